import { article, column, group, paragraph, usual } from '../build.ts';
import { applicationEquations } from '../equations.ts';
import type { ColumnForm, GroupForm, RowForm, TableForm } from '../form.ts';

const columns: readonly ColumnForm[] = [
  column(
    'N',
    '自然人',
    '以个人名义提出的申请；通常个体工商户也算在这里，各地不一。律师代理当事人申请的，通常按当事人的类别计。',
  ),
  column('C', '商业企业', '公司、合伙企业、独资企业等营利性组织提出的申请（通常口径）。'),
  column('R', '科研机构', '高等学校、科研院所等提出的申请（通常口径）。'),
  column('S', '社会公益组织', '社会团体、基金会、社会服务机构等提出的申请（通常口径）。'),
  column(
    'L',
    '法律服务机构',
    '律师事务所、基层法律服务所等以自己名义提出的申请（通常口径）；代理当事人申请的不在此列。',
  ),
  column('O', '其他', '前面四类以外的组织，通常如机关、事业单位、村（居）委会、业主委员会提出的申请。'),
  column('T', '总计', '这一行前六格之和：自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他。', {
    aliases: ['合计'],
  }),
];

const groups: readonly GroupForm[] = [
  group('applicant', '申请人情况', '按申请人分成六类，最后一格是总计。同一件申请只算一个类别。', [article(27)]),
  group(
    'organization',
    '法人或其他组织',
    '自然人以外的申请人，分为五类：商业企业、科研机构、社会公益组织、法律服务机构、其他。',
    [article(27)],
  ),
  group('result', '三、本年度办理结果', '本年办出结果的申请，每件只计一种结果；（七）总计是各行之和。', [
    usual(article(33)),
    usual(article(36)),
  ]),
  group('deny', '（三）不予公开', '决定不公开的申请，按理由分为八行；给了一部分的计入（二）部分公开，不在这里。', [
    article(36, 3),
    paragraph(13, 1),
  ]),
  group('unable', '（四）无法提供', '想给也没有可给的：不掌握、没有现成信息、补正以后仍不明确，分为三行。', [
    usual(article(36, 4)),
    usual(article(36, 5)),
  ]),
  group('reject', '（五）不予处理', '不作为公开申请处理的，按情形分为五行。', [
    usual(article(35)),
    usual(article(36, 6)),
    usual(article(39)),
  ]),
];

/** Table 3 of an edition: the same columns and sums, only （六）其他处理 differs. */
export const applicationTable = (rows: readonly RowForm[], extraGroups: readonly GroupForm[]): TableForm => ({
  id: 't3',
  title: '收到和处理政府信息公开申请情况',
  rows,
  columns,
  groups: [...groups, ...extraGroups],
  note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  equations: applicationEquations(rows),
});
