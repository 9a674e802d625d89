import { writeYear, yearSpan } from '../../facts/date.ts';
import type { Facts } from '../../facts/model.ts';
import { selfMentions } from '../../facts/preamble.ts';
import { toldYear } from '../../prose/narrated-year.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

/** One statement of the report's year: the title's, the period's, the body's. */
interface Statement {
  readonly where: '标题' | '统计期限' | '前言' | '正文';
  readonly value: number;
  /** The year's figures, at each place where they stand. */
  readonly places: readonly Span[];
}

export default defineRule({
  id: 'year-inconsistent',
  name: '年份不一致',
  group: 'structure',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  title: '标题、统计期限、正文的年份不一致',
  why: '年份对不上，多半是从上年的年报改来而没有改全，读者无法知道数据是哪一年的。',
  todo: '确定这是哪一年的年报，把写错的年份改过来。',
  source: '格式要求（统计期限与报告年度一致）；真实年报中的差错',
  *check(facts) {
    const statements = statementsOf(facts);
    const right = majority(statements);
    if (right !== undefined) {
      for (const wrong of statements) if (wrong.value !== right) yield deviation(facts, wrong, right, statements);
      return;
    }
    const [first, ...others] = statements;
    const other = others.find(({ value }) => value !== first?.value);
    // Of two statements mark the one that is not the title's, and offer to change either.
    if (first && other) yield deviation(facts, other, first.value, statements, false);
  },
  bad: [
    { in: 'preamble', text: '本报告所列数据的统计期限为⟦2023⟧年1月1日至12月31日。' },
    { in: 'preamble', text: '统计期限自⟦2023⟧年1月1日起至2023年12月31日止。' },
    { in: 'preamble', text: '现公布青岚县水利局⟦2023⟧年政府信息公开工作年度报告，统计期限为2024年1月1日至12月31日。' },
    { in: 'title', text: '青岚县水利局⟦2023⟧年政府信息公开工作年度报告' },
    {
      in: '1',
      text: '一、总体情况\n⟦2023⟧年，我局认真做好政府信息公开工作。\n（一）主动公开情况。2023年，通过县政府门户网站公开信息152条。\n（二）依申请公开情况。全年新收政府信息公开申请8件，办结8件，结转下年度1件。\n（三）政府信息管理情况。清理规范性文件7件。\n（四）政府信息公开平台建设情况。调整网站专栏3个。\n（五）监督保障情况。2023年举办培训2期，接受社会评议。',
    },
  ],
  good: [
    { in: 'preamble', text: '本报告所列数据的统计期限为2024年1月1日至12月31日。' },
    { in: 'preamble', text: '统计期限为二〇二四年一月一日至十二月三十一日。', why: '汉字年份也是同一年' },
    {
      in: 'preamble',
      text: '根据2019年修订的《中华人民共和国政府信息公开条例》和《关于做好2023年政府信息公开工作的通知》（国办公开办函〔2021〕30号）编制。统计期限为2024年1月1日至12月31日。',
      why: '法规、文件的年份不是报告年份',
    },
    {
      in: '1',
      text: '一、总体情况\n2023年，全县水利信息化项目立项，我局由此开始数据公开。\n（一）主动公开情况。2024年，公开信息152条，较2023年的120条有所增加；公开2023年度部门决算和2024年部门预算。\n（二）依申请公开情况。新收申请8件，上年结转1件，办结8件，结转1件。\n（三）政府信息管理情况。废止2020年印发的文件1件。\n（四）政府信息公开平台建设情况。调整专栏3个。\n（五）监督保障情况。举办培训2期，接受社会评议。',
      why: '提到往年的事、往年的数是正常的',
    },
  ],
});

/** The statements that the report clearly makes, the weightiest first. */
function statementsOf(facts: Facts): readonly Statement[] {
  const statements: Statement[] = [];
  const { title, preamble } = facts.report;
  if (title?.year) statements.push({ where: '标题', value: title.year.value, places: [title.year.span] });
  const period = periodYear(facts);
  if (period) statements.push(period);
  for (const { year } of selfMentions(preamble, undefined)) {
    if (year) statements.push({ where: '前言', value: year.value, places: [year.slice.span] });
  }
  const known = statements[0]?.value;
  const narration = known === undefined ? undefined : toldYear(facts, known);
  if (narration) statements.push({ where: '正文', ...narration });
  return statements;
}

/** The period's year; undefined over two years, which `period-invalid` reports. */
function periodYear({ period }: Facts): Statement | undefined {
  const from = period?.from?.year;
  const to = period?.to?.year;
  const value = from ?? to;
  if (value === undefined || (from !== undefined && to !== undefined && from !== to)) return undefined;
  const places = [period?.from, period?.to].flatMap((date) => (date && yearSpan(date)) ?? []);
  return { where: '统计期限', value, places };
}

/** The year that more statements give than any other; undefined for a tie. */
function majority(statements: readonly Statement[]): number | undefined {
  const votes = new Map<number, number>();
  for (const { value } of statements) votes.set(value, (votes.get(value) ?? 0) + 1);
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first && (!second || first[1] > second[1]) ? first[0] : undefined;
}

function deviation(
  facts: Facts,
  wrong: Statement,
  right: number,
  statements: readonly Statement[],
  sure = true,
): Finding {
  const others = statements.filter(({ value }) => value !== wrong.value);
  const names = [...new Set(others.filter(({ value }) => value === right).map(({ where }) => where))];
  const [place] = wrong.places;
  const toMend = sure ? [wrong] : statements.filter(({ value }) => value !== right);
  return {
    span: place ?? facts.anchor,
    ...(!place && { formerly: { span: facts.formerAnchor } }),
    message: `${wrong.where}的年份是${wrong.value}年，${names.join('、')}是${right}年。请核对是哪一年的年报，改成一致。`,
    places: wrong.places.slice(1).map((span) => ({ span, message: `${wrong.where}：${wrong.value}年` })),
    related: others.flatMap(({ where, value, places }) =>
      places.slice(0, 1).map((span) => ({ span, message: `${where}：${value}年` })),
    ),
    fixes: [change(facts, toMend, right, sure), change(facts, others, wrong.value, false)],
  };
}

function change({ report }: Facts, statements: readonly Statement[], year: number, preferred: boolean): Fix {
  const where = [...new Set(statements.map((statement) => statement.where))].join('、');
  const edits = statements.flatMap(({ places }) =>
    places.map((span) => ({ span, text: writeYear(year, report.text.slice(span.start, span.end)) })),
  );
  return { title: `把${where}的年份改为${year}年`, edits, ...(preferred ? { preferred } : {}) };
}
