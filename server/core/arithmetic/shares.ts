import { hasNumbers } from '../claims/extra.ts';
import type { Percent } from '../claims/figures.ts';
import type { LabelledFigure } from '../claims/items.ts';
import type { Token } from '../claims/lexer.ts';
import type { ReadSentence } from '../claims/read.ts';
import { hasRole, isPercent, plays, roleAt } from '../claims/roles.ts';
import { CLAUSE_STOP, hasHan } from '../text/characters.ts';

/** A share that a sentence gives together with its part and whole: 收到 24 件，其中网络 8 件，占 30%. */
export interface Share {
  readonly percent: Percent;
  readonly part: LabelledFigure;
  readonly whole: LabelledFigure;
  /** Part divided by whole, in percent. */
  readonly computed: number;
  /** `share`: 占…, which names its whole; `rate`: 完成率, which may be reckoned from other figures. */
  readonly by: 'share' | 'rate';
}

/** Most shares of a sentence that are checked. Arbitrary but generous; it bounds the cost where a table became one line. */
const MOST = 40;
/** A rate that misses by no more percentage points than this is reported; a wider miss was reckoned from other figures. A guess. */
const NEAR_MISS = 1;

const SHARE = /[占率]/;
const PERCENT = /[%％]/;

/** Whether a text may hold a share or a rate and two figures besides; a cheap test that spares reading the sentence. */
export const mayGiveShares = (text: string): boolean => PERCENT.test(text) && SHARE.test(text) && hasNumbers(text, 3);

/** The shares of a sentence that its own figures contradict. */
export const wrongShares = (sentence: ReadSentence): readonly Share[] =>
  sentence.tokens
    .filter(isPercent)
    .slice(0, MOST)
    .flatMap((percent) => (percent.value < 100 ? wrongShare(sentence, percent) : []));

/** The share, if no part and whole that it may mean give it; else none. */
function wrongShare(sentence: ReadSentence, percent: Percent): readonly Share[] {
  const clause = clauseBefore(sentence, percent);
  if (hasRole(clause, 'compare')) return [];
  const before = sentence.items.filter(({ figure }) => figure.end <= percent.from && !figure.approximate);
  const share = clause.find((token) => plays(token, 'share'));
  if (share) {
    if (namesAnotherWhole(sentence, share, percent.from) || hasOwnSubject(sentence, before, share.from)) return [];
    const turn = turnOf(clause, percent, sentence);
    const pairs = turn ? pairsInTurn(before, turn) : pairsOfShare(before, share.from, sentence.tokens);
    const shares = sharesOf(percent, 'share', pairs);
    if (shares.some(comesOut) || shares.some((each) => areTogether(each, before))) return [];
    return mostLikely(shares);
  }
  if (!clause.some((token) => plays(token, 'rate') && !isOpinion(sentence, token.from))) return [];
  const shares = sharesOf(percent, 'rate', pairsOfRate(before));
  return shares.some(comesOut) ? [] : shares.filter((each) => off(each) <= NEAR_MISS).slice(0, 1);
}

const sharesOf = (percent: Percent, by: Share['by'], pairs: readonly Pair[]): readonly Share[] =>
  pairs.map(({ part, whole }) => ({
    percent,
    part,
    whole,
    computed: (part.figure.value / whole.figure.value) * 100,
    by,
  }));

const off = ({ computed, percent }: Pick<Share, 'computed' | 'percent'>): number => Math.abs(computed - percent.value);

/** Whether the share is right, however it was rounded or cut: 2/3 may be 66.6% or 66.7%. */
const comesOut = (share: Pick<Share, 'computed' | 'percent'>): boolean =>
  off(share) <= (share.percent.decimals > 0 ? 0.1 : 0.6) + 1e-9;

/** Whether a rate is an opinion (满意率), which no two figures of the sentence give. */
const isOpinion = ({ slice }: ReadSentence, at: number): boolean =>
  /^(?:满意|准确|知晓)/.test(slice.text.slice(at, at + 2));

/** What may stand between 占 and its share without naming another whole: 占比、占总数的; not 占全部应诉案件的 3.1%. */
const PLAIN =
  /比|全部|申请|办结|答复|受理|新收|收到|公开|政府信息|信息|总|数|量|件|的|约|为|达|到|其|所有|了|\d|\p{P}|\s/gu;

/** Whether the whole that is named was not counted before in the sentence: 解读材料 786 篇…，占解读总数的 55.2%. */
function namesAnotherWhole({ slice, from }: ReadSentence, share: Token, to: number): boolean {
  const words = slice.text.slice(share.to, to);
  const named = words.replace(PLAIN, '');
  return !/\d/.test(words) && named.length > 1 && !slice.text.slice(from, share.from).includes(named);
}

/** Whether the share is that of all listed figures together: 甲局 86 件、乙局 51 件、丙局 33 件，占总量的 38.9%. */
function areTogether({ percent, whole }: Share, before: readonly LabelledFigure[]): boolean {
  const listed = before.filter((item) => item.from > whole.figure.end && alike(item, whole));
  const sum = listed.reduce((total, { figure }) => total + figure.value, 0);
  return listed.length > 1 && comesOut({ percent, computed: (sum / whole.figure.value) * 100 });
}

/** Chooses the pair that is reported where none fits: the named whole (占95件的30%), else the largest that is no part itself. */
function mostLikely(shares: readonly Share[]): readonly Share[] {
  const wholes = shares.filter(({ part, whole }) => whole.from > part.from || (!whole.part && !whole.compared));
  const [first, ...others] = wholes;
  if (!first) return [];
  return [others.reduce((best, each) => (each.whole.figure.value > best.whole.figure.value ? each : best), first)];
}

/** The words of the share's clause before it. */
function clauseBefore({ tokens }: ReadSentence, percent: Percent) {
  const at = tokens.indexOf(percent);
  const stop = tokens.findLastIndex(
    (token, i) => i < at && token.kind === 'mark' && token.mark !== '、' && token.mark !== '：',
  );
  return tokens.slice(stop + 1, at);
}

/** Whether the part is named without its figure: 办结 120 件，其中予以公开占 58.5%. */
function hasOwnSubject({ slice }: ReadSentence, before: readonly LabelledFigure[], at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST && !STOPS.includes(slice.text.charAt(from - 1))) from--;
  const named = hasHan(slice.text.slice(from, at).replace(LEADS_IN, ''));
  return named && !before.some(({ figure }) => figure.from >= from && figure.end <= at);
}

/** Ends the search for the subject: a bracket has a subject of its own. */
const STOPS = `${CLAUSE_STOP}、（(`;
/** Characters searched for a clause's beginning. Arbitrary but generous; it bounds the cost in text without stops. */
const LONGEST = 60;
/** Words that name no subject. */
const LEADS_IN = /其中|分别|合计|共计|[各约共总均仅已也]/g;

interface Pair {
  readonly part: LabelledFigure;
  readonly whole: LabelledFigure;
}

/** The pairs that 占 may mean: the part stands before, the whole between (24 件，占 95 件的 30%) or earlier (24 件，占比 30%). */
function pairsOfShare(before: readonly LabelledFigure[], at: number, tokens: readonly Token[]): readonly Pair[] {
  const part = before.findLast((item) => item.figure.end <= at);
  if (!part) return [];
  const named = before.find((item) => item.figure.from > at);
  if (named) return alike(part, named) && named.figure.value > 0 ? [{ part, whole: named }] : [];
  return before
    .filter(
      (item) =>
        item.figure.end <= part.from &&
        alike(part, item) &&
        item.figure.value >= part.figure.value &&
        !beside(part, item) &&
        !isPartBeside(item, part, tokens),
    )
    .map((whole) => ({ part, whole }));
}

/**
 * Whether two figures are parts of one whole that stands elsewhere: 政策类 20 条（占 35.1%），财政类 3 条（占 5.3%）. Not so where
 * the later is part of the earlier: 采纳 24 件，占 25%，其中….
 */
function isPartBeside(item: LabelledFigure, part: LabelledFigure, tokens: readonly Token[]): boolean {
  const between = tokens.filter(({ from, to }) => from >= item.figure.end && to <= part.figure.from);
  if (hasRole(between, 'of') || hasRole(between, 'include')) return false;
  const share = roleAt(between, 'share');
  return share >= 0 && between.slice(share + 1).some(isPercent);
}

/** Which of how many shares one is, counted from 0: 741 件、1288 件、277 件，分别占 32.1%、55.9%、12.0%. */
interface Turn {
  readonly at: number;
  readonly of: number;
}

function turnOf(clause: readonly Token[], percent: Percent, { tokens }: ReadSentence): Turn | undefined {
  if (!hasRole(clause, 'respectively')) return undefined;
  const all = tokens.slice(tokens.indexOf(clause[0] ?? percent));
  const end = all.findIndex((token) => token.kind === 'mark' && token.mark !== '、' && token.mark !== '：');
  const shares = (end < 0 ? all : all.slice(0, end)).filter(isPercent);
  return { at: shares.indexOf(percent), of: shares.length };
}

/** The pairs of one share in a list: its own figure, and a whole that stands before the list. */
function pairsInTurn(before: readonly LabelledFigure[], { at, of }: Turn): readonly Pair[] {
  const parts = before.length < of ? [] : before.slice(-of);
  const part = parts[at];
  if (!part || parts.some((each) => each.figure.unit !== part.figure.unit)) return [];
  return before
    .slice(0, -of)
    .filter((whole) => alike(part, whole) && whole.figure.value >= part.figure.value)
    .map((whole) => ({ part, whole }));
}

/** The pairs that a rate may mean: any two figures of one unit, the smaller as a part of the larger. */
function pairsOfRate(before: readonly LabelledFigure[]): readonly Pair[] {
  const last = before.at(-1);
  if (!last) return [];
  return before
    .filter((item) => item !== last && alike(last, item) && item.figure.value > last.figure.value)
    .map((whole) => ({ part: last, whole }));
}

const LISTED: ReadonlySet<string> = new Set(['channel', 'applicant', 'result', 'others']);

/** Whether two figures stand beside each other, parts of something unsaid: 网络 268 件，占…；信函 141 件，占…. */
const beside = (part: LabelledFigure, other: LabelledFigure): boolean =>
  LISTED.has(part.kind) && LISTED.has(other.kind) && (!part.part || other.part || part.kind === 'others');

const alike = (a: LabelledFigure, b: LabelledFigure): boolean => a.figure.unit === b.figure.unit && b.figure.value > 0;
