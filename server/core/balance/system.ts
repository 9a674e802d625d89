import { type BrokenEquation, type Figures, isAcross, keyOf } from './imbalance.ts';

/** Sums and the cells in them, both by index: which cell stands in which sum, and which sums run along the same row or column. */
export interface System {
  /** All sums that can be assessed, whether they hold or not. */
  readonly equations: readonly BrokenEquation[];
  readonly variables: readonly Variable[];
  /** The cells of each sum: `members[i]` are those of `equations[i]`. */
  readonly members: readonly (readonly Member[])[];
  /**
   * Sums along the same row, and along the same column. No cell stands in two rows, nor in two columns: so the broken lines of one
   * direction need at least as many changed cells.
   */
  readonly lines: readonly [rows: readonly Line[], columns: readonly Line[]];
}

/** A cell with its figure, and the sums that it stands in. */
export interface Variable {
  readonly row: string;
  readonly column: string;
  /** Undefined where the cell holds none: it may be any count, and is not for a search to change. */
  readonly value: number | undefined;
  readonly uses: readonly Use[];
}

/** A sum that a cell stands in. */
export interface Use {
  readonly equation: number;
  readonly sign: 1 | -1;
}

/** A cell that stands in a sum. */
export interface Member {
  readonly variable: number;
  readonly sign: 1 | -1;
}

/** The sums along one row or column, and the cell that all of them share: `balance.N` and `done.N` share column N's（七）总计. */
export interface Line {
  readonly equations: readonly number[];
  readonly shared: number | undefined;
}

/** Builds the system of some sums over the same figures. */
export function systemOf(equations: readonly BrokenEquation[], figures: Figures): System {
  const variables: (Variable & { readonly uses: Use[] })[] = [];
  const indices = new Map<string, number>();
  const lines: readonly [Map<string, number[]>, Map<string, number[]>] = [new Map(), new Map()];
  const members = equations.map(({ equation }, index) => {
    const { terms } = equation;
    const across = isAcross(equation);
    const name = (across ? terms[0]?.row : terms[0]?.column) ?? '';
    const line = lines[across ? 0 : 1];
    line.set(name, [...(line.get(name) ?? []), index]);
    return terms.map(({ row, column, sign }): Member => {
      const key = keyOf(row, column);
      let variable = indices.get(key);
      if (variable === undefined) {
        variable = variables.length;
        indices.set(key, variable);
        variables.push({ row, column, value: figures(row, column), uses: [] });
      }
      variables[variable]?.uses.push({ equation: index, sign });
      return { variable, sign };
    });
  });
  const sharedBy = ([first, ...others]: readonly number[]): number | undefined =>
    others.length === 0
      ? undefined
      : members[first ?? -1]?.find(({ variable }) =>
          others.every((index) => members[index]?.some((member) => member.variable === variable)),
        )?.variable;
  const listed = (of: ReadonlyMap<string, number[]>): Line[] =>
    [...of.values()].map((each) => ({ equations: each, shared: sharedBy(each) }));
  return { equations, variables, members, lines: [listed(lines[0]), listed(lines[1])] };
}

/** Groups broken sums that share cells, directly or over others. */
export function clustersOf({ equations, variables, members }: System): readonly (readonly number[])[] {
  const left = new Set(equations.flatMap(({ residual }, index) => (residual === 0 ? [] : [index])));
  const clusters: number[][] = [];
  for (const start of [...left]) {
    if (!left.delete(start)) continue;
    const cluster = [start];
    for (const index of cluster) {
      for (const { variable } of members[index] ?? []) {
        for (const use of variables[variable]?.uses ?? []) if (left.delete(use.equation)) cluster.push(use.equation);
      }
    }
    clusters.push(cluster.sort((a, b) => a - b));
  }
  return clusters;
}
