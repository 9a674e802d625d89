import { cellName, formerCellName } from '../../forms/naming.ts';
import { disagreementsOf } from '../../judgement/disagreements.ts';
import { cellsOf } from '../../judgement/words.ts';
import { defineRule, type Related } from '../rule.ts';

export default defineRule({
  id: 'outcome-contradiction',
  name: '结果矛盾',
  group: 'prose',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '正文说的复议诉讼结果与表四矛盾',
  why: '均获维持、零败诉是对结果的结论；表四还有纠正或者尚未审结的，这个结论就不能成立。',
  todo: '对照案件登记，把结论改成各种结果的件数，或者核对表四。',
  source: '国办公开办函〔2021〕30号：内容不准确的要追责；真实年报中的情形',
  *check(facts) {
    const told = new Set<string>();
    for (const { claim, tried } of disagreementsOf(facts, 'outcome-contradiction')) {
      const [first] = tried;
      if (!first || told.has(`${claim.phrase.start}`)) continue;
      told.add(`${claim.phrase.start}`);
      const filled = (name = cellName) =>
        cellsOf(facts, first.interpretation, name).filter(({ message }) => !/：0?$/.test(message));
      const said = (related: readonly Related[]): string =>
        `正文说“${claim.words}”，而${related.map(({ message }) => message.replace('：', '是 ')).join('，')}。请核对案件的结果。`;
      const cells = filled();
      yield {
        span: claim.phrase,
        message: said(cells),
        formerly: { message: said(filled(formerCellName)) },
        related: cells,
      };
    }
  },
  bad: [
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n全年被申请行政复议7件，⟦均获维持⟧。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n5\t0\t0\t2\t7\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n',
    },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n政府信息公开行政复议⟦零纠错⟧。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n5\t1\t0\t0\t6\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n',
    },
  ],
  good: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。新收申请8件，被申请行政复议1件，结果维持。' },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n全年被申请行政复议7件，维持5件、未审结2件。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n5\t0\t0\t2\t7\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n',
    },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n行政诉讼保持零败诉。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n5\t1\t0\t0\t6\t1\t0\t0\t1\t2\t0\t0\t0\t0\t0\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n',
      why: '被纠正的是复议；诉讼还没有审结，也没有败诉',
    },
  ],
});
