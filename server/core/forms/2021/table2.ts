import { article, column, group, row } from '../build.ts';
import type { TableForm } from '../form.ts';

const DOCUMENTS = ['made', 'repealed', 'valid'];

/** Table 2 as revised: ten figures in four blocks, each under the clause on which it rests. */
export const table2: TableForm = {
  id: 't2',
  title: '主动公开政府信息情况',
  rows: [
    row(
      'reg',
      '规章',
      DOCUMENTS,
      '只有国务院部门、省级政府、设区的市和自治州的政府能制定规章；县级、乡级政府和地方政府部门三格都填 0。转发的上级文件通常不算。',
      { group: 'item1', articles: [article(20, 1)] },
    ),
    row(
      'norm',
      '行政规范性文件',
      DOCUMENTS,
      '本机关制定并公开、关系公众权利义务、可以反复适用的文件。内部制度、人事任免、会议纪要、工作方案和一般通知通常不算。',
      { group: 'item1', articles: [article(20, 1)] },
    ),
    row(
      'license',
      '行政许可',
      ['decisions'],
      '数的是本年作出的许可决定（件），不是许可事项的个数；通常准予和不予许可都算。',
      { group: 'item5', articles: [article(20, 5)] },
    ),
    row(
      'penalty',
      '行政处罚',
      ['decisions'],
      '数的是本年作出的处罚决定（件），不是处罚事项的个数；通常简易程序的处罚也算。',
      { group: 'item6', articles: [article(20, 6)] },
    ),
    row('coercion', '行政强制', ['decisions'], '数的是本年作出的行政强制决定（件），不是强制事项的个数。', {
      group: 'item6',
      articles: [article(20, 6)],
    }),
    row(
      'fee',
      '行政事业性收费',
      ['amount'],
      '本年收取的金额，单位是万元，可以有小数；不是项目个数，也不是元。罚没款、税收、社会保险费、经营服务性收费通常不算。',
      { group: 'item8', kind: 'amount', articles: [article(20, 8)] },
    ),
  ],
  columns: [
    column('made', '本年制发件数', '报告年度内制定并公布的件数；修订后重新公布的，各地算法不一。'),
    column('repealed', '本年废止件数', '报告年度内宣布废止的件数；到期自动失效的是否算入，各地不一。'),
    column('valid', '现行有效件数', '到报告年度 12 月 31 日仍然有效的总件数，通常包括往年制发的。'),
    column('decisions', '本年处理决定数量', '报告年度内作出的决定件数，不是事项或项目的个数。'),
    column('amount', '本年收费金额（单位：万元）', '报告年度内收取的金额，以万元计；“（单位：万元）”是表头的一部分。'),
  ],
  groups: [
    group('item1', '第二十条第（一）项', '制定的规章和行政规范性文件：制发、废止、现行有效各多少件。', [
      article(20, 1),
    ]),
    group('item5', '第二十条第（五）项', '办理行政许可的情况：本年作出多少件决定。', [article(20, 5)]),
    group('item6', '第二十条第（六）项', '实施行政处罚、行政强制的情况：本年作出多少件决定。', [article(20, 6)]),
    group('item8', '第二十条第（八）项', '行政事业性收费：本年收取多少万元。', [article(20, 8)]),
    group('head', '信息内容', '每一块的表头：左边是信息的种类，右边是要填的数。'),
  ],
  equations: [],
};
