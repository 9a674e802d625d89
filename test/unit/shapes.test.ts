import { describe, expect, test } from 'vitest';
import { forms } from '../../server/core/forms/index.ts';
import { type Change, inTable, relabelled, removed, resized, swapped } from '../fixtures/damage.ts';
import { describeAll, diagnose } from '../fixtures/findings.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { type Model, soundReport } from '../fixtures/sound.ts';
import { ways } from '../fixtures/ways.ts';

/*
 * Damages to the shape of a table are told alike in every layout: a slip in a label, a row that is gone, out of order, short.
 */

const form = forms(2021);
const t3 = form.tables.t3.rows;

/** What is told of the shape, without hints that hang on the layout. */
function told(
  model: Model,
  way: RenderOptions,
  change: Change,
): { text: string; ids: readonly string[]; lines: readonly string[]; marked: readonly string[] } {
  const text = render(model, { ...way, change });
  const found = diagnose(text, way.format ?? 'text').filter(
    ({ id, severity }) =>
      (severity !== 'info' || id === 'table-label-typo') && !/^(?:prose|claim|nonzero|category|overview|t2-)/.test(id),
  );
  return {
    text,
    ids: found.map(({ id }) => id),
    lines: describeAll(text, found),
    marked: found.map(({ span }) => text.slice(span.start, span.end)),
  };
}

describe.each(ways)('written as %o', (way) => {
  const model = soundReport();

  /** One character left out of a long label, so that no other label is as near. */
  const slips = t3.filter((row) => row.label.length >= 8 && row.label.length <= 24);
  test.each(slips.map(({ key, label }) => ({ key, label })))('a character left out of $label', ({ key, label }) => {
    const at = label.length - 3;
    const typo = label.slice(0, at) + label.slice(at + 1);
    const { ids, lines } = told(model, way, inTable('t3', relabelled(key, typo)));
    expect(ids, lines.join('\n')).toEqual(['table-label-typo']);
  });

  test('a character changed in a label of table 2', () => {
    const { ids, lines } = told(model, way, inTable('t2', relabelled('fee', '行政事业型收费')));
    expect(ids, lines.join('\n')).toEqual(['table-label-typo']);
  });

  const middle = t3.filter(
    (row, i) => row.group === undefined || (row.group === t3[i - 1]?.group && row.key !== 'done'),
  );
  test.each(middle.map(({ key, label }) => ({ key, label })))('without the row $label', ({ key }) => {
    const { ids, lines } = told(model, way, inTable('t3', removed(key)));
    expect(ids, lines.join('\n')).toEqual(['table-row-missing']);
  });

  test.each(['deny.2', 'deny.5', 'unable.2', 'reject.3', 'new'])('the row %s after the next one', (key) => {
    const { ids, lines } = told(model, way, inTable('t3', swapped(key)));
    expect(ids, lines.join('\n')).toEqual(['table-row-order']);
  });

  test.each(['new', 'open', 'deny.2', 'other.2', 'carryOut'])('the row %s with a figure too few', (key) => {
    const { ids, lines } = told(
      model,
      way,
      inTable(
        't3',
        resized(key, (cells) => cells.slice(0, -1)),
      ),
    );
    // Where cells keep their places, the last one is empty; elsewhere the row is too short. Either is true.
    expect(ids, lines.join('\n')).toHaveLength(1);
    expect(['table-cell-count', 'row-total-missing']).toContain(ids[0]);
  });

  test.each(['open', 'deny.2', 'carryOut'])('the row %s with a figure too many', (key) => {
    const { ids, lines } = told(
      model,
      way,
      inTable(
        't3',
        resized(key, (cells) => [...cells, { text: '0', figure: true, across: 1, down: 1 }]),
      ),
    );
    expect(ids, lines.join('\n')).toEqual(['table-cell-count']);
  });

  test.each(['t2', 't3', 't4'] as const)('without the whole table %s', (id) => {
    const { ids, lines } = told(model, way, (table, grid) => (table === id ? undefined : grid));
    expect(
      ids.filter((each) => each !== 'section-empty'),
      lines.join('\n'),
    ).toEqual(['table-missing']);
  });

  test.each(['t2', 't3'] as const)('with table %s of the 2019 form', (id) => {
    const { ids, lines } = told(
      { ...model, edition: 2019, tables: { ...model.tables, ...trial } },
      way,
      (table, grid) => (table === id ? grid : undefined),
    );
    expect(
      ids.filter((each) => !/^(?:section-empty|table-missing)$/.test(each)),
      lines.join('\n'),
    ).toEqual(['table-edition-mismatch']);
  });

  test('a report on 2020 in the 2019 form is sound', () => {
    const { ids, lines } = told(onTrial(2020), way, (_table, grid) => grid);
    expect(ids, lines.join('\n')).toEqual([]);
  });
});

const ZEROS = ['0', '0', '0', '0', '0', '0', '0'];
const trial: Partial<Model['tables']> = {
  t2: {
    reg: ['0', '0', '0'],
    norm: ['2', '2', '6'],
    license: ['12', '0', '36'],
    service: ['3', '+1', '5'],
    penalty: ['20', '-2', '9'],
    coercion: ['4', '0', '0'],
    fee: ['1', '0'],
    purchase: ['2', '52.15'],
  },
  t3: { ...soundReport().tables.t3, other: ZEROS },
};

/** The sound report on an earlier year, in the form that was on trial then. */
function onTrial(year: number): Model {
  const now = soundReport();
  const then = (words: string): string =>
    words
      .replaceAll('2024', String(year))
      .replace('〔2021〕30号', '〔2019〕60号')
      .replace('报告格式》', '报告格式（试行）》');
  const sections = { ...now.sections };
  for (const number of [1, 2, 3, 4, 5, 6] as const) {
    const { heading, paragraphs } = now.sections[number];
    sections[number] = { heading, paragraphs: paragraphs.map(then) };
  }
  return {
    edition: 2019,
    title: then(now.title),
    preamble: now.preamble.map(then),
    sections,
    tables: { ...now.tables, ...trial },
  };
}
