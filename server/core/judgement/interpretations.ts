import type { CellTerm, Interpretation } from '../claims/claim.ts';
import type { Subject, Verb } from '../claims/lexicon/meaning.ts';
import type { Form, TableForm, TableId } from '../forms/form.ts';

/*
 * What the words of sentences mean in cells of the tables, as data: 收到 is 本年新收, or 本年新收＋上年结转. The likeliest meaning
 * stands first.
 */

/** Names of rows and groups of rows, short enough for a sentence. */
const NAMES: Readonly<Record<string, string>> = {
  new: '本年新收',
  carryIn: '上年结转',
  open: '予以公开',
  partial: '部分公开',
  deny: '不予公开各行之和',
  unable: '无法提供各行之和',
  reject: '不予处理各行之和',
  other: '其他处理各行之和',
  done: '办理结果总计',
  carryOut: '结转下年度',
};

const COLUMNS: Readonly<Record<string, string>> = {
  N: '自然人',
  C: '商业企业',
  R: '科研机构',
  S: '社会公益组织',
  L: '法律服务机构',
  O: '其他',
};

interface Sum {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly ifZero?: string;
}

const NEW: Sum = { plus: ['new'] };
const RECEIVED: Sum = { plus: ['new', 'carryIn'] };
const DONE: Sum = { plus: ['done'] };
const DONE_PROPER: Sum = { plus: ['done'], minus: ['other'] };
/** “All that were to be handled” is “new this year” only where nothing was carried over from last year. */
const NEW_IF_FRESH: Sum = { plus: ['new'], ifZero: 'carryIn' };

/** Sums of table 3 that a verb may mean, the likeliest first. */
const VERBS: Partial<Record<Verb, readonly Sum[]>> = {
  receiveNew: [NEW],
  receive: [NEW, RECEIVED],
  add: [NEW, RECEIVED],
  accept: [NEW, RECEIVED],
  handle: [RECEIVED, DONE, NEW],
  close: [DONE, DONE_PROPER, NEW_IF_FRESH],
  answer: [DONE, DONE_PROPER, NEW_IF_FRESH],
};

/** What verbs may mean in table 3, the likeliest first; of several verbs (受理并办结) either may be meant. */
export function interpretationsOfVerbs(
  form: Form,
  verbs: readonly Verb[],
  columns: readonly string[],
): readonly Interpretation[] {
  const sums = new Set<Sum>();
  for (const verb of verbs) for (const sum of VERBS[verb] ?? []) sums.add(sum);
  // Without a verb an applicant's figure may be of this year's, or of all to be handled: 自然人申请 3493 件.
  if (columns[0] !== 'T' && sums.has(NEW)) sums.add(RECEIVED);
  const interpretations: Interpretation[] = [];
  for (const sum of sums) interpretations.push(...sumOfRows(form, sum, columns));
  return interpretations;
}

/** This year's and last year's applications together: 共收到 9 件（含上年结转 1 件）. */
export const readingsWithCarry = (form: Form, columns: readonly string[]): readonly Interpretation[] =>
  sumOfRows(form, RECEIVED, columns);

/** Outcomes without the applications carried over from last year: what was closed of those received this year. */
export const interpretationsWithoutCarry = (form: Form): readonly Interpretation[] =>
  sumOfRows(form, { plus: ['done'], minus: ['carryIn'] }, ['T']);

/** The meaning “sum of these rows”, or groups of rows: 予以公开 and 部分公开 → t3 rows, 总计 column unless others are given. */
export const interpretationOfRows = (
  form: Form,
  rows: readonly string[],
  columns: readonly string[],
): readonly Interpretation[] => sumOfRows(form, { plus: rows }, columns);

/** Keeps what was made for each form: sentences ask for the same few sums again and again, and a form never changes. */
const made = new WeakMap<TableForm, Map<string, readonly Interpretation[]>>();

function sumOfRows(form: Form, sum: Sum, columns: readonly string[]): readonly Interpretation[] {
  const { t3 } = form.tables;
  let known = made.get(t3);
  if (!known) {
    known = new Map();
    made.set(t3, known);
  }
  const key = `${sum.plus.join('+')}-${sum.minus?.join('-') ?? ''}/${sum.ifZero ?? ''}/${columns.join('')}`;
  let interpretations = known.get(key);
  if (!interpretations) {
    interpretations = makeSum(form, sum, columns);
    known.set(key, interpretations);
  }
  return interpretations;
}

function makeSum(form: Form, { plus, minus = [], ifZero }: Sum, columns: readonly string[]): readonly Interpretation[] {
  const terms: CellTerm[] = [];
  for (const [keys, sign] of [
    [plus, 1],
    [minus, -1],
  ] as const) {
    for (const key of keys) {
      const rows = rowsOf(form, key);
      if (rows.length === 0) return [];
      for (const row of rows) for (const column of columns) terms.push({ table: 't3', row, column, sign });
    }
  }
  const of = columns[0] === 'T' ? '' : `（${applicantName(columns)}）`;
  const name = `${plus.map((key) => nameOfRow(form, key)).join('＋')}${minus.map((key) => `－${nameOfRow(form, key)}`).join('')}${of}`;
  return [{ name, terms, ...(ifZero && { ifZero: { table: 't3', row: ifZero, column: 'T', sign: 1 } }) }];
}

const applicantName = (columns: readonly string[]): string =>
  columns.length === 5 && !columns.includes('N')
    ? '法人或其他组织'
    : columns.map((column) => COLUMNS[column] ?? column).join('、');

/** The rows of a group, or the row itself. */
function rowsOf(form: Form, key: string): readonly string[] {
  const { rows } = form.tables.t3;
  if (rows.some((row) => row.key === key)) return [key];
  const grouped = rows.filter((row) => row.group === key || row.key.startsWith(`${key}.`)).map((row) => row.key);
  // The trial form has one row for all of （六）其他处理, so its kinds have none of their own.
  return grouped.length > 0 || !key.startsWith('other.') ? grouped : [];
}

const nameOfRow = (form: Form, key: string): string =>
  NAMES[key] ?? form.tables.t3.rows.find((row) => row.key === key)?.label.replace(/^\d\./, '') ?? key;

const COURTS: Readonly<Record<string, readonly string[]>> = {
  review: ['review'],
  litigation: ['direct', 'after'],
  direct: ['direct'],
  after: ['after'],
  court: ['review', 'direct', 'after'],
};
const COURT_NAMES: Readonly<Record<string, string>> = {
  review: '行政复议',
  litigation: '行政诉讼（两组之和）',
  direct: '未经复议直接起诉',
  after: '复议后起诉',
  court: '行政复议＋行政诉讼',
};
const VERDICTS: Readonly<Record<string, string>> = {
  uphold: '结果维持',
  correct: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};

/** What cases of one kind (复议, 诉讼) or of all with some outcomes mean in table 4; the column `total` is all of them. */
export function interpretationsOfCourt(
  subject: Subject | 'court',
  columns: readonly string[],
): readonly Interpretation[] {
  const rows = COURTS[subject] ?? [];
  const one = (wanted: readonly string[]): Interpretation => ({
    name: `${COURT_NAMES[subject] ?? ''}${wanted.map((column) => VERDICTS[column]).join('＋')}`,
    terms: rows.flatMap((row) => wanted.map((column): CellTerm => ({ table: 't4', row, column, sign: 1 }))),
  });
  const each = columns.map((column) => one([column]));
  return columns.length > 1 ? [...each, one(columns)] : each;
}

/**
 * What must be 0 where all cases of a kind were upheld: the columns beside 结果维持; of those already decided (已审结的均获维持) but for
 * those pending.
 */
export function interpretationsBesideUpheld(subject: Subject, decided: boolean): readonly Interpretation[] {
  const columns = decided ? ['correct', 'other'] : ['correct', 'other', 'pending'];
  const terms = columns.flatMap((column) => interpretationsOfCourt(subject, [column]).flatMap((each) => each.terms));
  return [{ name: `${COURT_NAMES[subject] ?? ''}结果维持以外${decided ? '已审结' : ''}各格之和`, terms }];
}

/**
 * What a number of cases means: all of these kinds, or all but those pending, for some count what came in and some what was
 * decided.
 */
export function interpretationsOfCases(subjects: readonly Subject[]): readonly Interpretation[] {
  const of = (column: string): readonly Interpretation[] =>
    subjects.flatMap((subject) => interpretationsOfCourt(subject, [column]));
  const totals = of('total');
  const name = totals.length === 1 ? (totals[0]?.name ?? '') : '行政复议＋行政诉讼';
  const terms = totals.flatMap((each) => each.terms);
  const pending = of('pending').flatMap((each) => each.terms.map((term): CellTerm => ({ ...term, sign: -1 })));
  return [
    { name, terms },
    { name: `${name}－尚未审结`, terms: [...terms, ...pending] },
  ];
}

const ROWS_OF_T2: Partial<Record<Subject, string>> = {
  norm: 'norm',
  regulation: 'reg',
  license: 'license',
  penalty: 'penalty',
  coercion: 'coercion',
  fee: 'fee',
};
/** Columns of table 2 by what is counted; 对外公开总数量 of the trial form is another thing than 现行有效. */
const COLUMNS_OF_T2: Readonly<Record<string, readonly string[]>> = {
  made: ['made'],
  repealed: ['repealed'],
  valid: ['valid'],
  decisions: ['decisions'],
  amount: ['amount'],
};

/** The meaning “one cell of table 2”; empty where the form has no such cell. */
export function interpretationOfT2(form: Form, subject: Subject, column: string): readonly Interpretation[] {
  const row = form.tables.t2.rows.find((each) => each.key === ROWS_OF_T2[subject]);
  const key = COLUMNS_OF_T2[column]?.find((each) => row?.columns.includes(each));
  if (!row || key === undefined) return [];
  const head = form.tables.t2.columns.find((each) => each.key === key);
  const name = row.columns.length === 1 ? row.label : `${row.label}${head?.label ?? ''}`;
  const table: TableId = 't2';
  // Prose gives money in 元, the table in 万元.
  const factor = column === 'amount' ? { factor: 10_000 } : {};
  return [{ name, terms: [{ table, row: row.key, column: key, sign: 1 }], ...factor }];
}

/** A string of the cells that a meaning counts: two meanings with the same string are the same. */
export const keyOf = ({ terms }: Interpretation): string =>
  terms.map(({ table, row, column, sign }) => `${sign}${table}${row}/${column}`).join(' ');
