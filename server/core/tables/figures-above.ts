import type { TableForm } from '../forms/form.ts';
import type { Row } from '../syntax/tree.ts';
import { append } from '../text/append.ts';
import type { Label, ReadToken } from './label.ts';
import type { Segment } from './row-cells.ts';
import { cellOf, type Token } from './tokens.ts';

/** Figures that stand above their label, as some PDF readers give them: `4 0 0 0 0 0 4 ⏎ （一）予以公开`. */

/**
 * Gives labels without figures below them the figures directly above, in place: where two rows' figures stand between two labels, or a
 * whole row's that no label claims (before the first label, behind a group's). Moves nothing unless every row of such a chain then has
 * its number of cells.
 */
export function pullDown(segments: readonly Segment[], orphans: Token[], items: readonly ReadToken[]): void {
  const loose = new Loose(orphans, items);
  for (let last = segments.length - 1; last >= 0; last--) {
    const chain = isBare(segments[last] as Segment) ? chainTo(segments, last, loose) : undefined;
    if (!chain) continue;
    for (let i = last; i > chain.from; i--) {
      const own = segments[i] as Segment;
      const above = (segments[i - 1] as Segment).tokens;
      own.tokens.unshift(...above.splice(above.length - own.arity));
    }
    if (chain.loose) {
      (segments[chain.from] as Segment).tokens.push(...chain.loose);
      loose.take(chain.loose);
    }
    last = chain.from;
  }
  keepOnly(orphans, loose);
}

/** Takes out of a list what is no longer in a set. */
function keepOnly(tokens: Token[], kept: { has(token: Token): boolean }): void {
  const left = tokens.filter((token) => kept.has(token));
  tokens.length = 0;
  append(tokens, left);
}

const isBare = (each: Segment): boolean =>
  each.label.row === undefined && each.tokens.length === 0 && each.unknown.length === 0 && each.arity > 1;

/** From which row on each gives its figures to the next, and the figures of nobody that the first of them gets instead. */
interface Chain {
  readonly from: number;
  readonly loose?: readonly Token[];
}

/** Undefined where it does not come out even. */
function chainTo(segments: readonly Segment[], last: number, orphans: Loose): Chain | undefined {
  for (let i = last; i >= 0; i--) {
    const own = segments[i] as Segment;
    const loose = orphans.above(own);
    if (loose) return { from: i, loose };
    const above = segments[i - 1];
    if (!above || above.label.row !== undefined || above.unknown.length > 0) return undefined;
    if (above.tokens.length === above.arity + own.arity) return { from: i - 1 };
    if (above.tokens.length !== own.arity) return undefined;
  }
  return undefined;
}

/** The figures that no label claims. */
class Loose {
  readonly #items: readonly ReadToken[];
  readonly #tokens: Set<Token>;
  /** Where each label stands among the items. */
  readonly #places: ReadonlyMap<Label, number>;

  constructor(tokens: readonly Token[], items: readonly ReadToken[]) {
    this.#items = items;
    this.#tokens = new Set(tokens);
    this.#places = new Map(
      this.#tokens.size === 0
        ? []
        : items.flatMap((item, i): [Label, number][] => (item.kind === 'label' ? [[item.label, i]] : [])),
    );
  }

  has(token: Token): boolean {
    return this.#tokens.has(token);
  }

  take(tokens: readonly Token[]): void {
    for (const token of tokens) this.#tokens.delete(token);
  }

  /** A whole row of them, right above a label. */
  above({ label, arity }: Segment): readonly Token[] | undefined {
    const figures: Token[] = [];
    for (let i = (this.#places.get(label) ?? 0) - 1; i >= 0 && figures.length <= arity; i--) {
      const item = this.#items[i] as ReadToken;
      // A letter of a group's label may stand in between.
      if (item.kind === 'words' && item.scrap && figures.length === 0) continue;
      if (item.kind !== 'value' || !this.has(item.token)) break;
      figures.unshift(item.token);
    }
    return figures.length === arity ? figures : undefined;
  }
}

/** Gives a figure above the label of its one-figure row back to that label: `550 ⏎ 行政许可`, as some readers of PDFs give it. */
export function adopt(
  rows: readonly Row[],
  orphans: Token[],
  items: readonly ReadToken[],
  form: TableForm,
): readonly Row[] {
  if (orphans.length === 0) return rows;
  const places = new Map<number | undefined, number>();
  items.forEach((item, i) => {
    const start = item.kind === 'label' ? item.label.tokens[0]?.slice.span.start : undefined;
    if (start !== undefined && !places.has(start)) places.set(start, i);
  });
  const lost = new Set(orphans);
  const adopted = rows.map((row) => {
    if (row.complete || row.cells.length > 0 || !row.label) return row;
    if (form.rows.find((each) => each.key === row.key)?.columns.length !== 1) return row;
    const index = places.get(row.label.slice.span.start) ?? -1;
    const before = items[index - 1];
    const earlier = items[index - 2];
    if (before?.kind !== 'value' || !lost.has(before.token)) return row;
    if (earlier?.kind === 'value') return row;
    lost.delete(before.token);
    return { ...row, cells: [cellOf(before.token)], complete: true };
  });
  keepOnly(orphans, lost);
  return adopted;
}
