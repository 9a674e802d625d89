import { lines } from '../../finding.ts';
import { ABOLISHED_SINCE, abolishedIn } from '../../prose/abolished.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'law-abolished-term',
  name: '已取消的规定',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: ['year'],
  severity: 'warning',
  fix: 'none',
  title: '把旧《条例》已经取消的东西当现行规定写',
  why: '2019年修订以后，申请公开不必有“特殊需要”，也不再收检索、复制、邮寄的成本费，只有信息处理费一种。还照旧写，等于公开承认在按失效的规定办事。',
  todo: '删去或改写；确实收了成本费的，请核对收费的依据。',
  source: '《政府信息公开条例》（国务院令第711号）第二十七条、第四十二条，与2007年条文对照',
  *check(passage, { year }) {
    if (year !== undefined && year < ABOLISHED_SINCE) return;
    const { words } = passage;
    for (const { what, from, to } of abolishedIn(passage)) {
      const span = words.spanOf(from, to);
      yield what === 'need'
        ? {
            span,
            message: lines(
              '申请公开不再以“特殊需要”为条件。',
              '2007年旧条例有这个限制，2019年修订时已经取消，现行《条例》第二十七条没有它。',
              '请删去或改写。',
            ),
          }
        : {
            span,
            message: lines(
              `“${words.text.slice(from, to)}”这种收费已经取消。`,
              '现行《条例》第四十二条：提供政府信息不收费，只有申请的数量、频次明显过多的，可以收信息处理费。',
              '请核对收费的依据；写错了的，请改正。',
            ),
          };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n申请人可以根据⟦自身生产、生活、科研等特殊需要⟧申请公开。' },
    { in: '1', text: '一、总体情况\n依照《条例》第十三条，申请人根据⟦自身特殊需要⟧提出申请的，均按期答复。' },
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取信息处理费，收取⟦检索、复制、邮寄等成本费用⟧120元。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n除可以收取⟦检索、复制、邮寄等成本费用⟧外，未收取信息处理费。⟦复制、邮寄费用⟧由申请人承担。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n不再要求申请人说明生产、生活、科研等特殊需要；为有特殊需要的群众代填申请表，照顾特殊需要学生。',
      why: '说的正是不再要求；特殊需要的群众是另一回事',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费，也没有收取检索、复制、邮寄等费用。',
      why: '说的是没有收',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n复制、邮寄费用由本机关承担，未收取信息处理费，使政府信息更好地服务生产、生活和经济社会活动。',
      why: '机关自己花的钱；立法目的里的生产、生活',
    },
  ],
});
