import type { Equation } from '../forms/form.ts';
import { type Figures, isAcross, keyOf } from './imbalance.ts';

/* One row moved back by a place: a cell taken out where one crept in, and one put in where one was lost. */

/** A cell by the keys of its row and column. */
export interface Place {
  readonly row: string;
  readonly column: string;
}

/** The figure that belongs into a cell, and the one that stands there; `from` is undefined where the cell is blank. */
export interface Moved extends Place {
  readonly from: number | undefined;
  readonly to: number;
}

/** One way to move a row's figures back to their places. */
export interface WayBack {
  /** All places of the row, in order. */
  readonly line: readonly Place[];
  /** The places whose figures change when it is moved back, in order; at least two. */
  readonly moved: readonly Moved[];
  /** The side to which the figures have slid. */
  readonly side: 'left' | 'right';
  /** The figure that was lost by the slide, as the sums ask for it; undefined where none was. */
  readonly lost: Moved | undefined;
}

/** A way that makes the row's own sums hold, and how well the columns bear it out. */
export interface Candidate {
  readonly way: WayBack;
  /** How many columns' sums were broken and now hold. */
  readonly healed: number;
  /** How many sums of its columns stay broken: something else is wrong there too. */
  readonly left: number;
}

/** Columns that moving a row back must mend: one or two may be mended by chance, as when two figures are mistyped. */
export const PROOF = 3;
/** The same where a cell at the row's end is blank, which by itself suggests a slide. */
const PROOF_WITH_BLANK = 2;

/** A row as it stands, and the sums that its cells stand in: those along it, and those of its columns. */
interface Standing {
  readonly line: readonly Place[];
  readonly values: readonly (number | undefined)[];
  readonly across: readonly Sum[];
  readonly down: readonly Sum[];
}

/** A move back: the cell at `out` is taken out, and one put in at `into`. */
interface Move {
  readonly out: number;
  readonly into: number;
}

/**
 * The ways to move a row back that the sums bear out and that break none. At most one of its cells may hold no figure. Costs its
 * length squared.
 */
export function waysBack(
  equations: readonly Equation[],
  line: readonly Place[],
  figures: Figures,
): readonly Candidate[] {
  const standing = standingOf(equations, line, figures);
  const { values, across, down } = standing;
  const gap = values.indexOf(undefined);
  const found: Candidate[] = [];
  const last = line.length - 1;
  for (let out = 0; out <= last; out++) {
    if (gap >= 0 && out !== gap) continue;
    for (let into = 0; into <= last; into++) {
      if (into === out) continue;
      // Where no columns are added up, believe only a cell that crept in or fell off at the end.
      if (down.length === 0 && gap < 0 && into !== last && out !== last) continue;
      const move = { out, into };
      const back = movedBack(standing, move);
      if (!back || !across.every((sum) => comesOut(sum, back))) continue;
      const candidate = borneOut(standing, move, back);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

function standingOf(equations: readonly Equation[], line: readonly Place[], figures: Figures): Standing {
  const index = new Map(line.map(({ row, column }, at) => [keyOf(row, column), at]));
  const near = equations.flatMap((equation) => sumOf(equation, index, figures) ?? []);
  return {
    line,
    values: line.map(({ row, column }) => figures(row, column)),
    across: near.filter(({ equation }) => isAcross(equation)),
    down: near.filter(({ equation }) => !isAcross(equation)),
  };
}

/** An equation with the places of one line in it, and what its other terms come to. */
interface Sum {
  readonly equation: Equation;
  readonly own: readonly { readonly at: number; readonly sign: 1 | -1 }[];
  readonly rest: number;
  readonly broken: boolean;
}

/** An equation seen from a line; undefined where the line has no cell in it, or another line's cell holds no figure. */
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

/**
 * The line's figures after the move, with the figure at `into` that its sum asks for; undefined where that is negative or there
 * is no sum.
 */
function movedBack({ values, across }: Standing, { out, into }: Move): readonly number[] | undefined {
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

/** How well the columns bear a move out; undefined where too few figures move, too few sums are mended, or one that held breaks. */
function borneOut(
  { line, values, across, down }: Standing,
  { out, into }: Move,
  back: readonly number[],
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
    // Ask for more without a blank at the end, all three groups out: two wrong totals can be explained so too, by chance.
    const enough = values.includes(undefined) ? 2 : across.length;
    if (mine.length < enough || !mine.every(({ broken }) => broken)) return undefined;
  } else if (healed.size < proof) return undefined;
  const lost = back[into] === values[out] ? undefined : moved.find((each) => isAt(each, line[into]));
  return { way: { line, moved, side: out < into ? 'right' : 'left', lost }, healed: healed.size, left };
}

const isAt = (a: Place, b: Place | undefined): boolean => a.row === b?.row && a.column === b.column;
