import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../server/core/check/run.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { cells, type Figures, soundReport } from '../fixtures/sound.ts';

/*
 * Figures claimed in prose as evidence, where the table alone leaves several ways to mend it. The sound report says: 新收 8、
 * 结转入 1、办结 8、予以公开 4、部分公开 1、不予公开 1、无法提供 2、结转出 1.
 */

/** Without the row of those carried over, no balance can be worked out: only the row's own sum is left. */
const carryIn = cells('_ _ _ _ _ _ _');

const written = (t3: Figures, application?: string): string => {
  const model = soundReport({ tables: { t3 } });
  if (application === undefined) return render(model);
  const paragraphs = model.sections[1].paragraphs.map((each) =>
    each.startsWith('（二）') ? `（二）依申请公开情况。${application}` : each,
  );
  return render(soundReport({ tables: { t3 }, sections: { 1: { paragraphs } } }));
};

const told = (text: string): readonly Diagnosis[] =>
  diagnose(text).filter(({ id }) => /^t3-|^prose-|^category-|^claim-|^all-closed|^outcome-/.test(id));

/** Its one finding about figures. */
function only(text: string): Diagnosis {
  const found = told(text);
  expect(found, describeAll(text, found).join('\n')).toHaveLength(1);
  return found[0] as Diagnosis;
}

describe('a sentence decides between explanations that are equally small', () => {
  test('a total that its row does not add up to', () => {
    const text = written({ carryIn, new: cells('6 1 0 0 1 0 9') });
    const found = only(text);
    expect(cellAt(text, found)).toBe('t3 new T');
    expect(found.message).toContain('应为 8，填的是 9。\n正文也写“新收政府信息公开申请8件”。');
    const [first, ...others] = found.fixes;
    expect(first?.preferred).toBe(true);
    expect(first?.edits.map((edit) => edit.text)).toEqual(['8']);
    expect(others.length).toBeGreaterThan(0);
    expect(others.some((fix) => fix.preferred)).toBe(false);
    // The sentence is a place of the same finding.
    const [sentence] = found.related;
    expect(text.slice(sentence?.span.start, sentence?.span.end)).toContain('8件');
    expect(told(applyEdits(text, first?.edits ?? []))).toEqual([]);
  });

  test('two cells at once', () => {
    const text = written({ open: cells('2 1 0 0 0 0 4'), partial: cells('2 0 0 0 0 0 1') });
    const found = only(text);
    expect(found.message).toContain('正文也写“予以公开4件”“部分公开1件”');
    expect(found.fixes[0]?.preferred).toBe(true);
    expect(told(applyEdits(text, found.fixes[0]?.edits ?? []))).toEqual([]);
  });

  test('while another figure is wrong for certain', () => {
    const text = written({ carryIn, new: cells('6 1 0 0 1 0 9'), open: cells('9 1 0 0 0 0 4') });
    expect(told(text).map((each) => [cellAt(text, each), each.fixes[0]?.preferred])).toEqual([
      ['t3 new T', true],
      ['t3 open N', true],
    ]);
  });
});

describe('a sentence decides nothing', () => {
  const open = { carryIn, new: cells('6 1 0 0 1 0 9') };

  test.each([
    ['where it is about something else', '全年办结申请8件，予以公开4件。'],
    ['where it is no exact figure', '全年新收政府信息公开申请约8件。'],
    ['where its figure is of last year', '上年新收政府信息公开申请8件。'],
    ['where no explanation makes it true', '全年新收政府信息公开申请7件。'],
    ['where another contradicts it', '全年新收政府信息公开申请8件。全年新收申请9件。'],
    ['where there is none', '我局依法答复申请人。'],
  ])('%s', (_name, application) => {
    const found = told(written(open, application)).filter(({ id }) => id.startsWith('t3-'));
    expect(found).toHaveLength(1);
    expect(found[0]?.fixes.length).toBeGreaterThan(1);
    expect(found[0]?.fixes.some((fix) => fix.preferred)).toBe(false);
    expect(found[0]?.message).not.toContain('正文');
  });

  test('where several explanations agree with it', () => {
    const text = written({ carryIn, new: cells('7 1 0 0 1 0 8') });
    const found = only(text);
    expect(found.fixes.some((fix) => fix.preferred)).toBe(false);
    // The one that it speaks against is offered last.
    expect(found.fixes.at(-1)?.title).toContain('总计');
  });

  test('against the only explanation', () => {
    const text = written({ new: cells('6 1 0 0 1 0 9') }, '全年新收政府信息公开申请9件，上年结转1件。');
    const found = only(text);
    expect(cellAt(text, found)).toBe('t3 new T');
    expect(found.fixes.map((fix) => [fix.edits[0]?.text, fix.preferred])).toEqual([['8', true]]);
    // But whoever mends the table is told that the sentence says the same.
    expect(found.message).toContain('正文写的“新收政府信息公开申请9件”与现在的数相同');
  });
});

describe('what is carried in and what is carried out, each in the other’s row', () => {
  /** New 6, carried in 4, done 8, carried out 2. */
  const right = { new: cells('5 0 0 0 1 0 6'), carryIn: cells('3 1 0 0 0 0 4'), carryOut: cells('2 0 0 0 0 0 2') };
  const wrong = { ...right, carryIn: right.carryOut, carryOut: right.carryIn };

  test('is one of several ways, where the table stands alone', () => {
    const text = written(wrong, '按规定办理。');
    const found = only(text);
    expect(cellAt(text, found)).toBe('t3 carryOut N');
    expect(found.message).toContain('“二、上年结转”和“四、结转下年度”两行的数对调');
    expect(found.fixes.some(({ preferred }) => preferred)).toBe(false);
    expect(applyEdits(text, found.fixes.at(-1)?.edits ?? [])).toBe(written(right, '按规定办理。'));
  });

  test('is the way where the prose has both figures right', () => {
    const prose = '2024年新收政府信息公开申请6件，上年结转4件；办结8件，结转下年度继续办理2件。';
    const text = written(wrong, prose);
    const found = only(text);
    expect(found.message).toContain('两行的数对调，才合得上。\n正文也写');
    expect(applyEdits(text, found.fixes.find(({ preferred }) => preferred)?.edits ?? [])).toBe(written(right, prose));
  });

  test('is no way where a column would not come out', () => {
    const text = written({ ...wrong, carryOut: cells('3 0 0 0 0 0 3') }, '按规定办理。');
    expect(told(text).some(({ message }) => message.includes('对调'))).toBe(false);
  });
});
