import type { Equation, RowForm, Term } from './form.ts';

/** The columns of table 3, the last of which is the sum of the others. */
const ALL: readonly string[] = ['N', 'C', 'R', 'S', 'L', 'O', 'T'];
/** The same where the five kinds of organisations are one column. */
const FEW: readonly string[] = ['N', 'organization', 'T'];
const OUTCOMES = ['uphold', 'correct', 'other', 'pending'] as const;

/** Rows of table 3 that are no outcome of their own. */
const NO_OUTCOME: ReadonlySet<string> = new Set(['new', 'carryIn', 'done', 'carryOut']);

const term = (row: string, column: string, sign: 1 | -1): Term => ({ row, column, sign });

/**
 * The sums of table 3, of both editions: down each column the balance (`balance.N`: 新收 + 上年结转 − 总计 − 结转下年度 = 0) and the
 * results (`done.N`: （一）…（六）= 总计), along each row the applicants (`row.new`: 自然人 + … = 总计). Addends come first, the total
 * last with sign −1.
 *
 * @param columns those that a table has; along its rows nothing adds up where one is missing
 */
export function applicationEquations(rows: readonly RowForm[], columns: readonly string[] = ALL): readonly Equation[] {
  const whole = [ALL, FEW].some((all) => all.every((c) => columns.includes(c)));
  const outcomes = rows.filter((row) => !NO_OUTCOME.has(row.key));
  return [
    ...columns.map(
      (c): Equation => ({
        id: `balance.${c}`,
        kind: 'balance',
        terms: [term('new', c, 1), term('carryIn', c, 1), term('done', c, -1), term('carryOut', c, -1)],
      }),
    ),
    ...columns.map(
      (c): Equation => ({
        id: `done.${c}`,
        kind: 'done',
        terms: [...outcomes.map((row) => term(row.key, c, 1)), term('done', c, -1)],
      }),
    ),
    ...(whole ? rows : []).map(
      ({ key }): Equation => ({
        id: `row.${key}`,
        kind: 'row',
        terms: columns.map((c) => term(key, c, c === 'T' ? -1 : 1)),
      }),
    ),
  ];
}

/** The sums of table 4, one for each group (`review`, `direct`, `after`): 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计. */
export function resultEquations(rows: readonly RowForm[]): readonly Equation[] {
  return rows.map(({ key }) => ({
    id: key,
    kind: 'result',
    terms: [...OUTCOMES.map((c) => term(key, c, 1)), term(key, 'total', -1)],
  }));
}
