import type { Line } from '../layouts/line.ts';
import { numbersAmongRows } from './among-rows.ts';
import { type Bare, bareFigures, isLong } from './bare.ts';
import type { Seen } from './seen.ts';

/**
 * Page numbers that are a bare figure on a line of its own. A figure alone is as well a cell of a table, so it is the count
 * that tells: 1, 2, 3 … with a page's lines between, some of them in the middle of the prose, where no cell can be.
 */

/** A shorter page than this is none; so many lines no page has. */
const SHORTEST_PAGE = 6;
const LONGEST_PAGE = 400;
/** Where no other number bears it out, a page has so many lines at least. */
const USUAL_PAGE = 15;

/**
 * The lines that hold nothing but the number of their page.
 *
 * @param heads lines that are known as heads or feet of pages
 */
export function numberedPages(seen: Seen, heads: ReadonlySet<number>): ReadonlySet<number> {
  const { lines } = seen;
  const bare = bareFigures(seen, heads);
  const dashed = betweenDashes(lines);
  const chain = countUp(bare.filter((each) => each.sure || isBehindRow(each)));
  if (!isCount(chain, lines)) return new Set([...dashed, ...numbersAmongRows(lines)]);
  return new Set([...dashed, ...[...chain, ...between(chain, bare)].map((each) => each.at)]);
}

/** Two numbers bear each other out; one needs a place that speaks for it. */
function isCount(chain: readonly Bare[], lines: readonly Line[]): boolean {
  const [first] = chain;
  if (!first) return false;
  return chain.length > 1 || (first.sure && standsAlone(first, lines));
}

/** One figure more than a row of table 3 or 4 has. */
const isBehindRow = ({ run }: Bare): boolean => run === 8 || run === 16;

const DASHED = /^[-—–－]\s*\d{1,3}$/;
const DASH = /^[-—–－]$/;

/** `- 3 ⏎ -` on two lines. */
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

/** The longest run of figures that count the pages, no page too short or too long. */
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

const MOST_PAGES = 60;

function follows(before: Bare, after: Bare): boolean {
  const pages = after.figure - before.figure;
  const lines = after.depth - before.depth;
  return pages > 0 && lines >= pages * SHORTEST_PAGE && lines <= pages * LONGEST_PAGE;
}

/** One number alone: it breaks a text of long lines about where the page with that number ends. */
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
 * A number by itself; else one behind (or before) the figures of a whole row, 7 or 15 of them, or else 1 to 3. The last may
 * as well be a row's own.
 */
const RUNS: readonly ReadonlySet<number>[] = [new Set([1]), new Set([8, 16]), new Set([4]), new Set([2, 3])];

/** Numbers that fall among the rows of a table, between those that are sure, before and behind them. */
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
