import type { Form, TableForm } from '../forms/form.ts';
import { formFor } from '../forms/index.ts';
import { columnName, rowName } from '../forms/naming.ts';
import type { CellTerm, Interpretation } from './claim.ts';
import { ORGANISATIONS, type Subject, type Verb } from './lexicon/meaning.ts';

/*
 * What the words of sentences mean in cells of the tables, as data: 收到 is 本年新收, or 本年新收＋上年结转. The likeliest meaning
 * stands first.
 */

/** Names of rows whose label is too long for a sentence, or says too little. */
const NAMES: Readonly<Record<string, string>> = {
  new: '本年新收',
  carryIn: '上年结转',
  done: '办理结果总计',
  carryOut: '结转下年度',
};

/** “All that were to be handled” is “new this year” only where nothing was carried over from last year. */
const CLOSED = ['done', 'done -other', 'new ?carryIn'];
const RECEIVED = ['new', 'new carryIn'];
/** Sums of table 3 that a verb may mean, the likeliest first. */
const VERBS: Partial<Record<Verb, readonly string[]>> = {
  receiveNew: ['new'],
  receive: RECEIVED,
  add: RECEIVED,
  accept: RECEIVED,
  handle: ['new carryIn', 'done', 'new'],
  close: CLOSED,
  answer: CLOSED,
};

/** What verbs may mean in table 3, the likeliest first; of several verbs (受理并办结) either may be meant. */
export function interpretationsOfVerbs(
  form: Form,
  verbs: readonly Verb[],
  columns: readonly string[] = ALL,
): readonly Interpretation[] {
  const sums = new Set(verbs.flatMap((verb) => VERBS[verb] ?? []));
  // Without a verb an applicant's figure may be of this year's, or of all to be handled: 自然人申请 3493 件.
  if (columns[0] !== 'T' && sums.has('new')) sums.add('new carryIn');
  return [...sums].flatMap((sum) => interpretationOfRows(form, sum.split(' '), columns));
}

const ALL = ['T'];

/** Keeps what was made for each form: sentences ask for the same few sums again and again, and a form never changes. */
const made = new WeakMap<TableForm, Map<string, readonly Interpretation[]>>();

/**
 * The meaning “sum of these rows” of table 3, or groups of rows; of the column 总计 unless others are given. Empty where the form
 * has no such row.
 *
 * @param rows `-other`: taken away. `?carryIn`: only possible while that row holds 0
 */
export function interpretationOfRows(
  form: Form,
  rows: readonly string[],
  columns: readonly string[] = ALL,
): readonly Interpretation[] {
  const { t3 } = form.tables;
  const known = made.get(t3) ?? new Map<string, readonly Interpretation[]>();
  made.set(t3, known);
  const key = `${rows.join(' ')}/${columns.join('')}`;
  const interpretations = known.get(key) ?? sumOf(t3, rows, columns);
  known.set(key, interpretations);
  return interpretations;
}

function sumOf(t3: TableForm, rows: readonly string[], columns: readonly string[]): readonly Interpretation[] {
  const ifZero = rows.find((each) => each.startsWith('?'))?.slice(1);
  const parts = rows.flatMap((each) => {
    if (each.startsWith('?')) return [];
    const [sign, key] = each.startsWith('-') ? ([-1, each.slice(1)] as const) : ([1, each] as const);
    const own = t3.rows.filter((row) => row.key === key || row.group === key);
    return { sign, name: nameOf(t3, key), terms: own.flatMap((row) => termsOf('t3', row.key, columns, sign)) };
  });
  if (parts.some(({ terms }) => terms.length === 0)) return [];
  const sum = parts.map(({ sign, name }, i) => `${sign < 0 ? '－' : i > 0 ? '＋' : ''}${name}`).join('');
  const isWide = columns.join('') === ORGANISATIONS.join('');
  const who = isWide ? '法人或其他组织' : columns.map((column) => columnName(t3, column)).join('、');
  const name = columns[0] === 'T' ? sum : `${sum}（${who}）`;
  const terms = parts.flatMap((each) => each.terms);
  return [{ name, terms, ...(ifZero && { ifZero: { table: 't3', row: ifZero, column: 'T', sign: 1 } }) }];
}

const termsOf = (
  table: CellTerm['table'],
  row: string,
  columns: readonly string[],
  sign: CellTerm['sign'] = 1,
): readonly CellTerm[] => columns.map((column) => ({ table, row, column, sign }));

function nameOf(t3: TableForm, key: string): string {
  const group = t3.groups.find((each) => each.key === key);
  return NAMES[key] ?? (group ? `${group.label}各行之和` : rowName(t3, key)).replace(/^（.）|^\d\./, '');
}

/** The rows of table 4 that count cases of one kind, or all. */
const CASES: Readonly<Record<string, { readonly name: string; readonly rows: readonly string[] }>> = {
  review: { name: '行政复议', rows: ['review'] },
  litigation: { name: '行政诉讼（两组之和）', rows: ['direct', 'after'] },
  direct: { name: '未经复议直接起诉', rows: ['direct'] },
  after: { name: '复议后起诉', rows: ['after'] },
  court: { name: '行政复议＋行政诉讼', rows: ['review', 'direct', 'after'] },
};

/** Its columns are the same in both editions. */
const { t4 } = formFor(undefined).tables;

/** What cases of one kind (复议, 诉讼) or of all with some outcomes mean in table 4; the column `total` is all of them. */
export function interpretationsOfCourt(
  subject: Subject | 'court',
  columns: readonly string[],
): readonly Interpretation[] {
  const { name = '', rows = [] } = CASES[subject] ?? {};
  const ways = [...columns.map((column) => [column]), ...(columns.length > 1 ? [columns] : [])];
  return ways.map((way) => ({
    name: `${name}${way.map((column) => columnName(t4, column)).join('＋')}`,
    terms: rows.flatMap((row) => termsOf('t4', row, way)),
  }));
}

/**
 * What must be 0 where all cases of a kind were upheld: the columns beside 结果维持; of those already decided (已审结的均获维持) but for
 * those pending.
 */
export function interpretationsBesideUpheld(subject: Subject, decided: boolean): readonly Interpretation[] {
  const all = interpretationsOfCourt(subject, decided ? ['correct', 'other'] : ['correct', 'other', 'pending']);
  const name = `${CASES[subject]?.name ?? ''}结果维持以外${decided ? '已审结' : ''}各格之和`;
  return all.slice(-1).map(({ terms }) => ({ name, terms }));
}

/**
 * What a number of cases means: all of these kinds, or all but those pending, for some count what came in and some what was
 * decided.
 */
export function interpretationsOfCases(subjects: readonly Subject[]): readonly Interpretation[] {
  const totals = subjects.flatMap((subject) => interpretationsOfCourt(subject, ['total']));
  const name = totals.length === 1 ? (totals[0]?.name ?? '') : '行政复议＋行政诉讼';
  const terms = totals.flatMap((each) => each.terms);
  const pending = terms.map((term): CellTerm => ({ ...term, column: 'pending', sign: -1 }));
  return [
    { name, terms },
    { name: `${name}－尚未审结`, terms: [...terms, ...pending] },
  ];
}

/** The meaning “one cell of table 2”; empty where the form has no such cell. */
export function interpretationOfT2(
  { tables: { t2 } }: Form,
  subject: Subject,
  column: string,
): readonly Interpretation[] {
  const row = t2.rows.find(({ key }) => key === (subject === 'regulation' ? 'reg' : subject));
  if (!row?.columns.includes(column)) return [];
  const name = row.columns.length === 1 ? row.label : `${row.label}${columnName(t2, column)}`;
  // Prose gives money in 元, the table in 万元.
  return [{ name, terms: termsOf('t2', row.key, [column]), ...(column === 'amount' && { factor: 10_000 }) }];
}

/** A string of the cells that a meaning counts: two meanings with the same string are the same. */
export const keyOf = ({ terms }: Interpretation): string =>
  terms.map(({ table, row, column, sign }) => `${sign}${table}${row}/${column}`).join(' ');
