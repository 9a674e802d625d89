import type { TableFacts } from '../facts/model.ts';
import type { Equation, Term } from '../forms/form.ts';
import { columnName, cut, rowName } from '../forms/naming.ts';

/** The longest name of an addend: sums have up to 21 of them. A matter of taste. */
const LONGEST_ADDEND = 10;

/** A sum with its figures: what it is, both sides as numbers, and by how much they differ. */
export interface Sum {
  /** 自然人 1＋商业企业 2＝3，总计填的是 2 */
  readonly words: string;
  /** Left side minus right side. */
  readonly difference: number;
}

/** Puts an equation in words, leaving out addends that are 0. */
export function sumWords(facts: TableFacts, equation: Equation): Sum {
  const form = facts.form.tables[facts.table.id];
  const figure = (term: Term): number => facts.number(term.row, term.column) ?? 0;
  const left = equation.terms.filter((term) => term.sign === 1);
  const right = equation.terms.filter((term) => term.sign === -1);
  const total = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + figure(term), 0);
  const difference = total(left) - total(right);
  const name = (term: Term): string => {
    if (equation.kind === 'row' || equation.kind === 'result') return columnName(form, term.column);
    return stripNumber(rowName(form, term.row));
  };
  const said = left.filter((term) => figure(term) !== 0);
  const addends = said.length === 0 ? '各项都是 0' : said.map((term) => `${name(term)} ${figure(term)}`).join('＋');
  const sum = said.length > 1 ? `${addends}＝${total(left)}` : addends;
  if (equation.kind === 'balance') {
    const [done, out] = right;
    const other = done && out ? `${name(done)} ${figure(done)}＋${name(out)} ${figure(out)}＝${total(right)}` : '';
    const each = left.map((term) => `${name(term)} ${figure(term)}`).join('＋');
    return { words: `${each}＝${total(left)}，${difference === 0 ? '' : '而'}${other}`, difference };
  }
  const last = right[0];
  return { words: `${sum}，${last ? `${name(last)}填的是 ${figure(last)}` : ''}`, difference };
}

/** An addend's name: 一、本年新收政府信息公开申请数量 → 本年新收. The number in front is of no use within a sum. */
function stripNumber(label: string): string {
  const bare = label
    .replace(/^(?:[一二四]、|（[一二七]）|\d\.)/, '')
    .replace('政府信息公开申请数量', '')
    .replace('结转下年度继续办理', '结转下年')
    .replace(/^总计$/, '办理结果总计');
  return cut(bare, LONGEST_ADDEND);
}
