import type { Claim, PlacedClaim } from '../claims/claim.ts';
import { keyOf } from '../claims/interpretations.ts';
import type { PlacedReading, Reading } from '../claims/reading.ts';
import type { Facts } from '../facts/model.ts';
import { Latest } from '../memo.ts';
import { grouped } from '../text/grouped.ts';
import { categoryMismatches } from './categories.ts';
import { Judge } from './judge.ts';
import type { Disagreement, Judged, Tried, Verdict } from './verdict.ts';

/** The contradictions between sentences and tables that one rule reports. */
export const disagreementsOf = (facts: Facts, rule: Disagreement['rule']): readonly Disagreement[] =>
  facts.disagreements().filter((each) => each.rule === rule);

/** Where the figures of reported contradictions begin, as offsets of the text: no other rule reports these figures again. */
export const figuresTold = (facts: Facts): ReadonlySet<number> =>
  new Set(facts.disagreements().flatMap(({ claim }) => claim.parts.map(({ number }) => number.start)));

/** What the tables say of the claims of one paragraph, in their order. */
type Verdicts = readonly Verdict[];

const verdictsOf = (_: Reading): Latest<Verdicts> => new Latest();

/**
 * Asks for the verdicts on each paragraph. What the tables say hangs on the tables alone, so that they are kept with the
 * paragraph while these stay.
 */
function verdictsBy(facts: Facts): (reading: Reading) => Verdicts {
  let judge: Judge | undefined;
  const asked = [facts.form, ...TABLES.flatMap((id) => [facts.table(id)?.table.node, facts.table(id)?.form])];
  return (reading) =>
    reading.get(verdictsOf).get(asked, () => {
      judge ??= new Judge(facts);
      const by = judge;
      return reading.sentences.flatMap(({ claims }) => claims.map((claim) => by.judge(claim)));
    });
}

const TABLES = ['t2', 't3', 't4'] as const;

/** Every claim of some paragraphs with its verdict. */
const judgedIn = (readings: readonly PlacedReading[], verdicts: (reading: Reading) => Verdicts): readonly Judged[] =>
  readings.flatMap(({ reading, claims }) => {
    const own = verdicts(reading);
    return claims.map((claim, i) => ({ claim, verdict: own[i] as Verdict }));
  });

/** Every claim of the report with its verdict; who needs them all asks `facts.judged()`, which keeps them. */
export const judgeClaims = (facts: Facts): readonly Judged[] => judgedIn(facts.readings(), verdictsBy(facts));

const differs = ({ kind }: Verdict): boolean => kind === 'differs';

/**
 * Every contradiction, each told once; rules ask `facts.disagreements()`, which keeps them. Costs a look at each paragraph, and
 * the placing of what stands near a contradiction.
 */
export function findDisagreements(facts: Facts): readonly Disagreement[] {
  const readings = facts.readings().filter(({ reading }) => reading.claims.length > 0);
  const verdicts = verdictsBy(facts);
  const contradicted = new Set(readings.flatMap(({ reading }, i) => (verdicts(reading).some(differs) ? [i] : [])));
  if (contradicted.size === 0) return [];
  // A sentence's neighbours may explain it, and stand in the paragraph before or behind.
  const near = readings.filter((_, i) => [i - 1, i, i + 1].some((each) => contradicted.has(each)));
  const all = judgedIn(near, verdicts);
  const differing = all.flatMap(({ claim, verdict }) =>
    verdict.kind === 'differs' ? [{ claim, tried: verdict.tried }] : [],
  );
  const together = [...besideNoughts(facts, differing), ...wronglySorted(facts, all, differing)];
  return [...together, ...oneByOne(differing, all, together)];
}

type Differing = Pick<Disagreement, 'claim' | 'tried'>;

/** Finds a table 2 that nobody filled in: every figure is 0, and the prose counts documents, permits, fines. */
function besideNoughts(facts: Facts, differing: readonly Differing[]): readonly Disagreement[] {
  const [first, ...others] = isAllZero(facts) ? differing.filter(({ claim }) => claim.value > 0 && isOfT2(claim)) : [];
  return first ? [{ rule: 'all-zero', ...first, with: others.map(({ claim }) => claim) }] : [];
}

/** Finds outcomes that the prose sorts otherwise than table 3: 不掌握 4 件、无法提供 2 件 beside 6 in one row; the sums agree. */
function wronglySorted(facts: Facts, all: readonly Judged[], differing: readonly Differing[]): readonly Disagreement[] {
  const byClaim = new Map(differing.map((each) => [each.claim, each]));
  return categoryMismatches(facts, all).flatMap((group): readonly Disagreement[] => {
    const [first] = group.flatMap((claim) => byClaim.get(claim) ?? []);
    return first ? [{ rule: 'category-mismatch', ...first, with: group.filter((each) => each !== first.claim) }] : [];
  });
}

/** Reports every other contradiction by itself, and leaves out those that the two kinds above explain. */
function oneByOne(
  differing: readonly Differing[],
  all: readonly Judged[],
  before: readonly Disagreement[],
): readonly Disagreement[] {
  const told = new Set(before.flatMap((each) => [each.claim, ...each.with]).map(({ number }) => number.start));
  /** Sentences that have told that nothing is left. */
  const left = new Set<number>();
  const bySentence = grouped(
    all.map(({ claim }) => claim),
    ({ sentence }) => sentence,
  );
  /** Sums of several figures that were told, at the first of these. */
  const sums = new Set<string>();
  const near = ({ sentence }: PlacedClaim): readonly PlacedClaim[] =>
    [sentence - 1, sentence, sentence + 1].flatMap((each) => bySentence.get(each) ?? []);
  const bySaying = grouped(
    differing.map(({ claim }) => claim),
    sayingOf,
  );
  const found: Disagreement[] = [];
  for (const { claim, tried } of differing) {
    // Report a figure once, whatever else is claimed of it; and 无结转 behind 全部办结 only once too.
    if ([claim, ...claim.parts].some(({ number }) => told.has(number.start))) continue;
    const own = sumsOf(claim, tried);
    if (own.some((sum) => sums.has(sum))) continue;
    for (const sum of own) sums.add(sum);
    if (NOTHING_LEFT.has(claim.relation) && claim.topic === 'carryOut') {
      if (left.has(claim.sentence)) continue;
      left.add(claim.sentence);
    }
    const rule = ruleFor(claim, near);
    const saying = sayingOf(claim);
    // Join places that say the same: 制发 2 件 twice beside a 3 in the table is one mistake.
    const same = rule === 'prose-number-mismatch' && saying !== undefined ? (bySaying.get(saying) ?? []) : [];
    const again = same.filter((other) => other !== claim && !told.has(other.number.start));
    found.push({ rule, claim, tried, with: again });
    for (const { number } of [claim, ...again, ...claim.parts]) told.add(number.start);
  }
  return found;
}

/** Keys of the sums that a claim was tried in: 信息不存在 2 件、非本机关公开 1 件 are one mistake where the row holds 5. */
const sumsOf = ({ sentence, topic }: PlacedClaim, tried: readonly Tried[]): readonly string[] =>
  tried.flatMap(({ interpretation: { together } }) => (together ? `${sentence} ${topic} ${together.value}` : []));

/** A key that places share if they claim one figure for one cell; undefined where several figures or none are claimed. */
function sayingOf({ interpretations: [first], parts, relation, value, weight }: Claim): string | undefined {
  return first && parts.length === 1 ? `${relation} ${value} ${weight} ${keyOf(first)}` : undefined;
}

/**
 * The rule that reports a contradicted claim.
 *
 * @param near the claims of its sentence and of the two beside it
 */
function ruleFor(claim: PlacedClaim, near: (claim: PlacedClaim) => readonly PlacedClaim[]): Disagreement['rule'] {
  const { relation, topic, value } = claim;
  if (relation === 'all-closed') return 'all-closed-vs-carry';
  if (relation === 'all-upheld' || relation === 'uncorrected') return 'outcome-contradiction';
  if (relation === 'none' || (value === 0 && NOTHING_AT_ALL.has(topic))) return 'claim-none-but-nonzero';
  return claim.topic === 'done' && closesAllNew(claim, near(claim)) ? 'all-closed-vs-carry' : 'prose-number-mismatch';
}

const NOTHING_LEFT: ReadonlySet<Claim['relation']> = new Set(['none', 'all-closed']);

const NOTHING_AT_ALL: ReadonlySet<string> = new Set(['new', 'review', 'litigation', 'direct', 'after', 'court']);

/**
 * Whether as many are said to be closed as came in new, which forgets those of last year and those left over:
 * 新收 54 件、上年结转 2 件，按时办结 54 件，结转 1 件.
 */
function closesAllNew(claim: Claim, near: readonly Claim[]): boolean {
  const of = (topic: string): Claim | undefined =>
    near.find((each) => each.topic === topic && each.relation === 'equals');
  const received = of('new')?.value;
  const carryIn = of('carryIn')?.value;
  const carryOut = of('carryOut')?.value;
  if (received === undefined || carryIn === undefined || carryOut === undefined || carryOut === 0) return false;
  return received === claim.value && received + carryIn !== claim.value + carryOut;
}

const isOfT2 = ({ interpretations }: Claim): boolean => interpretations[0]?.terms[0]?.table === 't2';

/** Whether every cell of table 2 was read and holds 0. */
function isAllZero(facts: Facts): boolean {
  const table = facts.table('t2');
  if (!table) return false;
  return table.form.tables.t2.rows.every((row) => row.columns.every((column) => table.number(row.key, column) === 0));
}
