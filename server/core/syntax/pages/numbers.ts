import type { Line } from '../layouts/line.ts';
import { numbersAmongRows } from './among-rows.ts';
import { type Bare, bareFigures, isLong } from './bare.ts';
import type { Seen } from './seen.ts';

/*
 * Finds page numbers that are a bare figure on a line of its own. A figure alone may as well be a cell of a table, so the counting
 * decides: 1, 2, 3 … with a page's lines between, some of them in the middle of the prose, where no cell can be.
 */

/** The lines of a page with something on them: wide limits, for a page may be a heading and a table, or written a cell a line. */
const SHORTEST_PAGE = 6;
const LONGEST_PAGE = 400;
/** The least lines of a page whose number nothing else confirms. */
const USUAL_PAGE = 15;

/**
 * Indices of the lines that hold nothing but the number of their page.
 *
 * @param heads indices of lines that are known as heads or feet of pages
 */
export function numberedPages(seen: Seen, heads: ReadonlySet<number>): ReadonlySet<number> {
  const { lines } = seen;
  const bare = bareFigures(seen, heads);
  const dashed = betweenDashes(lines);
  const chain = countUp(bare.filter((each) => each.sure || isBehindRow(each)));
  if (!isCount(chain, lines)) return new Set([...dashed, ...numbersAmongRows(lines)]);
  return new Set([...dashed, ...[...chain, ...between(chain, bare)].map((each) => each.at)]);
}

/** Whether numbers count pages: two confirm each other; one needs a place where only a page's number can stand. */
function isCount(chain: readonly Bare[], lines: readonly Line[]): boolean {
  const [first] = chain;
  if (!first) return false;
  return chain.length > 1 || (first.sure && standsAlone(first, lines));
}

/** Whether a figure ends a run of one more than a row of table 3 (7) or table 4 (15) has. */
const isBehindRow = ({ run }: Bare): boolean => run === 8 || run === 16;

const DASHED = /^[-—–－]\s*\d{1,3}$/;
const DASH = /^[-—–－]$/;

/** Indices of lines where `- 3 -` is broken over two: `- 3 ⏎ -`. */
function betweenDashes(lines: readonly Line[]): ReadonlySet<number> {
  let found: Set<number> | undefined;
  lines.forEach((line, at) => {
    const text = line.shape === 'plain' && line.by === 'text' ? line.cells[0]?.slice.text : undefined;
    if (text?.length !== 1 || !DASH.test(text)) return;
    const above = lines[at - 1];
    if (above?.shape !== 'plain' || !DASHED.test(above.cells[0]?.slice.text ?? '')) return;
    found ??= new Set();
    found.add(at - 1).add(at);
  });
  return found ?? NONE;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The longest run of figures that count the pages, no page too short or too long. Costs the square of their number, up to
 * `MOST_PAGES`.
 */
function countUp(sure: readonly Bare[]): readonly Bare[] {
  let best: readonly Bare[] = [];
  const runs: (readonly Bare[])[] = [];
  for (const each of sure) {
    let run: readonly Bare[] = [each];
    for (const before of runs) {
      const last = before.at(-1);
      if (last && follows(last, each) && before.length + 1 > run.length) run = [...before, each];
    }
    runs.push(run);
    if (run.length > best.length) best = run;
    if (runs.length > MOST_PAGES) break;
  }
  return best;
}

/** Reports have some ten pages; this bounds the square. */
const MOST_PAGES = 60;

function follows(before: Bare, after: Bare): boolean {
  const pages = after.figure - before.figure;
  const lines = after.depth - before.depth;
  return pages > 0 && lines >= pages * SHORTEST_PAGE && lines <= pages * LONGEST_PAGE;
}

/** Whether a single number stands first, or between long lines about where the page with that number ends. */
function standsAlone({ at, figure, depth }: Bare, lines: readonly Line[]): boolean {
  const long = (from: number, step: number): boolean => {
    let next = from;
    while (lines[next]?.shape === 'blank') next += step;
    return isLong(lines[next]);
  };
  const first = depth === 0 && figure <= 2;
  const ends = depth >= figure * USUAL_PAGE && depth <= figure * LONGEST_PAGE;
  return first || (ends && long(at - 1, -1) && long(at + 1, 1));
}

/**
 * Sizes of runs of figures with a page's number among them, the likeliest first: the number alone; with a whole row of 7 or 15; with 3
 * figures; with 1 or 2, which may as well be a row's own.
 */
const RUNS: readonly ReadonlySet<number>[] = [new Set([1]), new Set([8, 16]), new Set([4]), new Set([2, 3])];

/** Numbers that fall among the rows of a table, between the sure ones, before and behind them; up to three pages behind the last. */
function between(chain: readonly Bare[], bare: readonly Bare[]): readonly Bare[] {
  const found: Bare[] = [];
  const take = (figure: number, near: Bare, far: Bare | undefined): Bare | undefined => {
    const fits = bare.filter(
      (each) =>
        each.figure === figure &&
        (figure > near.figure ? follows(near, each) : follows(each, near)) &&
        (!far || follows(each, far)),
    );
    for (const runs of RUNS) {
      const likely = fits.filter((each) => runs.has(each.run));
      if (likely.length > 1) return undefined;
      const [only] = likely;
      if (!only) continue;
      found.push(only);
      return only;
    }
    return undefined;
  };
  chain.forEach((each, i) => {
    const next = chain[i + 1];
    let near = each;
    for (let figure = each.figure + 1; figure < (next?.figure ?? each.figure + 4); figure++)
      near = take(figure, near, next) ?? near;
  });
  let near = chain[0] as Bare;
  for (let figure = near.figure - 1; figure > 0; figure--) near = take(figure, near, undefined) ?? near;
  return found;
}
