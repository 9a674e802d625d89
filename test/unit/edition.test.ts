import { describe, expect, it } from 'vitest';
import type { Form, TableForm } from '../../server/core/forms/form.ts';
import { allForms, formFor, forms } from '../../server/core/forms/index.ts';
import { absence } from '../../server/core/regulation/clause.ts';

const tables = (form: Form): readonly TableForm[] => Object.values(form.tables);
const counts = (form: Form) => tables(form).map(({ rows }) => rows.reduce((sum, row) => sum + row.columns.length, 0));
const kinds = (form: Form) => {
  const all = form.tables.t3.equations.map(({ kind }) => kind);
  return ['balance', 'done', 'row'].map((kind) => all.filter((one) => one === kind).length);
};

describe('which form a year prescribes', () => {
  it.each([
    [2019, 2019],
    [2020, 2019],
    [2021, 2021],
    [2025, 2021],
    [2018, 2021],
    [undefined, 2021],
  ])('%s: %s', (year, edition) => expect(formFor(year).edition).toBe(edition));

  it('forms are found by their edition', () =>
    expect([2019, 2021] as const).toEqual(allForms.map((f) => forms(f.edition).edition)));
});

describe('the size of the tables', () => {
  it('2021: 10 figures, 25 rows of 7, 3 groups of 5', () => {
    expect(forms(2021).tables.t3.rows).toHaveLength(25);
    expect(counts(forms(2021))).toEqual([10, 175, 15]);
  });

  it('2019: 22 figures, 23 rows of 7, 3 groups of 5', () => {
    expect(forms(2019).tables.t3.rows).toHaveLength(23);
    expect(counts(forms(2019))).toEqual([22, 161, 15]);
  });

  it('2021 has 39 sums in table 3, 2019 has 37, and each three in table 4', () => {
    expect(kinds(forms(2021))).toEqual([7, 7, 25]);
    expect(kinds(forms(2019))).toEqual([7, 7, 23]);
    for (const form of allForms)
      expect(form.tables.t4.equations.map(({ id }) => id)).toEqual(['review', 'direct', 'after']);
  });
});

describe('the sums', () => {
  const equation = (id: string) => {
    const found = forms(2021).tables.t3.equations.find((one) => one.id === id);
    return found?.terms.map(({ row, column, sign }) => `${sign > 0 ? '+' : '-'}${row}.${column}`).join(' ');
  };

  it('new and carried in are done or carried out', () =>
    expect(equation('balance.T')).toBe('+new.T +carryIn.T -done.T -carryOut.T'));

  it('the total of a row', () =>
    expect(equation('row.deny.1')).toBe('+deny.1.N +deny.1.C +deny.1.R +deny.1.S +deny.1.L +deny.1.O -deny.1.T'));

  it('the total of a column has 21 addends', () => {
    const terms = forms(2021).tables.t3.equations.find((one) => one.id === 'done.N')?.terms ?? [];
    expect(terms).toHaveLength(22);
    expect(terms.at(-1)).toEqual({ row: 'done', column: 'N', sign: -1 });
    expect(terms.slice(0, -1).every(({ sign }) => sign === 1)).toBe(true);
  });

  it('every cell of table 3 has its own pattern of two or three sums', () => {
    for (const form of allForms) {
      const { rows, equations } = form.tables.t3;
      const patterns = rows.flatMap(({ key, columns }) =>
        columns.map((column) =>
          equations
            .filter(({ terms }) => terms.some((one) => one.row === key && one.column === column))
            .map(({ id }) => id),
        ),
      );
      expect(new Set(patterns.map((ids) => ids.join())).size).toBe(patterns.length);
      expect(patterns.filter((ids) => ids.length === 3)).toHaveLength(7);
      expect(patterns.every((ids) => ids.length === 2 || ids.length === 3)).toBe(true);
    }
  });
});

describe.each(allForms.map((form) => [form.edition, form] as const))('%i', (_, form) => {
  it('has six sections, three of them with a table', () => {
    expect(form.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(form.sections.map(({ table }) => table)).toEqual([undefined, 't2', 't3', 't4', undefined, undefined]);
  });

  it('no title is a variant, of its own section or of another', () => {
    const titles = form.sections.flatMap(({ title, variants, alsoRight = [] }) => [title, ...variants, ...alsoRight]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('rows name columns and groups that exist, and all of them', () => {
    for (const table of tables(form)) {
      const columns = table.columns.map(({ key }) => key);
      expect(new Set(table.rows.flatMap((row) => row.columns))).toEqual(new Set(columns));
      const groups = table.groups.map(({ key }) => key);
      for (const { group } of table.rows) if (group) expect(groups).toContain(group);
    }
  });

  it('keys are used once, and so are row labels', () => {
    for (const table of tables(form)) {
      const keys = [...table.rows, ...table.groups].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const labels = table.rows.flatMap(({ label, aliases }) => [label, ...aliases]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('labels are full-width and without blanks', () => {
    const labels = tables(form).flatMap(({ rows, columns, groups, note = '' }) => [
      ...[...rows, ...columns, ...groups].flatMap(({ label, aliases }) => [label, ...aliases]),
      note,
    ]);
    for (const label of [...labels, ...form.sections.map(({ title }) => title)])
      expect(label).not.toMatch(/[\s()"',:：]\s*$|[\s()"',:]/);
  });

  it('all is explained, and every clause exists', () => {
    const parts = tables(form).flatMap(({ rows, columns, groups }) => [...rows, ...columns, ...groups]);
    for (const { explanation } of [...parts, ...form.sections]) {
      expect(explanation.length).toBeGreaterThan(9);
      expect(explanation).not.toMatch(/未核实|通说|原文/);
    }
    const holders = [form, ...form.sections, ...tables(form).flatMap(({ rows, groups }) => [...rows, ...groups])];
    for (const link of holders.flatMap(({ articles }) => articles)) expect(absence(link)).toBeUndefined();
  });
});
