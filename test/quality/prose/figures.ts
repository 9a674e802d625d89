import type { Context } from './context.ts';

/** A figure of the true tables; 0 where there is no such cell. Columns of table 3: N C R S L O T. */
export const count = ({ truth }: Context, row: string, column: 'N' | 'T' = 'T'): number =>
  truth.t3[row]?.[column === 'N' ? 0 : 6] ?? 0;

/** All rows of a group: deny, unable, reject, other. */
export const group = ({ truth }: Context, name: string): number =>
  Object.entries(truth.t3).reduce(
    (sum, [key, cells]) => (key === name || key.startsWith(`${name}.`) ? sum + (cells[6] ?? 0) : sum),
    0,
  );

/** New applications of everybody who is no natural person. */
export const organisations = (context: Context): number => count(context, 'new') - count(context, 'new', 'N');

/** A group of table 4: 维持 纠正 其他 未审结 总计. */
export const result = ({ truth }: Context, name: 'review' | 'direct' | 'after', column: 0 | 1 | 2 | 3 | 4): number =>
  truth.t4[name]?.[column] ?? 0;

/** Both kinds of lawsuits together; columns as in `result`. */
export const litigation = (context: Context, column: 0 | 1 | 2 | 3 | 4): number =>
  result(context, 'direct', column) + result(context, 'after', column);

/** A figure of table 2; 0 where there is no such cell. */
export const documents = ({ truth }: Context, row: string, column = 0): number => truth.t2[row]?.[column] ?? 0;
