import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, safeEdits, safeFixes } from '../../server/core/index.ts';
import { applyEdits, compatible, Taken, type TextEdit } from '../../server/core/text/span.ts';
import { inTable, relabelled } from '../fixtures/damage.ts';
import { changedFigures } from '../fixtures/figures.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';
import { several } from '../quality/several.ts';

/*
 * Fix-all is one action: what it leaves has nothing to fix, and it touches no more than each fix does.
 */

const model = soundReport();
const read = (text: string): Analysis => analyse(text, { format: 'text', assume: true });
const mended = (text: string, rule?: string): string => applyEdits(text, safeEdits(read(text), { rule }));
const changed = (text: string, part: string, other: string): string => {
  expect(text).toContain(part);
  return text.replace(part, other);
};

describe('damaged reports have nothing left to fix after one action', () => {
  const leftIn = (text: string, as: Parameters<typeof analyse>[1]['format']): readonly string[] => {
    const opened = analyse(text, { format: as, assume: true });
    const edits = safeEdits(opened);
    expect(compatible(edits)).toEqual(edits);
    const after = opened.reopened(applyEdits(text, edits));
    expect(changedFigures(text, after.text, as)).toEqual([]);
    return safeFixes(after).map(({ title }) => title);
  };

  test('several faults together', { timeout: 60_000 }, () => {
    const reports = Array.from({ length: 60 }, (_, i) => several(100 + i));
    expect(reports.flatMap(({ text }, seed) => leftIn(text, 'text').map((title) => `${seed}: ${title}`))).toEqual([]);
  });
});

describe('where two fixes meet', () => {
  const label = '(二)部分公开(区分处理的；这一情形,不计其他情形)';
  const slip = render(model, { change: inTable('t3', relabelled('partial', label)) });

  test('a slip in a label with brackets of half width in it: the label is written, in one action', () => {
    const alone = safeFixes(read(slip)).flatMap((fix) => fix.edits);
    expect(alone.some(({ span }) => slip.slice(span.start, span.end) === label)).toBe(true);
    expect(mended(slip)).toBe(render(model));
  });

  test('a doubled word in a heading that is none of the form’s: the heading is written, in one action', () => {
    const text = render(model);
    const twice = changed(text, '四、政府信息公开行政复议、', '四、政府信息公开行行政复议及');
    expect(mended(twice)).toBe(text);
  });
});

describe('the edits', () => {
  const half = changed(render(model), '（一）存在的主要问题', '(一)存在的主要问题');
  const both = changed(half, '五、存在的主要问题及改进情况', '5、存在的主要问题及改进情况');

  test('touch what they mend and nothing else', () => {
    const edits = safeEdits(read(both));
    const touched = edits.map(({ span, text }) => [both.slice(span.start, span.end), text]);
    expect(touched).toContainEqual(['(', '（']);
    expect(touched).toContainEqual([')', '）']);
    expect(Math.max(...edits.map(({ span }) => span.end - span.start))).toBeLessThan(20);
    expect(mended(both)).toBe(render(model));
  });

  test('of one rule leave what another would mend', () => {
    expect(mended(both, 'width-mixed')).toBe(changed(render(model), '五、存在的', '5、存在的'));
    expect(mended(both, 'section-numbering')).toBe(half);
    expect(safeEdits(read(both), { rule: 't3-row-total' })).toEqual([]);
  });

  test('are worked out once for a version', () => {
    const opened = read(both);
    expect(safeEdits(opened)).toBe(safeEdits(opened));
    expect(safeEdits(opened, { rule: 'width-mixed' })).toBe(safeEdits(opened, { rule: 'width-mixed' }));
  });

  test('mend more than is shown of a text with more findings than anyone reads', () => {
    const line = '公开政府信信息3件。\n';
    const text = `${render(model)}${line.repeat(600)}`;
    expect(read(text).omitted()).toBeGreaterThan(0);
    expect(mended(text)).not.toContain('信信');
  });

  test('of what is no report are none', () => {
    expect(safeEdits(analyse('采购清单(一)，纸张（二）', { format: 'text' }))).toEqual([]);
  });
});

test('places are taken once', () => {
  const taken = new Taken();
  const take = (...spans: readonly (readonly [number, number])[]): boolean =>
    taken.take(spans.map(([start, end]) => ({ start, end })));
  expect(take([5, 9], [1, 3])).toBe(true);
  expect([take([3, 5]), take([3, 5])]).toEqual([true, false]);
  expect([take([9, 9]), take([9, 9]), take([7, 7]), take([1, 1])]).toEqual([true, false, false, true]);
  // One of the two is taken: neither is.
  expect([take([20, 22], [2, 4]), take([20, 22])]).toEqual([false, true]);
  expect(take([0, 30])).toBe(false);
});

test('edits are applied as one after the other would be, from the end', () => {
  const edit = (start: number, end: number, text: string): TextEdit => ({ span: { start, end }, text });
  expect(applyEdits('年报校核', [edit(2, 4, '表'), edit(0, 0, '《'), edit(2, 2, '》'), edit(1, 3, '不')])).toBe(
    '《年报》表',
  );
});
