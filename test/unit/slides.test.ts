import { describe, expect, test } from 'vitest';
import type { TableId } from '../../server/core/forms/form.ts';
import { forms } from '../../server/core/forms/index.ts';
import { analyse } from '../../server/core/index.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { cells, figureIn, type Model, soundReport, withCell } from '../fixtures/sound.ts';

/*
 * A row of figures that stands a place too far left or right is one mistake: told once, at its first wrong cell, with the
 * row moved back where the sums prove it, and with nothing where they do not.
 */

/** A busier office, so that a row's figures tell themselves from another's. */
const busy: Model = soundReport({
  sections: {
    1: {
      heading: '一、总体情况',
      paragraphs: [
        '2024年，我局围绕河道治理、农村供水等群众关心的事项，扎实做好政府信息公开工作。',
        '（一）主动公开情况。通过县政府门户网站公开水利工程建设、水资源管理等信息152条。',
        '（二）依申请公开情况。全年新收政府信息公开申请125件，上年结转7件，办结124件，其中予以公开54件；结转下年度继续办理8件。',
        '（三）政府信息管理情况。严格落实公开前的保密审查，信息发布实行起草、复核、签发三道程序。',
        '（四）政府信息公开平台建设情况。调整县政府门户网站水利专栏3个，在办事大厅设置信息查阅点1处。',
        '（五）监督保障情况。举办信息公开业务培训2期，将公开工作纳入股室年度考核，设置意见箱接受社会评议，全年没有发生责任追究的情形。因政府信息公开被申请行政复议9件，被提起行政诉讼5件。',
      ],
    },
  },
  tables: {
    t3: {
      new: cells('86 21 2 3 9 4 125'),
      carryIn: cells('5 1 0 0 1 0 7'),
      open: cells('38 9 1 1 3 2 54'),
      partial: cells('7 2 0 0 1 0 10'),
      'deny.2': cells('1 0 0 0 0 0 1'),
      'deny.4': cells('3 1 0 0 0 0 4'),
      'deny.5': cells('2 0 0 1 0 0 3'),
      'deny.6': cells('4 1 0 0 1 0 6'),
      'unable.1': cells('19 5 1 1 3 1 30'),
      'unable.2': cells('3 1 0 0 0 0 4'),
      'unable.3': cells('1 0 0 0 0 0 1'),
      'reject.1': cells('2 0 0 0 0 0 2'),
      'reject.2': cells('3 1 0 0 0 0 4'),
      'other.1': cells('1 0 0 0 1 0 2'),
      'other.3': cells('2 1 0 0 0 0 3'),
      done: cells('86 21 2 3 9 3 124'),
      carryOut: cells('5 1 0 0 1 1 8'),
    },
    t4: { review: cells('5 1 2 1 9'), direct: cells('1 0 0 1 2'), after: cells('2 0 1 0 3') },
  },
});

const withRow = (model: Model, table: TableId, row: string, words: string): Model => ({
  ...model,
  tables: { ...model.tables, [table]: { ...model.tables[table], [row]: cells(words) } },
});

const ways: readonly RenderOptions[] = [
  { layout: 'tabs' },
  { layout: 'tab-led' },
  { layout: 'pipe' },
  { format: 'html' },
  { format: 'markdown' },
];

const weighty = (text: string, format: Format) => diagnose(text, format).filter(({ severity }) => severity !== 'info');

/** Whose row, what stands there, rule and first wrong column. */
const slid: readonly (readonly [string, string, string, string])[] = [
  ['unable.1', '0 19 5 1 1 3 1', 't3-done-sum', 'N'],
  ['unable.1', '5 1 1 3 1 30 0', 't3-done-sum', 'N'],
  ['unable.1', '_ 19 5 1 1 3 1', 't3-done-sum', 'N'],
  ['unable.1', '0 19 5 1 1 3 30', 't3-done-sum', 'N'],
  ['open', '38 9 1 3 2 54 _', 't3-done-sum', 'S'],
  ['deny.5', '2 0 1 0 0 3 _', 't3-done-sum', 'R'],
  ['new', '21 2 3 9 4 125 0', 't3-balance', 'N'],
  ['done', '0 86 21 2 3 9 3', 't3-done-sum', 'N'],
  ['carryIn', '1 0 0 1 0 7 0', 't3-balance', 'N'],
];

describe.each(ways)('in %o', (way) => {
  const format = way.format ?? 'text';

  test('nothing is wrong where nothing slid', () => {
    expect(describeAll(render(busy, way), weighty(render(busy, way), format))).toEqual([]);
  });

  test.each(slid)('%s as %s: one finding, and the row moved back', (row, words, rule, column) => {
    const text = render(withRow(busy, 't3', row, words), way);
    const found = weighty(text, format);
    expect(
      found.map((each) => `${each.id} ${cellAt(text, each, format)}`),
      describeAll(text, found).join('\n'),
    ).toEqual([`${rule} t3 ${row} ${column}`]);
    const fix = found[0]?.fixes.find(({ preferred }) => preferred);
    const mended = applyEdits(text, fix?.edits ?? []);
    expect(describeAll(mended, weighty(mended, format))).toEqual([]);
    const facts = analyse(mended, { format, assume: true }).facts?.table('t3');
    const columns = forms(2021).tables.t3.columns.map(({ key }) => key);
    expect(columns.map((each) => String(facts?.number(row, each)))).toEqual(
      columns.map((each) => figureIn(busy, 't3', row, each)),
    );
  });

  test('all of table 4 a place too far right', () => {
    let model = withRow(busy, 't4', 'review', '0 5 1 2 1');
    model = withRow(model, 't4', 'direct', '9 1 0 0 1');
    model = withRow(model, 't4', 'after', '2 2 0 1 0');
    const text = render(model, way);
    const found = weighty(text, format);
    expect(found.map((each) => `${each.id} ${cellAt(text, each, format)}`)).toEqual(['t4-sum t4 review uphold']);
    const mended = applyEdits(text, found[0]?.fixes[0]?.edits ?? []);
    expect(mended).toBe(render(busy, way));
  });
});

test('another mistake beside it is found as ever', () => {
  const model = withCell(withRow(busy, 't3', 'unable.1', '0 19 5 1 1 3 1'), 't3', 'reject.2', 'C', '4');
  const text = render(model, { layout: 'tabs' });
  const found = weighty(text, 'text');
  expect(found.map((each) => `${each.id} ${cellAt(text, each)}`)).toEqual([
    't3-done-sum t3 unable.1 N',
    't3-done-sum t3 reject.2 C',
  ]);
  const mended = applyEdits(
    text,
    found.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred)?.edits ?? []),
  );
  expect(mended).toBe(render(busy, { layout: 'tabs' }));
});

test('two rows', () => {
  const model = withRow(withRow(busy, 't3', 'new', '21 2 3 9 4 125 0'), 't3', 'open', '38 9 1 3 2 54 _');
  const text = render(model, { layout: 'tabs' });
  const found = weighty(text, 'text');
  expect(found.map((each) => `${each.id} ${cellAt(text, each)}`)).toEqual([
    't3-balance t3 new N',
    't3-done-sum t3 open S',
  ]);
});

test('two figures that changed places have not slid', () => {
  const text = render(withRow(busy, 't3', 'open', '9 38 1 1 3 2 54'), { layout: 'tabs' });
  expect(weighty(text, 'text').filter(({ message }) => message.includes('串了一格'))).toEqual([]);
});

test('a row that its prose speaks of: the prose is not blamed', () => {
  const text = render(withRow(busy, 't3', 'open', '9 1 1 3 2 54 0'), { layout: 'tabs' });
  expect(weighty(text, 'text').map(({ id }) => id)).toEqual(['t3-done-sum']);
});

test.each(['空', '空白', '暂无', '无数据'])('%s says that there is nothing to say', (words) => {
  const text = render(withCell(busy, 't3', 'reject.3', 'S', words), { layout: 'tabs' });
  expect(weighty(text, 'text').map((each) => `${each.id} ${cellAt(text, each)}`)).toEqual(['cell-na t3 reject.3 S']);
});
