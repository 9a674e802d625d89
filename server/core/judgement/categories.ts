import type { Claim, PlacedClaim } from '../claims/claim.ts';
import { interpretationOfRows } from '../claims/interpretations.ts';
import type { Facts } from '../facts/model.ts';
import { grouped } from '../text/grouped.ts';
import type { Judged } from './verdict.ts';

const GROUPS = ['unable', 'deny', 'reject', 'other'];
/** Topics that are no outcome (received, carried over), or all outcomes together (closed). */
const OTHERS: ReadonlySet<string> = new Set(['new', 'carryIn', 'carryOut', 'done', 'handled', 'applicant']);

/**
 * Outcomes of one sentence that add up as in the table but are sorted otherwise: 不掌握 4 件、无法提供 2 件 beside 6 in
 * （四）1. Each list is one finding.
 */
export function categoryMismatches(facts: Facts, all: readonly Judged[]): readonly (readonly PlacedClaim[])[] {
  const outcomes = all.filter(
    ({ claim }) => claim.relation === 'equals' && claim.subject === 'application' && !OTHERS.has(claim.topic),
  );
  const found: (readonly PlacedClaim[])[] = [];
  for (const sentence of grouped(outcomes, ({ claim }) => claim.sentence).values()) {
    const own = sentence.filter(({ claim }) => !claim.approximate);
    const wrong = own.filter(({ verdict }) => verdict.kind === 'differs').map(({ claim }) => claim);
    if (wrong.length === 0) continue;
    // What stands in a row that was left empty may be the other half of the sorting.
    const other = own
      .filter(({ verdict }) => verdict.kind === 'open' && verdict.why === 'empty')
      .map(({ claim }) => claim);
    const told = new Set<PlacedClaim>();
    for (const group of GROUPS) {
      const members = own
        .map(({ claim }) => claim)
        .filter(({ topic }) => topic === group || topic.startsWith(`${group}.`));
      // One wrong figure alone is no other sorting, whatever it happens to add up to.
      const sorted = members.filter((each) => wrong.includes(each) || other.includes(each));
      if (sorted.length < 2 || !sorted.some((each) => wrong.includes(each))) continue;
      if (total(members) !== rowsTotal(facts, group)) continue;
      found.push(members);
      for (const each of members) told.add(each);
    }
    const left = wrong.filter((each) => !told.has(each));
    if (
      left.length >= 2 &&
      apart(left) &&
      total(left) === left.reduce((sum, each) => sum + (tableValue(facts, each) ?? Number.NaN), 0)
    ) {
      found.push(left);
    }
  }
  return found;
}

const total = (claims: readonly Claim[]): number => claims.reduce((sum, { value }) => sum + value, 0);

function rowsTotal(facts: Facts, group: string): number | undefined {
  const table = facts.table('t3');
  if (!table) return undefined;
  const [interpretation] = interpretationOfRows(table.form, [group]);
  return interpretation && sumOf(facts, interpretation.terms);
}

const tableValue = (facts: Facts, { interpretations }: Claim): number | undefined =>
  interpretations[0] && sumOf(facts, interpretations[0].terms);

/** What the cells come to; of those left empty, what they hold at least. */
function sumOf(facts: Facts, terms: Claim['interpretations'][number]['terms']): number | undefined {
  let sum = 0;
  for (const { table, row, column, sign } of terms) {
    const range = facts.table(table)?.range(row, column);
    if (range === undefined) return undefined;
    sum += sign > 0 ? range.least : -range.most;
  }
  return sum;
}

/** Whether no row of the table stands in two of the claims: only then do their rows add up. */
function apart(claims: readonly Claim[]): boolean {
  const rows = claims.flatMap(
    ({ interpretations }) => interpretations[0]?.terms.map(({ row, column }) => `${row}/${column}`) ?? [],
  );
  return new Set(rows).size === rows.length;
}
