import { isQuoted } from '../../prose/quoted.ts';
import { upwardIn } from '../../prose/report-tone.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'report-tone',
  name: '汇报口气',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: [],
  severity: 'info',
  fix: 'suggest',
  title: '写成了向上级汇报的口气',
  why: '年报是向社会公布的，读者是公众；“汇报如下”“请批示”是写给上级的话，多半是从工作汇报里抄来的。',
  todo: '“汇报如下”改为“报告如下”，“请批示”一类的话删去。',
  source: '条例第四十九条（年报向社会公布）；公文通行规范；真实年报中的写法',
  *check({ slice }) {
    // Report overlapping phrases once, as the longest: 妥否，请批示.
    let told = 0;
    const found = upwardIn(slice.text)
      .flatMap(({ pattern, better }) => [...slice.text.matchAll(pattern)].map((match) => ({ match, better })))
      .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
    for (const { match, better } of found) {
      const from = match.index;
      const to = from + match[0].length;
      if (from < told || isQuoted(slice.text, from)) continue;
      told = to;
      const span = slice.spanOf(from, to);
      yield {
        span,
        message: `“${match[0]}”是向上级汇报的口气。\n年报向社会公布，读者是公众。${better ? `请改为“${better}”。` : '请删去这句话。'}`,
        ...(better && {
          fixes: [{ title: `改为“${better}”`, edits: [{ span, text: better }], preferred: true }],
        }),
      };
    }
  },
  bad: [
    {
      in: 'preamble',
      text: '现将2024年政府信息公开工作情况⟦汇报如下⟧。统计期限为2024年1月1日至12月31日。',
    },
    { in: '1', text: '一、总体情况\n现就全年工作作⟦如下汇报⟧。公开信息152条。' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。\n⟦特此汇报⟧。' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。⟦以上汇报，请领导批评指正⟧。' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。\n⟦妥否，请批示⟧。' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。⟦请予审议⟧。' },
  ],
  good: [
    {
      in: 'preamble',
      text: '现将2024年政府信息公开工作情况报告如下。统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费。向县政府汇报工作2次，定期汇报进展，提请县政府常务会议审议文件3件，报领导批示后公开。\n特此报告。',
      why: '说的是工作中的汇报和审议，不是年报的口气',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费。在“请领导批示”一栏增加公开属性，欢迎公众批评指正。',
      why: '引号里的栏名；请公众指正没有不妥',
    },
  ],
});
