import { isNumbered, miscounted } from '../../prose/ordinals.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'list-numbering',
  name: '一是二是',
  group: 'structure',
  scope: 'gathered',
  kinds: ['prose'],
  sees: [],
  severity: 'info',
  fix: 'none',
  title: '“一是、二是”缺号、跳号或者重号',
  why: '序号接不上，读者会以为漏了一条，或者两条是同一条，多半是删改时留下的。',
  todo: '核对有没有漏写的一条，再把序号依次改好。',
  source: '公文通行规范；真实年报中的差错',
  gather: (passage) => isNumbered(passage) || undefined,
  *check(gathered, { report }) {
    if (gathered.length === 0) return;
    for (const { span, words, expected, kind, before } of miscounted(report)) {
      const said =
        kind === 'first'
          ? `“${words}”前面没有“一是”。请补上“一是”，或者改序号。`
          : kind === 'gap'
            ? `“${words}”前面缺“${expected}”。\n序号跳过了一个。请核对是漏了一条，还是序号写错。`
            : `“${words}”重复了，应当是“${expected}”。\n前面已经有过这个序号。请核对后改序号。`;
      yield { span, message: said, related: before ? [{ span: before, message: '前一个序号' }] : [] };
    }
  },
  bad: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在公开不够及时、解读形式单一等问题。针对以上问题：我局将加强培训，逐月核对；⟦二是⟧加强审核，严把质量；三是丰富形式。',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在的主要问题：一是公开不够及时；⟦三是⟧解读形式单一，图解较少。\n改进情况：一是逐月核对公开台账；二是补发图解。⟦二是⟧组织培训，提高能力。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。一是公开信息152条；二是公开办事指南。\n四级联动，⟦四是⟧公开年度预算。\n（二）依申请公开情况。⟦二是⟧新收申请8件。',
    },
  ],
  good: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在的主要问题：一是公开不够及时；二是解读形式单一。改进情况：一是逐月核对公开台账；二是补发图解；三是组织培训。',
      why: '问题和改进各从“一是”起',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。一是公开信息152条。\n二是公开办事指南。\n三是公开预算。\n（二）依申请公开情况。一是新收申请8件，标准统一是基础，特点之一是件数少，第一是规范；二是均按期答复。',
      why: '跨段接着数；小标题之后另从“一是”起；“统一是”“之一是”不是编号',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。一是公开信息，一是抓时效，二是抓质量；二是公开办事指南；三是公开预算。',
      why: '一组里面套着另一组，判断不了',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。首先公开信息152条；二是公开办事指南。主要做法有一是抓时效，二是抓质量。',
      why: '第一条是别的说法',
    },
  ],
});
