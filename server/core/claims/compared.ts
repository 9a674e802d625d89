import type { Agency } from '../facts/agency/agency.ts';
import type { Claim } from './claim.ts';
import type { LabelledFigure } from './items.ts';
import { type Label, readLabel } from './labels.ts';
import type { Owner } from './owner.ts';
import { behindParts, fits, isDivision, isOfSome, isQualified } from './parts.ts';
import { hasRole } from './roles.ts';
import type { State } from './state.ts';
import { areAttributes } from './uncounted.ts';
import { lessSure } from './whose.ts';

/** What is known of a sentence while it is read from left to right. */
export interface Underway {
  /** The paragraph's text, in which all places are counted. */
  readonly text: string;
  readonly sentence: string;
  /** Where the sentence begins. */
  readonly from: number;
  readonly agency: Pick<Agency, 'name' | 'kind'> | undefined;
  readonly state: State;
  readonly owner: Owner;
  /** What it has claimed so far. */
  readonly claims: readonly Claim[];
}

/** Topics that mean all applications, not some kind of them. */
export const WHOLES: ReadonlySet<string> = new Set(['new', 'handled', 'done']);

/** 县政府本级新收 21 件 */
const OF_LEVEL = /本级$/;
/** 有 3 件答复未告知救济渠道: those that were not as they should be. */
const SOME = /(?:^|[^共只仅现])有$/;
/** 对 120 件已办结申请开展“回头看”: some were picked out. */
const PICKED = /[对就将把]/;

/**
 * What a figure is to be compared with; undefined where it counts something else, or only a part.
 *
 * @param from where the figure's own words begin
 * @param opens it opens its clause
 */
export function comparedWith(
  item: LabelledFigure,
  from: number,
  opens: boolean,
  underway: Underway,
): Label | undefined {
  const { text, sentence, agency, state, owner, claims } = underway;
  const { figure, words } = item;
  // Who decides a case is another, and the case still ours.
  const verdict = hasRole(words, 'verdict');
  // 市本级收到 96 件; 市政府部门清理规范性文件 186 件
  const parts = behindParts(item);
  const others = (to: number): boolean => owner.isAnothers(from, to, !state.part);
  const another = !verdict && (others(parts) || (parts > item.from && others(item.from)));
  // 不公开、无法提供等 236 件: nobody can tell of how many.
  const ending = text.charAt(figure.from - 1);
  if (ending === '等' || isOfSome(item, from, text)) return undefined;
  const said = readLabel(words, state.around, {
    leads: !state.part && opens,
    such: ending === '的' || isQualified(words, text),
    counted: claims.at(-1)?.subject,
  });
  const label = lessSure(said, agency, text.slice(underway.from, figure.from));
  // 县政府本级新收 21 件，办结 20 件: what follows is of that level too.
  if (!label && words.some((word) => OF_LEVEL.test(text.slice(word.from, word.to)))) state.elsewhere = true;
  if (!label || !fits(figure, label) || owner.isPart(label, item, another)) return undefined;
  if (label.subject === 'application' && areAttributes(sentence)) return undefined;
  if (isDivision(label, item, claims)) return undefined;
  if (item.from !== figure.from || !WHOLES.has(label.topic)) return label;
  const some = label.topic === 'done' && SOME.test(text.slice(Math.max(0, figure.from - 2), figure.from));
  return some || PICKED.test(ending) ? undefined : label;
}
