import { article, usual } from '../build.ts';
import { applicationTable } from '../common/table3.ts';
import { applicationRow, rowsAfterOther, rowsBeforeOther } from '../common/table3-rows.ts';

/** Table 3 of the form on trial, 23 rows: （六）其他处理 is one row of figures here. */
export const table3 = applicationTable(
  [
    ...rowsBeforeOther,
    applicationRow(
      'other',
      '（六）其他处理',
      '前面各行都不合适的件数；通常如逾期不补正、逾期不缴费、申请人主动撤回。试行格式的这一行不再分子项。',
      { group: 'result', articles: [usual(article(30)), usual(article(42))] },
    ),
    ...rowsAfterOther,
  ],
  [],
);
