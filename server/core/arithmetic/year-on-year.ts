import { hasNumbers, type LinkedSentence } from '../claims/extra.ts';
import type { Figure, Percent } from '../claims/figures.ts';
import { isPercent } from '../claims/roles.ts';
import { HAN } from '../text/characters.ts';

/*
 * Sentences that give this year's figure, last year's and the change between them, so that last year's report is not needed
 * to check it: 22件，比2023年（31件）下降29%.
 */

/** A change that its two figures contradict. */
export interface WrongChange {
  readonly now: Figure;
  readonly last: Figure;
  /** The share or the difference that is written. */
  readonly change: Percent | Figure;
  /** The word that says up or down (下降), with its place in the sentence. */
  readonly verb: { readonly from: number; readonly to: number; readonly text: string };
  /** `amount`: by how much; `direction`: up or down; `of-nothing`: a share of 0. */
  readonly kind: 'amount' | 'direction' | 'of-nothing';
  /** The change as it should be written, in the unit of the written one: 29, 9. */
  readonly right: string;
  /** The word that would be right: 上升 for 下降. */
  readonly word: string;
}

/** Words for a rise, each with its opposite, which the fix writes. */
const PAIRS: readonly (readonly [up: string, down: string])[] = [
  ['增长', '下降'],
  ['增加', '减少'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['提升', '降低'],
  ['上涨', '下跌'],
  ['升高', '降低'],
  ['增多', '减少'],
  ['增幅', '降幅'],
  ['增长率', '下降率'],
  ['增', '减'],
  ['多', '少'],
  ['上升', '回落'],
  ['增长', '下滑'],
  ['升', '降'],
];
const WORDS = [...new Set(PAIRS.flat())].sort((a, b) => b.length - a.length);
/** A word directly before the change; not 增加到, 降至, which lead to this year's figure. */
const CHANGE = new RegExp(`(${WORDS.join('|')})(?:了|为|达|：|:)?[ ]?$`);
/** Words before last year's figure: 上年的, 比2023年（, 去年为. Not 上年结转. */
const LAST_YEARS = new RegExp(
  String.raw`(?:上一?年度?|去年|前一年度?|(20\d\d)年度?)(?:同期|全年|同口径)?(?:的|为|是|有|仅|共|总数|数量?|[（(：:])*(?:(?!结转|转结|结存|遗留)[${HAN}]){0,6}[（(：:]?[ ]?$`,
);
/** Words before last year's figure where this year's follows: 由31件降至22件. */
const FROM = /(?:由|从)(?:上一?年度?|去年|20\d\d年度?)?的?[ ]?$/;
const CARRIED = /结转|转结|结存|遗留/;
const ROUGH_BEFORE = /(?:约|近|超过?|逾|接近|左右)[ ]?$/;
const ROUGH_BEHIND = /^[ ]?(?:左右|以上|上下|多|个?百分点|倍)/;
/** Characters before a figure that are searched for these words. Longer than any of the patterns needs; it bounds the cost. */
const REACH = 24;
/** Percentage points by which a rounded share may miss: as much as rounding to whole percents can. */
const TOLERANCE = 0.5;
/** Most changes in a sentence that are checked. Arbitrary but generous; it bounds the cost where a table became one line. */
const MOST = 20;

/** Whether a text may hold both figures and the change; a cheap test that spares reading the sentence. */
export const mayCompare = (text: string): boolean =>
  /上年|上一年|去年|前一年|20\d\d年|[由从]/.test(text) && /[增升提涨多减降少回下落]/.test(text) && hasNumbers(text, 3);

/**
 * The changes of a sentence that its own figures contradict.
 *
 * @param year of the report, if it is known: figures of another year are not this year's
 */
export function wrongChanges(sentence: LinkedSentence, year: number | undefined): readonly WrongChange[] {
  const { tokens, slice } = sentence;
  const { text } = slice;
  const changes = tokens
    .filter((token): token is Percent | Figure => isPercent(token) || token.kind === 'figure')
    .flatMap((change) => {
      const before = text.slice(Math.max(sentence.from, change.from - 6), change.from);
      const match = CHANGE.exec(before);
      if (!match) return [];
      const from = change.from - before.length + match.index;
      return [{ change, verb: { from, to: from + (match[1] ?? '').length, text: match[1] ?? '' } }];
    });
  return changes.slice(0, MOST).flatMap(({ change, verb }): readonly WrongChange[] => {
    const stretch = stretchOf(sentence, change.from);
    if (text.slice(stretch.from, stretch.to).includes('分别') || isRough(text, change)) return [];
    const figures = tokens.filter(
      (token): token is Figure =>
        token.kind === 'figure' && token.unit !== '' && token.from >= stretch.from && token.end <= stretch.to,
    );
    const plain = figures.filter((figure) => !changes.some((each) => each.change === figure));
    const lasts = plain.filter((figure) => isLastYears(text, stretch.from, figure, year));
    const [last] = lasts;
    // Last year's figure may follow the change at once, in brackets: 同比下降29%（上年31件）. 8 characters leave room for （较上年的.
    if (!last || lasts.length > 1 || (last.from > change.from && text.slice(changeEnd(change), last.from).length > 8))
      return [];
    const nows = plain.filter(
      (figure) =>
        figure !== last &&
        figure.unit === last.unit &&
        figure.from < change.from &&
        !CARRIED.test(text.slice(Math.max(stretch.from, figure.from - 8), figure.from)),
    );
    const [now] = nows;
    if (!now || nows.length > 1 || now.approximate || last.approximate) return [];
    if (change.kind === 'figure' && change.unit !== now.unit) return [];
    const wrong = judge(now, last, change, verb.text);
    return wrong ? [{ now, last, change, verb, ...wrong }] : [];
  });
}

const changeEnd = (change: Percent | Figure): number => (change.kind === 'figure' ? change.end : change.to);

const isRough = (text: string, change: Percent | Figure): boolean =>
  (change.kind === 'figure' && (change.approximate || change.tolerance > 0)) ||
  ROUGH_BEFORE.test(text.slice(Math.max(0, change.from - 4), change.from)) ||
  ROUGH_BEHIND.test(text.slice(changeEnd(change), changeEnd(change) + 5));

/** The part of a sentence between semicolons around a token: each compares by itself. */
function stretchOf({ tokens, from, to }: LinkedSentence, at: number): { from: number; to: number } {
  const stops = tokens.filter((token) => token.kind === 'mark' && token.mark === '；').map((token) => token.from);
  return { from: stops.findLast((stop) => stop < at) ?? from, to: stops.find((stop) => stop > at) ?? to };
}

/** What leads from last year's figure to this year's: 由上年的12件增加到15件. */
const CHANGED_TO = new RegExp(`^[ ]?[（(]?[^，。；]{0,6}(?:增|升|提|上涨|减|降|下|回落)[${HAN}]{0,2}[到至为]`);

function isLastYears(text: string, from: number, figure: Figure, year: number | undefined): boolean {
  const before = text.slice(Math.max(from, figure.from - REACH), figure.from);
  if (FROM.test(before) && CHANGED_TO.test(text.slice(figure.end))) return true;
  const match = LAST_YEARS.exec(before);
  return match !== null && (match[1] === undefined || (year !== undefined && Number(match[1]) < year));
}

type Judgement = Pick<WrongChange, 'kind' | 'right' | 'word'>;

function judge(now: Figure, last: Figure, change: Percent | Figure, verb: string): Judgement | undefined {
  const saysUp = PAIRS.some(([up]) => up === verb);
  const difference = now.value - last.value;
  // Figures rounded by 万 make a range of changes.
  const rounded = now.tolerance + last.tolerance;
  const isUp = Math.abs(difference) <= rounded ? saysUp && difference !== 0 : difference > 0;
  const word = isUp === saysUp ? verb : opposite(verb, isUp);
  if (change.kind === 'figure') {
    const right = String(Math.round(Math.abs(difference) * 1e6) / 1e6);
    if (Math.abs(Math.abs(difference) - change.value) > rounded + 1e-6) return { kind: 'amount', right, word };
    return isUp === saysUp || difference === 0 ? undefined : { kind: 'direction', right, word };
  }
  if (last.value === 0) return { kind: 'of-nothing', right: '', word: verb };
  const computed = (Math.abs(difference) / last.value) * 100;
  const slack = (rounded / last.value) * 100 + TOLERANCE;
  const right = computed.toFixed(Math.max(0, change.decimals));
  if (Math.abs(computed - change.value) > slack + 1e-9) return { kind: 'amount', right, word };
  return isUp === saysUp || difference === 0 ? undefined : { kind: 'direction', right, word };
}

const opposite = (verb: string, up: boolean): string =>
  PAIRS.find((pair) => pair[up ? 1 : 0] === verb)?.[up ? 0 : 1] ?? verb;
