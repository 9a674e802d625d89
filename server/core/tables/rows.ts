import type { TableForm } from '../forms/form.ts';
import type { FoundLabel, Row, StrayRow } from '../syntax/tree.ts';
import { inOrder, ordersOf } from './column-order.ts';
import { adopt, pullDown } from './figures-above.ts';
import { foundLabel } from './found.ts';
import type { Label, ReadToken } from './label.ts';
import { renamed } from './misnamed.ts';
import { cellsOf, isFilled, offsetsOf, ownCells, type Segment, withoutCopies } from './row-cells.ts';
import { spread } from './spread.ts';
import { cellOf, type Token } from './tokens.ts';
import { mendedFigures } from './torn-figures.ts';
import { unlabelledRows } from './unlabelled.ts';
import { sideRows } from './wide-row.ts';
import { withoutColumn } from './without-column.ts';

/** The rows of table 2 or 3 as they were read, and what was left over. */
export interface ReadRows {
  readonly rows: readonly Row[];
  readonly strays: readonly StrayRow[];
  readonly misplaced: readonly FoundLabel[];
  /** Figures that no label claims; some of them stood before the first label. */
  readonly orphans: readonly Token[];
}

/**
 * Gives each row label of tables 2 and 3 its figures. Labels anchor rows: what stands between two labels belongs to the
 * first, and after a damaged row the next label starts afresh. A row has its prescribed number of cells or is not
 * `complete`; nothing is ever shifted to make it fit.
 */
export function readRows(items: readonly ReadToken[], form: TableForm, groupsAsRows: boolean): ReadRows {
  const side = sideRows(items, form);
  if (side) return { rows: side, strays: [], misplaced: [], orphans: [] };
  const orphans: Token[] = [];
  const nameless: Nameless[] = [];
  const segments = withoutCopies(segment(items, form, groupsAsRows, orphans, nameless));
  spread(segments);
  pullDown(segments, orphans, items);
  const offsets = offsetsOf(segments);
  const orders = ordersOf(items, form);
  const widest = segments.reduce((most, { width }) => Math.max(most, width), 0);
  const strays: StrayRow[] = [];
  const rows = segments.map((each) => {
    const found = tornCells(each, form) ?? cellsOf(each, offsets, widest);
    const cells = found && inOrder(found, each.columns, orders.get(each.columns));
    strays.push(...straysOf(each, cells));
    return {
      key: each.key,
      label: foundLabel(each.label, 'row', each.key, form),
      cells: (cells ?? present(each)).map(cellOf),
      complete: cells !== undefined,
    };
  });
  for (const { label, tokens } of nameless) {
    if (tokens.filter(isFilled).length >= ROWFUL) strays.push({ label: label.slice, cells: tokens.map(cellOf) });
  }
  strays.push(...unlabelledRows(items, rows, form));
  strays.sort((a, b) => a.label.span.start - b.label.span.start);
  const misplaced = [...new Set([...orders.values()].map(({ first }) => first))].map((label) =>
    foundLabel(label, 'column', label.meanings.find((each) => each.role === 'column')?.key ?? '', form),
  );
  return { rows: renamed(adopt(withoutColumn(rows, form), orphans, items, form), form), strays, misplaced, orphans };
}

/** Words that are no label, right behind the label of a group, and the figures that follow them. */
interface Nameless {
  readonly label: Token;
  readonly tokens: Token[];
}

/** Figures behind unknown words that make these a row's name: one or two may stand in a note. */
const ROWFUL = 3;

function segment(
  items: readonly ReadToken[],
  form: TableForm,
  groupsAsRows: boolean,
  orphans: Token[],
  nameless: Nameless[],
): Segment[] {
  const segments: Segment[] = [];
  const widths = widthsOf(items);
  let open: Segment | undefined;
  let openRow: number | undefined;
  let words: Nameless | undefined;
  items.forEach((item, index) => {
    if (item.kind === 'label') {
      words = undefined;
      const row = rowMeant(item.label, form, groupsAsRows && figuresFollow(items, index));
      if (row) {
        openRow = item.label.row;
        const width = openRow === undefined ? 0 : (widths.get(openRow) ?? 0);
        open = {
          key: row.key,
          label: item.label,
          columns: row.columns,
          arity: row.columns.length,
          width,
          tokens: [],
          unknown: [],
        };
        segments.push(open);
      } else if (item.label.row === undefined || item.label.row !== openRow || !open) open = undefined;
      return;
    }
    const { token } = item;
    if (!open) {
      if (token.value?.kind === 'number') orphans.push(token);
      if (item.kind === 'words' && !item.scrap && token.folded.length > 1) {
        words = { label: token, tokens: [] };
        nameless.push(words);
      } else if (words && token.row === words.label.row) words.tokens.push(token);
      return;
    }
    if (item.kind === 'value') {
      // A blank cell in front of the next row's label is padding of that row, not a figure of this one.
      if (token.row !== openRow && token.value?.kind === 'blank' && isPadding(items, index)) return;
      open.tokens.push(token);
      return;
    }
    if (token.row !== undefined && token.row === openRow) open.tokens.push(token);
    else if (!item.scrap) open.unknown.push({ at: open.tokens.length, token });
  });
  return segments;
}

/** The cells of a row of loose figures some of which are broken, where its sum tells how. */
function tornCells({ key, arity, tokens, label, unknown }: Segment, form: TableForm): readonly Token[] | undefined {
  if (tokens.length <= arity || label.row !== undefined || unknown.length > 0) return undefined;
  const sum = form.equations.find(({ kind, terms }) => kind === 'row' && terms[0]?.row === key);
  return sum && mendedFigures(tokens, sum);
}

/** How many cells each row has. */
function widthsOf(items: readonly ReadToken[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const item of items) {
    const row = item.kind === 'label' ? item.label.row : item.token.row;
    if (row !== undefined) widths.set(row, (widths.get(row) ?? 0) + 1);
  }
  return widths;
}

/** Nothing but blanks between here and a label or words of the same row. */
function isPadding(items: readonly ReadToken[], at: number): boolean {
  const row = (items[at] as ReadToken & { kind: 'value' }).token.row;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i] as ReadToken;
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

/** Whether figures follow right behind a label: so （六）其他处理 is a row of 2019, and without them a group of 2021. */
export function figuresFollow(items: readonly ReadToken[], at: number): boolean {
  let figures = 0;
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i] as ReadToken;
    if (item.kind === 'label') break;
    if (item.kind === 'value' && item.token.value?.kind === 'number') figures++;
  }
  return figures >= 2;
}

/** What stands in a row that has not its number of figures. */
const present = (each: Segment): readonly Token[] =>
  (each.label.row === undefined ? each.tokens.slice(0, each.unknown[0]?.at) : ownCells(each)).filter(isFilled);

/** A full row of figures behind words that mean no label: somebody's row, but whose cannot be said. */
function straysOf(each: Segment, cells: readonly Token[] | undefined): StrayRow[] {
  return each.unknown.flatMap(({ at, token }, i) => {
    if (cells?.includes(token)) return [];
    const end = each.unknown[i + 1]?.at ?? each.tokens.length;
    const own = each.tokens.slice(at, end).filter((one) => token.row === undefined || one.row === token.row);
    if (own.filter(isFilled).length < ROWFUL) return [];
    return [{ label: token.slice, cells: own.map(cellOf) }];
  });
}
