import type { Equation } from '../edition/form.ts';
import { type Figures, residualOf } from './imbalance.ts';

/** A row of figures that stands a place too far left or right: a cell too many crept in somewhere, or one was lost. */

export interface Place {
  readonly row: string;
  readonly column: string;
}

/** What belongs into a place where something else stands; `from` is undefined where the cell is blank. */
export interface Moved extends Place {
  readonly from: number | undefined;
  readonly to: number;
}

export interface Slide {
  /** All places of the row, in order. */
  readonly line: readonly Place[];
  /** The places whose figures change when it is moved back, in order; at least two. */
  readonly moved: readonly Moved[];
  /** The figures stand too far to that side. */
  readonly side: 'left' | 'right';
  /** Equally good ways to move it back; where there are some, nobody can tell which is right. */
  readonly rivals: readonly Slide[];
  /** The figure that the slide cost, which follows from the sums; undefined where none was lost. */
  readonly lost: Moved | undefined;
}

/** More rows than this have not slid: the table is another's. */
const MOST = 3;
/** So many columns must come out by moving the row back; a blank at its end speaks for itself. */
const PROOF = 3;
const PROOF_WITH_BLANK = 2;

/**
 * Rows that slid by one place, as the sums prove it: taking one cell out and putting one in where it is missing makes the
 * row's own sum come out and those of at least three columns that did not, and spoils none. `lines` are the places of each
 * row whose cells were read. Where two rows would do, neither is told.
 */
export function slidesIn(
  equations: readonly Equation[],
  lines: readonly (readonly Place[])[],
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

export const keyOf = (row: string, column: string): string => `${row}/${column}`;

/** Lines with a sum along them that is broken, or with one blank cell among figures. */
function suspectsOf(
  equations: readonly Equation[],
  lines: readonly (readonly Place[])[],
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
  return lines.filter((line) => {
    if (!line.some(({ row }) => open.has(row))) return line.some(({ row }) => broken.has(row));
    const gaps = line.filter(({ row, column }) => figures(row, column) === undefined);
    return gaps.length === 1 && gaps.every(isBlank);
  });
}

const isAcross = ({ kind }: Equation): boolean => kind === 'row' || kind === 'result';

/** A row moved back, and how well the columns bear it out. */
interface Candidate {
  readonly slide: Slide;
  readonly healed: number;
  /** Sums of its columns that stay broken: something else is wrong there too. */
  readonly left: number;
}

function provenSlide(
  equations: readonly Equation[],
  lines: readonly (readonly Place[])[],
  figures: Figures,
): Slide | undefined {
  const found = lines.flatMap((line) => candidatesOf(equations, line, figures));
  const clean = found.filter(({ left }) => left === 0);
  const fair = clean.length > 0 ? clean : found.filter(({ left, healed }) => left === 1 && healed > PROOF);
  const most = fair.reduce((best, { healed }) => Math.max(best, healed), 0);
  const best = fair.filter(({ healed }) => healed === most).map(({ slide }) => slide);
  const [first, ...others] = best.filter((slide, at) => best.findIndex((each) => isSame(each, slide)) === at);
  if (!first || others.length === 0) return first;
  // In table 4, whose columns are not added up, any result of a group may be the one that was lost.
  const group = groupOf(first);
  const blank = first.moved.some(({ from }) => from === undefined);
  return blank && group !== undefined && others.every((slide) => groupOf(slide) === group)
    ? { ...first, rivals: others }
    : undefined;
}

/** The part of its line in which a slide that reaches over several began, or ended. */
function groupOf({ line, moved, side }: Slide): string | undefined {
  const rows = new Set(line.map(({ row }) => row));
  return rows.size === 1 ? undefined : (side === 'left' ? moved[0] : moved.at(-1))?.row;
}

const isSame = (a: Slide, b: Slide): boolean =>
  a.line === b.line && a.moved.length === b.moved.length && a.moved.every(({ to }, i) => to === b.moved[i]?.to);

function candidatesOf(equations: readonly Equation[], line: readonly Place[], figures: Figures): readonly Candidate[] {
  const values = line.map(({ row, column }) => figures(row, column));
  const gap = values.indexOf(undefined);
  const index = new Map(line.map(({ row, column }, at) => [keyOf(row, column), at]));
  const near = equations.flatMap((equation) => sumOf(equation, index, figures) ?? []);
  const across = near.filter(({ equation }) => isAcross(equation));
  const down = near.filter(({ equation }) => !isAcross(equation));
  const found: Candidate[] = [];
  const last = line.length - 1;
  for (let out = 0; out <= last; out++) {
    if (gap >= 0 && out !== gap) continue;
    for (let into = 0; into <= last; into++) {
      if (into === out) continue;
      // Where no columns are added up, only what fell off at the end is believed.
      if (down.length === 0 && gap < 0 && into !== last && out !== last) continue;
      const back = movedBack(values, out, into, across);
      if (!back || !across.every((sum) => comesOut(sum, back))) continue;
      const candidate = weighed(line, values, back, out, into, across, down);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

/** An equation with the places of one line in it, and what its other terms come to. */
interface Sum {
  readonly equation: Equation;
  readonly own: readonly { readonly at: number; readonly sign: 1 | -1 }[];
  readonly rest: number;
  readonly broken: boolean;
}

/** Undefined where the line has no part in it, or another line's cell holds no figure. */
function sumOf(equation: Equation, index: ReadonlyMap<string, number>, figures: Figures): Sum | undefined {
  const own: { at: number; sign: 1 | -1 }[] = [];
  let rest = 0;
  let all = 0;
  for (const { row, column, sign } of equation.terms) {
    const figure = figures(row, column);
    const at = index.get(keyOf(row, column));
    if (at !== undefined) own.push({ at, sign });
    else if (figure === undefined) return undefined;
    else rest += sign * figure;
    all += figure === undefined ? Number.NaN : sign * figure;
  }
  return own.length === 0 ? undefined : { equation, own, rest, broken: all !== 0 };
}

const comesOut = ({ own, rest }: Sum, values: readonly number[]): boolean =>
  own.reduce((sum, { at, sign }) => sum + sign * (values[at] as number), rest) === 0;

/** The line without what stands at `out`, and at `into` the figure that its sum asks for. */
function movedBack(
  values: readonly (number | undefined)[],
  out: number,
  into: number,
  across: readonly Sum[],
): readonly number[] | undefined {
  const back = values.toSpliced(out, 1).toSpliced(into, 0, 0) as number[];
  for (const { own } of across) {
    const mine = own.find(({ at }) => at === into);
    if (!mine) continue;
    const others = own.reduce((sum, { at, sign }) => sum + sign * (back[at] as number), 0);
    const lost = -mine.sign * others;
    if (lost < 0 || !Number.isInteger(lost)) return undefined;
    back[into] = lost;
    return back;
  }
  return undefined;
}

function weighed(
  line: readonly Place[],
  values: readonly (number | undefined)[],
  back: readonly number[],
  out: number,
  into: number,
  across: readonly Sum[],
  down: readonly Sum[],
): Candidate | undefined {
  const changed = (at: number): boolean => back[at] !== values[at];
  const moved = line.flatMap((place, at): Moved[] =>
    changed(at) ? [{ ...place, from: values[at], to: back[at] as number }] : [],
  );
  const gap = values.indexOf(undefined);
  const proof = gap === 0 || gap === values.length - 1 ? PROOF_WITH_BLANK : PROOF;
  if (moved.length < proof) return undefined;
  const touched = (sum: Sum): boolean => sum.own.some(({ at }) => changed(at));
  const healed = new Set<string>();
  let left = 0;
  for (const sum of down) {
    if (!touched(sum)) continue;
    const holds = comesOut(sum, back);
    if (holds && sum.broken) healed.add(sum.equation.terms[0]?.column ?? '');
    else if (!holds && !sum.broken) return undefined;
    else if (!holds) left++;
  }
  if (down.length === 0) {
    const mine = across.filter(touched);
    // Two wrong totals can be explained so too, by chance: without a blank at the end, all three groups must be out.
    const enough = values.includes(undefined) ? 2 : across.length;
    if (mine.length < enough || !mine.every(({ broken }) => broken)) return undefined;
  } else if (healed.size < proof) return undefined;
  const lost = back[into] === values[out] ? undefined : moved.find((each) => isAt(each, line[into]));
  return { slide: { line, moved, side: out < into ? 'right' : 'left', lost, rivals: [] }, healed: healed.size, left };
}

const isAt = (a: Place, b: Place | undefined): boolean => a.row === b?.row && a.column === b.column;
