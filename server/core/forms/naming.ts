import type { Equation, Form, TableForm, TableId } from './form.ts';

/* How tables, rows, columns and sums are named to the user. */

const TABLES: Readonly<Record<TableId, string>> = { t2: '表二', t3: '表三', t4: '表四' };

/** A table's name: 表三 */
export const tableName = (id: TableId): string => TABLES[id];

/** A row's label, cut short where it would fill a line: （二）部分公开 */
export const rowName = (form: TableForm, row: string): string =>
  shortLabel(form.rows.find((each) => each.key === row)?.label ?? row);

/** As `rowName`, for a column. */
export const columnName = (form: TableForm, column: string): string =>
  shortLabel(form.columns.find((each) => each.key === column)?.label ?? column);

/** A cell's name: （七）总计·自然人 | 行政复议·总计; only the row's where that has one cell: 行政许可 */
export function cellName(form: TableForm, row: string, column: string): string {
  const name = shortRowName(form, row);
  const of = form.rows.find((each) => each.key === row);
  return of && of.columns.length === 1 ? name : `${name}·${columnName(form, column)}`;
}

/** A cell's name as version 0.1.0 wrote it, see `Former`: “（七）总计”行“自然人”列 | 行政复议“总计” | “行政许可”. Never change it. */
export function formerCellName(form: TableForm, row: string, column: string): string {
  if (form.id === 't4') return `${rowName(form, row)}“${columnName(form, column)}”`;
  const of = form.rows.find((each) => each.key === row);
  if (of && of.columns.length === 1) return `“${rowName(form, row)}”`;
  return `“${rowName(form, row)}”行“${columnName(form, column)}”列`;
}

/**
 * The longest name of a row in a verdict: a third of its line (`VERDICT`), which a column and two figures share. A matter of
 * taste.
 */
const LONGEST_ROW = 14;

/** A row's name that fits into a verdict: 一、本年新收 | 5.要求行政机关确认或重新… The number in front still identifies a row that is cut. */
export function shortRowName(form: TableForm, row: string): string {
  const short = rowName(form, row).replace('政府信息公开申请数量', '').replace('结转下年度继续办理', '结转下年度');
  return cut(short, LONGEST_ROW);
}

/** A label cut short. */
export const cut = (label: string, most: number): string =>
  label.length > most ? `${label.slice(0, most - 1)}…` : label;

/** Cuts labels of more than 16 characters at their first bracket or comma (not the number's): （二）部分公开（区分处理的，…） → （二）部分公开 */
function shortLabel(label: string): string {
  if (label.length <= 16) return label;
  const cut = label.slice(3).search(/[（，、]/);
  return cut < 0 ? label : label.slice(0, cut + 3);
}

/** A sum's name, by the row or column that it runs along: “一、本年新收”行 | “自然人”列 | 行政复议 */
export function sumName(form: Form, table: TableId, equation: Equation): string {
  const first = equation.terms[0];
  if (!first) return '';
  if (equation.kind === 'row') return `“${shortRowName(form.tables[table], first.row)}”行`;
  if (equation.kind === 'result') return rowName(form.tables[table], first.row);
  return `“${columnName(form.tables[table], first.column)}”列`;
}
