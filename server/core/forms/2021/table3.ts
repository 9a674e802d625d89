import { article, group, usual } from '../build.ts';
import { applicationTable } from '../common/table3.ts';
import { applicationRow, rowsAfterOther, rowsBeforeOther } from '../common/table3-rows.ts';

const other = 'other';

/** Table 3 as revised, 25 rows: （六）其他处理 has three of its own. Their short forms are in use where columns are narrow. */
export const table3 = applicationTable(
  [
    ...rowsBeforeOther,
    applicationRow(
      'other.1',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '告知了补正，申请人没有正当理由、到期也没有补，视为放弃、不再处理的件数。',
      { group: other, aliases: ['1.逾期不补正'], articles: [article(30)] },
    ),
    applicationRow(
      'other.2',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '发出了信息处理费的收费通知，申请人到期没有缴费，视为放弃、不再处理的件数。这里有数，第六部分就应当写到收费通知。',
      { group: other, aliases: ['2.逾期不缴费'], articles: [article(42)] },
    ),
    applicationRow(
      'other.3',
      '3.其他',
      '前面各行都不合适的件数；通常如申请人主动撤回、申请转为咨询。能归到前面的不要放在这里。',
      {
        group: other,
      },
    ),
    ...rowsAfterOther,
  ],
  [
    group(other, '（六）其他处理', '不再处理和其他了结的申请，分为三行：逾期不补正、逾期不缴费、其他。', [
      usual(article(30)),
      usual(article(42)),
    ]),
  ],
);
