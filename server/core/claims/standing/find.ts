import { once } from '../../memo.ts';
import { HAN } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import type { Span } from '../../text/span.ts';
import type { Claim } from '../claim.ts';
import type { LabelledFigure } from '../items.ts';
import type { Label } from '../labels.ts';
import { STANDINGS } from './rows.ts';
import type { Of, Scope, Standing, StandingRow } from './standing.ts';

const NEARBY: ReadonlySet<Scope> = new Set<Scope>(['before', 'ahead', 'so-far', 'between']);
const nearby = STANDINGS.filter(({ scope }) => NEARBY.has(scope));
const ofSentence = STANDINGS.filter(({ scope }) => !NEARBY.has(scope));

const DOUBLED = new RegExp(String.raw`([${HAN}])\1`, 'g');
/** Characters before a figure's own words that say what the first of them are: 20|个工作日内. Longer than any row needs. */
const CONTEXT = 8;

/** A figure with all that its standings are looked for in. */
interface Asked {
  readonly item: LabelledFigure;
  readonly label: Label;
  /** The paragraph's, in which all places are counted. */
  readonly text: string;
  readonly sentence: { readonly from: number; readonly to: number };
  /** Where the figure's own words begin. */
  readonly begin: number;
  /** The sentence is about applications. */
  readonly applications: boolean;
  /** The report is a government's. */
  readonly government: boolean;
}

/** The rows of the standings that the words around a figure give it. Only those are looked for that can be said of it. */
export function standingsNearby({ item, label, text, sentence, begin, ...about }: Asked): readonly StandingRow[] {
  const { figure, words, from, to } = item;
  const first = words[0]?.from ?? figure.from;
  const last = words.findLast((word) => word.to <= figure.from)?.to ?? figure.from;
  const stretches: Partial<Record<Scope, string>> = {
    before: text.slice(Math.max(sentence.from, begin - CONTEXT), Math.min(first, figure.from)),
    ahead: text.slice(begin, figure.from),
    'so-far': text.slice(sentence.from, Math.max(words.at(-1)?.to ?? 0, figure.from)),
    between: text.slice(last, figure.from),
  };
  const claim = { ...label, words: text.slice(from, to) };
  return nearby.filter(
    ({ scope, when, except, of }) =>
      isOf(of, claim) &&
      !(of?.labelBehind && from !== figure.from) &&
      !(of?.elsewhere && about.applications) &&
      !(of?.government && !about.government) &&
      when.test(stretches[scope] ?? '') &&
      !except?.test(text.slice(sentence.from, sentence.to)),
  );
}

/** The standings that a sentence gives what it claims; `slice` is the sentence. Costs one search for each row that can be said of a claim. */
export function standingsIn(sentence: string, slice: Slice): (claim: Claim) => readonly Standing[] {
  // A character typed twice (主动公公开 36 份) is another fault, and told.
  const even = once(() => ({ text: sentence.replace(DOUBLED, '$1') }));
  const placeOf = ({ scope, when, except }: StandingRow): Span | undefined => {
    const match = when.exec(scope === 'sentence' ? even().text : sentence);
    if (!match || except?.test(sentence)) return undefined;
    const [from, to] = [match.index, match.index + match[0].length];
    return slice.spanOf(scope === 'stretch' ? stretchBefore(sentence, from) : from, to);
  };
  const places = new Map<StandingRow, Span | undefined>();
  return (claim) =>
    ofSentence.filter((row) => {
      if (!isOf(row.of, claim)) return false;
      if (!places.has(row)) places.set(row, placeOf(row));
      const place = places.get(row);
      return place !== undefined && holdsAt(row.scope, place, claim.number.start);
    });
}

function holdsAt(scope: Scope, { start, end }: Span, at: number): boolean {
  switch (scope) {
    case 'since':
      return at > start;
    case 'until':
      return at < start;
    case 'stretch':
      return at >= start && at < end;
    default:
      return true;
  }
}

function isOf(
  of: Of | undefined,
  { subject, topic, weight, words }: Pick<Claim, 'subject' | 'topic' | 'weight' | 'words'>,
): boolean {
  if (!of) return true;
  if (of.subjects && !of.subjects.includes(subject)) return false;
  if (of.topics && !of.topics.test(topic)) return false;
  if (of.doubtful && weight === 'sure') return false;
  return (of.words?.test(words) ?? true) && !of.unlike?.test(words);
}

/** Where the stretch begins that words at a place speak of: the bracket they stand in, else the clause before theirs. */
function stretchBefore(sentence: string, at: number): number {
  const lastOf = (signs: string, before = at): number =>
    Math.max(...[...signs].map((sign) => (before < 0 ? -1 : sentence.lastIndexOf(sign, before))));
  const bracket = lastOf('（(');
  const comma = lastOf('，,', lastOf('，,') - 1);
  return Math.max(bracket > lastOf('）)') ? bracket : 0, lastOf('；'), comma, 0);
}
