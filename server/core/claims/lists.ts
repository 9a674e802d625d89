import { DIGIT, HAN, hasHan } from '../text/characters.ts';
import type { LinkedSentence } from './extra.ts';
import type { FigureKind, LabelledFigure } from './items.ts';
import type { ReadSentence } from './read.ts';
import { isLeftOver, isWord, plays } from './roles.ts';

/** A total with the parts that a sentence gives of it: 共 95 件，其中邮件 24 件、信函 66 件、当面 5 件. */
export interface Breakdown {
  readonly total: LabelledFigure;
  readonly parts: readonly LabelledFigure[];
  /** Figures behind the last part whose names tell nothing (传真申请请 5 件): they may be parts too. */
  readonly beyond: readonly LabelledFigure[];
  /** What the parts are told apart by. */
  readonly kind: FigureKind;
  /** The words say that nothing is left out: 分为, 分别为, 其他 … */
  readonly complete: boolean;
  /** 包括: mostly all, but not always. */
  readonly named: boolean;
}

/** The word or bracket that leads in the parts: 其中, 包括, 分别. */
export interface Lead {
  readonly at: number;
  readonly by: 'of' | 'include' | 'respectively' | 'bracket';
  readonly text: string;
  /** In how many brackets it stands. */
  readonly depth: number;
}

/** Most lists of a sentence that are read. Arbitrary but generous: what has more is a table pasted as one line, and would cost the square. */
const MOST_LEADS = 40;
/** Most figures of a sentence whose lists are read, for the same reason. */
const MOST_ITEMS = 400;

/** A total with the figures that a sentence lists of it, all of them or a choice. */
export interface Division extends Parts {
  readonly lead: Lead;
  readonly total: LabelledFigure;
}

/** Every division of a sentence whose parts are counted like its whole. */
export function divisionsIn(sentence: LinkedSentence): readonly Division[] {
  const { items, prior } = sentence;
  if (items.length + (prior ? 1 : 0) < 2 || items.length > MOST_ITEMS) return [];
  const leads = leadsOf(sentence);
  const ends = new Set(leads.length > 0 ? sentence.tokens.flatMap(({ kind, to }) => (kind === 'gap' ? [] : to)) : []);
  return leads.flatMap((lead, i): readonly Division[] => {
    const total =
      items.findLast((item) => item.figure.end <= lead.at && !item.compared) ?? countedBefore(sentence, lead);
    if (!total || total.figure.approximate || total.figure.unit === '') return [];
    // What a bracket divides is one of these parts: its own list does not end this one.
    const end =
      leads.slice(i + 1).find((next) => next.by !== 'respectively' && next.depth <= lead.depth)?.at ??
      Number.POSITIVE_INFINITY;
    const found = partsBehind(sentence, lead, total, end, ends);
    return found ? [{ lead, total, ...found }] : [];
  });
}

/** Every breakdown of a sentence: a division of which the parts may be all. */
export function breakdownsIn(sentence: LinkedSentence): readonly Breakdown[] {
  if (sentence.items.length + (sentence.prior ? 1 : 0) < 3) return [];
  const divided = divisionsIn(sentence).filter(
    ({ lead, total, parts }) => total.figure.tolerance === 0 && !isOpen(sentence, lead, parts),
  );
  return [...addedUpIn(sentence), ...divided.map(({ lead, total, ...found }) => breakdown(lead, total, found))];
}

/** 网络 265 件、信函 144 件、当面 28 件，合计 437 件: the writer has added up. */
function addedUpIn({ items }: ReadSentence): readonly Breakdown[] {
  return items.flatMap((total, i): readonly Breakdown[] => {
    if (!total.sum || total.words.length > 0 || total.figure.approximate) return [];
    const kind = items[i - 1]?.kind;
    if (kind !== 'channel' && kind !== 'applicant') return [];
    let from = i;
    while (from > 0 && isAlike(items[from - 1] as LabelledFigure, total, kind)) from--;
    const parts = items.slice(from, i);
    return parts.length < 2 ? [] : [{ total, parts, beyond: [], kind, complete: true, named: false }];
  });
}

const isAlike = (item: LabelledFigure, total: LabelledFigure, kind: FigureKind): boolean =>
  item.kind === kind &&
  item.group === total.group &&
  item.depth === total.depth &&
  item.figure.unit === total.figure.unit &&
  !item.figure.approximate;

/**
 * 公开 63 条。其中…: the one figure of the sentence before that is counted like the first of the parts. What is left over (1 件尚未办结。
 * 其中答复 12 件…) is no whole of what was answered.
 */
function countedBefore({ items, prior }: LinkedSentence, { at, by }: Lead): LabelledFigure | undefined {
  const first = items.find((item) => item.figure.from > at);
  if (!prior || !first || by !== 'of') return undefined;
  const alike = prior.items.filter(({ figure, depth }) => figure.unit === first.figure.unit && depth === 0);
  const [only] = alike;
  if (!only || alike.length > 1 || (only.words.some(isLeftOver) && !first.words.some(isLeftOver))) return undefined;
  return { ...only, group: first.group };
}

function breakdown(lead: Lead, total: LabelledFigure, { parts, beyond }: Parts): Breakdown {
  const complete = lead.by === 'respectively' || lead.text === '分为' || parts.some((item) => item.kind === 'others');
  return { total, parts, beyond, kind: parts[0]?.kind ?? 'none', complete, named: lead.by === 'include' };
}

/** 其余为综合类: the parts that are counted are not all. */
const LEAVES_REST = new RegExp(`^[^；。;]*?(?:其余|余下|剩余|若干)[^；。;${DIGIT}]*(?:[；。;]|$)`);

/** A list that is still being written: 不予公开1件、 */
const UNFINISHED = /^[、，,]\s*$/;

/** 等, 主要: a choice, not all. Neither is a list of figures that are but roughly known. */
function isOpen({ tokens, slice, to }: ReadSentence, lead: Lead, parts: readonly LabelledFigure[]): boolean {
  const last = parts.at(-1);
  if (!last || parts.length < 2 || parts.some(({ figure }) => figure.approximate || figure.tolerance > 0)) return true;
  const rest = slice.text.slice(last.to, to);
  if (LEAVES_REST.test(rest) || UNFINISHED.test(rest)) return true;
  const close = slice.text.slice(last.to).search(/[，；。,;]/);
  const until = close < 0 ? slice.text.length : last.to + close;
  return tokens.some((token) => plays(token, 'open-list') && token.from >= lead.at && token.to <= until);
}

function leadsOf({ tokens, slice }: ReadSentence): readonly Lead[] {
  const leads: Lead[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    if (token.kind === 'mark' && token.mark === '（') depth++;
    if (token.kind === 'mark' && token.mark === '）') depth = Math.max(0, depth - 1);
    const text = slice.text.slice(token.from, token.to);
    if (isWord(token)) {
      const { role } = token.meaning;
      // 复议 18 件、诉讼 8 件，分别比上年减少 2 件、1 件
      if (role === 'respectively' && plays(tokens[i + 1], 'compare')) return;
      // 含 names one part of several.
      if (role === 'of' || role === 'respectively' || (role === 'include' && text !== '含')) {
        leads.push({ at: token.from, by: role, text, depth });
      }
    } else if (token.kind === 'mark' && tokens[i - 1]?.kind === 'figure') {
      // 95 件（…）; 95 件：…
      if (token.mark === '（') leads.push({ at: token.from, by: 'bracket', text, depth });
      if (token.mark === '：' && !plays(tokens[i + 1], 'of'))
        leads.push({ at: token.from, by: 'include', text, depth });
    }
  });
  return leads.slice(0, MOST_LEADS);
}

type Parts = Pick<Breakdown, 'parts' | 'beyond'>;

/**
 * Figures of the same unit that follow the lead, up to another group or another way of dividing. Undefined where a sum
 * follows: 公开 188 条，其中目录 12 条、其他 90 条，共 102 条; 专题…共 86 条.
 *
 * @param ends where known words end
 */
function partsBehind(
  { items, slice }: ReadSentence,
  lead: Lead,
  total: LabelledFigure,
  end: number,
  ends: ReadonlySet<number>,
): Parts | undefined {
  const parts: LabelledFigure[] = [];
  const beyond: LabelledFigure[] = [];
  for (const item of items) {
    if (item.from < lead.at || item.from >= end) continue;
    const [first] = parts;
    const named = isClass(slice.text, item) || isCompound(slice.text, item, ends);
    if (item.group !== total.group || item.figure.unit !== total.figure.unit) break;
    if (item.sum && !named) return parts.length > 0 && item.depth <= total.depth ? undefined : { parts, beyond };
    if (item.depth < total.depth || (lead.by === 'bracket' && item.depth === total.depth)) break;
    // Another list in brackets behind a part is that part's own.
    if (first && item.depth > first.depth) continue;
    // Behind the bracket the list goes on that it stands in.
    if (first && item.depth < first.depth) break;
    const differs =
      !named && first && item.kind !== 'others' && first.kind !== 'others' && !isSameKind(item.kind, first.kind);
    if (beyond.length > 0 || (differs && isUnnamed(item.kind))) beyond.push(item);
    if (beyond.length > 0) continue;
    if (differs) break;
    parts.push(named && item.kind !== 'result' ? { ...item, kind: 'unknown' } : item);
  }
  return { parts, beyond };
}

/** 基层公开事项 124 条: the verb is a piece of a name of which the rest is not known. */
const isCompound = (text: string, { kind, from }: LabelledFigure, ends: ReadonlySet<number>): boolean =>
  kind === 'verb' && hasHan(text.charAt(from - 1)) && !ends.has(from);

/** Labelled with words of which none is known, or only some. */
const isUnnamed = (kind: FigureKind): boolean => kind === 'unknown' || kind === 'none';
const isSameKind = (a: FigureKind, b: FigureKind): boolean => a === b || (isUnnamed(a) && isUnnamed(b));

const CLASS = new RegExp(`[${HAN}]{2}类(?:信息|文件|事项|内容)?[：:]?$`);

/** 公共卫生类 702 条, 婚姻登记类 996 条: a class of things, whatever words its name is made of. */
const isClass = (text: string, { figure: { from } }: LabelledFigure): boolean =>
  CLASS.test(text.slice(Math.max(0, from - 6), from));
