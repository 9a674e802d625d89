import type { Split } from './by-group.ts';
import type { CellTerm, Claim, Interpretation } from './claim.ts';
import type { LabelledFigure } from './items.ts';
import type { Word } from './lexer.ts';
import { claimOf, numberOf, type Place } from './make.ts';
import { ONE_KIND } from './standing/told.ts';

/*
 * 受理 12 件，答复 7 件，不予处理 4 件，撤回 1 件: beside other outcomes 答复 is one of them and no sum of all. Where all come to the whole
 * that the sentence gives, it is not compared; else it may be all that was closed but for those.
 */

/** Topics that a list of outcomes may be all of. */
const WHOLES: ReadonlySet<string> = new Set(['new', 'handled']);

/** Rows that are answers themselves: they divide 答复, and do not stand beside it. */
const ANSWERS: ReadonlySet<string> = new Set(['open', 'partial', 'deny']);

/** Takes 答复 out of the claims of a sentence, or gives it what it may mean beside the outcomes that are listed with it. */
export function withAnswered(place: Place, items: readonly LabelledFigure[], { claims, apart }: Split): Split {
  const equal = claims.filter(({ relation }) => relation === 'equals');
  const valuesOf = (topic: string): readonly number[] =>
    equal.flatMap((claim) => (claim.topic === topic ? claim.value : []));
  const kinds: Claim[] = [];
  const read = claims.flatMap((claim): readonly Claim[] => {
    if (claim.topic !== 'done' || claim.relation !== 'equals') return [claim];
    const { start } = claim.number;
    const at = items.findIndex(({ figure, words }) => numberOf(place, figure).start === start && isAnswer(words));
    const beside = at < 0 ? [] : listedBeside(items, at);
    const proper = beside.filter((item) => !isLeft(item));
    const [whole] = claim.interpretations;
    if (!whole || proper.length === 0) return [claim];
    // 答复 8 件，予以公开 5 件、不予公开 3 件: what is answered itself.
    if (proper.some((item) => ANSWERS.has(rowOf(item)?.split('.', 1)[0] ?? ''))) return [claim];
    const news = [...WHOLES].flatMap(valuesOf);
    const left = valuesOf('carryIn');
    const called = items.flatMap(({ sum, figure }) => (sum ? figure.value : []));
    const wholes = [...news, ...called, ...news.flatMap((one) => left.map((other) => one + other))];
    if ([beside, proper].some((each) => wholes.includes(sumOf(each) + claim.value))) {
      kinds.push({ ...claim, standings: [ONE_KIND] });
      return [];
    }
    // 答复 7 件，涉及征地 4 件: what is no outcome divides it.
    if (!proper.some(({ kind }) => kind === 'result')) return [claim];
    // What has cells is taken from all that was closed, the rest added to what was answered.
    const meantBy = ({ figure }: LabelledFigure): Interpretation | undefined =>
      claimOf(place, equal, figure)?.interpretations[0];
    const others = proper.flatMap((item) => meantBy(item) ?? []);
    const unnamed = proper.filter((item) => !meantBy(item));
    const words = unnamed.map((item) => phraseOf(item, place.slice.text));
    const rest: Interpretation = {
      name: [whole, ...others].map(({ name }) => name).join('－'),
      terms: [...whole.terms, ...others.flatMap(({ terms }) => terms.map((term): CellTerm => ({ ...term, sign: -1 })))],
      ...(unnamed.length > 0 && { together: { as: 'sum', value: sumOf(unnamed) + claim.value, with: words } }),
    };
    return [{ ...claim, interpretations: [...claim.interpretations, rest] }];
  });
  return { claims: read, apart: [...apart, ...kinds] };
}

const sumOf = (items: readonly LabelledFigure[]): number => items.reduce((sum, { figure }) => sum + figure.value, 0);

/** Its label, or where that is not known all from the stop before: 转其他部门1件. */
const phraseOf = ({ from, to, words, figure }: LabelledFigure, text: string): string =>
  words.length > 0 ? text.slice(from, to) : (/[^，；、：（,;:(]*$/.exec(text.slice(0, figure.end))?.[0] ?? '');

/** 答复, and not 办结并答复. */
function isAnswer(words: readonly Word[]): boolean {
  const verbs = words.flatMap(({ meaning }) => (meaning.role === 'verb' ? meaning.verb : []));
  return verbs.length > 0 && verbs.every((verb) => verb === 'answer');
}

/** The kinds of outcomes beside a figure in one list, with those whose names are not known. */
function listedBeside(items: readonly LabelledFigure[], at: number): readonly LabelledFigure[] {
  const own = items[at] as LabelledFigure;
  const isBeside = (item: LabelledFigure | undefined): boolean =>
    item !== undefined &&
    item.figure.unit === own.figure.unit &&
    item.depth === own.depth &&
    !(item.sum || item.compared || item.figure.approximate) &&
    (item.kind === 'unknown' || (item.kind === 'result' && rowOf(item) !== 'carryIn'));
  let [from, to] = [at, at + 1];
  while (isBeside(items[from - 1])) from--;
  while (isBeside(items[to])) to++;
  return items.slice(from, to).filter((item) => item !== own);
}

const rowOf = ({ words }: LabelledFigure): string | undefined => {
  const result = words.find(({ meaning }) => meaning.role === 'result');
  return result?.meaning.role === 'result' ? result.meaning.rows[0] : undefined;
};

/** 结转下年度 1 件, 结转 1 件 */
const isLeft = (item: LabelledFigure): boolean =>
  rowOf(item) === 'carryOut' || item.words.some(({ meaning }) => meaning.role === 'carry');
