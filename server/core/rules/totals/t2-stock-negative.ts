import { defineRule } from '../rule.ts';

const KINDS = [
  ['reg', '规章'],
  ['norm', '行政规范性文件'],
] as const;

export default defineRule({
  id: 't2-stock-negative',
  name: '现行有效件数',
  group: 'totals',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '现行有效件数少于制发减废止',
  why: '本年制发的文件，除去废止的，年末都还有效，所以现行有效不会少于制发减废止；少了，推算出来的上年存量就是负数。',
  todo: '核对制发、废止、现行有效三个数。只有当年制发、当年又到期失效的文件会造成这种情形，属实的可以不改。',
  source: '由填报口径推断：现行有效的，当年制发而没有废止的都在内',
  *check(facts) {
    const table = facts.table('t2');
    // Skip a table with columns in another order, whose figures are in doubt.
    if (table?.form.edition !== 2021 || table.table.misplaced.length > 0) return;
    for (const [row, name] of KINDS) {
      const made = table.number(row, 'made');
      const repealed = table.number(row, 'repealed');
      const valid = table.number(row, 'valid');
      const cell = table.cell(row, 'valid');
      if (made === undefined || repealed === undefined || valid === undefined || !cell) continue;
      const before = valid - made + repealed;
      if (before >= 0) continue;
      const others = (['made', 'repealed'] as const).flatMap((column) => {
        const other = table.cell(row, column);
        return other
          ? [
              {
                span: other.span,
                message: `${name}${column === 'made' ? '制发' : '废止'} ${table.number(row, column)} 件`,
              },
            ]
          : [];
      });
      yield {
        span: cell.span,
        message: `${name}现行有效 ${valid} 件，少于本年制发减废止的。本年制发 ${made} 件、废止 ${repealed} 件，推算上年存量是 ${before} 件。请核对这三个数；只有当年制发又当年失效的，才会这样。`,
        related: others,
      };
    }
  },
  bad: [{ in: 't2', text: '行政规范性文件 5 0 ⟦3⟧' }],
  good: [
    { in: 't2', text: '行政规范性文件 5 0 8' },
    { in: 't2', text: '行政规范性文件 0 5 5', why: '废止的是往年的文件' },
  ],
});
