import { article, column, group, row } from '../build.ts';
import type { TableForm } from '../form.ts';

const DOCUMENTS = ['made', 'published', 'total'];
const HANDLED = ['lastItems', 'change', 'decisions'];

const item5 = { group: 'item5', articles: [article(20, 5)] };
const item6 = { group: 'item6', articles: [article(20, 6)] };

/** Table 2 of the form on trial: five blocks. It asks for items and their change, which the 2021 form no longer does. */
export const table2: TableForm = {
  id: 't2',
  title: '主动公开政府信息情况',
  rows: [
    row('reg', '规章', DOCUMENTS, '只有国务院部门、省级政府、设区的市和自治州的政府能制定规章；其他机关三格都填 0。', {
      group: 'item1',
      articles: [article(20, 1)],
    }),
    row('norm', '规范性文件', DOCUMENTS, '本机关制定、关系公众权利义务、可以反复适用的文件。', {
      group: 'item1',
      articles: [article(20, 1)],
    }),
    row('license', '行政许可', HANDLED, '许可项目的个数和增减，以及本年作出的许可决定件数。', item5),
    row(
      'service',
      '其他对外管理服务事项',
      HANDLED,
      '许可以外面向公众的管理、服务项目的个数和增减，以及处理决定件数。',
      item5,
    ),
    row('penalty', '行政处罚', HANDLED, '处罚项目的个数和增减，以及本年作出的处罚决定件数。', item6),
    row('coercion', '行政强制', HANDLED, '强制项目的个数和增减，以及本年作出的强制决定件数。', item6),
    row('fee', '行政事业性收费', ['lastItems', 'change'], '收费项目的个数和增减；试行格式不填金额。', {
      group: 'item8',
      articles: [article(20, 8)],
    }),
    row('purchase', '政府集中采购', ['items', 'amount'], '政府集中采购的项目个数和总金额。', {
      group: 'item9',
      articles: [article(20, 9)],
    }),
  ],
  columns: [
    column('made', '本年新制作数量', '报告年度内新制作的件数。'),
    column('published', '本年新公开数量', '报告年度内新公开的件数；通常不多于新制作数量，补公开往年的除外。'),
    column('total', '对外公开总数量', '到报告年度年底对外公开的总件数，不少于本年新公开数量。'),
    column('lastItems', '上一年项目数量', '上一年年底的项目个数。'),
    column('change', '本年增/减', '项目个数比上一年增减多少，如 0、+2、-4；也有写“增2”“减4”的。', { kind: 'change' }),
    column('decisions', '处理决定数量', '报告年度内作出的决定件数。'),
    column('items', '采购项目数量', '报告年度内集中采购的项目个数。'),
    column('amount', '采购总金额', '报告年度内集中采购的总金额；表头没有写单位，请写明是元还是万元。', {
      kind: 'amount',
    }),
  ],
  groups: [
    group('item1', '第二十条第（一）项', '规章和规范性文件的制作与公开。', [article(20, 1)]),
    group('item5', '第二十条第（五）项', '行政许可和其他对外管理服务事项。', [article(20, 5)]),
    group('item6', '第二十条第（六）项', '行政处罚、行政强制。', [article(20, 6)]),
    group('item8', '第二十条第（八）项', '行政事业性收费的项目。', [article(20, 8)]),
    group('item9', '第二十条第（九）项', '政府集中采购；2021 年修订的格式取消了这一块。', [article(20, 9)]),
    group('head', '信息内容', '每一块的表头：左边是信息的种类，右边是要填的数。'),
  ],
  equations: [],
};
