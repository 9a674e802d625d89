import type { Change, Evidence, Imbalance } from '../balance/localise.ts';
import type { Claim, Interpretation, PlacedClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Facts, TableFacts } from '../facts/model.ts';
import { Judge } from './judge.ts';

/**
 * Lets sentences decide between explanations of an imbalance that are equally small: one that makes all sentences about its
 * cells true comes first, with these sentences as evidence, if every other makes some of them false. A single explanation stays,
 * with the sentences that it would make false named beside it. Only for table 3. Costs a comparison of the claims about its cells
 * for each explanation.
 */
export function weighed(imbalances: readonly Imbalance[], table: TableFacts, facts: Facts): readonly Imbalance[] {
  // Leave table 4 alone: a group has one sum only, and sentences sort its cases in too many ways to decide anything.
  if (table.table.id !== 't3' || imbalances.length === 0) return imbalances;
  return imbalances.map((each) => {
    if (isTied(each)) return decided(each, imbalances, table, facts);
    return isSure(each) ? withDoubts(each, table, facts) : each;
  });
}

/** The cells that the plain claims of a paragraph are about. */
const cellsToldIn = ({ claims }: Reading): ReadonlySet<string> =>
  new Set(claims.filter(isPlain).flatMap(({ interpretations }) => interpretations.flatMap(keysOf)));

/** The plain claims of the paragraphs that speak of any of these cells. */
const plainOn = (cells: ReadonlySet<string>, facts: Facts): readonly PlacedClaim[] =>
  facts.readings().flatMap((each) => {
    const told = each.reading.get(cellsToldIn);
    return [...cells].some((cell) => told.has(cell)) ? each.claims.filter(isPlain) : [];
  });

/** Adds the sentences that repeat the wrong figure: who corrects the table must look at them too. */
function withDoubts(imbalance: Imbalance, table: TableFacts, facts: Facts): Imbalance {
  const [changes = []] = imbalance.explanations;
  const mine = cellsIn([changes]);
  const touching = plainOn(mine, facts).filter(
    ({ interpretations: [first] }) => first && keysOf(first).some((each) => mine.has(each)),
  );
  if (touching.length === 0) return imbalance;
  const [now, then] = [judgeOf([], table, facts), judgeOf(changes, table, facts)];
  const against = touching.filter((claim) => opinionOf(claim, now) === 'true' && opinionOf(claim, then) === 'false');
  return against.length === 0 ? imbalance : { ...imbalance, against: against.map(asEvidence) };
}

const asEvidence = ({ phrase, words }: PlacedClaim): Evidence => ({ span: phrase, words });

/** Whether prose may decide: all explanations are known, with the figure that each would write. Else an unseen one may be right. */
const isTied = ({ explanations, complete, determined }: Imbalance): boolean =>
  explanations.length > 1 && complete && determined;

const isSure = ({ explanations, complete, determined }: Imbalance): boolean =>
  explanations.length === 1 && complete && determined;

const isPlain = ({ relation, approximate, weight, tolerance }: Claim): boolean =>
  (relation === 'equals' || relation === 'none') && !approximate && weight === 'sure' && tolerance === 0;

type Opinion = 'true' | 'false' | 'open';

function decided(imbalance: Imbalance, all: readonly Imbalance[], table: TableFacts, facts: Facts): Imbalance {
  const { explanations } = imbalance;
  const mine = cellsIn(explanations);
  const others = all.filter((each) => each !== imbalance);
  // Leave out cells that are in doubt for another reason; take those that are surely wrong as corrected.
  const unsure = cellsIn(others.filter((each) => !isSure(each)).flatMap(doubtsOf));
  const mended = others.filter(isSure).flatMap(({ explanations: [changes = []] }) => changes);
  const touching = plainOn(mine, facts).filter(({ interpretations }) => {
    const keys = interpretations.flatMap(keysOf);
    return keys.some((each) => mine.has(each)) && !keys.some((each) => unsure.has(each));
  });
  if (touching.length === 0) return imbalance;
  const judges = explanations.map((changes) => judgeOf([...mended, ...changes], table, facts));
  const opinions = touching.map((claim) => judges.map((judge) => opinionOf(claim, judge)));
  // Only sentences that some explanations make true and others false can decide between them.
  const telling = opinions.map((each) => each.includes('true') && each.includes('false'));
  const witnesses = touching.filter((_, i) => telling[i]);
  if (witnesses.length === 0) return imbalance;
  const verdicts = opinions.filter((_, i) => telling[i]);
  const fits = explanations.map((_, way) => verdicts.every((each) => each[way] === 'true'));
  const fails = explanations.map((_, way) => verdicts.some((each) => each[way] === 'false'));
  const way = fits.indexOf(true);
  if (way < 0 || fails.some((fail, i) => !fail && i !== way)) {
    // Explanations that make a sentence false come last.
    const kept = explanations.filter((_, i) => !fails[i]);
    return { ...imbalance, explanations: [...kept, ...explanations.filter((_, i) => fails[i])] };
  }
  const chosen = explanations[way] as readonly Change[];
  return {
    ...imbalance,
    explanations: [chosen, ...explanations.filter((_, i) => i !== way)],
    evidence: witnesses.map(asEvidence),
  };
}

const key = (table: string, row: string, column: string): string => `${table} ${row}/${column}`;

const keysOf = ({ terms }: Interpretation): readonly string[] =>
  terms.map(({ table, row, column }) => key(table, row, column));

type Place = Pick<Change, 'row' | 'column'>;

const cellsIn = (sets: readonly (readonly Place[])[]): ReadonlySet<string> =>
  new Set(sets.flat().map(({ row, column }) => key('t3', row, column)));

/** The cells that may be wrong: those of any explanation, else those of the broken sums. */
const doubtsOf = ({ explanations, broken }: Imbalance): readonly (readonly Place[])[] =>
  explanations.length > 0 ? explanations : broken.map(({ equation }) => equation.terms);

/** A judge to whom the table is shown as it would be after these changes. */
function judgeOf(changes: readonly Change[], table: TableFacts, facts: Facts): Judge {
  const figures = new Map(changes.map(({ row, column, to }) => [`${row}/${column}`, to]));
  const after: TableFacts = {
    ...table,
    number: (row, column) => figures.get(`${row}/${column}`) ?? table.number(row, column),
    range: (row, column) => {
      const figure = figures.get(`${row}/${column}`);
      return figure === undefined ? table.range(row, column) : { least: figure, most: figure };
    },
    imbalances: () => [],
  };
  return new Judge({ ...facts, table: (id) => (id === table.table.id ? after : facts.table(id)) });
}

/** What a claim says of a changed table. Only its likeliest meaning counts; a second one may fit by chance. */
function opinionOf(claim: PlacedClaim, judge: Judge): Opinion {
  const verdict = judge.judge(claim);
  if (verdict.kind === 'differs') return 'false';
  return verdict.kind === 'agrees' && verdict.by.interpretation === claim.interpretations[0] ? 'true' : 'open';
}
