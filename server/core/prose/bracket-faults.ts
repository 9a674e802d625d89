import type { Passage } from '../syntax/passage.ts';
import { append } from '../text/append.ts';
import { DIGIT } from '../text/characters.ts';
import {
  closerOf,
  isAngle,
  isBracket,
  isFace,
  isItem,
  isOpener,
  isQuote,
  isRound,
  narrow,
  openerOf,
  SIGNS,
  type Sign,
  titlesOf,
} from './brackets.ts';

/**
 * One fault of the brackets of a paragraph.
 *
 * One missing or mistyped sign is one fault. So signs without a partner are matched only at the end of the paragraph: `(…>` is
 * one mistyped pair, not one lost opening and one lost closing.
 */
export type BracketFault =
  /** 《… without its 》 */
  | { readonly kind: 'unclosed'; readonly from: Sign }
  /** …》 without its 《 */
  | { readonly kind: 'unopened'; readonly from: Sign }
  /** （…) (…> 〔…] */
  | { readonly kind: 'mismatch'; readonly from: Sign; readonly to: Sign }
  /** 《…《…》…》 or 《…<…>…》: the inner pair must be 〈〉 */
  | { readonly kind: 'nested'; readonly from: Sign; readonly to: Sign }
  /** “…“ or ”…”: `wrong` is the one that points the wrong way */
  | { readonly kind: 'turned'; readonly from: Sign; readonly to: Sign; readonly wrong: 'from' | 'to' }
  /** （…《…）》 or ”…“: the two signs have changed places */
  | { readonly kind: 'swapped'; readonly from: Sign; readonly to: Sign };

interface Open extends Sign {
  /** A sign that closed nothing while this one was the innermost. */
  stray?: Sign;
  /** Sound pairs directly inside. */
  readonly inner: (readonly [Sign, Sign])[];
}

/** A closing sign that skipped open signs of other kinds to reach its own: the 》 of 《…（…》. */
interface Leap {
  readonly close: Sign;
  readonly skipped: Open[];
}

/** Characters between the signs of a mistyped pair, at most. A guess: further apart, two separate slips are likelier. */
const LONGEST_PAIR = 80;
/** Most faults of a paragraph that are reported. Arbitrary: a paragraph with more is no prose, and the first ones show it. */
const MOST = 20;
const FIGURE = new RegExp(`^[${DIGIT}]{1,2}$`);

/**
 * Whether all signs are plain pairs, nested or in sequence, as in most paragraphs: a test that spares the full reading. False
 * for angles and single quotes, which may be other signs, and for titles in titles.
 */
function isInOrder(text: string): boolean {
  const open: number[] = [];
  let titles = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const role = ROLES[code];
    if (role === NONE) continue;
    if (role === ODD) return false;
    if (role === OPENS) {
      if (code === TITLE && titles++ > 0) return false;
      open.push(code);
    } else if (open.pop() !== role) return false;
    else if (role === TITLE) titles--;
  }
  return open.length === 0;
}

/**
 * The role of each UTF-16 unit: `NONE` no bracket, `ODD` a sign that may be something else (`<`), `OPENS` an opening sign;
 * any other value is the code of the sign that this one closes.
 */
const ROLES = new Uint16Array(65536);
/** A unit that is no bracket, and one that may be something else. */
const NONE = 0;
const ODD = 1;
/** A unit that opens. Codes of signs are far above these three values, so that none is mistaken for one. */
const OPENS = 2;
const TITLE = '《'.charCodeAt(0);
for (const pair of ['《》', '（）', '()', '〔〕', '“”', '【】', '「」']) {
  ROLES[pair.charCodeAt(0)] = OPENS;
  ROLES[pair.charCodeAt(1)] = pair.charCodeAt(0);
}
for (const sign of '〈〉[]［］‘’<>＜＞『』｛｝') ROLES[sign.charCodeAt(0)] = ODD;

/** All faults of one paragraph, in reading order; worked out once. */
export const bracketFaultsIn = (passage: Passage): readonly BracketFault[] => passage.get(faultsIn);

const faultsIn = ({ text }: Passage): readonly BracketFault[] => bracketFaults(text);

/** All faults of one paragraph, in reading order. */
export function bracketFaults(text: string): readonly BracketFault[] {
  if (isInOrder(text)) return [];
  const stack: Open[] = [];
  const leaps: Leap[] = [];
  const strays: Sign[] = [];
  const faults: BracketFault[] = [];
  /** How many of each bracket are open, which spares a search of the whole stack for a sign that closes nothing. */
  const standing = new Map<string, number>();
  const count = ({ char }: Sign, by: number): void => {
    standing.set(narrow(char), (standing.get(narrow(char)) ?? 0) + by);
  };
  let itemsThatClosed = 0;

  for (const { index: at, 0: char } of text.matchAll(SIGNS)) {
    const sign: Sign = { at, char };
    if (!isBracket(text, sign)) continue;
    if (isOpener(sign.char)) {
      stack.push({ at, char, inner: [] });
      count(sign, 1);
      continue;
    }
    const wanted = narrow(openerOf(sign.char));
    if ((standing.get(wanted) ?? 0) > 0) {
      const found = stack.findLastIndex((open) => narrow(open.char) === wanted);
      const skipped = stack.splice(found + 1);
      for (const open of skipped) count(open, -1);
      const open = stack.pop() as Open;
      count(open, -1);
      if (open.stray) strays.push(open.stray);
      if (skipped.length > 0) leaps.push({ close: sign, skipped });
      else if (sign.at - open.at > 3 && isItem(text, sign)) itemsThatClosed++;
      faults.push(...faultsOfPair(text, open, sign));
      stack.at(-1)?.inner.push([open, sign]);
      continue;
    }
    if (isItem(text, sign) || isFace(text, sign)) continue;
    if (isRound(sign.char) && itemsThatClosed-- > 0) continue;
    const known = explainedBy(leaps, sign);
    if (known) faults.push(known);
    else {
      const top = stack.at(-1);
      if (top && !top.stray && mayBePair(text, top, sign)) top.stray = sign;
      else strays.push(sign);
    }
  }

  const open = [...leaps.flatMap((leap) => leap.skipped), ...stack].sort((a, b) => a.at - b.at);
  for (const { stray, ...from } of open) if (stray) faults.push({ kind: 'mismatch', from, to: stray });
  append(faults, left(text, [...open.filter((sign) => !sign.stray && !isFace(text, sign)), ...strays]));
  return faults.sort((a, b) => a.from.at - b.from.at).slice(0, MOST);
}

/** Faults of two signs that belong together: other widths, or 《》 within 《》. */
function* faultsOfPair(text: string, open: Open, close: Sign): Iterable<BracketFault> {
  if (closerOf(open.char) !== close.char && !FIGURE.test(text.slice(open.at + 1, close.at))) {
    yield { kind: 'mismatch', from: open, to: close };
  }
  if (open.char !== '《') return;
  for (const [from, to] of open.inner) {
    if (from.char === '《' || (isAngle(from.char) && isAngle(to.char))) yield { kind: 'nested', from, to };
  }
}

/** The fault of which a sign that closes nothing is the other half: an earlier sign has closed the wrong bracket. */
function explainedBy(leaps: readonly Leap[], sign: Sign): BracketFault | undefined {
  for (let i = leaps.length - 1; i >= Math.max(0, leaps.length - 4); i--) {
    const leap = leaps[i] as Leap;
    const inReach = Math.max(0, leap.skipped.length - MOST);
    const near = leap.skipped.slice(inReach).findLastIndex((open) => closerOf(open.char) === sign.char);
    const own = near < 0 ? near : inReach + near;
    if (own >= 0) {
      leap.skipped.splice(own, 1);
      return { kind: 'swapped', from: leap.close, to: sign };
    }
    const inner = leap.skipped.at(-1);
    if (inner && sign.char === leap.close.char && isQuote(inner.char) === isQuote(sign.char)) {
      leap.skipped.pop();
      return { kind: 'mismatch', from: inner, to: leap.close };
    }
  }
  return undefined;
}

/** Faults of the signs that are left over, in order: two neighbours of one form (“…“) are a pair with one sign turned. */
function* left(text: string, signs: readonly Sign[]): Iterable<BracketFault> {
  const isInTitle = titlesOf(text);
  const rest = signs.filter(({ at, char }) => !isAngle(char) || isInTitle(at)).sort((a, b) => a.at - b.at);
  for (let i = 0; i < rest.length; i++) {
    const from = rest[i] as Sign;
    const to = rest[i + 1];
    if (to && near(text, from, to)) {
      const opens = isOpener(from.char);
      const same = from.char === to.char;
      const reversed = isQuote(from.char) && !opens && to.char === openerOf(from.char);
      if (same) yield { kind: 'turned', from, to, wrong: opens ? 'to' : 'from' };
      else if (reversed) yield { kind: 'swapped', from, to };
      if (same || reversed) {
        i++;
        continue;
      }
    }
    yield { kind: isOpener(from.char) ? 'unclosed' : 'unopened', from };
  }
}

const mayBePair = (text: string, open: Sign, close: Sign): boolean =>
  isQuote(open.char) === isQuote(close.char) && near(text, open, close);

const near = (text: string, from: Sign, to: Sign): boolean =>
  to.at - from.at <= LONGEST_PAIR && !text.slice(from.at, to.at).includes('。');
