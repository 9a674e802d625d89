import type { Form } from '../forms/form.ts';
import type { Claim, Part } from './claim.ts';
import { interpretationsOfVerbs } from './interpretations.ts';
import type { LabelledFigure } from './items.ts';
import { makeClaim, makeLabel, numberOf, type Place } from './make.ts';

/** 邮箱 2 个、传真 2 部 are no applications. */
const PIECES: ReadonlySet<string> = new Set(['件', '宗', '份', '条', '件次', '宗次', '封', '起', '例']);

/** Claims the sum of channels where the sentence names none: 线上收到 65 件、线下收到 9 件. */
export function addedUp(
  place: Place,
  form: Form,
  items: readonly LabelledFigure[],
  claims: readonly Claim[],
): readonly Claim[] {
  if (claims.some(({ topic }) => topic === 'new' || topic === 'handled' || topic === 'done')) return [];
  const channels = items.filter(({ kind }) => kind === 'channel');
  // 其中，网络 268 件；信函 141 件: the first says it of all.
  if (channels.some(({ part, figure }) => part || figure.approximate)) return [];
  const [first] = channels;
  const last = channels.at(-1);
  if (!first || !last || channels.length < 2) return [];
  if (channels.some(({ figure }) => figure.unit !== first.figure.unit || !PIECES.has(figure.unit))) return [];
  // What stands apart is another list.
  if (items.some((item) => item.kind === 'others' && item.from > first.from)) return [];
  // Nothing else is counted between them.
  const at = items.indexOf(first);
  if (channels.some((item, i) => items[at + i] !== item)) return [];
  const verbs = channels.flatMap(({ words }) =>
    words.flatMap(({ meaning }) => (meaning.role === 'verb' ? [meaning.verb] : [])),
  );
  const said = verbs.length > 0 ? [...new Set(verbs)] : (['receive'] as const);
  const label = makeLabel('new', 'application', interpretationsOfVerbs(form, said), 'likely');
  const sums = items.filter((item) => item.sum);
  const [sum] = sums;
  if (sum) {
    // 网络 5 件，信函 3 件，共 8 件: the writer has added up.
    const own = sums.length === 1 && sum === items.at(-1) && sum.words.length === 0;
    return own ? [makeClaim(place, 'equals', label, sum.figure, sum.figure.from, sum.figure.end)] : [];
  }
  const claim = makeClaim(place, 'equals', label, first.figure, first.from, last.to);
  const parts = channels.map(({ figure }): Part => ({ value: figure.value, number: numberOf(place, figure) }));
  return [{ ...claim, parts, value: parts.reduce((sum, { value }) => sum + value, 0), number: claim.phrase }];
}
