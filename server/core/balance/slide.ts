import type { Equation } from '../forms/form.ts';
import { type Figures, isAcross, keyOf, residualOf } from './imbalance.ts';
import { type Place, PROOF, type WayBack, waysBack } from './way-back.ts';

/** A row whose figures stand a place too far left or right: a cell too many crept in somewhere, or one was lost. */
export interface Slide extends WayBack {
  /** Other ways to move it back that the sums bear out as well. */
  readonly rivals: readonly WayBack[];
}

/**
 * Look for no more rows: sliding is a slip of one row; where many rows are out, the table is likely another's. The exact size
 * does not matter.
 */
const MOST = 3;

/**
 * Finds rows that slid by one place, as the sums prove it: taking one cell out and putting one in where it is missing makes the row's
 * own sum hold, and those of at least three columns (`PROOF`) that did not, and breaks none. Where two rows would do, neither is given.
 *
 * @param lines gives the places of each row whose cells were read; asked only where a row may have slid
 */
export function slidesIn(
  equations: readonly Equation[],
  lines: () => readonly (readonly Place[])[],
  figures: Figures,
  isBlank: (place: Place) => boolean,
): readonly Slide[] {
  const slides: Slide[] = [];
  const moved = new Map<string, number>();
  const current: Figures = (row, column) => moved.get(keyOf(row, column)) ?? figures(row, column);
  let suspects = suspectsOf(equations, lines, figures, isBlank);
  while (suspects.length > 0 && slides.length < MOST) {
    const slide = provenSlide(equations, suspects, current);
    if (!slide) break;
    slides.push(slide);
    for (const { row, column, to } of slide.moved) moved.set(keyOf(row, column), to);
    suspects = suspects.filter((line) => line !== slide.line);
  }
  return slides;
}

/** Lines with a broken sum along them, or with one blank cell among figures: only these can have slid. */
function suspectsOf(
  equations: readonly Equation[],
  lines: () => readonly (readonly Place[])[],
  figures: Figures,
  isBlank: (place: Place) => boolean,
): readonly (readonly Place[])[] {
  const broken = new Set<string>();
  const open = new Set<string>();
  for (const equation of equations) {
    if (!isAcross(equation)) continue;
    const row = equation.terms[0]?.row ?? '';
    const residual = residualOf(equation.terms, figures);
    if (residual === undefined) open.add(row);
    else if (residual !== 0) broken.add(row);
  }
  if (broken.size + open.size === 0) return [];
  return lines().filter((line) => {
    if (!line.some(({ row }) => open.has(row))) return line.some(({ row }) => broken.has(row));
    const gaps = line.filter(({ row, column }) => figures(row, column) === undefined);
    return gaps.length === 1 && gaps.every(isBlank);
  });
}

/** The row, and the way to move it back, that the most columns bear out; undefined where others are borne out as well. */
function provenSlide(
  equations: readonly Equation[],
  lines: readonly (readonly Place[])[],
  figures: Figures,
): Slide | undefined {
  const found = lines.flatMap((line) => waysBack(equations, line, figures));
  const clean = found.filter(({ left }) => left === 0);
  const fair = clean.length > 0 ? clean : found.filter(({ left, healed }) => left === 1 && healed > PROOF);
  const most = fair.reduce((best, { healed }) => Math.max(best, healed), 0);
  const best = fair.filter(({ healed }) => healed === most).map(({ way }) => way);
  const [first, ...others] = best.filter((way, at) => best.findIndex((each) => isSame(each, way)) === at);
  if (!first) return undefined;
  if (others.length === 0) return { ...first, rivals: [] };
  // Give rivals in table 4, whose columns are not added up: any result of a group may be the one that was lost.
  const group = groupOf(first);
  const blank = first.moved.some(({ from }) => from === undefined);
  return blank && group !== undefined && others.every((way) => groupOf(way) === group)
    ? { ...first, rivals: others }
    : undefined;
}

/** The group of table 4's line in which a slide over several groups began, or ended. */
function groupOf({ line, moved, side }: WayBack): string | undefined {
  const rows = new Set(line.map(({ row }) => row));
  return rows.size === 1 ? undefined : (side === 'left' ? moved[0] : moved.at(-1))?.row;
}

const isSame = (a: WayBack, b: WayBack): boolean =>
  a.line === b.line && a.moved.length === b.moved.length && a.moved.every(({ to }, i) => to === b.moved[i]?.to);
