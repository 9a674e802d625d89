import { type Figures, residualOf } from '../balance/imbalance.ts';
import type { CellTerm, Claim, Interpretation, PlacedClaim, Together } from '../claims/claim.ts';
import type { Facts } from '../facts/model.ts';
import { brief, type Fix, type Related } from '../finding.ts';
import { cellName, tableName } from '../forms/naming.ts';
import { hanCount } from '../text/han.ts';
import type { Tried } from './verdict.ts';

/* How claims, cells and their differences are named in messages. */

/** The name of a meaning, with its table: 表三“本年新收”. */
export const interpretationName = ({ name, terms }: Interpretation): string =>
  `${tableName(terms[0]?.table ?? 't3')}“${name}”`;

/** A value as the claim's sentence would write it: 12.5 万元. */
export const valueWords = (value: number, { subject, unit }: Pick<Claim, 'subject' | 'unit'>): string =>
  subject === 'fee' ? `${value / 10_000} 万元` : `${value}${unit === '' ? '' : ` ${unit}`}`;

/** What was compared, one phrase for each meaning: 表三“本年新收”是 8; “本年新收＋上年结转”是 9. */
export function triedWords(tried: readonly Tried[], claim: Claim): readonly string[] {
  const sums = new Set<number>();
  return tried.flatMap(({ interpretation, value, bound }, i): readonly string[] => {
    const { together } = interpretation;
    if (together && sums.has(together.value)) return [];
    if (together) sums.add(together.value);
    if (together) return [`${togetherWords(together)}是 ${together.value}`];
    const name = i === 0 ? interpretationName(interpretation) : `“${interpretation.name}”`;
    return [`${name}${isWords({ bound })} ${claim.subject === 'fee' ? `${value / 10_000} 万元` : value}`];
  });
}

/** 是, or where cells that were left empty leave it open, 至少是 | 最多是. */
export const isWords = ({ bound }: { readonly bound?: Tried['bound'] | undefined }): string =>
  bound === undefined ? '是' : bound === 'least' ? '至少是' : '最多是';

/** With what a figure was read: 与同句的“宣布失效2件”合计. */
export const togetherWords = ({ as, with: others }: Together): string => {
  const named = others.map((each) => `“${brief(each, 16)}”`).join('');
  return as === 'sum' ? `与同句的${named}合计` : `同句的${named}`;
};

/** The cells of a meaning as related places, each with its name and figure. */
export function cellsOf(facts: Facts, { terms }: Interpretation, nameOf = cellName): Related[] {
  return terms.flatMap(({ table, row, column }) => {
    const read = facts.table(table);
    const cell = read?.cell(row, column);
    if (!read || !cell) return [];
    const figure = read.number(row, column);
    return [
      {
        span: cell.span,
        message: `${tableName(table)}${nameOf(read.form.tables[table], row, column)}：${figure ?? ''}`,
      },
    ];
  });
}

/**
 * The two ways to make both agree: change the sentence, or the table. None is preferred: which is right is not known. None at all
 * beside cells that were left empty: these are to be filled in first.
 */
export function bothFixes(
  facts: Facts,
  claim: PlacedClaim,
  tried: readonly Tried[],
  others: readonly PlacedClaim[] = [],
): Fix[] {
  const fixes: Fix[] = [];
  if (tried.some(({ bound }) => bound !== undefined)) return fixes;
  if (claim.parts.length === 1 && claim.parts[0]?.number.start === claim.number.start) {
    for (const { interpretation, value: whole } of tried) {
      const { together } = interpretation;
      const value = together ? whole - (together.value - claim.value) : whole;
      if (value < 0) continue;
      const text = written(claim, facts.report.text, value);
      fixes.push({
        title: `把正文的数字改为 ${text}（${together ? togetherWords(together) : ''}同${interpretationName(interpretation)}）`,
        edits: [claim, ...others].map((each) => ({
          span: each.number,
          text: written(each, facts.report.text, value),
        })),
      });
    }
  }
  // Only the likeliest meaning says which cell would have to change.
  const only = tried.find(({ interpretation }) => !interpretation.together);
  const [term] = only?.interpretation.terms ?? [];
  if (!only || !term || only.interpretation.terms.length > 1) return fixes;
  // A rounded figure (1.2万) is not written into a table of exact ones.
  if (claim.tolerance > 0 && claim.subject !== 'fee') return fixes;
  const cell = facts.table(term.table)?.cell(term.row, term.column);
  if (!cell) return fixes;
  const figure = claim.value / (only.interpretation.factor ?? 1);
  const text = String(figure);
  const note = breaksSums(facts, term, figure) ? '（有关的合计也要一并改）' : '';
  fixes.push({
    title: `把${interpretationName(only.interpretation)}的 ${only.value / (only.interpretation.factor ?? 1)} 改为 ${text}${note}`,
    edits: [{ span: cell.span, text }],
  });
  return fixes;
}

/** Whether another figure in this cell would break a sum that comes out now. */
function breaksSums(facts: Facts, { table, row, column }: CellTerm, figure: number): boolean {
  const read = facts.table(table);
  if (!read) return false;
  const changed: Figures = (r, c) => (r === row && c === column ? figure : read.number(r, c));
  return read.form.tables[table].equations.some(
    ({ terms }) => residualOf(terms, read.number) === 0 && residualOf(terms, changed) !== 0,
  );
}

/** A number written as the one that it replaces was: 12.5万, 三, 8. */
function written(claim: PlacedClaim, source: string, value: number): string {
  const before = source.slice(claim.number.start, claim.number.end);
  if (/[万]$/.test(before)) return `${value / 10_000}万`;
  return /^[零〇一二两三四五六七八九十百千]+$/.test(before) ? hanCount(value) : String(value);
}
