import { ORGANIZATION } from '../forms/columns.ts';
import type { TableForm } from '../forms/form.ts';
import type { FoundLabel, Row, StrayRow } from '../syntax/tree.ts';
import { bareName, namedByPlace } from './by-place.ts';
import { inOrder, ordersOf } from './column-order.ts';
import { foundLabel } from './found.ts';
import type { Label, ReadToken } from './label.ts';
import { renamed } from './misnamed.ts';
import { type NamelessRow, namelessRows, ROWFUL } from './nameless.ts';
import {
  brokenInTwo,
  type Cells,
  figuresOf,
  isFilled,
  offsetsOf,
  ownCells,
  type Segment,
  withoutCopies,
} from './row-cells.ts';
import { type Gap, type LooseRow, type Share, share } from './share.ts';
import { cellOf, type Token } from './tokens.ts';

/** The rows of table 2 or 3 as they were read, and what was left over. */
export interface ReadRows {
  readonly rows: readonly Row[];
  readonly strays: readonly StrayRow[];
  readonly misplaced: readonly FoundLabel[];
  /** Figures that no label claims. */
  readonly orphans: readonly Token[];
}

/**
 * Gives each row label of tables 2 and 3 its figures. Labels anchor rows: after a damaged row the next label starts afresh. A row has its
 * prescribed number of cells or is not `complete`; nothing is ever shifted to make it fit. Of rows that are known as such (tabs, bars,
 * `<tr>`) the cells are theirs and nobody else's; loose figures are shared out among the labels they stand between, see `share`.
 */
export function readRows(items: readonly ReadToken[], form: TableForm, groupsAsRows: boolean): ReadRows {
  const orphans: Token[] = [];
  const nameless = namelessRows(items, form, (label) => rowMeant(label, form, groupsAsRows) !== undefined);
  const segments = withoutCopies(segment(items, form, groupsAsRows, orphans, nameless));
  const loose = looseShares(segments, items, form);
  const bounded = new Map(
    segments.map((each) => [each, { own: ownCells(each), width: each.width, arity: each.arity }]),
  );
  const offsets = offsetsOf([...bounded.values(), ...nameless.values()]);
  // A row of column numbers has no serial number before it, and one cell more: 栏次 1 2 3
  const widest = [...bounded.values()].reduce((most, { width }) => Math.max(most, width), 0);
  const orders = ordersOf(items, form);
  const strays: StrayRow[] = [];
  for (const left of loose.left) {
    strays.push(...straysAmong(left));
    orphans.push(...left.filter(({ value }) => value?.kind === 'number'));
  }
  const rows = segments.map((each) => {
    const mine = loose.shares.get(each);
    const found = mine
      ? mine.complete
        ? mine.cells
        : undefined
      : (figuresOf(bounded.get(each) as Cells, offsets, widest) ?? brokenInTwo(each));
    const cells = found && inOrder(found, each.columns, orders.get(each.columns));
    return {
      key: each.key,
      label: foundLabel(each.label, 'row', each.key, form),
      cells: (cells ?? mine?.cells ?? ownCells(each))
        .filter((token) => cells !== undefined || isFilled(token))
        .map(cellOf),
      complete: cells !== undefined,
    };
  });
  for (const each of nameless.values()) {
    const cells = figuresOf(each, offsets, widest);
    if (cells) strays.push({ label: each.name.slice, cells: cells.map(cellOf) });
    else orphans.push(...each.own.filter(({ value }) => value?.kind === 'number'));
  }
  strays.sort((a, b) => a.label.span.start - b.label.span.start);
  const misplaced = [...new Set([...orders.values()].map(({ first }) => first))].map((label) =>
    foundLabel(label, 'column', label.meanings.find((each) => each.role === 'column')?.key ?? '', form),
  );
  const named = namedByPlace(renamed(rows, form), strays, form);
  return { ...named, misplaced, orphans };
}

/** What the loose rows of a table have got, and what stands between their labels and is nobody's. */
interface LooseShares {
  readonly shares: ReadonlyMap<Segment, Share>;
  readonly left: readonly (readonly Token[])[];
}

/** Shares out the figures of each run of rows whose bounds are not known. */
function looseShares(segments: readonly Segment[], items: readonly ReadToken[], form: TableForm): LooseShares {
  const shares = new Map<Segment, Share>();
  const left: (readonly Token[])[] = [];
  for (let from = 0; from < segments.length; from++) {
    if (segments[from]?.label.row !== undefined) continue;
    let to = from;
    while (to < segments.length && segments[to]?.label.row === undefined) to++;
    const run = segments.slice(from, to);
    const before = segments[from - 1];
    const gaps = [gapOf(items, form, (before?.at ?? -1) + 1, run[0]?.at ?? 0, before?.label.row)];
    run.forEach((each, i) => {
      const next = segments[from + i + 1];
      gaps.push(gapOf(items, form, each.at + 1, next?.at ?? items.length, next?.label.row));
    });
    const rows = run.map((each): LooseRow => {
      const sum = form.equations.find(({ kind, terms }) => kind === 'row' && terms[0]?.row === each.key);
      return { arity: each.arity, line: each.label.tokens.at(-1)?.line ?? -1, sum };
    });
    const found = share(rows, gaps);
    run.forEach((each, i) => {
      shares.set(each, found.rows[i] as Share);
    });
    left.push(...found.left);
    from = to;
  }
  return { shares, left };
}

/** What stands among the items `from … to` (excluded), but for the cells of a known row. */
function gapOf(items: readonly ReadToken[], form: TableForm, from: number, to: number, row: number | undefined): Gap {
  const pieces: Token[] = [];
  let below: number | undefined;
  let above = 0;
  for (let i = from; i < to; i++) {
    const item = items[i] as ReadToken;
    if (item.kind === 'label') {
      // Heads right below a row's label are those of a table of its own.
      if (pieces.length > 0 || !isHead(item.label)) below ??= pieces.length;
      // The label of a group stands beside that of its first row, with that row's figures.
      if (!item.label.meanings.some(({ role }) => role === 'group')) above = pieces.length;
    } else if (row !== undefined && item.token.row === row) {
    } else if (
      item.kind === 'value'
        ? item.token.value?.kind !== 'blank' || !isPadding(items, i)
        : !item.scrap || isCutName(items, i, form)
    )
      pieces.push(item.token);
  }
  return { pieces, below: below ?? pieces.length, above };
}

/** The beginning of a row's label, figures behind it: a label cut short, and no piece of one that is broken. */
const isCutName = (items: readonly ReadToken[], at: number, form: TableForm): boolean => {
  const item = items[at];
  if (item?.kind !== 'words' || item.token.folded.length < SHORTEST || items[at + 1]?.kind !== 'value') return false;
  return form.rows.some(({ label }) => bareName(label).startsWith(bareName(item.token.folded)));
};

/** A label cut shorter is just its number: `1.属于`. */
const SHORTEST = 4;

/** Full rows of figures among what is nobody's, each with the words beside it that may be its name. */
function straysAmong(left: readonly Token[]): readonly StrayRow[] {
  const strays: StrayRow[] = [];
  let name: Token | undefined;
  let run: Token[] = [];
  const close = (behind: Token | undefined): void => {
    const [first] = run;
    const label = name ?? behind;
    if (first && run.length >= ROWFUL)
      strays.push({ label: label?.slice ?? first.slice.sub(0, 0), cells: run.map(cellOf) });
    name = first && !name ? undefined : behind;
    run = [];
  };
  for (const token of left) {
    if (token.value) run.push(token);
    else close(token);
  }
  close(undefined);
  return strays;
}

function segment(
  items: readonly ReadToken[],
  form: TableForm,
  groupsAsRows: boolean,
  orphans: Token[],
  nameless: ReadonlyMap<number, NamelessRow>,
): Segment[] {
  const segments: Segment[] = [];
  const widths = widthsOf(items);
  let open: Segment | undefined;
  let openRow: number | undefined;
  // A row whose label stands above a table of its own: the figures below the heads are its.
  let titled: Segment | undefined;
  items.forEach((item, index) => {
    if (item.kind === 'label') {
      const row = rowMeant(item.label, form, groupsAsRows);
      if (row) {
        openRow = item.label.row;
        const width = openRow === undefined ? 0 : (widths.get(openRow) ?? 0);
        open = {
          key: row.key,
          at: index,
          label: item.label,
          columns: row.columns,
          arity: row.columns.length,
          width,
          tokens: [],
          unknown: [],
        };
        segments.push(open);
      } else {
        titled = titled ?? (open && open.label.row === undefined && open.tokens.length === 0 ? open : undefined);
        if (titled && !isHead(item.label)) titled = undefined;
        if (item.label.row === undefined || item.label.row !== openRow || !open) open = undefined;
      }
      return;
    }
    const { token } = item;
    if (titled && token.row !== undefined && segments.at(-1) === titled) {
      open = { ...titled, label: { ...titled.label, row: token.row }, width: widths.get(token.row) ?? 0 };
      openRow = token.row;
      segments[segments.length - 1] = open;
    }
    titled = undefined;
    if (token.row !== undefined && nameless.has(token.row)) {
      open = undefined;
      return;
    }
    if (!open) {
      if (token.row === undefined) return;
      if (token.value?.kind === 'number') orphans.push(token);
      return;
    }
    if (openRow === undefined) return;
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

/** The head of a column, or of several. */
const isHead = ({ meanings }: Label): boolean =>
  meanings.some(({ role, key }) => role === 'column' || key === 'applicant' || key === ORGANIZATION);

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
