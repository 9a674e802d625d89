import { describe, expect, it } from 'vitest';
import { statusText } from '../../client/status-text.ts';
import type { Status } from '../../server/lsp/messages.ts';

const status = (changes: Partial<Status> = {}): Status => ({
  uri: 'untitled:Untitled-1',
  version: 1,
  edition: 2021,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  reason: null,
  accepted: 0,
  omitted: 0,
  faults: [],
  profile: 'submit',
  relaxed: { off: 0, offErrors: 0, lowered: 0, loweredErrors: 0 },
  ...changes,
});

describe('the status item', () => {
  it('names the edition and counts what was found', () => {
    const counts = { error: 2, warning: 3, info: 1, hint: 1 };
    expect(statusText('report', status({ counts }), true)).toEqual({
      text: '年报：2021 年版格式',
      detail: '2 处错误、3 处警告、1 处提示、1 处线索',
      offer: undefined,
    });
    expect(statusText('report', status(), true)?.detail).toBe('没有发现问题');
  });

  it('says what is kept back', () => {
    const detail = (changes: Partial<Status>) => statusText('report', status(changes), true)?.detail;
    expect(detail({ accepted: 2 })).toBe('没有发现问题；另有 2 处已接受');
    expect(detail({ omitted: 7 })).toBe('没有发现问题；另有 7 处太多，没有列出');
    expect(detail({ profile: 'draft' })).toBe('没有发现问题；按草稿校核，还没写的不报出');
    const relaxed = { off: 5, offErrors: 2, lowered: 1, loweredErrors: 1 };
    expect(detail({ relaxed })).toBe(
      '没有发现问题；另有 5 条规则没有查（其中 2 条查的是“错误”）；另有 1 条规则调低了程度（本来是“错误”）',
    );
    expect(detail({ relaxed: { off: 2, offErrors: 0, lowered: 0, loweredErrors: 0 } })).toBe(
      '没有发现问题；另有 2 条规则没有查',
    );
    const faulty = statusText('report', status({ faults: ['t4-sum'] }), true);
    expect(faulty).toMatchObject({ text: '年报：部分未校核', offer: 'restart' });
    expect(faulty?.detail).toContain('t4-sum');
  });

  it('says why nothing is checked, and offers what would help', () => {
    expect(statusText('no-report', undefined, false)).toMatchObject({ detail: '内容不像政务公开年报', offer: 'check' });
    expect(statusText('off', undefined, false)).toMatchObject({ offer: 'check' });
    expect(statusText('declined', undefined, true)).toMatchObject({ offer: 'check' });
    expect(statusText('report', undefined, false)).toMatchObject({ detail: '校核服务没有运行', offer: 'restart' });
    expect(statusText('report', status({ edition: null, reason: 'failed' }), true)).toMatchObject({ offer: 'restart' });
    expect(statusText('report', status({ edition: null, reason: 'no-report' }), true)).toMatchObject({
      text: '年报：未校核',
      offer: undefined,
    });
  });

  it('is silent on what it does not look at, and does not claim before it knows', () => {
    expect(statusText(undefined, undefined, true)).toBe(undefined);
    expect(statusText('report', undefined, true)?.text).toBe('年报：正在校核');
  });
});
