import type { TableForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';
import { distance, fold } from '../text/fold.ts';

/**
 * Renames rows that bear another's name: one stands twice, once of these between the neighbours of a row that is missing (5. 5. 7.).
 * It is that row, and its label is a slip. With the same figures twice it is a copied row, and stays.
 */
export function renamed(rows: readonly Row[], form: TableForm): readonly Row[] {
  const keys = rows.map(({ key }) => key);
  if (new Set(keys).size === keys.length) return rows;
  const result = [...rows];
  form.rows.forEach(({ key, label }, index) => {
    if (keys.includes(key)) return;
    const at = keys.findIndex(
      (each, i) =>
        keys.indexOf(each) !== keys.lastIndexOf(each) &&
        keys[i - 1] === form.rows[index - 1]?.key &&
        keys[i + 1] === form.rows[index + 1]?.key,
    );
    const row = rows[at];
    const twin = rows.find((each) => each !== row && each.key === row?.key);
    if (!row?.label || !twin || isCopy(row, twin)) return;
    const found = row.label;
    result[at] = {
      ...row,
      key,
      label: {
        ...found,
        key: `${form.id}.${key}`,
        expected: label,
        alias: false,
        distance: distance(fold(found.slice.text), fold(label), label.length),
      },
    };
  });
  return result;
}

/** The same figures, and not only zeros. */
const isCopy = (a: Row, b: Row): boolean =>
  a.cells.length === b.cells.length &&
  a.cells.some(({ value }) => value.kind === 'number' && value.value > 0) &&
  a.cells.every(({ value }, i) => {
    const other = b.cells[i]?.value;
    return value.kind === 'number' && other?.kind === 'number' && value.value === other.value;
  });
