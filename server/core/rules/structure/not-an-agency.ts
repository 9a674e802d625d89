import { usesForm } from '../../facts/agency/office.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'not-an-agency',
  name: '不是行政机关',
  group: 'structure',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '标题里的单位不是行政机关',
  why: '这个格式由行政机关和法律授权的组织使用；学校、医院、公司等公共企事业单位按各自领域的规定公开，法院、人大等不适用《条例》。',
  todo: '确认要不要用这个格式；用了的，表里的数仍然要合得上。',
  source: '《条例》第五十四条、第五十五条；国办发〔2020〕50号',
  *check({ agency }) {
    if (!agency || usesForm(agency)) return;
    yield {
      span: agency.slice.span,
      message: `“${agency.name}”不是行政机关。\n本格式由行政机关和授权组织使用；公共企事业单位按各自领域的规定公开。\n请确认要不要用这个格式。`,
    };
  },
  bad: [
    { in: 'title', text: '⟦青岚县人民医院⟧2024年政府信息公开工作年度报告' },
    { in: 'title', text: '⟦青岚县第一中学⟧2024年信息公开年度报告' },
    { in: 'title', text: '⟦青岚县人民法院⟧2024年政府信息公开工作年度报告' },
    { in: 'title', text: '⟦云汀市自来水有限公司⟧2024年信息公开工作年度报告' },
  ],
  good: [
    { in: 'title', text: '青岚县住房公积金管理中心2024年政府信息公开工作年度报告', why: '法律授权的组织' },
    { in: 'title', text: '青岚县妇女联合会2024年政府信息公开工作年度报告', why: '群团各地做法不一，不判' },
    { in: 'title', text: '青岚县医院管理中心2024年政府信息公开工作年度报告' },
    { in: 'title', text: '云汀大学城管理委员会2024年政府信息公开工作年度报告' },
  ],
});
