import { describe, expect, test } from 'vitest';
import { implied } from '../../server/core/balance/implied.ts';
import { forms } from '../../server/core/forms/index.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { describeAll, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { figureIn, soundReport } from '../fixtures/sound.ts';

/*
 * A cell without a figure (blank, words, a slip of the finger): it is read in its place in every layout, told once, and
 * where the sums around it know what belongs there, that is what the quick fix writes.
 */

const model = soundReport();
const layouts = {
  tabs: render(model, { layout: 'tabs' }),
  paragraphs: render(model, { layout: 'paragraphs' }),
  words: render(model, { layout: 'words', narrow: true }),
  pipe: render(model, { layout: 'pipe' }),
};

/** What the report says of its tables with this label's n-th figure (from 0) written otherwise. */
function withCell(layout: keyof typeof layouts, label: string, n: number, written: string) {
  const sound = layouts[layout];
  const from = sound.indexOf(label) + label.length;
  let at = from;
  for (let seen = -1; ; at++) {
    if (/\d/.test(sound.charAt(at)) && !/\d/.test(sound.charAt(at - 1)) && ++seen === n) break;
  }
  const end = at + (/^[\d.]+/.exec(sound.slice(at))?.[0].length ?? 0);
  const text = sound.slice(0, at) + written + sound.slice(end);
  const found = diagnose(text).filter(({ id }) => /^(?:table|cell|t\d)-/.test(id));
  return { sound, text, found };
}

const names = Object.keys(layouts) as (keyof typeof layouts)[];
const places = [
  ['一、本年新收政府信息公开申请数量', 0],
  ['3.补正后申请内容仍不明确', 3],
  ['四、结转下年度继续办理', 0],
  ['四、结转下年度继续办理', 6],
  ['行政事业性收费', 0],
] as const;
const cases = names.flatMap((layout) => places.map(([label, n]) => ({ layout, label, n })));

test.each(cases)('$layout: a letter typed into figure $n of $label is marked there', ({ layout, label, n }) => {
  const { text, found } = withCell(layout, label, n, '1x');
  expect(describeAll(text, found)).toHaveLength(1);
  expect(found[0]).toMatchObject({ id: 'cell-not-number' });
  expect(text.slice(found[0]?.span.start, found[0]?.span.end)).toBe('1x');
});

test.each(names)('%s: every figure of table 4, mistyped, is marked', (layout) => {
  const head = layout === 'pipe' ? /复议后起诉[\s\S]*?(?=\| \d)/ : /复议后起诉[\s\S]*?(?=\d)/;
  const label = head.exec(layouts[layout])?.[0] ?? '';
  for (const n of [0, 7, 14]) {
    const { text, found } = withCell(layout, label, n, '1x');
    expect(
      found.map(({ id, span }) => [id, text.slice(span.start, span.end)]),
      String(n),
    ).toEqual([['cell-not-number', '1x']]);
  }
});

test.each([0, 3, 5, 6])('words in cell %i of the last row do not end a table whose cells stand one a line', (n) => {
  const sound = render(model, { layout: 'tab-led' });
  const from = sound.indexOf('四、结转下年度继续办理');
  const row = sound.slice(from, sound.indexOf('\n', from + 11 + 7 * 3));
  const lines = row.split('\n');
  lines[n + 1] = '\t详见附件';
  const text = sound.replace(row, lines.join('\n'));
  const found = diagnose(text).filter(({ id }) => /^(?:table|cell|t\d)-/.test(id));
  expect(describeAll(text, found)).toHaveLength(1);
  expect(found.map(({ id, span }) => `${id} ${text.slice(span.start, span.end)}`)).toEqual([
    'cell-not-number 详见附件',
  ]);
});

describe('what the sums tell', () => {
  const t3 = forms(2021).tables.t3;
  const figures =
    (gone: readonly string[], wrong: Readonly<Record<string, number>> = {}) =>
    (row: string, column: string) =>
      gone.includes(`${row}/${column}`)
        ? undefined
        : (wrong[`${row}/${column}`] ?? Number(figureIn(model, 't3', row, column)));
  const told = (cell: string, gone = [cell], wrong = {}) => {
    const [row = '', column = ''] = cell.split('/');
    return implied(t3.equations, figures(gone, wrong), { row, column });
  };

  test('a figure is what its row and its column leave', () => {
    expect(told('new/N')).toEqual([{ value: 6, sums: 2 }]);
    expect(told('carryOut/T')).toEqual([{ value: 1, sums: 2 }]);
  });

  test('a second wrong figure gives two answers', () => {
    expect(
      told('new/N', ['new/N'], { 'carryIn/N': 3 })
        .map(({ value }) => value)
        .sort(),
    ).toEqual([4, 6]);
  });

  test('what is left over among several is not divided, but nothing left over is nothing for each', () => {
    const row = ['open/N', 'open/C', 'partial/N', 'partial/C'];
    expect(told('open/N', row)).toEqual([]);
    expect(told('reject.1/N', ['reject.1/N', 'reject.1/C'])).toEqual([{ value: 0, sums: 2 }]);
  });
});

test.each([
  ['cell-empty', ''],
  ['cell-na', '/'],
  ['cell-not-number', '约6'],
  ['cell-invalid-number', '-6'],
])('%s: the fix writes what both sums tell', (id, written) => {
  const { sound, text, found } = withCell('tabs', '一、本年新收政府信息公开申请数量', 0, written);
  expect(found.map((each) => each.id)).toEqual([id]);
  expect(found[0]?.message).toContain('倒推是 6');
  const [fix, ...others] = found[0]?.fixes ?? [];
  expect(others).toEqual([]);
  expect(fix?.preferred).toBe(true);
  expect(applyEdits(text, fix?.edits ?? [])).toBe(sound);
});
