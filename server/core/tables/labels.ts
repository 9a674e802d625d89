import type { TableId } from '../forms/form.ts';
import { type ReadLabel, readLoose } from './broken.ts';
import { isExtraHead } from './extra-column.ts';
import { partedTokens, unnumberedRow } from './joined.ts';
import type { Label, ReadToken } from './label.ts';
import type { Token } from './tokens.ts';
import { isUnit } from './units.ts';
import { isGroupScrap, isScrap, nearest, type Word, wordOf, wordWithRemark } from './vocabulary.ts';

/** Recognises the labels of a table in its tokens: first to the letter, then, among the words that are left, by likeness. */
export function recogniseLabels(read: readonly Token[], table: TableId): ReadToken[] {
  const tokens = partedTokens(read, table);
  const items: (ReadToken | undefined)[] = new Array(tokens.length).fill(undefined);
  const used = new Set<Token>();
  const broken: { from: number; to: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (used.has(token)) continue;
    if (token.value) {
      items[i] = { kind: 'value', token };
      continue;
    }
    const found = withUnit(
      pieceOf(token, i) ?? (token.row === undefined ? readLoose(tokens, i, used) : undefined) ?? readCell(token, i),
      tokens,
    );
    const meanings = found?.word.meanings.filter((each) => each.table === table) ?? [];
    if (found && meanings.length > 0) {
      for (const part of found.parts) used.add(part);
      items[i] = {
        kind: 'label',
        label: { word: found.word, meanings, tokens: found.parts, distance: 0, row: token.row },
      };
      if (found.end - i >= found.parts.length) broken.push({ from: i, to: found.end });
    } else {
      const scrap = isScrap(token.folded) || isGroupScrap(token.folded);
      items[i] = { kind: 'words', token, scrap };
    }
  }
  for (const { from, to } of broken) hoistGroups(items, from, to);
  const found = likeLabels(
    items.filter((each) => each !== undefined),
    table,
  );
  return table === 't3' ? found.map((item, at) => unnumberedRow(found, at) ?? item) : found;
}

/**
 * A group's label that stands within the broken label of a row stands beside it on the page: it comes first, so that the
 * figures behind it stay that row's. `2.没有现成信息需 ⏎ （四）无法 ⏎ 提供 ⏎ 要另行制作 ⏎ 0 0 0`
 */
function hoistGroups(items: (ReadToken | undefined)[], from: number, to: number): void {
  const isGroup = (item: ReadToken | undefined): boolean =>
    item?.kind === 'label' && item.label.meanings.some((each) => each.role === 'group');
  const within = items.slice(from, to + 1);
  if (isGroup(within[0]) || !within.some(isGroup)) return;
  const ordered = [...within.filter(isGroup), ...within.filter((item) => !isGroup(item))];
  for (const [i, item] of ordered.entries()) items[from + i] = item;
}

/** A unit that stands apart behind a label among loose words is part of it: 本年收费金额 ⏎ （元） */
function withUnit(found: ReadLabel | undefined, tokens: readonly Token[]): ReadLabel | undefined {
  const next = found && tokens[found.end + 1];
  if (!next || next.row !== undefined || next.value || !isUnit(next.folded)) return found;
  return { ...found, parts: [...found.parts, next], end: found.end + 1 };
}

/** One of several labels of a cell, which has been read already. */
const pieceOf = (token: Token, end: number): ReadLabel | undefined =>
  token.piece && { word: token.piece.word, parts: [token], end };

function readCell(token: Token, end: number): ReadLabel | undefined {
  const word = wordOf(token.folded) ?? wordWithRemark(token.folded);
  return word && { word, parts: [token], end };
}

/** Second look: words left over that can be meant as one of the labels that have not been seen. */
function likeLabels(items: ReadToken[], table: TableId): ReadToken[] {
  const seen = new Set<Word>();
  for (const item of items) if (item.kind === 'label') seen.add(item.label.word);
  const result: ReadToken[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as ReadToken;
    if (item.kind !== 'words' || !mayBeLabel(items, i, table)) {
      result.push(item);
      continue;
    }
    const parts = looseParts(items, i);
    const like = longestLike(parts, table);
    if (!like || (item.scrap && item.token.row === undefined && (seen.has(like.word) || isTornOff(like, items)))) {
      result.push(item);
      continue;
    }
    const meanings = like.word.meanings.filter((each) => each.table === table);
    result.push({
      kind: 'label',
      label: { word: like.word, meanings, tokens: like.parts, distance: like.distance, row: item.token.row },
    });
    seen.add(like.word);
    i += like.parts.length - 1;
  }
  return result;
}

/** In a row of cells, words behind the row's own label are what somebody wrote instead of a figure. */
function mayBeLabel(items: readonly ReadToken[], at: number, table: TableId): boolean {
  const item = items[at] as ReadToken & { kind: 'words' };
  if (item.token.folded.length < 3 || isExtraHead(item.token.folded)) return false;
  if (item.scrap && item.token.row === undefined && item.token.folded.length < 4) return false;
  const { row } = item.token;
  if (row === undefined) return true;
  for (let i = at - 1; i >= 0; i--) {
    const before = items[i] as ReadToken;
    const beforeRow = before.kind === 'label' ? before.label.row : before.token.row;
    if (beforeRow !== row) break;
    if (before.kind === 'value' && before.token.value?.kind === 'number') return false;
    if (before.kind === 'label' && table !== 't4' && isOnlyRow(before.label)) return false;
  }
  return true;
}

/** Part of a label whose other part stands elsewhere (社会公益 ⏎ 组织) is broken, not mistyped: 现行有效件 lacks a 数 that is nowhere. */
function isTornOff({ word, parts }: { word: Word; parts: readonly Token[] }, items: readonly ReadToken[]): boolean {
  const folded = parts.map((each) => each.folded).join('');
  return items.some(
    (item) =>
      item.kind === 'words' &&
      !parts.includes(item.token) &&
      item.token.folded !== '' &&
      word.folded.includes(item.token.folded) &&
      !folded.includes(item.token.folded),
  );
}

/** （六）其他处理 is a row in one edition and a group in the other; a row's label may follow it. */
const isOnlyRow = ({ meanings }: Label): boolean =>
  meanings.some((each) => each.role === 'row') && !meanings.some((each) => each.role === 'group');

/** The word at `at` and those that follow it without a figure or label in between; a cell stands alone. */
function looseParts(items: readonly ReadToken[], at: number): Token[] {
  const parts: Token[] = [];
  for (let i = at; i < items.length && parts.length < 6; i++) {
    const item = items[i] as ReadToken;
    if (item.kind !== 'words') break;
    if (i > at && item.token.row !== (items[at] as ReadToken & { kind: 'words' }).token.row) break;
    if (i > at && item.token.row !== undefined) break;
    parts.push(item.token);
  }
  return parts;
}

function longestLike(
  parts: readonly Token[],
  table: TableId,
): { word: Word; parts: Token[]; distance: number } | undefined {
  let best: { word: Word; parts: Token[]; distance: number } | undefined;
  for (let count = 1; count <= parts.length; count++) {
    const taken = parts.slice(0, count);
    const folded = taken.map((each) => each.folded).join('');
    if (folded.length > 60) break;
    const like = nearest(folded, table, 'any');
    if (like && like.distance > 0 && (!best || like.distance < best.distance)) best = { ...like, parts: taken };
    if (like && like.distance === 0 && !best) best = { ...like, parts: taken };
  }
  return best;
}
