import type { Equation } from '../forms/form.ts';
import { type Figures, isAcross, keyOf } from './imbalance.ts';

/** One row moved back by a place: a cell taken out where one crept in, or one put in where one was lost. */

export interface Place {
  readonly row: string;
  readonly column: string;
}

/** What belongs into a place where something else stands; `from` is undefined where the cell is blank. */
export interface Moved extends Place {
  readonly from: number | undefined;
  readonly to: number;
}

export interface WayBack {
  /** All places of the row, in order. */
  readonly line: readonly Place[];
  /** The places whose figures change when it is moved back, in order; at least two. */
  readonly moved: readonly Moved[];
  /** The figures stand too far to that side. */
  readonly side: 'left' | 'right';
  /** The figure that the slide cost, which follows from the sums; undefined where none was lost. */
  readonly lost: Moved | undefined;
}

/** A way after which the row's own sums come out, and how well its columns bear it out. */
export interface Candidate {
  readonly way: WayBack;
  /** Columns whose sums were broken and come out. */
  readonly healed: number;
  /** Sums of its columns that stay broken: something else is wrong there too. */
  readonly left: number;
}

/** So many columns must come out by moving the row back; a blank at its end speaks for itself. */
export const PROOF = 3;
const PROOF_WITH_BLANK = 2;

/** A row as it stands, and the sums that its cells enter: those along it, and those of its columns. */
interface Standing {
  readonly line: readonly Place[];
  readonly values: readonly (number | undefined)[];
  readonly across: readonly Sum[];
  readonly down: readonly Sum[];
}

/** What stands at `out` is taken away, and at `into` a figure put in. */
interface Move {
  readonly out: number;
  readonly into: number;
}

/** The ways to move a row back that its sums bear out and that spoil none of them. At most one of its cells holds no figure. */
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
      // Where no columns are added up, only what fell off at the end is believed.
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

/** Undefined where too few figures move, too few sums come out by it, or one that held does no more. */
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
    // Two wrong totals can be explained so too, by chance: without a blank at the end, all three groups must be out.
    const enough = values.includes(undefined) ? 2 : across.length;
    if (mine.length < enough || !mine.every(({ broken }) => broken)) return undefined;
  } else if (healed.size < proof) return undefined;
  const lost = back[into] === values[out] ? undefined : moved.find((each) => isAt(each, line[into]));
  return { way: { line, moved, side: out < into ? 'right' : 'left', lost }, healed: healed.size, left };
}

const isAt = (a: Place, b: Place | undefined): boolean => a.row === b?.row && a.column === b.column;
