import { describe, expect, test } from 'vitest';
import { bracketFaults } from '../../server/core/prose/bracket-faults.ts';
import { bracketFixes } from '../../server/core/prose/bracket-words.ts';

const faults = (text: string): readonly string[] =>
  bracketFaults(text).map((fault) =>
    'to' in fault ? `${fault.kind} ${text.slice(fault.from.at, fault.to.at + 1)}` : `${fault.kind} ${fault.from.char}`,
  );

describe('one cause, one fault', () => {
  test.each([
    ['《国务院办公厅关于印发(某某办法>的通知》(国办函[2020]109号)', ['mismatch (某某办法>']],
    ['《关于印发<某办法>的通知》', ['nested <某办法>']],
    ['《关于印发《某办法》的通知》', ['nested 《某办法》']],
    ['《关于印发某办法>的通知》', ['unopened >']],
    ['（以下简称《条例）》', ['swapped ）》']],
    ['《甲〈乙》》', ['mismatch 〈乙》']],
    ['《条例〉规定', ['mismatch 《条例〉']],
    ['国办函〔2020]109号', ['mismatch 〔2020]']],
    ['公开〔202130号', ['unclosed 〔']],
    ['（三)信息管理', ['mismatch （三)']],
    ['一）主动公开', ['unopened ）']],
    ['《甲的通知（国办）和《乙办法》', ['unclosed 《']],
    ['政府信息公开条例》要求', ['unopened 》']],
    ['《条例》》', ['unopened 》']],
    ['《《条例》', ['unclosed 《']],
    ['“甲“、“乙”', ['turned “甲“']],
    ['”甲“好', ['swapped ”甲“']],
    ['“甲、”乙”', ['unopened ”']],
    ['（甲“乙）', ['unclosed “']],
    ['甲(乙，丙。丁》戊', ['unclosed (', 'unopened 》']],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});

test.each([
  '《关于转发〈关于印发《甲》的通知〉的通知》（〔2020〕1号）',
  '“甲‘乙’丙”，it’s ok :)',
  '1）公开；2）受理；a)答复',
  '（如下：1）公开；2）受理）',
  '（附件1、2）和（第三、四条）',
  '首页>政务公开>年报（首页>年报）',
  '<60分，3<5，a->b，x>=y',
  '（1)甲',
])('nothing is wrong with %s', (text) => {
  expect(faults(text)).toEqual([]);
});

test.each(['('.repeat(20_000), '“'.repeat(20_000), '《(》'.repeat(20_000), '('.repeat(20_000) + '》'.repeat(20_000)])(
  'of a paragraph of nothing but brackets, the first faults are told',
  (text) => {
    expect(bracketFaults(text)).toHaveLength(20);
  },
);

test.each([
  ['四《、行政复议情况', ['删去“《”']],
  ['四》、行政复议情况', ['删去“》”']],
  ['按要求公开（，并说明理由。', ['删去“（”']],
])('a sign that can hold nothing is only taken out: %s', (text, titles) => {
  const fixes = bracketFaults(text).flatMap((fault) => bracketFixes(fault, text));
  expect(fixes.map(({ title }) => title)).toEqual(titles);
});
