import { keyOf } from '../../balance/imbalance.ts';
import type { Facts, PlacedCell, TableFacts } from '../../facts/model.ts';
import { type Finding, lines } from '../../finding.ts';
import { tableName } from '../../forms/naming.ts';
import { emptyPlace, nameOf } from '../../tables/cells.ts';
import { grouped } from '../../text/grouped.ts';
import type { Span } from '../../text/span.ts';
import { type LeftOut, totalsLeftOut, worsens } from '../../totals/left-out.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'row-total-missing',
  name: '总计没有填',
  group: 'tables',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  incomplete: true,
  title: '填了分项，没有填总计',
  why: '总计是各项之和，各项填了数，总计就不会没有。总计空着，读的人要自己去加，别人汇总时也会少算。',
  todo: '把各项加起来，填到总计里；有分项空着的，先补上分项。',
  source: '国办公开办函〔2021〕30号：统一格式对总计的规定',
  *check(facts) {
    for (const [table, all] of grouped(leftOut(facts), ({ placed }) => placed.facts)) yield findingOn(table, all);
  },
  bad: [
    { in: 't3', text: '⟦（一）予以公开⟧ 3 1 0 0 0 0 _' },
    { in: 't3', text: '⟦（一）予以公开⟧ 3 1 _ _ _ _ _' },
    { in: 't4', text: '1 0 0 ⟦0⟧ _ 0 0 0 0 0 0 0 0 0 0' },
    { in: 't3', text: '⟦（七）总计⟧ _ _ _ _ _ _ _' },
  ],
  good: [
    { in: 't3', text: '2.重复申请 _ _ _ _ _ _ _', why: '整行空着，是另一条' },
    { in: 't3', text: '（一）予以公开 3 1 _ _ _ _ 4', why: '总计填了' },
    { in: 't3', text: '（一）予以公开 3 1 0 0 0 0 /', why: '写了“/”，是另一条' },
  ],
});

/** A total left out, with its cell. */
interface Placed extends LeftOut {
  readonly placed: PlacedCell;
}

function* leftOut(facts: Facts): Iterable<Placed> {
  const known = new Map<TableFacts, ReadonlyMap<string, LeftOut>>();
  for (const placed of facts.cells()) {
    if (placed.cell.value.kind !== 'blank') continue;
    const totals = known.get(placed.facts) ?? totalsLeftOut(placed.facts);
    known.set(placed.facts, totals);
    const own = totals.get(keyOf(placed.row.key, placed.column));
    if (own && placed.facts.moved(own.row, own.column) === undefined) yield { ...own, placed };
  }
}

/** One finding a table, at the first total, with what each should be. */
function findingOn(table: TableFacts, all: readonly Placed[]): Finding {
  const [first, ...others] = all as readonly [Placed, ...Placed[]];
  const { id } = table.table;
  const said = ({ placed, sum }: Placed): string => `${nameOf(placed)} ${sum}`;
  const asZeros = all.some(({ besideBlanks }) => besideBlanks) ? '（空格按 0 算）' : '';
  const filled = new Map(all.map(({ row, column, sum }) => [keyOf(row, column), sum]));
  return {
    span: markOf(first),
    message:
      others.length === 0
        ? `${nameOf(first.placed)}：空着，各项加起来是 ${first.sum}${asZeros}。请填上。`
        : lines(
            `${tableName(id)}有 ${all.length} 格总计没有填，分项却填了数。`,
            `各项加起来${asZeros}：${all.map(said).join('，')}。`,
            '请核对后填上。',
          ),
    places: others.map((each) => ({
      span: markOf(each),
      message: `${nameOf(each.placed)}：各项加起来是 ${each.sum}`,
    })),
    ...(!worsens(table, filled) && {
      fixes: [
        {
          title: others.length === 0 ? `填 ${first.sum}${asZeros}` : `${all.length} 格总计都填上各项之和${asZeros}`,
          edits: all.map(({ placed, sum }) => ({ span: placed.cell.span, text: String(sum) })),
        },
      ],
    }),
    ...(others.length > 0 && { about: `${id}.totals` }),
    formerly: {
      id: 'cell-empty',
      span: emptyPlace(first.placed.cell),
      ...(others.length > 0 && { about: `${id}.cells` }),
    },
  };
}

/** The row's label, for nothing is to be seen in an empty cell; in table 4, whose groups stand in one line, the last filled part. */
function markOf({ placed: { facts, row, cell }, parts }: Placed): Span {
  const label = facts.table.id === 't3' ? facts.row(row.key)?.label?.slice.span : undefined;
  const last = parts.findLast((part) => facts.number(part.row, part.column) !== undefined);
  return label ?? (last && facts.cell(last.row, last.column)?.span) ?? emptyPlace(cell);
}
