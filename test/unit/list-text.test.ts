import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../client/file-name.ts';
import { type Entry, listEntries, neighbour } from '../../client/list-text.ts';
import { isNamedAsReport } from '../../server/core/syntax/format.ts';
import type { Findings, ListedFinding } from '../../server/lsp/messages.ts';

const finding = (rule: string, severity: ListedFinding['severity'], line: number, message = rule): ListedFinding => ({
  rule,
  title: `规则 ${rule}`,
  severity,
  message,
  range: { start: { line, character: 2 }, end: { line, character: 3 } },
});

const findings = (changes: Partial<Findings> = {}): Findings => ({
  version: 1,
  title: null,
  config: null,
  open: [],
  omitted: 0,
  accepted: [],
  relaxed: [],
  draft: [],
  fixes: 0,
  ...changes,
});

const options = { onlyErrors: false, isUntitled: false };
const words = (entries: readonly Entry[]) =>
  entries.map((entry) =>
    entry.kind === 'group'
      ? `—${entry.label}`
      : [entry.label, entry.description, entry.detail].filter(Boolean).join('｜'),
  );

const open = [
  finding('t4-sum', 'error', 11, '应为 4，填的是 3。\n1 + 1 + 2 = 4'),
  finding('jiezhi', 'info', 20, '“截止”应为“截至”。'),
];

describe('the list of findings', () => {
  it('has them in their order, each by its verdict and its line, and what mends several at once', () => {
    expect(words(listEntries(findings({ open, fixes: 1, omitted: 3 }), options))).toEqual([
      '全部修复（1 处，不改数字）',
      '只看错误（1 处）',
      '—问题（2 处）',
      '第 12 行　应为 4，填的是 3。',
      '第 21 行　“截止”应为“截至”。',
      '—另有 3 处太多，没有列出',
    ]);
  });

  it('shows errors alone where that is asked, and the way back', () => {
    expect(words(listEntries(findings({ open }), { ...options, onlyErrors: true }))).toEqual([
      '看全部 2 处',
      '—错误（1 处）',
      '第 12 行　应为 4，填的是 3。',
    ]);
    expect(words(listEntries(findings({ open: open.slice(1) }), options)).join()).not.toContain('只看错误');
  });

  it('has what is off, lowered and accepted, and how it is checked, even where nothing is found', () => {
    const entries = listEntries(
      findings({
        relaxed: [
          { rule: 'a', title: '甲', severity: 'error', setting: 'off', holders: ['folder'] },
          { rule: 'b', title: '乙', severity: 'warning', setting: 'info', holders: ['settings'] },
        ],
        accepted: [
          { ...finding('c', 'warning', 4, '没有写。\n因为'), fingerprints: ['1f'], reason: '由县政府统一报告' },
        ],
        draft: ['settings'],
      }),
      { ...options, isUntitled: true },
    );
    expect(words(entries)).toEqual([
      '没有发现问题｜另有 1 条规则没有查（查的是“错误”）；另有 1 条规则调低了程度；另有 1 处已接受；按草稿校核，还没写的不报出',
      '—没有查的规则（1 条）',
      '甲｜本来是“错误”',
      '—调低了程度的规则（1 条）',
      '乙｜警告 → 提示',
      '—已接受的问题（1 处）',
      '第 5 行　没有写。｜理由：由县政府统一报告',
      '—校核的方式',
      '正在按草稿校核：还没写的不报出｜改为送审…',
      '另存为年报…｜还没有存成文件：存好以后，才能接受问题、关闭规则',
    ]);
  });

  it('leads on from a place, and round', () => {
    const [first, second] = open;
    const at = (line: number, character: number) => ({ line, character });
    expect(neighbour(open, at(0, 0), 'next')).toBe(first);
    expect(neighbour(open, at(11, 2), 'next')).toBe(second);
    expect(neighbour(open, at(20, 2), 'next')).toBe(first);
    expect(neighbour(open, at(20, 2), 'previous')).toBe(first);
    expect(neighbour(open, at(11, 2), 'previous')).toBe(second);
    expect(neighbour([], at(0, 0), 'next')).toBe(undefined);
  });
});

describe('the name of a report’s file', () => {
  it.each([
    ['青岚县水利局2024年政府信息公开工作年度报告', '青岚县水利局2024年政府信息公开工作年度报告.txt'],
    ['青岚县水利局\n2024年度政府信息公开工作年度报告', '青岚县水利局2024年度政府信息公开工作年度报告.txt'],
    ['..青岚县/水利局: "2024"<年>？*', '青岚县水利局2024年？.txt'],
    ['\u202e青岚县\u0000', '青岚县.txt'],
    [null, '政府信息公开工作年度报告.txt'],
    ['***', '政府信息公开工作年度报告.txt'],
  ])('is its title, without what file systems refuse: %j', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  it('keeps the end, by which a report is known, where the title is too long for a name', () => {
    const name = fileNameFor(`${'青岚县'.repeat(60)}2024年政府信息公开工作年度报告`);
    expect(new TextEncoder().encode(name).length).toBeLessThan(255);
    expect(isNamedAsReport(name)).toBe(true);
  });
});
