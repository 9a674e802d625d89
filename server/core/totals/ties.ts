import { isExchange } from '../balance/exchange.ts';
import type { BrokenEquation, Change, Evidence } from '../balance/localise.ts';
import type { TableFacts } from '../facts/model.ts';
import { type Finding, lines } from '../finding.ts';
import { cellName, columnName, shortRowName } from '../forms/naming.ts';
import { jointVerdict } from './joint.ts';
import {
  type Anchor,
  acrossFirst,
  anchorOf,
  changed,
  changedPlaces,
  changeWords,
  exchangeWords,
  inTableOrder,
  namedSum,
  relatedTo,
  ruleOf,
  spanOf,
  termOf,
  verdictOn,
} from './sums.ts';

/* Findings for sums that can be mended in several ways: where none is surer, and where the prose bears one out. */

type Ways = readonly (readonly Change[])[];

/**
 * Whether explanations are too many and too large to help, more than three of more than two cells each: then the sums themselves are
 * reported. A row that slid can be mended in dozens of ways with fewer cells than slid, none of them true.
 */
export const isTooVague = (ways: Ways): boolean => ways.length > 3 && (ways[0]?.length ?? 0) > 2;

/** List up to this many explanations, a line each: more drown a reader. A matter of taste. */
const SHOWN = 8;

/**
 * The finding for equally small explanations: all are named, none is preferred.
 *
 * @param more there may be other explanations, or other figures
 */
export function tied(facts: TableFacts, ways: Ways, broken: readonly BrokenEquation[], more: boolean): Finding {
  const at = anchorOf(broken);
  const shown = ways.slice(0, SHOWN);
  const [only] = shown;
  const single = shown.every((changes) => changes.length === 1);
  const ask = single ? '请对照底册看是哪一格填错了' : '请对照底册看实际是哪一种';
  return {
    id: at.id,
    span: spanOf(facts, at),
    message: lines(
      tiedVerdict(facts, at, ways),
      ...acrossFirst(broken).map((each) => namedSum(facts, each)),
      ...(shown.length === 1
        ? [`比如这样改就能合上：${changeWords(facts, only ?? [])}。`]
        : [
            `${single ? '下面任何一格改了都能合上' : '下面每种改法都能合上'}${sharedWords(facts, shown)}：`,
            ...listWords(facts, shown),
          ]),
      `${shown.length === 1 ? '请对照底册核对' : ask}${moreWords(ways.length, more)}。`,
    ),
    related: relatedTo(facts, broken, at),
    fixes: shown.map((changes) => changed(facts, changes)),
  };
}

const moreWords = (ways: number, more: boolean): string =>
  ways > SHOWN ? `（共 ${ways} 种改法）` : more ? '（可能还有别的改法）' : '';

/** Its verdict: （七）总计·总计：9 与合计不符，可能应为 10，或别处有错。 */
function tiedVerdict(facts: TableFacts, at: Anchor, ways: Ways): string {
  const name = cellName(facts.form.tables[facts.table.id], at.row, at.column);
  const figures = ways.flatMap((changes) =>
    changes.filter(({ row, column }) => row === at.row && column === at.column).map(({ to }) => to),
  );
  const [figure, ...others] = [...new Set(figures)];
  const may = figure === undefined || others.length > 0 ? '' : `，可能应为 ${figure}，或别处有错`;
  return `${name}：${facts.number(at.row, at.column) ?? '空'} 与合计不符${may}。`;
}

/** The finding for explanations of which only the first agrees with what the prose says. */
export function borneOut(
  facts: TableFacts,
  ways: Ways,
  broken: readonly BrokenEquation[],
  evidence: readonly Evidence[],
): Finding {
  const [way = [], ...others] = ways;
  const [first, ...rest] = inTableOrder(facts, way);
  if (!first) return tied(facts, others, broken, false);
  const quoted = evidence.slice(0, 2).map(({ words }) => `“${words}”`);
  return {
    id: ruleOf(
      first,
      broken.filter((each) => termOf(first, each)),
    ),
    span: spanOf(facts, first),
    message: lines(
      rest.length === 0 ? verdictOn(facts, first) : jointVerdict(facts, way),
      rest.length > 0 && !isExchange(way) && `${changeWords(facts, way)}。`,
      `正文也写${quoted.join('')}${evidence.length > 2 ? '等' : ''}。`,
      ...acrossFirst(broken).map((each) => namedSum(facts, each)),
      `只看表格还有 ${others.length} 种改法，都与正文不符。请对照底册核对。`,
    ),
    related: [
      ...evidence.map(({ span, words }) => ({ span, message: `正文：${words}` })),
      ...relatedTo(facts, broken, ...way),
    ],
    places: changedPlaces(facts, rest),
    fixes: [
      { ...changed(facts, way), preferred: true },
      ...others.slice(0, SHOWN - 1).map((changes) => changed(facts, changes)),
    ],
  };
}

/** What all explanations have in common, row or column: （都在“自然人”列） */
function sharedWords(facts: TableFacts, ways: Ways): string {
  const form = facts.form.tables[facts.table.id];
  const shared = sharedBy(ways);
  if (shared.row !== undefined) return `（都在“${shortRowName(form, shared.row)}”行）`;
  return shared.column === undefined ? '' : `（都在“${columnName(form, shared.column)}”列）`;
}

function sharedBy(ways: Ways): { readonly row: string | undefined; readonly column: string | undefined } {
  const [row, ...rows] = new Set(ways.flat().map((each) => each.row));
  const [column, ...columns] = new Set(ways.flat().map((each) => each.column));
  const isRow = rows.length === 0;
  return { row: isRow ? row : undefined, column: !isRow && columns.length === 0 ? column : undefined };
}

/** The explanations, a line each, without what all have in common: 1. 自然人 5 → 6，商业企业 2 → 1 */
function listWords(facts: TableFacts, ways: Ways): readonly string[] {
  const form = facts.form.tables[facts.table.id];
  const shared = sharedBy(ways);
  const name = ({ row, column }: Change): string => {
    if (shared.row !== undefined) return columnName(form, column);
    return shared.column === undefined ? cellName(form, row, column) : shortRowName(form, row);
  };
  return ways.map((changes, i) => {
    const said = isExchange(changes)
      ? exchangeWords(facts, changes)
      : inTableOrder(facts, changes)
          .map((each) => `${name(each)} ${each.from} → ${each.to}`)
          .join('，');
    return `${i + 1}. ${said}`;
  });
}
