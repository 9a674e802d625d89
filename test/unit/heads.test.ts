import { describe, expect, test } from 'vitest';
import { noConfig } from '../../server/core/check/config/config.ts';
import type { TableId } from '../../server/core/forms/form.ts';
import { analyse } from '../../server/core/index.ts';
import type { Grid } from '../../server/core/syntax/layouts/grid.ts';
import { layouts } from '../../server/core/syntax/layouts/index.ts';
import type { TableLayout } from '../../server/core/syntax/tree.ts';
import { readValue } from '../../server/core/text/number.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { inTable } from '../fixtures/damage.ts';
import { diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';

/*
 * Heads that say more than is prescribed: their units. In every layout they are read as the heads that they are, and told once a
 * table; but 元 where 万元 is prescribed makes a figure wrong.
 */

/** Writes labels of a table otherwise: each cell's words as `to` gives them. */
const reworded =
  (to: (text: string, figure: boolean) => string) =>
  (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: to(cell.text, cell.figure === true) })),
    })),
  });

const written = (layout: TableLayout, id: TableId, to: (text: string) => string, model = soundReport()): string =>
  render(model, {
    layout,
    change: inTable(
      id,
      reworded((text, figure) => (figure ? text : to(text))),
    ),
  });

const told = (text: string): readonly string[] =>
  analyse(text, { format: 'text' })
    .diagnoses()
    // Half-width brackets beside full-width ones are another rule's.
    .filter(({ id }) => id !== 'width-mixed')
    .map(({ id, severity, span }) => `${severity} ${id} ${text.slice(span.start, span.end).replace(/[\s|]+/g, '')}`);

const HEADS: Readonly<Record<TableId, RegExp>> = {
  t2: /^(?:本年制发件数|本年废止件数|现行有效件数|本年处理决定数量)$/,
  t3: /^(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计)$/,
  t4: /^(?:结果维持|结果纠正|其他结果|尚未审结|总计)$/,
};

describe.each(Object.keys(layouts) as TableLayout[])('units in the heads of tables in %s', (layout) => {
  const cases = (['t2', 't3', 't4'] as const).flatMap((id) =>
    ['（件）', '(件)', '（单位：件）', '/件'].map((unit) => [id, unit] as const),
  );
  test.each(cases)('%s with %s', (id, unit) => {
    const text = written(layout, id, (each) => (HEADS[id].test(each) ? each + unit : each));
    const found = told(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^info table-label-typo /);
  });

  test('（万元） for （单位：万元） is told once, and mended', () => {
    const text = written(layout, 't2', (each) => each.replace('（单位：万元）', '（万元）'));
    expect(told(text)).toEqual(['info table-label-typo 本年收费金额（万元）']);
  });

  test.each([
    ['（元）', 'warning fee-unit-suspect 本年收费金额（元）'],
    ['（单位：元）', 'warning fee-unit-suspect 本年收费金额（单位：元）'],
    ['（千元）', 'warning fee-unit-suspect 本年收费金额（千元）'],
    ['', 'info fee-unit-suspect 本年收费金额'],
  ])('the fee’s head with “%s”', (unit, expected) => {
    const text = written(layout, 't2', (each) => each.replace('（单位：万元）', unit));
    expect(told(text)).toEqual([expected]);
  });
});

test('a head in 元 says why the figure is so great: one finding', () => {
  const model = withCell(soundReport(), 't2', 'fee', 'amount', '4120000');
  const text = written('pipe', 't2', (each) => each.replace('（单位：万元）', '（元）'), model);
  expect(told(text)).toEqual(['warning fee-unit-suspect 本年收费金额（元）']);
});

test('a unit apart from its head among loose words is part of it', () => {
  const text = written('words', 't2', (each) => each.replace('（单位：万元）', ' （元）'));
  expect(told(text)).toEqual(['warning fee-unit-suspect 本年收费金额（元）']);
});

test('a head in 元 that is mistyped too keeps its unit', () => {
  const text = written('tabs', 't2', (each) => each.replace('本年收费金额（单位：万元）', '本年收费全额（元）'));
  const opened = analyse(text, { format: 'text' });
  const typo = opened.diagnoses().find(({ id }) => id === 'table-label-typo');
  expect(typo?.fixes).toEqual([]);
  expect(told(text)).toContain('warning fee-unit-suspect 本年收费全额（元）');
});

describe('labels that differ from the prescribed ones', () => {
  const labels = {
    '2.重复申请': '2.重夏申请',
    '7.属于行政执法案卷': '7.属于行政执法按卷',
    '（一）予以公开': '（一）子以公开',
  };
  const misspelt = (count: number): string =>
    written('pipe', 't3', (each) => Object.fromEntries(Object.entries(labels).slice(0, count))[each] ?? each);

  test('two are two findings, three are one that says where all are', () => {
    expect(told(misspelt(2))).toHaveLength(2);
    const [all, ...others] = analyse(misspelt(3), { format: 'text' }).diagnoses();
    expect(others).toEqual([]);
    expect(all?.places).toHaveLength(2);
    expect(all?.severity).toBe('warning');
    expect(all?.fixes[0]?.edits).toHaveLength(3);
  });

  test('those accepted one by one stay accepted together; where one was not, all are told', () => {
    const file = '青岚县水利局.txt';
    const parts = Object.keys(labels).map((label) => {
      const text = written(
        'pipe',
        't3',
        (each) => (each === label ? (labels as Record<string, string>)[each] : each) ?? each,
      );
      const opened = analyse(text, { format: 'text', file });
      const [found] = opened.diagnoses();
      if (!found) throw new Error(`nothing said of ${label}`);
      return {
        rule: found.id,
        fingerprint: opened.fingerprint(found),
        file,
        reason: '已核对',
        span: { start: 0, end: 0 },
      };
    });
    const open = (accepted: typeof parts) =>
      analyse(misspelt(3), { format: 'text', file, config: { ...noConfig, accepted } });
    expect(open(parts).diagnoses()).toEqual([]);
    expect(open(parts).unused()).toEqual([]);
    expect(open(parts.slice(1)).diagnoses()).toHaveLength(1);
    expect(open(parts.slice(1)).unused()).toEqual([]);
  });

  test.each([
    ['1.属于国家秘密', '1、属于国家秘密'],
    ['1.属于国家秘密', '（1）属于国家秘密'],
  ])('%s numbered otherwise in two rows is one finding', (_, to) => {
    const first = to.replace('属于国家秘密', '');
    const text = written('tabs', 't3', (each) =>
      each.startsWith('1.')
        ? each.replace('1.', first)
        : each.startsWith('2.')
          ? each.replace('2.', first.replace('1', '2'))
          : each,
    );
    expect(told(text)).toEqual([`info table-label-typo ${to}`]);
  });
});

describe('a figure with a remark behind it', () => {
  test.each([
    ['2（其中修订1件）', 2],
    ['2 （其中修订1件）', 2],
    ['2(含修订1件)', 2],
    ['废止6（含失效2件）', 6],
    ['55件（含自然失效29件）', 55],
    ['１２（见附件）', 12],
    ['1,204（含简易程序处罚 1,100 件）', 1204],
    ['3.25（含信息处理费0.1万元）', 3.25],
  ])('%s is %d', (text, value) => expect(readValue(text)).toMatchObject({ kind: 'number', value, plain: false }));

  test.each([
    '3（应为4）',
    '12（待核实）',
    '约12（含上年1件）',
    '详见附件（一）',
    '（六）其他处理',
    '1.属于国家秘密（件）',
    '3（件）',
    '减4（含1件）',
    '2（1）',
  ])('%s is none, or has no remark', (text) => expect(readValue(text)).not.toHaveProperty('within'));

  test.each(Object.keys(layouts) as TableLayout[])('is read, used by sums and told once in %s', (layout) => {
    const documents = withCell(soundReport(), 't2', 'norm', 'made', '2（其中修订1件）');
    const text = render(documents, { layout });
    expect(told(text).map((each) => each.replace(/\|/g, ''))).toEqual(['info cell-format 2（其中修订1件）']);
    const number = analyse(text, { format: 'text' }).facts?.table('t2')?.number('norm', 'made');
    expect(number).toBe(2);
    const wrong = render(withCell(soundReport(), 't3', 'open', 'T', '9（含上年1件）'), { layout });
    expect(told(wrong).filter((each) => each.startsWith('error'))).toEqual(['error t3-row-total 9']);
    const fix = analyse(wrong, { format: 'text' })
      .diagnoses()
      .find(({ id }) => id === 't3-row-total')?.fixes[0];
    expect(applyEdits(wrong, fix?.edits ?? [])).toContain('（含上年1件）');
  });
});

describe('a figure that table 4 lost', () => {
  const lost = (layout: TableLayout, at: number, model = soundReport()): string =>
    render(model, {
      layout,
      change: inTable('t4', (grid) => ({
        ...grid,
        rows: grid.rows.map((row) => (row.key === undefined ? row : { ...row, cells: row.cells.toSpliced(at, 1) })),
      })),
    });
  const model = [
    ['review', '3 1 0 2 6'],
    ['direct', '1 0 4 1 6'],
    ['after', '0 2 1 0 3'],
  ].reduce(
    (report, [row = '', figures = '']) =>
      figures
        .split(' ')
        .reduce(
          (each, figure, i) =>
            withCell(each, 't4', row, ['uphold', 'correct', 'other', 'pending', 'total'][i] ?? '', figure),
          report,
        ),
    soundReport(),
  );

  // Where rows are padded, a blank cell stands at the end, and the row has slid: that is another finding.
  const places = (['html', 'words'] as const).flatMap((layout) =>
    Array.from({ length: 15 }, (_, at) => [layout, at] as const),
  );
  test.each(places)('in %s, the one at %i: told on its group', (layout, at) => {
    const text = lost(layout, at, model);
    const found = analyse(text, { format: 'text' })
      .diagnoses()
      .filter(({ id }) => /^(?:table|cell|t4)-/.test(id));
    expect(found.map(({ id }) => id)).toEqual(['table-cell-count']);
    const [only] = found;
    const whole = ['3 1 0 2 6', '1 0 4 1 6', '0 2 1 0 3'][Math.floor(at / 5)]?.split(' ') ?? [];
    const marked = text.slice(only?.span.start, only?.span.end).match(/\d+/g);
    expect(marked).toEqual(whole.toSpliced(at % 5, 1));
    if (at % 5 === 4) expect(only?.message).toContain(`应是 ${whole.join('、')}`);
  });
});

describe.each(['tabs', 'pipe', 'html', 'words', 'paragraphs'] as const)(
  'titles that are names of rows, in %s',
  (layout) => {
    test('are no rows', () => {
      const text = render(soundReport(), { layout });
      const title = '二、上年结转政府信息公开申请数量';
      const at = text.indexOf('（本列数据');
      const line = text.lastIndexOf('\n', at) + 1;
      const start = layout === 'html' ? text.lastIndexOf('<table', at) : line;
      const titled = `${text.slice(0, start)}${layout === 'html' ? `<p>${title}</p>` : title}\n\n${text.slice(start)}`;
      expect(told(titled).filter((each) => /table-row|table-cell/.test(each))).toEqual([]);
    });
  },
);

test('a table of fewer columns is told to be that', () => {
  const text = render(soundReport(), {
    layout: 'pipe',
    change: inTable('t3', (grid) => ({
      width: grid.width - 4,
      rows: grid.rows.map((row) => ({
        ...row,
        cells:
          row.key === undefined ? row.cells : row.cells.filter((cell, i) => !cell.figure || row.cells.length - i <= 3),
      })),
    })),
  });
  const [found] = analyse(text, { format: 'text' })
    .diagnoses()
    .filter(({ id }) => id === 'table-cell-count');
  expect(found?.message).toMatch(/规定 7 列，这张表只有 3 列/);
});

describe('table 4 with more or less than its head', () => {
  const sound = render(soundReport(), { layout: 'tabs' });
  const at = sound.indexOf('行政复议\t');
  const withTable = (table: string): string => {
    const end = sound.indexOf('五、存在的主要问题');
    return `${sound.slice(0, at)}${table}\n\n${sound.slice(end)}`;
  };
  const heads =
    '\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n行政复议\t1\t0\t0\t0\t1\n未经复议直接起诉\t0\t0\t0\t0\t0\n';
  test('a sum of its groups that somebody put in is no row of the form', () => {
    for (const name of ['合计', '行政诉讼合计'])
      expect(told(withTable(`${heads}复议后起诉\t0\t0\t0\t0\t0\n${name}\t1\t0\t0\t0\t1`))).toEqual([]);
  });
  test('five lines of three figures without any head are read down', () => {
    const found = diagnose(withTable('1 0 0\n0 0 0\n0 0 0\n0 0 0\n1 0 0')).map(({ id }) => id);
    expect(found).toContain('table-header-unclear');
    expect(found).not.toContain('t4-sum');
  });
  test('no skeleton is offered over figures told in words', () => {
    const list = '结果维持：1\n结果纠正：0\n其他结果：0\n尚未审结：0\n总计：1';
    const [missing] = diagnose(withTable(`行政复议\n${list}`)).filter(({ id }) => id === 'table-missing');
    expect(missing?.fixes).toEqual([]);
  });
});
