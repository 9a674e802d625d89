import { article, column, group, paragraph, row } from '../build.ts';
import { resultEquations } from '../equations.ts';
import type { TableForm } from '../form.ts';

const COLUMNS = ['uphold', 'correct', 'other', 'pending', 'total'];
const ARTICLES = [article(51), paragraph(50, 1, 3)];

/** A group's names where it has a row of its own, with what it is part of: 行政诉讼（复议后起诉） */
const litigation = (label: string): readonly string[] => [
  `行政诉讼（${label}）`,
  `行政诉讼${label}`,
  `行政诉讼—${label}`,
];

const rows = [
  row(
    'review',
    '行政复议',
    COLUMNS,
    '因政府信息公开工作被申请行政复议的案件，按结果分列。年度归属各地有两种做法（当年新发生；当年审结加未审结），全表取一种即可，通常与上年口径一致。',
    { articles: ARTICLES },
  ),
  row(
    'direct',
    '未经复议直接起诉',
    COLUMNS,
    '没有先申请行政复议、直接向法院起诉的案件。2024年1月1日起，不服“不予公开”的要先复议，逾期不答复的通常也要先复议（《行政复议法》第二十三条第一款第（四）、（三）项）；这两种案件经过复议的，填在“复议后起诉”。不服其他答复的（如内容不符、侵害第三方权益、更正），以及以前的旧案，可以直接起诉，所以这里有数不一定错，请核对分组。',
    { group: 'litigation', aliases: litigation('未经复议直接起诉'), articles: ARTICLES },
  ),
  row(
    'after',
    '复议后起诉',
    COLUMNS,
    '先经行政复议、不服复议结果再向法院起诉的案件。2024年1月1日起，不服“不予公开”的案件要先复议，起诉的都应在这一组。',
    {
      group: 'litigation',
      aliases: litigation('复议后起诉'),
      articles: ARTICLES,
    },
  ),
];

/** Table 4, the same in both editions: one line of 15 figures, which is read as three rows of five. */
export const table4: TableForm = {
  id: 't4',
  title: '政府信息公开行政复议、行政诉讼情况',
  rows,
  columns: [
    column('uphold', '结果维持', '复议机关或法院支持了本机关的决定的件数。'),
    column('correct', '结果纠正', '本机关的决定被改变的件数；通常包括撤销、变更、责令重作或履行、确认违法。'),
    column('other', '其他结果', '既非维持也非纠正的件数；通常包括终止、调解、驳回申请或起诉、准许撤回。'),
    column('pending', '尚未审结', '到 12 月 31 日还没有结论的件数。'),
    column('total', '总计', '本组前四格之和：结果维持＋结果纠正＋其他结果＋尚未审结。', { aliases: ['合计'] }),
  ],
  groups: [
    group(
      'litigation',
      '行政诉讼',
      '行政诉讼按是否先经行政复议分为两组，每组五格：未经复议直接起诉、复议后起诉。2024年起哪些案件要先复议，看这两组的说明。',
      ARTICLES,
    ),
  ],
  equations: resultEquations(rows),
};
