import { isWord } from './clauses.ts';
import type { Item, ItemKind } from './items.ts';
import type { ReadSentence } from './read.ts';

/** A sum and the parts that a sentence gives of it: 共 95 件，其中邮件 24 件、信函 66 件、当面 5 件. */
export interface Breakdown {
  readonly total: Item;
  readonly parts: readonly Item[];
  /** What the parts are told apart by. */
  readonly kind: ItemKind;
  /** The words say that nothing is left out: 分为, 分别为, 其他 … */
  readonly complete: boolean;
  /** 包括: mostly all, but not always. */
  readonly named: boolean;
}

/** What leads in the parts. */
interface Lead {
  readonly at: number;
  readonly by: 'of' | 'include' | 'respectively' | 'bracket';
  readonly text: string;
}

/** No sentence has so many lists; what has more is no sentence. */
const MOST_LEADS = 40;

/** Every breakdown of a sentence whose parts are counted like its sum. */
export function breakdownsIn(sentence: ReadSentence): readonly Breakdown[] {
  const { items, slice } = sentence;
  if (items.length < 3) return [];
  const leads = leadsOf(sentence);
  return [
    ...addedUpIn(sentence),
    ...leads.flatMap((lead, i): readonly Breakdown[] => {
      const total = items.findLast((item) => item.figure.end <= lead.at);
      if (!total || total.figure.approximate || total.figure.unit === '' || total.figure.tolerance > 0) return [];
      const end = leads.slice(i + 1).find((next) => next.by !== 'respectively')?.at ?? Number.POSITIVE_INFINITY;
      const parts = partsBehind(items, lead, total, end);
      const [first] = parts;
      const last = parts.at(-1);
      if (
        !first ||
        !last ||
        parts.length < 2 ||
        parts.some(({ figure }) => figure.approximate || figure.tolerance > 0)
      ) {
        return [];
      }
      // 等, 主要: a choice, not all.
      const close = slice.text.slice(last.to).search(/[，；。,;]/);
      const until = close < 0 ? slice.text.length : last.to + close;
      const open = sentence.tokens.some(
        (token) => isWord(token) && token.meaning.role === 'open-list' && token.from >= lead.at && token.to <= until,
      );
      if (open) return [];
      const kind = first.kind;
      const complete =
        lead.by === 'respectively' || lead.text === '分为' || parts.some((item) => item.kind === 'others');
      return [{ total, parts, kind, complete, named: lead.by === 'include' }];
    }),
  ];
}

/** 网络 265 件、信函 144 件、当面 28 件，合计 437 件: the writer has added up. */
function addedUpIn({ items }: ReadSentence): readonly Breakdown[] {
  return items.flatMap((total, i): readonly Breakdown[] => {
    if (!total.sum || total.words.length > 0 || total.figure.approximate) return [];
    const kind = items[i - 1]?.kind;
    if (kind !== 'channel' && kind !== 'applicant') return [];
    const from = items.findLastIndex((item, k) => k < i && !isAlike(item, total, kind)) + 1;
    const parts = items.slice(from, i);
    return parts.length < 2 ? [] : [{ total, parts, kind, complete: true, named: false }];
  });
}

const isAlike = (item: Item, total: Item, kind: ItemKind): boolean =>
  item.kind === kind &&
  item.group === total.group &&
  item.depth === total.depth &&
  item.figure.unit === total.figure.unit &&
  !item.figure.approximate;

function leadsOf({ tokens, slice }: ReadSentence): readonly Lead[] {
  const leads: Lead[] = [];
  tokens.forEach((token, i) => {
    const text = slice.text.slice(token.from, token.to);
    if (isWord(token)) {
      const { role } = token.meaning;
      // 含 names one part of several.
      if (role === 'of' || role === 'respectively' || (role === 'include' && text !== '含')) {
        leads.push({ at: token.from, by: role, text });
      }
    } else if (token.kind === 'mark' && token.mark === '（' && tokens[i - 1]?.kind === 'figure') {
      leads.push({ at: token.from, by: 'bracket', text });
    }
  });
  return leads.slice(0, MOST_LEADS);
}

/** Figures of the same unit that follow the lead, up to another group, another sum or another way of dividing. */
function partsBehind(items: readonly Item[], lead: Lead, total: Item, end: number): readonly Item[] {
  const parts: Item[] = [];
  for (const item of items) {
    if (item.from < lead.at || item.from >= end) continue;
    const [first] = parts;
    if (item.group !== total.group || item.sum || item.figure.unit !== total.figure.unit) break;
    if (item.depth < total.depth || (lead.by === 'bracket' && item.depth === total.depth)) break;
    // Another list in brackets behind a part is that part's own.
    if (first && item.depth > first.depth) continue;
    if (first && item.kind !== first.kind && item.kind !== 'others' && first.kind !== 'others') break;
    parts.push(item);
  }
  return parts;
}
