import type { Line } from '../layouts/line.ts';

/*
 * Finds page numbers among the rows of a table that is written a cell a line: one figure more than the row has, behind figures whose
 * sums hold without it, and about as large as the number of its page can be.
 */

/** How many figures a row has, and the size of the groups in it whose last figure is the sum of the others: table 3, table 4. */
const ROWS = [
  { figures: 7, group: 7 },
  { figures: 15, group: 5 },
] as const;
/** Rows of seven figures that show that the table is whole otherwise: a third of table 3's 25. The exact size does not matter. */
const LEAST_WHOLE = 8;
/** The lines of a page, a cell a line: wide limits that only keep figures from counting as numbers of impossible pages. */
const LEAST_LINES = 15;
const MOST_LINES = 150;
const CELL = /^\d{1,7}$/;

/** Indices of the lines that hold such a number; none where one does not fit the others. Costs one look at each line. */
export function numbersAmongRows(lines: readonly Line[]): ReadonlySet<number> {
  const found: { readonly at: number; readonly figure: number; readonly depth: number }[] = [];
  let run: { readonly at: number; readonly figure: number }[] = [];
  let depth = 0;
  let whole = 0;
  const close = (): void => {
    const last = run.at(-1);
    if (run.length === ROWS[0].figures) whole++;
    if (last && last.figure > 0 && ROWS.some((row) => run.length === row.figures + 1 && comesOut(run, row.group)))
      found.push({ ...last, depth });
    run = [];
  };
  lines.forEach((line, at) => {
    if (line.shape === 'blank') return;
    const text = line.shape === 'plain' && line.by === 'text' ? (line.cells[0]?.slice.text ?? '') : '';
    if (CELL.test(text)) run.push({ at, figure: Number(text) });
    else close();
    depth++;
  });
  close();
  const isCount = found.every(({ figure, depth: lies }, i) => {
    const pages = figure - (found[i - 1]?.figure ?? 0);
    const between = lies - (found[i - 1]?.depth ?? 0);
    return pages > 0 && between >= pages * LEAST_LINES && between <= pages * MOST_LINES;
  });
  return new Set(isCount && whole >= LEAST_WHOLE ? found.map(({ at }) => at) : []);
}

/** Whether in each group of figures, the very last one left out, the last is the sum of the others. */
function comesOut(run: readonly { readonly figure: number }[], group: number): boolean {
  for (let from = 0; from + group < run.length; from += group) {
    const figures = run.slice(from, from + group).map(({ figure }) => figure);
    const total = figures.pop() ?? 0;
    if (figures.reduce((sum, each) => sum + each, 0) !== total) return false;
  }
  return true;
}
