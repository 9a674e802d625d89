import type { LineClass } from '../../tables/classify-line.ts';
import type { Line } from '../layouts/line.ts';
import type { FoundHeading } from './found.ts';

const TABLES = { 2: 't2', 3: 't3', 4: 't4' } as const;
/** An entry of a contents list below the six: （一）主动公开情况 */
const SUB_ENTRY = /^[（(\d][^，。；：,;:]{2,28}$/;
const LEADER = /(?:[.．…·]{2,}|…|-{4,})[\s.．…·-]*\d+\s*$/;
/**
 * Titles with nothing beneath them, each of which stands again further down, make a contents list from this many on: two may be
 * pasted twice.
 */
const LEAST_ENTRIES = 3;

/**
 * Keeps the headings of sections. Leaves out the entries of a contents list, and what only has a section's words (a sub-point, a
 * caption) where a surer heading of that section stands elsewhere.
 */
export function onlySections(
  found: readonly FoundHeading[],
  lines: readonly Line[],
  classes: readonly LineClass[],
): readonly FoundHeading[] {
  const able = withoutContents(found, lines, classes).filter(
    (each) => each.style !== 'bracket' || standsInForNumber(each),
  );
  const heaviest = new Map<number, number>();
  for (const each of able) heaviest.set(each.number, Math.max(weight(each), heaviest.get(each.number) ?? 0));
  return able.filter((each) => {
    const rival = weight(each) < (heaviest.get(each.number) ?? 0);
    return !rival || (each.style !== 'none' && each.style !== 'bracket' && isOverTable(each, classes));
  });
}

/** （五）存在的主要问题及改进情况 can be a heading with the wrong kind of number; （一）存在的主要问题 is none. */
const standsInForNumber = ({ heading, number }: FoundHeading): boolean => heading.ordinal === number && heading.exact;

const BY = { title: 2, likeness: 1, keyword: 0 };
const STYLE = { han: 3, arabic: 2, none: 1, bracket: 0 };

/**
 * How surely this is the heading of its section: by its words, then by the kind of its number, then by the number. 8 and 2 make each
 * of them count for more than all that follow.
 */
const weight = ({ by, style, heading, number }: FoundHeading): number =>
  BY[by] * 8 + STYLE[style] * 2 + (heading.ordinal === number ? 1 : 0);

/** Whether a heading stands right above its own table: then it is one, whatever else has the same words. */
function isOverTable({ number, end }: FoundHeading, classes: readonly LineClass[]): boolean {
  for (let at = end; at < classes.length; at++) {
    const lineClass = classes[at] as LineClass;
    if (lineClass.kind !== 'gap') return number !== 1 && number < 5 && lineClass.table === TABLES[number as 2 | 3 | 4];
  }
  return false;
}

function withoutContents(
  found: readonly FoundHeading[],
  lines: readonly Line[],
  classes: readonly LineClass[],
): readonly FoundHeading[] {
  const result: FoundHeading[] = [];
  const last = new Map(found.map(({ number }, i) => [number, i]));
  let run: FoundHeading[] = [];
  /** Takes the run for headings, unless nearly all its titles stand again from heading `from` on: then it is a contents list. */
  const close = (from: number): void => {
    const again = run.filter(({ number }) => (last.get(number) ?? -1) >= from).length;
    if (again < LEAST_ENTRIES || again < run.length - 1) result.push(...run);
    run = [];
  };
  found.forEach((each, i) => {
    if (LEADER.test(lines[each.line]?.cells[0]?.slice.text ?? '')) return;
    if (run.some(({ number }) => number === each.number)) close(i);
    run.push(each);
    // Count the last title of a list to it, though the preamble stands beneath it.
    if (!isEmptyUpTo(each, found[i + 1], lines, classes)) close(i + 1);
  });
  close(found.length);
  return result;
}

function isEmptyUpTo(
  heading: FoundHeading,
  next: FoundHeading | undefined,
  lines: readonly Line[],
  classes: readonly LineClass[],
): boolean {
  if (heading.rest) return false;
  for (let at = heading.end; at < (next?.line ?? lines.length); at++) {
    if (classes[at]?.kind !== 'gap' && !SUB_ENTRY.test(lines[at]?.cells[0]?.slice.text ?? '')) return false;
  }
  return true;
}
