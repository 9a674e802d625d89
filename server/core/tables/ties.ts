import { isExchange } from '../balance/exchange.ts';
import type { BrokenEquation, Change, Evidence } from '../balance.ts';
import type { TableFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { cellName, columnName, rowName, sumName, sumWords } from '../naming.ts';
import { anchorOf, changed, exchangeWords, inTableOrder, relatedTo, ruleOf, spanOf, termOf } from './sums.ts';

/** Several ways to mend the same sums: what is told where none is surer, and where the prose bears one out. */

type Ways = readonly (readonly Change[])[];

/**
 * Many ways to change many cells tell nobody anything: then the sums themselves are told. (A row that slid by a column can
 * be mended in fewer cells than slid, in dozens of ways, none of them true.)
 */
export const isTooVague = (ways: Ways): boolean => ways.length > 3 && (ways[0]?.length ?? 0) > 2;

/** As many ways to mend it as a message can hold. */
const SHOWN = 8;

/** Explanations, equally small: all are named, none is preferred. `more`: there may be others, or other figures. */
export function tied(facts: TableFacts, ways: Ways, broken: readonly BrokenEquation[], more: boolean): Finding {
  const at = anchorOf(broken);
  const shown = ways.slice(0, SHOWN);
  const one = shown.every((changes) => changes.length === 1);
  const ask = one
    ? '改下面任何一格都能合上，请对照底册看是哪一格填错了'
    : '下面每种改法都能合上，请对照底册看实际是哪一种';
  const rest = ways.length > shown.length ? `；等等，共 ${ways.length} 种` : '';
  const said =
    shown.length === 1
      ? `请对照底册核对，比如这样改就能合上：${wayWords(facts, shown[0] ?? [])}`
      : `${ask}${listWords(facts, shown)}${rest}`;
  return {
    id: at.id,
    span: spanOf(facts, at),
    message: `合计对不上。${sumsWords(facts, broken)}${said}${more ? '（可能还有别的改法）' : ''}。`,
    related: relatedTo(facts, broken, at),
    fixes: shown.map((changes) => changed(facts, changes)),
  };
}

/** The first way is the only one that agrees with what the prose says. */
export function borneOut(
  facts: TableFacts,
  ways: Ways,
  broken: readonly BrokenEquation[],
  evidence: readonly Evidence[],
): Finding {
  const [way = [], ...others] = ways;
  const [first] = inTableOrder(facts, way);
  if (!first) return tied(facts, others, broken, false);
  const form = facts.form.tables[facts.table.id];
  const quoted = evidence.slice(0, 2).map(({ words }) => `“${words}”`);
  const prose = `正文也写${quoted.join('')}${evidence.length > 2 ? '等' : ''}`;
  const one = `${cellName(form, first.row, first.column)}填的是 ${first.from}，应为 ${first.to}（${prose}）。`;
  const several = `合计对不上，应这样改：${wayWords(facts, way)}（${prose}）。`;
  return {
    id: ruleOf(
      first,
      broken.filter((each) => termOf(first, each)),
    ),
    span: spanOf(facts, first),
    message: `${way.length === 1 ? one : several}${sumsWords(facts, broken)}只看表格还有 ${others.length} 种改法，都与正文不符。请对照底册核对。`,
    related: [
      ...evidence.map(({ span, words }) => ({ span, message: `正文：${words}` })),
      ...relatedTo(facts, broken, first),
    ],
    fixes: [
      { ...changed(facts, way), preferred: true },
      ...others.slice(0, SHOWN - 1).map((changes) => changed(facts, changes)),
    ],
  };
}

/** “（七）总计”行“自然人”列 5 → 6，“（一）予以公开”行“自然人”列 2 → 3 */
const wayWords = (facts: TableFacts, changes: readonly Change[]): string =>
  isExchange(changes)
    ? exchangeWords(facts, changes)
    : inTableOrder(facts, changes)
        .map(
          ({ row, column, from, to }) => `${cellName(facts.form.tables[facts.table.id], row, column)} ${from} → ${to}`,
        )
        .join('，');

/** ：1. …；2. …; what all ways have in common, row or column, is said once in front. */
function listWords(facts: TableFacts, ways: Ways): string {
  const form = facts.form.tables[facts.table.id];
  const rows = new Set(ways.flat().map(({ row }) => row));
  const columns = new Set(ways.flat().map(({ column }) => column));
  const [row = ''] = rows;
  const [column = ''] = columns;
  const shared =
    rows.size === 1 ? `${rowName(form, row)}”行` : columns.size === 1 ? `${columnName(form, column)}”列` : '';
  const name = (each: Change): string =>
    rows.size === 1
      ? columnName(form, each.column)
      : columns.size === 1
        ? `“${rowName(form, each.row)}”`
        : cellName(form, each.row, each.column);
  const words = ways.map((changes, i) => {
    if (isExchange(changes)) return `${i + 1}. ${exchangeWords(facts, changes)}`;
    const said = inTableOrder(facts, changes).map((each) => `${name(each)} ${each.from} → ${each.to}`);
    return `${i + 1}. ${said.join('，')}`;
  });
  return `${shared && `（都在“${shared}）`}：${words.join('；')}`;
}

const sumsWords = (facts: TableFacts, broken: readonly BrokenEquation[]): string =>
  broken
    .map(({ equation }) => `${sumName(facts.form, facts.table.id, equation)}：${sumWords(facts, equation).words}。`)
    .join('');
