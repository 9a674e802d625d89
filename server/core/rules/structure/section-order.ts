import type { Facts } from '../../facts/model.ts';
import { tableName } from '../../forms/naming.ts';
import { misplaced } from '../../prose/sequence.ts';
import { toHan } from '../../text/han.ts';
import { defineRule, type Finding } from '../rule.ts';

export default defineRule({
  id: 'section-order',
  name: '部分次序',
  group: 'structure',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  title: '六个部分的次序不对',
  why: '六个部分的次序是统一格式定好的，各机关一致，读者和汇总单位才能逐部分对照。',
  todo: '把这一部分连同它的内容移到应在的位置，再核对编号。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    const { report, section } = facts;
    yield* tableElsewhere(facts);
    const sections = report.sections.filter((each) => section(each.number) === each);
    const numbers = sections.map((each) => each.number);
    for (const index of misplaced(numbers)) {
      const here = sections[index];
      if (!here) continue;
      const clash =
        sections.slice(0, index).find((each) => each.number > here.number) ??
        sections.slice(index + 1).findLast((each) => each.number < here.number);
      if (!clash) continue;
      const right = clash.number > here.number ? '前面' : '后面';
      yield {
        span: here.heading.slice.span,
        message: `第${toHan(here.number)}部分“${here.heading.words.text}”的位置不对。它应当在“${clash.heading.slice.text}”的${right}。请连同内容移到应在的位置。`,
        formerly: {
          message: `“${here.heading.slice.text}”的位置不对，第${toHan(here.number)}部分应当在“${clash.heading.slice.text}”的${right}。请连同内容移到应在的位置。`,
        },
        related: [{ span: clash.heading.slice.span, message: `应在此${right === '前面' ? '之前' : '之后'}` }],
      };
    }
  },
  bad: [
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息152条。\n二、主动公开政府信息情况\n四、政府信息公开行政复议、行政诉讼情况\n⟦三、收到和处理政府信息公开申请情况⟧\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息152条。\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n⟦二、主动公开政府信息情况⟧\n',
    },
  ],
  good: [
    {
      in: '4',
      text: '四、政府信息公开行政复议、行政诉讼情况\n没有发生。',
      why: '表三的“四、结转下年度继续办理”不是标题',
    },
    { in: '5', text: '四、存在的主要问题及改进情况\n公开不够及时，将逐月核对。', why: '编号写错，次序没有错' },
  ],
});

/** Finds tables that stand under each other's headings: 二、 over table 3, 三、 over table 2. */
function* tableElsewhere({ form, section, table }: Facts): Iterable<Finding> {
  for (const { number, table: own } of form.sections) {
    const here = section(number);
    const there = own && table(own)?.table.section;
    const instead = here?.tables[0];
    if (!here || !there || !instead || there === here || here.tables.some(({ id }) => id === own)) continue;
    yield {
      span: here.heading.slice.span,
      message: `“${here.heading.slice.text}”下面放的是${tableName(instead.id)}。${tableName(own)}放到了“${there.heading.slice.text}”下面。请把表格放回各自的部分。`,
      related: [{ span: there.heading.slice.span, message: `${tableName(own)}在这一部分里` }],
    };
    // Report an exchange once.
    return;
  }
}
