import type { TableId } from '../forms/form.ts';
import { allForms } from '../forms/index.ts';
import { fold } from '../text/fold.ts';
import type { Token } from './tokens.ts';

/**
 * The heads of a table that goes on on the next page, which a PDF's text has between two rows or in the midst of one:
 * `7.属于行政 0 0 0 0 0 0 0 ⏎ 申请人情况 ⏎ 自然人 法人或其他组织 … ⏎ 执法案卷`. They say nothing that the first heads have not said.
 */

/** Heads that are never part of a row's label. */
const SURE: Partial<Record<TableId, ReadonlySet<string>>> = {
  t3: new Set(['申请人情况', '法人或其他组织']),
};
/** All that stands in the heads of table 3, to ask whether a scrap is part of it. */
const HEADS = allForms
  .flatMap(({ tables: { t3 } }) => [
    t3.note ?? '',
    ...t3.columns.map(({ label }) => label),
    ...t3.groups.filter(({ key }) => key === 'applicant' || key === 'organization').map(({ label }) => label),
  ])
  .map(fold)
  .join('\n');

/** The tokens of a table without heads that a new page repeats; cells whose row is known are left as they are. */
export function withoutHeadsAgain(tokens: readonly Token[], table: TableId): readonly Token[] {
  const sure = SURE[table];
  const first = tokens.findIndex(({ value, row }) => value?.kind === 'number' && row === undefined);
  if (!sure || first < 0 || !tokens.some(({ folded, row }, i) => i > first && row === undefined && sure.has(folded)))
    return tokens;
  const heads = new Set(tokens.slice(0, first).map(({ folded }) => folded));
  const dropped = new Set<number>();
  let run: number[] = [];
  let isHead = false;
  const close = (): void => {
    if (isHead) for (const line of run) dropped.add(line);
    run = [];
    isHead = false;
  };
  for (let at = first; at < tokens.length; ) {
    const { line } = tokens[at] as Token;
    let end = at;
    while (tokens[end]?.line === line) end++;
    const words = tokens.slice(at, end);
    if (words.every(({ row, folded }) => row === undefined && heads.has(folded) && HEADS.includes(folded))) {
      run.push(line);
      if (words.some(({ folded }) => sure.has(folded))) isHead = true;
    } else close();
    at = end;
  }
  close();
  return dropped.size === 0 ? tokens : tokens.filter((token, i) => i < first || !dropped.has(token.line));
}
