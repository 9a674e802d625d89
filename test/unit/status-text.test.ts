import { describe, expect, it } from 'vitest';
import { fixedText, statusText } from '../../client/status-text.ts';
import type { Status } from '../../server/lsp/messages.ts';

const none = { error: 0, warning: 0, info: 0, hint: 0 };

const status = (changes: Partial<Status> = {}): Status => ({
  uri: 'untitled:Untitled-1',
  edition: 2021,
  counts: none,
  reason: null,
  accepted: 0,
  omitted: 0,
  faults: [],
  profile: 'submit',
  relaxed: { off: 0, offErrors: 0, lowered: 0, loweredErrors: 0 },
  ...changes,
});

const shown = (changes: Partial<Status> = {}) => statusText('report', status(changes), true);

describe('the status item', () => {
  it('answers whether it is right now: a tick, or how many of what', () => {
    expect(shown()).toEqual({
      text: '年报 ✓ 没有发现问题',
      detail: '按 2021 年版格式校核，没有发现问题',
      offer: undefined,
    });
    expect(shown({ counts: { ...none, error: 2, warning: 3 } })?.text).toBe('年报 2 错误 3 警告');
    expect(shown({ counts: { error: 2, warning: 3, info: 1, hint: 1 } })).toMatchObject({
      text: '年报 2 错误 3 警告 1 提示 1 线索',
      detail: '按 2021 年版格式校核，2 处错误、3 处警告、1 处提示、1 处线索',
    });
  });

  it('never ticks, and never counts alone, where some rule is off or lowered, or it is a draft', () => {
    const relaxed = { off: 5, offErrors: 2, lowered: 1, loweredErrors: 1 };
    expect(shown({ relaxed })).toMatchObject({
      text: '年报 没有发现问题（5 条规则没有查，1 条规则调低了程度，其中 3 条是“错误”）',
      detail:
        '按 2021 年版格式校核，没有发现问题；另有 5 条规则没有查（其中 2 条查的是“错误”）；另有 1 条规则调低了程度（本来是“错误”）',
    });
    const counts = { ...none, warning: 1 };
    const off = { off: 1, offErrors: 1, lowered: 0, loweredErrors: 0 };
    expect(shown({ relaxed: off, counts })?.text).toBe('年报 1 警告（1 条规则没有查，是“错误”）');
    expect(shown({ relaxed: { ...off, off: 5 }, counts })?.text).toBe(
      '年报 1 警告（5 条规则没有查，其中 1 条是“错误”）',
    );
    expect(shown({ relaxed: { off: 2, offErrors: 0, lowered: 0, loweredErrors: 0 } })?.detail).toContain(
      '没有发现问题；另有 2 条规则没有查',
    );
    expect(shown({ profile: 'draft' })).toMatchObject({
      text: '年报 没有发现问题（按草稿）',
      detail: '按 2021 年版格式校核，没有发现问题；按草稿校核，还没写的不报出',
    });
  });

  it('says what else is kept back', () => {
    expect(shown({ accepted: 2 })).toMatchObject({
      text: '年报 ✓ 没有发现问题',
      detail: '按 2021 年版格式校核，没有发现问题；另有 2 处已接受',
    });
    expect(shown({ omitted: 7 })?.detail).toContain('；另有 7 处太多，没有列出');
    const faulty = shown({ faults: ['t4-sum'], counts: { ...none, error: 1 } });
    expect(faulty).toMatchObject({ text: '年报：部分未校核 1 错误', offer: 'restart' });
    expect(faulty?.detail).toContain('t4-sum');
  });

  it('says why nothing is checked, and offers what would help', () => {
    expect(statusText('no-report', undefined, false)).toEqual({
      text: '年报：未校核（不像年报）',
      detail: '内容不像政务公开年报',
      offer: 'check',
    });
    expect(statusText('off', undefined, false)).toMatchObject({
      text: '年报：未校核（关闭了自动识别）',
      offer: 'check',
    });
    expect(statusText('declined', undefined, true)).toMatchObject({
      text: '年报：未校核（改回了纯文本）',
      offer: 'check',
    });
    expect(statusText('report', undefined, false)).toMatchObject({
      text: '年报：未校核（校核服务没有运行）',
      offer: 'restart',
    });
    expect(shown({ edition: null, reason: 'failed' })).toMatchObject({ text: '年报：校核出错', offer: 'restart' });
    expect(shown({ edition: null, reason: 'too-large' })).toEqual({
      text: '年报：未校核（文件太大）',
      detail: '超过 400 万字，年报没有这么长',
      offer: undefined,
    });
    expect(shown({ edition: null, reason: 'no-report' })).toMatchObject({
      text: '年报：未校核（还看不出是年报）',
      offer: undefined,
    });
  });

  it('is silent on what it does not look at, and does not claim before it knows', () => {
    expect(statusText(undefined, undefined, true)).toBe(undefined);
    expect(statusText('report', undefined, true)?.text).toBe('年报：正在校核…');
  });
});

describe('what is said after fix-all', () => {
  it('is what was changed and what is left', () => {
    const fixed = (fixes: number, left: Status['counts'], isOneRule = false) =>
      fixedText(fixes, left, isOneRule, status());
    expect(fixed(6, { ...none, error: 2, warning: 3 })).toBe('修正了 6 处，没有改动数字；还有 2 错误 3 警告。');
    expect(fixed(1, none)).toBe('修正了 1 处，没有改动数字；没有发现别的问题。');
    expect(fixed(0, { ...none, error: 1 })).toBe('没有可以放心一次改好的；还有 1 错误。');
    expect(fixed(0, none, true)).toBe('这一类没有可以一次改好的；没有发现别的问题。');
  });

  it('is not that nothing is wrong, where rules are off', () => {
    const relaxed = { off: 5, offErrors: 2, lowered: 0, loweredErrors: 0 };
    expect(fixedText(1, none, false, status({ relaxed }))).toBe(
      '修正了 1 处，没有改动数字；没有发现别的问题；另有 5 条规则没有查（其中 2 条查的是“错误”）。',
    );
  });
});
