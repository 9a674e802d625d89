import type { Line } from '../layout/line.ts';
import { readValue } from '../number.ts';
import type { TableId } from '../tree.ts';
import { foldLabel } from './tokens.ts';
import { isGroupScrap, isScrap, type Node, nearest, root, type Word, wordOf } from './vocabulary.ts';

/** Lines `from … to` (excluded) that hold one prescribed table. */
export interface Region {
  readonly table: TableId;
  readonly from: number;
  readonly to: number;
}

/** What a line can be to a table. `label` and `value` belong to one, `maybe` only between such, `prose` never. */
interface Look {
  readonly kind: 'label' | 'value' | 'cells' | 'maybe' | 'gap' | 'prose';
  /** The table that its words point to, if they point to one alone. */
  readonly table: TableId | undefined;
  /** How many of its words do. */
  readonly hits: number;
  /** It holds figures, or cells that could. */
  readonly figures: boolean;
  readonly rowLabel: string | undefined;
  /** A word of a head (a column's, a group's) that only one table has. */
  readonly head: boolean;
  /** Words, and none of them known: another table's. */
  readonly foreign: boolean;
}

const GAP: Look = {
  kind: 'gap',
  table: undefined,
  hits: 0,
  figures: false,
  rowLabel: undefined,
  head: false,
  foreign: false,
};
const PROSE: Look = { ...GAP, kind: 'prose' };
const SENTENCE = /[。；！？]|，.*，/;
const HAN = /[\u4e00-\u9fff]/;
const BLANKS = /[\s\u00a0\u3000]+/;
const LONGEST_WORD = 48;

/**
 * Finds the prescribed tables among the lines `from … to`, by their labels alone: neither headings nor order are
 * trusted, and lines of other tables or of prose end one. A few labels do not make a table.
 */
export function findRegions(lines: readonly Line[], from: number, to: number): Region[] {
  const regions: Region[] = [];
  let run: { at: number; look: Look }[] = [];
  const close = (): void => {
    regions.push(...regionsOf(run));
    run = [];
  };
  for (let at = from; at < to; at++) {
    const look = lookAt(lines[at] as Line);
    if (look.kind === 'prose') close();
    else run.push({ at, look });
  }
  close();
  return mergeInterrupted(regions, lines);
}

/** A table that is being looked at. */
interface OpenRegion {
  readonly table: TableId;
  readonly from: number;
  last: number;
  hits: number;
  figures: boolean;
  head: boolean;
  readonly seen: Set<string>;
}

/** Rows with which a table ends. */
const LAST_ROWS: ReadonlySet<string> = new Set(['fee', 'purchase', 'carryOut']);
/** So many rows of table 2 are that table even without a line of heads; fewer are somebody's statistics of permits. */
const ROWS_ENOUGH = 5;

function isTable({ table, hits, figures, head, seen }: OpenRegion): boolean {
  return hits >= (figures ? 3 : 6) && (table !== 't2' || head || seen.size >= ROWS_ENOUGH);
}

/** One run of table-like lines may hold several tables: each line goes with the table that was last pointed to. */
function regionsOf(run: readonly { at: number; look: Look }[]): Region[] {
  const regions: Region[] = [];
  let open: OpenRegion | undefined;
  // Words of a table before its first sure label (a broken note, cells of a head) belong to it.
  let lead = -1;
  const close = (): void => {
    if (open && isTable(open)) regions.push({ table: open.table, from: open.from, to: open.last + 1 });
    open = undefined;
    lead = -1;
  };
  for (const { at, look } of run) {
    const { kind, table, rowLabel } = look;
    const belongs = kind === 'label' || kind === 'value' || kind === 'cells';
    const again = (rowLabel === 'reg' || rowLabel === 'new') && open?.seen.has(rowLabel) === true;
    if (table && (table !== open?.table || again)) {
      const from = lead >= 0 ? lead : at;
      close();
      open = { table, from, last: at, hits: 0, figures: false, head: false, seen: new Set() };
    } else if (open && look.foreign && [...open.seen].some((row) => LAST_ROWS.has(row))) close();
    if (!open) {
      if (!belongs && kind !== 'gap') lead = -1;
      else if (belongs && lead < 0) lead = at;
      continue;
    }
    if (rowLabel) open.seen.add(rowLabel);
    if (look.figures) open.figures = true;
    if (look.head) open.head = true;
    if (table) open.hits += look.hits;
    if (belongs || table) open.last = at;
  }
  close();
  return regions;
}

/** A table that prose or a note interrupts goes on behind it, if what follows is more of the same section's table. */
function mergeInterrupted(regions: readonly Region[], lines: readonly Line[]): Region[] {
  const merged: Region[] = [];
  for (const region of regions) {
    const before = merged.at(-1);
    const near = before && region.from - before.to <= 6;
    if (before && near && before.table === region.table && !startsAnew(lines, region)) {
      merged[merged.length - 1] = { ...before, to: region.to };
    } else merged.push(region);
  }
  return merged;
}

function startsAnew(lines: readonly Line[], region: Region): boolean {
  for (let at = region.from; at < Math.min(region.to, region.from + 12); at++) {
    const label = lookAt(lines[at] as Line).rowLabel;
    if (label === 'reg' || label === 'new') return true;
    if (label) return false;
  }
  return region.table === 't4';
}

/** What one line says of tables. */
export function lookAt(line: Line): Look {
  if (line.shape === 'blank' || line.shape === 'page') return GAP;
  if (line.shape === 'row' || line.shape === 'led') return lookAtCells(line);
  const text = line.cells[0]?.slice.text ?? '';
  if (text.length > 400) return PROSE;
  return lookAtWords(text.split(BLANKS));
}

function lookAtCells(line: Line): Look {
  let table: TableId | undefined;
  let rowLabel: string | undefined;
  let hits = 0;
  let head = false;
  let known = 0;
  let unknown = 0;
  for (const { slice } of line.cells) {
    const { text } = slice;
    if (text.length < 2 || text.length > LONGEST_WORD + 20) continue;
    const code = text.charCodeAt(0);
    if (code >= 48 && code <= 57 && text.length < 5) continue;
    const folded = foldLabel(text);
    const word = wordOf(folded);
    if (!word) {
      if (isScrap(folded) || isGroupScrap(folded)) known++;
      else if (HAN.test(text) && readValue(text).kind === 'text') unknown++;
      continue;
    }
    known++;
    if (isHead(word)) head = true;
    if (word.table) hits++;
    table ??= word.table;
    rowLabel ??= rowOf(word);
  }
  return { kind: 'cells', table, hits, figures: true, rowLabel, head, foreign: known === 0 && unknown > 0 };
}

function lookAtWords(words: readonly string[]): Look {
  let table: TableId | undefined;
  let rowLabel: string | undefined;
  let hits = 0;
  let values = 0;
  let known = 0;
  let unknown = 0;
  let head = false;
  let node: Node = root;
  for (const text of words) {
    if (text === '') continue;
    if (text.length > LONGEST_WORD) return PROSE;
    if (readValue(text).kind !== 'text') {
      values++;
      continue;
    }
    const folded = foldLabel(text);
    const next = walk(node, folded) ?? walk(root, folded);
    node = next ?? root;
    if (next?.word) {
      if (isHead(next.word)) head = true;
      if (next.word.table) hits++;
      table ??= next.word.table;
      rowLabel ??= rowOf(next.word);
    }
    if (next || isScrap(folded) || isGroupScrap(folded)) known++;
    else unknown++;
  }
  const figures = values > 0;
  const foreign = known === 0 && unknown > 0;
  if (unknown === 0) return { kind: known > 0 ? 'label' : 'value', table, hits, figures, rowLabel, head, foreign };
  const whole = words.join('');
  if (whole.length > 60 || SENTENCE.test(whole)) return PROSE;
  // A mistyped label with its figures is as good as a label; without figures it may be anything.
  if (known === 0 && unknown === 1 && (values === 7 || values === 3 || values === 1)) {
    const meant = meantBy(foldLabel(words.find((word) => readValue(word).kind === 'text') ?? ''));
    if (meant) return { kind: 'label', table: meant, hits: 1, figures, rowLabel, head, foreign: false };
  }
  return { kind: 'maybe', table: known > unknown ? table : undefined, hits, figures, rowLabel, head, foreign };
}

function meantBy(folded: string): TableId | undefined {
  for (const table of ['t3', 't2'] as const) if (nearest(folded, table, ['row'])) return table;
  return undefined;
}

function walk(from: Node, folded: string): Node | undefined {
  let node: Node | undefined = from;
  for (let i = 0; node && i < folded.length; i++) node = node.next.get(folded.charCodeAt(i));
  return node;
}

const isHead = (word: Word): boolean =>
  word.table !== undefined && word.meanings.some((each) => each.role === 'column' || each.role === 'group');

const rowOf = (word: Word): string | undefined =>
  word.meanings.find((each) => each.role === 'row' && each.table !== 't4')?.key;
