import { missingAspects } from '../prose/overview.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'overview-aspect-missing',
  name: '总体情况不全',
  group: 'structure',
  severity: 'warning',
  fix: 'none',
  incomplete: true,
  title: '总体情况没有写全五个方面',
  why: '统一格式要求总体情况综述主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，缺一个就是内容不全。',
  todo: '补写缺少的方面；确实没有工作可写的，也用一句话说明。',
  source: '国办公开办函〔2021〕30号',
  *check({ section }) {
    const overview = section(1);
    if (!overview) return;
    const missing = missingAspects(overview);
    if (missing.length === 0) return;
    yield {
      span: overview.heading.slice.span,
      about: missing.join(),
      message: `总体情况没写${missing.join('、')}。请补写，没有情况的也要说明。`,
    };
  },
  bad: [
    {
      in: '1',
      text: '⟦一、总体情况⟧\n（一）主动公开。公开水利工程信息152条。\n（二）平台建设。调整水利专栏3个。',
    },
    {
      in: '1',
      text: '⟦一、总体情况⟧\n2024年，我局主动公开信息152条，在县政府网站开设专栏3个，严格保密审查，组织业务培训2期。',
    },
    {
      in: '1',
      text: '⟦一、总体情况⟧\n（一）主动公开。公开水利工程信息152条。\n（二）依申请公开。新收申请8件。\n（三）政府信息管理。清理规范性文件7件。\n（四）平台建设。调整水利专栏3个，组织平台操作培训1期。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n一是主动公开信息152条。二是办理政府信息公开申请8件。三是严格审核、动态调整目录。四是维护网站专栏。五是组织培训，接受社会评议。',
      why: '没有小标题也可以，五个方面都写到了',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）加强主动公开。公开信息152条。\n（二）规范申请办理。新收申请8件。\n（三）严格审核把关。清理文件7件。\n（四）拓宽公开渠道。调整专栏3个。\n（五）强化组织领导。举办培训2期。',
      why: '小标题的说法不同，意思都在',
    },
  ],
});
