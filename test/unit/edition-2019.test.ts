import { describe, expect, test } from 'vitest';
import { form2019 } from '../../server/core/forms/2019.ts';
import type { TableId } from '../../server/core/forms/form.ts';
import { analyse } from '../../server/core/index.ts';
import { type Grid, gridOf } from '../../server/core/syntax/layouts/grid.ts';
import { layouts } from '../../server/core/syntax/layouts/index.ts';
import type { TableLayout } from '../../server/core/syntax/tree.ts';
import { readChange, readValue } from '../../server/core/text/number.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { inTable, relabelled, removed, resized, swapped } from '../fixtures/damage.ts';
import { cellAt, describeAll, diagnose } from '../fixtures/findings.ts';
import { type RenderOptions, render } from '../fixtures/render.ts';
import { cells, type Figures, type Model, soundReport, withCell } from '../fixtures/sound.ts';
import { soundReport2019 } from '../fixtures/sound-2019.ts';

/*
 * The form on trial, for the reports on 2019 and 2020: other rows and columns in table 2, 23 rows in table 3.
 */

const told = (text: string, format: 'text' | 'html' = 'text'): readonly string[] =>
  describeAll(text, diagnose(text, format));
const ids = (text: string, format: 'text' | 'html' = 'text'): readonly string[] =>
  diagnose(text, format).map(({ id }) => id);
const weighing = (text: string): readonly string[] =>
  diagnose(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ id }) => id);

describe.each([2019, 2020] as const)('a sound report on %i', (year) => {
  const model = soundReport2019(year);
  const ways: readonly (readonly [string, RenderOptions])[] = [
    ...(['tab-led', 'tabs', 'pipe', 'html', 'paragraphs', 'words'] as const).map(
      (layout: TableLayout) => [layout, { layout }] as const,
    ),
    ['narrow words', { layout: 'words', narrow: true }],
    ['a web page', { format: 'html' }],
    ['Markdown', { format: 'markdown' }],
  ];
  test.each(ways)('has nothing wrong in %s', (_, options) => {
    const text = render(model, options);
    const format = options.format ?? 'text';
    const opened = analyse(text, { format });
    expect(opened.edition).toBe(2019);
    for (const id of ['t2', 't3'] as const) expect(opened.facts?.table(id)?.table.edition).toBe(2019);
    expect(describeAll(text, opened.diagnoses())).toEqual([]);
  });
});

describe('figures', () => {
  const facts = analyse(render(soundReport2019()), { format: 'text' }).facts;
  const number = (table: TableId, row: string, column: string) => facts?.table(table)?.number(row, column);

  test('of table 2 stand in their columns; changes have a sign', () => {
    expect(['made', 'published', 'total'].map((column) => number('t2', 'norm', column))).toEqual([2, 2, 6]);
    expect(['lastItems', 'change', 'decisions'].map((column) => number('t2', 'license', column))).toEqual([5, -1, 36]);
    expect(['penalty', 'coercion', 'fee', 'service'].map((row) => number('t2', row, 'change'))).toEqual([2, -1, 2, 0]);
    expect(number('t2', 'purchase', 'items')).toBe(2);
  });

  test('amounts are read with their unit and not converted', () => {
    expect(number('t2', 'purchase', 'amount')).toBe(251000);
    expect(facts?.table('t2')?.cell('purchase', 'amount')?.value).toMatchObject({ kind: 'number', unit: '元' });
    for (const amount of ['52.15', '52.15万元', '0', '251,000元']) {
      expect(told(render(withCell(soundReport2019(), 't2', 'purchase', 'amount', amount)))).toEqual([]);
    }
  });

  test.each([
    ['0', 0],
    ['+2', 2],
    ['-4', -4],
    ['－4', -4],
    ['增2', 2],
    ['减4', -4],
    ['增加2', 2],
    ['减少 4', -4],
    ['减少4项', -4],
    ['+ 2', 2],
    ['↓3', -3],
    ['持平', 0],
    ['详见附件', undefined],
    ['', undefined],
    ['/', undefined],
    ['2.5', undefined],
  ])('a change of %j is %s', (text, value) => expect(readChange(readValue(text))).toBe(value));

  test('there are 23 rows in table 3, and （六） is one of them', () => {
    const rows = facts?.table('t3')?.table.rows ?? [];
    expect(rows.map(({ key }) => key)).toEqual(form2019.tables.t3.rows.map(({ key }) => key));
    expect(rows).toHaveLength(23);
    expect(rows.every(({ complete }) => complete)).toBe(true);
  });
});

describe('a wrong figure', () => {
  test('is found at every cell of table 3', () => {
    const model = soundReport2019();
    const wrong: string[] = [];
    for (const { key, columns } of form2019.tables.t3.rows) {
      columns.forEach((column, i) => {
        const figure = Number(model.tables.t3[key]?.[i]);
        const text = render(withCell(model, 't3', key, column, String(figure + 2)));
        const places = diagnose(text)
          .filter(({ id }) => id.startsWith('t3-'))
          .map((found) => cellAt(text, found));
        if (places.join() !== `t3 ${key} ${column}`) wrong.push(`${key} ${column}: ${places.join()}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  test('in the row （六） is part of the sum of results', () => {
    const text = render(withCell(soundReport2019(), 't3', 'other', 'N', '3'));
    expect(ids(text).filter((id) => id.startsWith('t3-'))).toEqual(['t3-done-sum']);
  });

  test('of table 4 is told as in the form of 2021', () => {
    const text = render(withCell(soundReport2019(), 't4', 'review', 'total', '3'));
    expect(ids(text)).toContain('t4-sum');
  });

  test.each([
    ['norm', 'published', '减2', ['cell-not-number']],
    ['penalty', 'change', '详见附件', ['cell-not-number']],
    ['license', 'lastItems', '2.5', ['cell-invalid-number']],
    ['purchase', 'amount', '-5', ['cell-invalid-number']],
    ['purchase', 'items', '-5', ['cell-invalid-number']],
    ['norm', 'total', '1', ['t19-stock']],
    ['penalty', 'change', '减9', ['t19-stock']],
    ['license', 'change', '-5', []],
    ['service', 'change', '无变化', []],
    ['service', 'lastItems', '/', ['cell-na']],
    ['service', 'change', '', ['cell-empty']],
    ['reg', 'made', '1', ['regulation-no-authority']],
  ] as const)('t2 %s %s = %j: %j', (row, column, figure, expected) => {
    expect(weighing(render(withCell(soundReport2019(), 't2', row, column, figure)))).toEqual(expected);
  });
});

describe('the shape of the tables', () => {
  const damaged = (id: TableId, change: (grid: Grid) => Grid): readonly string[] =>
    weighing(render(soundReport2019(), { change: inTable(id, change) }));

  test('a missing row is told', () => {
    expect(damaged('t3', removed('unable.2'))).toEqual(['table-row-missing']);
    expect(damaged('t3', removed('other'))).toEqual(['table-row-missing']);
    expect(damaged('t2', removed('service'))).toEqual(['table-row-missing']);
  });

  test('rows in another order are told', () => expect(damaged('t3', swapped('deny.3'))).toEqual(['table-row-order']));

  test('a label mistyped is told', () =>
    expect(damaged('t2', relabelled('service', '其他对外管理服务事'))).toEqual(['table-label-typo']));

  test('a cell too few is told', () => {
    const found = damaged(
      't3',
      resized('other', (cells) => cells.slice(0, -1)),
    );
    expect(found).toEqual(['table-cell-count']);
  });

  test('2021’s tables in a report on 2020 and 2019’s in one on 2021 are told', () => {
    const old = soundReport2019();
    const text = render(old).replaceAll('2020年', '2021年');
    expect(ids(text).filter((id) => id === 'table-edition-mismatch')).toHaveLength(2);
    expect(ids(render(old))).not.toContain('table-edition-mismatch');
  });
});

describe.each(Object.keys(layouts) as TableLayout[])('labels alone show the edition of a table in %s', (layout) => {
  const old = soundReport2019();
  const written = (model: Model, change?: RenderOptions['change']) =>
    analyse(render(model, { layout, ...(change && { change }) }), { format: 'text' });
  const rules = (opened: ReturnType<typeof written>): readonly string[] => opened.diagnoses().map(({ id }) => id);
  const other = (figures: string): Model => ({
    ...old,
    tables: { ...old.tables, t3: { ...old.tables.t3, other: cells(figures) } },
  });

  test.each(['_ _ _ _ _ _ _', '/ / / / / / /', '_ _ _ _ _ _ 0', '0 0 0 _ _ _ _'])(
    '（六） of 2019 filled in %s',
    (figures) => {
      const opened = written(other(figures));
      expect(opened.facts?.table('t3')?.table.edition).toBe(2019);
      expect(rules(opened)).not.toContain('table-edition-mismatch');
      expect(rules(opened)).not.toContain('table-row-missing');
      const late = analyse(opened.text.replaceAll('2020年', '2024年'), { format: 'text' });
      expect(rules(late).filter((id) => id === 'table-edition-mismatch')).toHaveLength(2);
      expect(rules(late)).not.toContain('table-row-missing');
    },
  );

  test('the rows of 2021’s （六） left blank', () => {
    const blank = cells('_ _ _ _ _ _ _');
    const sound = soundReport();
    const opened = written({
      ...sound,
      tables: { ...sound.tables, t3: { ...sound.tables.t3, 'other.1': blank, 'other.2': blank, 'other.3': blank } },
    });
    expect(opened.facts?.table('t3')?.table.edition).toBe(2021);
    expect(rules(opened)).not.toContain('table-edition-mismatch');
  });

  test('the rows of 2021’s （六） under names that nobody knows', () => {
    const opened = written(
      soundReport(),
      inTable('t3', (grid) =>
        relabelled('other.3', '3.撤回')(relabelled('other.2', '2.未缴')(relabelled('other.1', '1.未补')(grid))),
      ),
    );
    expect(opened.facts?.table('t3')?.table.edition).toBe(2021);
  });

  test('a head that lacks 本年 is a slip', () => {
    const head = (from: string, to: string) => (grid: Grid) => ({
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replace(from, to) })),
      })),
    });
    const lacking = written(soundReport(), inTable('t2', head('本年处理决定数量', '处理决定数量')));
    expect([...new Set(rules(lacking))]).toEqual(['table-label-typo']);
    expect(rules(written(old, inTable('t2', head('处理决定数量', '本年处理决定数量'))))).not.toContain(
      'table-edition-mismatch',
    );
    const mixed = written(soundReport(), inTable('t2', head('本年制发件数', '本年新制作数量')));
    expect(rules(mixed)).toEqual(['table-edition-mismatch']);
  });
});

describe('which form is meant', () => {
  const undated = (model: Model): Model => ({
    ...model,
    title: model.title.replace(/\d{4}年/, ''),
    preamble: [],
  });

  test('is told by the tables where no year is known', () => {
    const text = render(undated(soundReport2019()));
    expect(analyse(text, { format: 'text' }).edition).toBe(2019);
    expect(weighing(text).filter((id) => /^t|^cell|^info/.test(id))).toEqual(['title-elements']);
  });

  test('no fee need be reported, and the fifth heading has two right wordings', () => {
    const model = soundReport2019();
    const text = render({
      ...model,
      sections: {
        ...model.sections,
        5: { ...model.sections[5], heading: '五、政府信息公开工作存在的主要问题及改进情况' },
        6: { heading: '六、其他需要报告的事项', paragraphs: ['本年度没有其他需要报告的事项。'] },
      },
    });
    expect(told(text)).toEqual([]);
  });
});

/*
 * As a province's page has it: each cell a <p> in a merged <td>, blanks as &nbsp;, heads broken, and in the rows of
 * results no total but that of （七）.
 */
describe('a province’s web page on 2019', () => {
  const NONE = '0 0 0 0 0 0 _';
  const rows: Readonly<Record<string, string>> = {
    new: '821 35 0 0 2 1 859',
    carryIn: '18 0 0 0 0 0 18',
    open: '258 12 0 0 0 0 _',
    partial: '5 0 0 0 0 0 _',
    'deny.3': '30 5 0 0 0 0 _',
    'unable.1': '252 12 0 0 1 0 _',
    'unable.2': '50 0 0 0 0 0 _',
    'unable.3': '20 1 0 0 1 0 _',
    'reject.1': '152 5 0 0 0 1 _',
    done: '767 35 0 0 2 1 805',
    carryOut: '72 0 0 0 0 0 72',
  };
  const t3: Figures = Object.fromEntries(
    form2019.tables.t3.rows.map(({ key }) => [key, (rows[key] ?? NONE).replace('_', '').split(' ')]),
  );
  const base = soundReport2019(2019);
  const t2: Figures = {
    ...base.tables.t2,
    reg: ['3', '3', '41'],
    norm: ['12', '12', '187'],
    license: ['5', '减4', '120'],
  };
  const t4: Figures = {
    review: ['5', '0', '0', '2', '7'],
    direct: ['3', '0', '0', '1', '4'],
    after: ['5', '0', '0', '0', '5'],
  };
  const figures: Readonly<Record<TableId, Figures>> = { t2, t3, t4 };

  const page = `<!DOCTYPE html>
<html><head><title>年报</title></head><body>
<p>云岭省人民政府办公厅2019年政府信息公开工作年度报告</p>
<p>本报告所列数据的统计期限自2019年1月1日起至2019年12月31日止。</p>
${([1, 2, 3, 4, 5, 6] as const)
  .map((number) => {
    const { heading, paragraphs } = base.sections[number];
    const id = ({ 2: 't2', 3: 't3', 4: 't4' } as const)[number as 2 | 3 | 4];
    const prose = number === 1 ? ['2019年，全省主动公开政府信息12万条。'] : paragraphs;
    return `<p><strong>${heading}</strong></p>\n${id ? table(id) : ''}${prose.map((each) => `<p>${each}</p>`).join('\n')}`;
  })
  .join('\n')}
</body></html>`;

  function table(id: TableId): string {
    const columns = (row: string): readonly string[] =>
      form2019.tables[id].rows.find(({ key }) => key === row)?.columns ?? [];
    const grid = gridOf(form2019.tables[id], (row, column) => figures[id][row]?.[columns(row).indexOf(column)] ?? '');
    const lines = grid.rows.map(({ cells }) =>
      cells
        .map(({ text, across, down }) => {
          const merged = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
          const words = text.replace(/^(本年新|商业|科研|结果|尚未)(?=..)/, '$1<br/>');
          return `<td${merged}><p style="text-align:center">${words === '' ? '&nbsp;' : words}</p></td>`;
        })
        .join(''),
    );
    return `<table border="1"><tbody>${lines.map((cells) => `<tr>${cells}</tr>`).join('\n')}</tbody></table>\n`;
  }

  const opened = analyse(page, { format: 'html' });
  const facts = opened.facts?.table('t3');
  const inTables = opened.diagnoses().filter(({ id }) => /^(?:t2|t3|t4|t19|table|cell|row)-/.test(id));

  test('is read to the last figure', () => {
    expect(opened.recognition().isReport).toBe(true);
    expect(opened.edition).toBe(2019);
    const row = (key: string) => form2019.tables.t3.columns.map((column) => facts?.number(key, column.key));
    expect(row('new')).toEqual([821, 35, 0, 0, 2, 1, 859]);
    expect(row('carryIn')).toEqual([18, 0, 0, 0, 0, 0, 18]);
    expect(row('open')).toEqual([258, 12, 0, 0, 0, 0, undefined]);
    expect(row('done')).toEqual([767, 35, 0, 0, 2, 1, 805]);
    expect(row('carryOut')).toEqual([72, 0, 0, 0, 0, 0, 72]);
    expect(opened.facts?.table('t2')?.number('license', 'change')).toBe(-4);
    expect(opened.facts?.table('t4')?.number('after', 'total')).toBe(5);
  });

  test('lacks its totals, which are no zeros: one finding, no sum', () => {
    expect(facts?.imbalances()).toEqual([]);
    expect(inTables.map(({ id }) => id)).toEqual(['row-total-missing']);
    expect(inTables[0]?.places).toHaveLength(18);
    expect(inTables[0]?.message).toMatch(/19 格总计/);
  });

  test('is whole once the totals that are offered are written', () => {
    const mended = analyse(applyEdits(page, inTables[0]?.fixes[0]?.edits ?? []), { format: 'html' });
    const after = mended.facts?.table('t3');
    expect(after?.number('open', 'T')).toBe(270);
    expect(after?.number('unable.1', 'T')).toBe(265);
    expect(after?.number('other', 'T')).toBe(0);
    expect(after?.imbalances()).toEqual([]);
    expect(mended.diagnoses().filter(({ id }) => /^(?:t3|table|cell|row)-/.test(id))).toEqual([]);
  });

  test('may have 规章, as a province’s office', () => {
    expect(
      opened
        .diagnoses()
        .filter(({ id }) => id === 'regulation-no-authority')
        .map(({ severity }) => severity),
    ).toEqual(['info']);
  });
});
