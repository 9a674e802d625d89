import type { TableForm } from '../forms/form.ts';
import { HAN_ORDINAL } from '../text/characters.ts';
import { distance, fold } from '../text/fold.ts';
import type { Label, ReadToken } from './label.ts';
import { wordOf } from './vocabulary.ts';

const CLAUSE = new RegExp(String.raw`^第[${HAN_ORDINAL}]{1,3}条第\([${HAN_ORDINAL}]{1,2}\)项$`);

/**
 * Recognises the heads of table 2's blocks that have another clause's number: 第二十条第（七）项 above 行政事业性收费, where 第（八）项
 * stands nowhere. The words alone are equally near to several labels; the first row below decides.
 */
export function clausesNamed(items: readonly ReadToken[], { groups, rows }: TableForm): readonly ReadToken[] {
  const clauses = items.filter((item) => CLAUSE.test(foldedOf(item)));
  if (clauses.every((item) => groups.some(({ label }) => fold(label) === foldedOf(item))) && allDiffer(clauses))
    return items;
  const standing = new Set(clauses.map(foldedOf));
  const known = new Set(clauses);
  let clause = -1;
  const result = [...items];
  items.forEach((item, at) => {
    if (known.has(item)) clause = at;
    const row = item.kind === 'label' ? rows.find(({ key }) => isRow(item.label, key)) : undefined;
    if (!row || clause < 0) return;
    const label = groups.find(({ key }) => key === row.group)?.label;
    const wrong = items[clause] as ReadToken;
    if (label && !standing.has(fold(label))) result[clause] = meant(wrong, label) ?? wrong;
    clause = -1;
  });
  return result;
}

const isRow = ({ meanings }: Label, key: string): boolean =>
  meanings.some((each) => each.role === 'row' && each.key === key);

const foldedOf = (item: ReadToken): string =>
  item.kind === 'label' ? item.label.tokens.map(({ folded }) => folded).join('') : item.token.folded;

const allDiffer = (items: readonly ReadToken[]): boolean => new Set(items.map(foldedOf)).size === items.length;

function meant(item: ReadToken, label: string): ReadToken | undefined {
  const word = wordOf(fold(label));
  if (!word || item.kind === 'value') return undefined;
  const tokens = item.kind === 'label' ? item.label.tokens : [item.token];
  return {
    kind: 'label',
    label: {
      word,
      meanings: word.meanings.filter(({ table }) => table === 't2'),
      tokens,
      distance: distance(foldedOf(item), word.folded, word.folded.length),
      row: tokens[0]?.row,
    },
  };
}
