import { figuresTold } from '../../judgement/disagreements.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'prose-percentage',
  name: '百分比不符',
  group: 'prose',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  title: '正文的百分比与同一句的数字算不拢',
  why: '部分、总数和百分比写在一句话里，读者一除就知道对不对。',
  todo: '重新计算百分比；总数不是句中那个数的，写明占的是什么。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责；真实年报中的情形',
  *check(facts) {
    const told = figuresTold(facts);
    for (const { sentence, wrong } of facts.miscounts().shares) {
      const { slice } = sentence;
      const { percent, part, whole, computed, by } = wrong;
      // Skip a figure that is already reported as different from its cell.
      if ([part, whole].some(({ figure }) => told.has(slice.spanOf(figure.from, figure.to).start))) continue;
      const right = `${computed.toFixed(Math.max(percent.decimals, 1))}%`;
      const written = slice.text.slice(percent.from, percent.to);
      const span = slice.spanOf(percent.from, percent.to);
      yield {
        span,
        ...(by === 'rate' && { severity: 'info' as const }),
        message: `${part.figure.value} 占 ${whole.figure.value} 的 ${right}，这里写的是 ${written}。${by === 'rate' ? '如果分母不是句中这个数，请写明。' : '请核对。'}`,
        related: [part, whole].map((item) => ({
          span: slice.spanOf(item.figure.from, item.figure.end),
          message: slice.text.slice(item.from, item.to),
        })),
        fixes: [{ title: `改为 ${right}`, edits: [{ span, text: right }] }],
      };
    }
  },
  bad: [
    { in: '1', text: '一、总体情况\n（一）主动公开情况。财政类信息24件，占95件的⟦30%⟧。' },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。收到意见200条，采纳150条，占比⟦80.5%⟧。' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。制作解读材料786篇，其中图解434篇，占解读总数的⟦53.2%⟧。',
    },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。上线事项851项，其中即办件795项，完成率⟦93.53%⟧。' },
    {
      in: '1',
      text: '一、总体情况\n（三）信息管理情况。标注公文230件，其中公开74件、内部使用128件、涉密28件，分别占32.2%、⟦58.7%⟧、12.2%。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（三）信息管理情况。标注公文230件，其中公开74件、内部使用128件、涉密28件，分别占32.2%、55.7%和12.2%。',
      why: '“分别占”的几个百分比，各是各的',
    },
    { in: '1', text: '一、总体情况\n（一）主动公开情况。财政类信息24件，占95件的25.3%。' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。收到意见95条，采纳66条，占比69%。',
      why: '整数百分比，四舍五入',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息120条，其中政策30条，同比增长70.3%。',
      why: '同比要用上年的数算',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。受理诉求6986件，其中政务类6760件，满意率99.27%。',
      why: '满意率是另一个数的',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。新增解读稿件154件，修改后共发布152件，其中图解占58.5%、视频占7.3%。',
      why: '图解、视频各有多少件，句中没有写',
    },
    {
      in: '1',
      text: '一、总体情况\n（五）监督保障情况。发放问卷600份，回收588份，满意率97.6%。',
      why: '满意率不是回收率',
    },
  ],
});
