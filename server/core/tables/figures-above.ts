import type { TableForm } from '../edition/form.ts';
import type { Row } from '../tree.ts';
import type { Item } from './labels.ts';
import type { Segment } from './row-cells.ts';
import { cellOf, type Token } from './tokens.ts';

/** Figures that stand above their label, as some PDF readers give them: `4 0 0 0 0 0 4 ⏎ （一）予以公开`. */

/**
 * Where a label has no figures below it, those directly above may be its own: two rows' figures stand between two labels,
 * or a whole row's before the first. Nothing is moved unless every row of such a chain comes out with its number.
 */
export function pullDown(segments: readonly Segment[], orphans: Token[], items: readonly Item[]): void {
  for (let last = segments.length - 1; last >= 0; last--) {
    const from = isBare(segments[last] as Segment) ? chainTo(segments, last, orphans, items) : undefined;
    if (from === undefined) continue;
    for (let i = last; i > from; i--) {
      const own = segments[i] as Segment;
      const above = (segments[i - 1] as Segment).tokens;
      own.tokens.unshift(...above.splice(above.length - own.arity));
    }
    const first = segments[from] as Segment;
    if (first.tokens.length === 0) first.tokens.push(...orphans.splice(orphans.length - first.arity));
    last = from;
  }
}

const isBare = (each: Segment): boolean =>
  each.label.row === undefined && each.tokens.length === 0 && each.unknown.length === 0 && each.arity > 1;

/** The row from which each gives its figures to the next; undefined where that does not come out even. */
function chainTo(
  segments: readonly Segment[],
  last: number,
  orphans: readonly Token[],
  items: readonly Item[],
): number | undefined {
  for (let i = last; i > 0; i--) {
    const above = segments[i - 1] as Segment;
    const { arity } = segments[i] as Segment;
    if (above.label.row !== undefined || above.unknown.length > 0) return undefined;
    if (above.tokens.length === above.arity + arity) return i - 1;
    if (above.tokens.length !== arity) return undefined;
  }
  const first = segments[0] as Segment;
  const at = items.findIndex((item) => item.kind === 'label' && item.label === first.label);
  const before = items.slice(Math.max(0, at - first.arity - 1), at);
  const figures = before.filter((item) => item.kind === 'value' && orphans.includes(item.token));
  return figures.length === first.arity && before.at(-1)?.kind === 'value' ? 0 : undefined;
}

/** A figure set above its only row's label (`550 ⏎ 行政许可`, as some PDF readers give it) goes back to that label. */
export function adopt(rows: readonly Row[], orphans: Token[], items: readonly Item[], form: TableForm): readonly Row[] {
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
