import { lines } from '../../finding.ts';
import { disagreementsOf } from '../../judgement/disagreements.ts';
import { cellsOf, interpretationName } from '../../judgement/words.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'all-zero',
  name: '表二全为零',
  group: 'plausibility',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '表二全部是 0，正文却写有文件、许可或处罚的件数',
  why: '正文写了制发文件、作出许可或处罚的件数，表二却一格也没有填，多半是表格忘了填。正文没有这类数字的小单位，全是 0 很常见，不报。',
  todo: '对照台账把件数填进表二；如果正文说的是上级或别的单位的数，请在正文写清楚。',
  source: '推断：由表二的填报口径；国办公开办函〔2021〕30号：内容不全面的要追责',
  *check(facts) {
    for (const { claim, tried, with: others } of disagreementsOf(facts, 'all-zero')) {
      const [first] = tried;
      if (!first) continue;
      const all = [claim, ...others];
      const cell = cellsOf(facts, first.interpretation)[0];
      yield {
        span: cell?.span ?? claim.phrase,
        message: lines(
          `表二的数全部是 0，正文却写了 ${all.length} 个数。`,
          `正文说“${all.map(({ words }) => words).join('”“')}”。`,
          `请核对${interpretationName(first.interpretation)}等格是不是没有填。`,
        ),
        related: all.map(({ phrase, words }) => ({ span: phrase, message: `正文：${words}` })),
      };
    }
  },
  bad: [
    {
      in: '2',
      text: '二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t⟦0⟧\t0\t0\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t0\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t0\n行政强制\t0\n第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t0',
    },
  ],
  good: [{ in: '1', text: '一、总体情况\n（一）主动公开情况。作出行政许可决定36件。', why: '表二填了 36' }],
});
