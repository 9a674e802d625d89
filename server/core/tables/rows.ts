import type { TableForm } from '../edition/form.ts';
import type { Cell, Row, StrayRow } from '../tree.ts';
import { foundLabel } from './found.ts';
import type { Item, Label } from './labels.ts';
import type { Token } from './tokens.ts';

/** A row label and everything up to the next label that could be its figures. */
interface Segment {
  readonly key: string;
  readonly label: Label;
  readonly arity: number;
  /** Figures, blanks and words behind the label in reading order. */
  readonly tokens: Token[];
  /** Words among them that came before any figure in a row of their own: a label nobody knows. */
  readonly unknown: { readonly at: number; readonly token: Token }[];
}

export interface ReadRows {
  readonly rows: readonly Row[];
  readonly strays: readonly StrayRow[];
  /** Figures that no label claims; some of them stood before the first label. */
  readonly orphans: readonly Token[];
}

/**
 * Gives each row label of tables 2 and 3 its figures. Labels anchor rows: what stands between two labels belongs to the
 * first, and after a damaged row the next label starts afresh. A row has its prescribed number of cells or is not
 * `complete`; nothing is ever shifted to make it fit.
 */
export function readRows(items: readonly Item[], form: TableForm, groupsAsRows: boolean): ReadRows {
  const orphans: Token[] = [];
  const segments = segment(items, form, groupsAsRows, orphans);
  const offsets = offsetsOf(segments);
  const strays: StrayRow[] = [];
  const rows = segments.map((each) => {
    const cells = cellsOf(each, offsets);
    strays.push(...straysOf(each, cells));
    return {
      key: each.key,
      label: foundLabel(each.label, 'row', each.key, form),
      cells: (cells ?? loose(each)).map(cellOf),
      complete: cells !== undefined,
    };
  });
  return { rows: adopt(rows, orphans, items, form), strays, orphans };
}

function segment(items: readonly Item[], form: TableForm, groupsAsRows: boolean, orphans: Token[]): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  let openRow: number | undefined;
  items.forEach((item, index) => {
    if (item.kind === 'label') {
      const row = rowMeant(item.label, form, groupsAsRows && figuresFollow(items, index));
      if (row) {
        open = { key: row.key, label: item.label, arity: row.columns.length, tokens: [], unknown: [] };
        openRow = item.label.row;
        segments.push(open);
      } else if (item.label.row === undefined || item.label.row !== openRow || !open) open = undefined;
      return;
    }
    const { token } = item;
    if (!open) {
      if (token.value && token.value.kind === 'number') orphans.push(token);
      return;
    }
    if (item.kind === 'value') {
      // A blank cell in front of the next row's label is padding of that row, not a figure of this one.
      if (token.row !== openRow && token.value?.kind === 'blank' && isPadding(items, index)) return;
      open.tokens.push(token);
      return;
    }
    const ownRow = token.row !== undefined && token.row === openRow;
    if (ownRow && open.tokens.some((each) => each.value?.kind !== 'blank')) open.tokens.push(token);
    else if (ownRow) open.tokens.push(token);
    else if (!item.scrap) open.unknown.push({ at: open.tokens.length, token });
  });
  return segments;
}

/** Nothing but blanks between here and a label or words of the same row. */
function isPadding(items: readonly Item[], at: number): boolean {
  const row = (items[at] as Item & { kind: 'value' }).token.row;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i] as Item;
    const itemRow = item.kind === 'label' ? item.label.row : item.token.row;
    if (itemRow !== row) return true;
    if (item.kind !== 'value') return true;
    if (item.token.value?.kind !== 'blank') return false;
  }
  return true;
}

function rowMeant(label: Label, form: TableForm, asRow: boolean) {
  const meaning = label.meanings.find((each) => each.role === 'row');
  const group = label.meanings.some((each) => each.role === 'group');
  if (!meaning || (group && !asRow)) return undefined;
  return form.rows.find((row) => row.key === meaning.key);
}

/** （六）其他处理 with figures right behind it is a row of 2019; before its three rows it is a group of 2021. */
export function figuresFollow(items: readonly Item[], at: number): boolean {
  let figures = 0;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i] as Item;
    if (item.kind === 'label') break;
    if (item.kind === 'value' && item.token.value?.kind === 'number') figures++;
  }
  return figures >= 2;
}

/** Where the figures of a row with so many cells begin, as rows without doubt show it: cells behind the label → offset. */
function offsetsOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const each of segments) {
    const own = ownCells(each);
    const windows = windowsOf(own, each.arity);
    if (own.length > each.arity && windows.length === 1)
      offsets.set(`${each.arity}/${own.length}`, windows[0] as number);
  }
  return offsets;
}

const ownCells = (each: Segment): Token[] => {
  const row = each.label.row;
  return row === undefined ? each.tokens : each.tokens.filter((token) => token.row === row);
};

/** Offsets at which so many cells in a row leave nothing but blanks outside. */
function windowsOf(cells: readonly Token[], arity: number): number[] {
  const windows: number[] = [];
  for (let offset = 0; offset + arity <= cells.length; offset++) {
    const outside = [...cells.slice(0, offset), ...cells.slice(offset + arity)];
    if (outside.every((token) => token.value?.kind === 'blank')) windows.push(offset);
  }
  return windows;
}

function cellsOf(each: Segment, offsets: ReadonlyMap<string, number>): readonly Token[] | undefined {
  return each.label.row === undefined ? looseCells(each) : knownCells(each, offsets);
}

function knownCells(each: Segment, offsets: ReadonlyMap<string, number>): readonly Token[] | undefined {
  const { arity } = each;
  const own = ownCells(each);
  if (own.length === arity) return own;
  if (own.length > arity) {
    const windows = windowsOf(own, arity);
    const known = offsets.get(`${arity}/${own.length}`);
    const offset =
      windows.length === 1 ? windows[0] : known !== undefined && windows.includes(known) ? known : windows[0];
    return offset === undefined ? undefined : own.slice(offset, offset + arity);
  }
  // A row broken in two: the rest stands without a label in the next one.
  const rest = each.unknown.length === 0 ? each.tokens.filter((token) => token.row !== each.label.row) : [];
  const first = own.filter((token, i) => token.value?.kind !== 'blank' || own.slice(i + 1).some(isFilled));
  const second = rest.filter((token, i) => token.value?.kind !== 'blank' || rest.slice(0, i).some(isFilled));
  const both = [...first, ...second];
  return rest.length > 0 && both.length === arity ? both : undefined;
}

const isFilled = (token: Token): boolean => token.value?.kind !== 'blank';

/** Loose words have no blanks; a line that holds just the right number is the row, whatever stands alone around it. */
function looseCells(each: Segment): readonly Token[] | undefined {
  const { arity } = each;
  const end = each.unknown[0]?.at ?? each.tokens.length;
  const mine = each.tokens.slice(0, end);
  if (mine.length === arity) return mine;
  if (mine.length < arity) {
    const words = each.unknown.map((one) => one.token);
    const all = [...each.tokens, ...words];
    if (words.length > 0 && words.length <= 2 && all.length === arity && arity > 1) {
      return all.sort((a, b) => a.slice.span.start - b.slice.span.start);
    }
    if (arity === 1 && mine.length === 0 && words.length === 1 && each.tokens.length === 0) return words;
    return undefined;
  }
  const lines = new Map<number, Token[]>();
  for (const token of mine) lines.set(token.line, [...(lines.get(token.line) ?? []), token]);
  const full = [...lines.values()].filter((line) => line.length === arity);
  const others = [...lines.values()].filter((line) => line.length !== arity);
  return arity > 1 && full.length === 1 && others.every((line) => line.length === 1) ? full[0] : undefined;
}

const loose = (each: Segment): readonly Token[] =>
  (each.label.row === undefined ? each.tokens.slice(0, each.unknown[0]?.at) : ownCells(each)).filter(isFilled);

/** A full row of figures behind words that mean no label: somebody's row, but whose cannot be said. */
function straysOf(each: Segment, cells: readonly Token[] | undefined): StrayRow[] {
  return each.unknown.flatMap(({ at, token }, i) => {
    if (cells?.includes(token)) return [];
    const end = each.unknown[i + 1]?.at ?? each.tokens.length;
    const own = each.tokens.slice(at, end).filter((one) => token.row === undefined || one.row === token.row);
    if (own.filter(isFilled).length < 3) return [];
    return [{ label: token.slice, cells: own.map(cellOf) }];
  });
}

/** A figure set above its only row's label (`550 ⏎ 行政许可`, as some PDF readers give it) goes back to that label. */
function adopt(rows: readonly Row[], orphans: Token[], items: readonly Item[], form: TableForm): readonly Row[] {
  if (orphans.length === 0) return rows;
  return rows.map((row) => {
    if (row.complete || row.cells.length > 0 || !row.label) return row;
    if (form.rows.find((each) => each.key === row.key)?.columns.length !== 1) return row;
    const start = row.label.slice.span.start;
    const index = items.findIndex((item) => item.kind === 'label' && item.label.tokens[0]?.slice.span.start === start);
    const before = items[index - 1];
    const earlier = items[index - 2];
    if (before?.kind !== 'value' || !orphans.includes(before.token)) return row;
    if (earlier?.kind === 'value') return row;
    orphans.splice(orphans.indexOf(before.token), 1);
    return { ...row, cells: [cellOf(before.token)], complete: true };
  });
}

export function cellOf(token: Token): Cell {
  return {
    span: token.slice.span,
    whole: token.whole,
    value: token.value ?? { kind: 'text', text: token.slice.text },
  };
}
