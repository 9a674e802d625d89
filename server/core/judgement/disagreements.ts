import type { Claim } from '../claims/claim.ts';
import type { Facts } from '../facts/model.ts';
import { categoryMismatches } from './categories.ts';
import { Judge } from './judge.ts';
import { keyOf } from './readings.ts';
import type { Disagreement, Judged } from './verdict.ts';

/** The contradictions that one rule tells. */
export const disagreementsOf = (facts: Facts, rule: Disagreement['rule']): readonly Disagreement[] =>
  facts.disagreements().filter((each) => each.rule === rule);

/** Every claim of the report with its verdict; rules ask `facts.judged()`, which keeps it. */
export function judgeClaims(facts: Facts): readonly Judged[] {
  const claims = facts.claims();
  if (claims.length === 0) return [];
  const judge = new Judge(facts);
  const sentences = new Map<number, Claim[]>();
  for (const claim of claims) {
    const list = sentences.get(claim.sentence);
    if (list) list.push(claim);
    else sentences.set(claim.sentence, [claim]);
  }
  return claims.map((claim) => ({ claim, verdict: judge.judge(claim, sentences.get(claim.sentence) ?? []) }));
}

/** Every contradiction, each told once; rules ask `facts.disagreements()`, which keeps them. */
export function findDisagreements(facts: Facts): readonly Disagreement[] {
  const all = facts.judged();
  const differing = all.flatMap(({ claim, verdict }) =>
    verdict.kind === 'differs' ? [{ claim, tried: verdict.tried }] : [],
  );
  if (differing.length === 0) return [];
  const together = [...besideNoughts(facts, differing), ...wronglySorted(facts, all, differing)];
  return [...together, ...oneByOne(differing, all, together)];
}

type Differing = Pick<Disagreement, 'claim' | 'tried'>;

/** Table 2 is all 0, and the prose speaks of documents, permits, fines: nobody filled it in. */
function besideNoughts(facts: Facts, differing: readonly Differing[]): readonly Disagreement[] {
  const [first, ...others] = isAllZero(facts) ? differing.filter(({ claim }) => claim.value > 0 && isOfT2(claim)) : [];
  return first ? [{ rule: 'all-zero', ...first, with: others.map(({ claim }) => claim) }] : [];
}

/** The same cases, sorted otherwise: what they add up to agrees. */
const wronglySorted = (
  facts: Facts,
  all: readonly Judged[],
  differing: readonly Differing[],
): readonly Disagreement[] =>
  categoryMismatches(facts, all).flatMap((group): readonly Disagreement[] => {
    const first = differing.find(({ claim }) => group.includes(claim));
    return first ? [{ rule: 'category-mismatch', ...first, with: group.filter((each) => each !== first.claim) }] : [];
  });

/** What is left when these are told. */
function oneByOne(
  differing: readonly Differing[],
  all: readonly Judged[],
  before: readonly Disagreement[],
): readonly Disagreement[] {
  const told = new Set(before.flatMap((each) => [each.claim, ...each.with]).map(({ number }) => number.start));
  /** Sentences that have told that nothing is left. */
  const left = new Set<number>();
  const found: Disagreement[] = [];
  for (const { claim, tried } of differing) {
    // What is said again of a figure that is told, and 无结转 behind 全部办结, are no other mistakes.
    if (told.has(claim.number.start) || told.has(claim.parts[0]?.number.start ?? -1)) continue;
    if (NOTHING_LEFT.has(claim.relation) && claim.topic === 'carryOut') {
      if (left.has(claim.sentence)) continue;
      left.add(claim.sentence);
    }
    const rule = ruleFor(claim, all);
    // 制发 2 件 in two places beside a 3 in the table: one mistake.
    const again =
      rule === 'prose-number-mismatch'
        ? differing
            .map((each) => each.claim)
            .filter((other) => saysTheSame(other, claim) && !told.has(other.number.start))
        : [];
    found.push({ rule, claim, tried, with: again });
    for (const { number } of [claim, ...again]) told.add(number.start);
  }
  return found;
}

/** Another place with the same figure for the same cell. */
function saysTheSame(other: Claim, claim: Claim): boolean {
  const [a] = other.interpretations;
  const [b] = claim.interpretations;
  if (other === claim || !a || !b || other.relation !== claim.relation || other.value !== claim.value) return false;
  return other.weight === claim.weight && other.parts.length === 1 && claim.parts.length === 1 && keyOf(a) === keyOf(b);
}

function ruleFor(claim: Claim, all: readonly Judged[]): Disagreement['rule'] {
  const { relation, topic, value } = claim;
  if (relation === 'all-closed') return 'all-closed-vs-carry';
  if (relation === 'all-upheld' || relation === 'uncorrected') return 'outcome-contradiction';
  if (relation === 'none' || (value === 0 && NOTHING_AT_ALL.has(topic))) return 'claim-none-but-nonzero';
  return closesAllNew(claim, all) ? 'all-closed-vs-carry' : 'prose-number-mismatch';
}

const NOTHING_LEFT: ReadonlySet<Claim['relation']> = new Set(['none', 'all-closed']);

const NOTHING_AT_ALL: ReadonlySet<string> = new Set(['new', 'review', 'litigation', 'direct', 'after', 'court']);

/**
 * 新收 54 件、上年结转 2 件，按时办结 54 件，结转 1 件: as many closed as came in new, which forgets those of last year and
 * those left over.
 */
function closesAllNew(claim: Claim, all: readonly Judged[]): boolean {
  if (claim.topic !== 'done') return false;
  const near = all.map((each) => each.claim).filter((each) => Math.abs(each.sentence - claim.sentence) <= 1);
  const of = (topic: string): Claim | undefined =>
    near.find((each) => each.topic === topic && each.relation === 'equals');
  const received = of('new')?.value;
  const carryIn = of('carryIn')?.value;
  const carryOut = of('carryOut')?.value;
  if (received === undefined || carryIn === undefined || carryOut === undefined || carryOut === 0) return false;
  return received === claim.value && received + carryIn !== claim.value + carryOut;
}

const isOfT2 = ({ interpretations }: Claim): boolean => interpretations[0]?.terms[0]?.table === 't2';

/** All of table 2 was read and is 0. */
function isAllZero(facts: Facts): boolean {
  const table = facts.table('t2');
  if (!table) return false;
  return table.form.tables.t2.rows.every((row) => row.columns.every((column) => table.number(row.key, column) === 0));
}
