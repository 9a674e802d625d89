import { rowName } from '../../forms/naming.ts';
import { undoubted } from '../../totals/undoubted.ts';
import { defineRule } from '../rule.ts';

/** Sections three and four with these applications and cases, for examples. */
const reportOn = (applications: string, cases: string): string =>
  `青岚县人民政府2024年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 ${applications}
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
（一）予以公开 ${applications}
（七）总计 ${applications}
四、结转下年度继续办理 0 0 0 0 0 0 0
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
${cases}
五、存在的主要问题及改进情况
`;
const NONE = '0 0 0 0 0 0 0';

export default defineRule({
  id: 'review-without-application',
  name: '无申请有复议',
  group: 'plausibility',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '没有申请，却有复议或诉讼',
  why: '表三一件申请也没有，表四却有行政复议或行政诉讼，读的人会怀疑其中一张表填错了，例如把与信息公开无关的复议、诉讼算了进来。',
  todo: '核对两张表；表四只统计因政府信息公开引起的案件。确是上年答复引起的，在正文里说明。',
  source: '由填报口径推断',
  *check(facts) {
    const applications = facts.table('t3');
    const cases = facts.table('t4');
    if (!applications || !cases) return;
    if (undoubted(applications, 'new', 'T') !== 0 || undoubted(applications, 'carryIn', 'T') !== 0) return;
    const form = cases.form.tables.t4;
    const filled = form.rows.flatMap(({ key }) => {
      const cell = cases.cell(key, 'total');
      const figure = undoubted(cases, key, 'total');
      return cell && figure ? [{ key, cell, figure }] : [];
    });
    const [first, ...others] = filled;
    if (!first) return;
    const each = filled.map(({ key, figure }) => `${rowName(form, key)} ${figure} 件`).join('、');
    const all = filled.reduce((sum, { figure }) => sum + figure, 0);
    const said = filled.length > 1 ? `案件 ${all} 件。其中${each}` : each;
    yield {
      span: first.cell.span,
      message: `表三新收和上年结转的申请都是 0，表四却有${said}。请核对是不是因政府信息公开引起的；如果是上年答复引起的，请在正文里说明。`,
      related: [
        ...others.map(({ key, cell, figure }) => ({
          span: cell.span,
          message: `${rowName(form, key)}总计：${figure}`,
        })),
        ...(['new', 'carryIn'] as const).flatMap((key) => {
          const cell = applications.cell(key, 'T');
          return cell ? [{ span: cell.span, message: `${rowName(applications.form.tables.t3, key)}：0` }] : [];
        }),
      ],
    };
  },
  bad: [
    { in: 'report', text: reportOn(NONE, '2 0 1 0 ⟦3⟧ 0 0 0 0 0 0 0 0 0 0') },
    { in: 'report', text: reportOn(NONE, '0 0 0 0 0 0 0 0 0 0 1 0 0 0 ⟦1⟧') },
  ],
  good: [
    { in: 't4', text: '2 0 1 1 4 0 0 0 0 0 0 0 0 0 0', why: '表三有申请' },
    { in: 'report', text: reportOn('8 0 0 0 0 0 8', '2 0 1 0 3 0 0 0 0 0 0 0 0 0 0') },
    { in: 'report', text: reportOn(NONE, '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') },
    { in: 'report', text: reportOn(NONE, '2 0 1 0 0 0 0 0 0 0 0 0 0 0 0'), why: '这一组合不上，先报那一处' },
    { in: 'report', text: reportOn('/ / / / / / /', '2 0 1 0 3 0 0 0 0 0 0 0 0 0 0'), why: '表三没有填数' },
  ],
});
