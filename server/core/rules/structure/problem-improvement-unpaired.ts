import { listed } from '../../prose/remedies.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'problem-improvement-unpaired',
  name: '问题改进不对应',
  group: 'structure',
  scope: 'report',
  severity: 'info',
  fix: 'none',
  title: '问题和改进的条数不一致',
  why: '有问题没有对应的改进，读者会问这一条打算怎么办。这是写法上的提示，不是硬性要求。',
  todo: '逐条对照，给每个问题写上对应的改进；一条措施回应几个问题的可以不改。',
  source: '推断；社科院法学所年报评估报告所列“内容不翔实”',
  *check({ section }) {
    const problems = section(5);
    if (!problems) return;
    const counts = listed(problems);
    // More remedies than problems are fine.
    if (!counts || counts.problems < 2 || counts.remedies >= counts.problems) return;
    yield {
      span: problems.heading.slice.span,
      message: `这一部分列了 ${counts.problems} 条问题、${counts.remedies} 条改进，条数对不上。请逐条对照，看是不是有问题没有写改进。`,
      incomplete: true,
    };
  },
  bad: [
    {
      in: '5',
      text: '⟦五、存在的主要问题及改进情况⟧\n（一）存在的主要问题\n1.部分工程信息公开滞后。\n2.政策解读形式单一。\n3.栏目更新不够及时。\n（二）改进情况\n1.建立工程信息公开台账，由办公室逐月核对，验收后10个工作日内公开结果。',
    },
    {
      in: '5',
      text: '⟦五、存在的主要问题及改进情况⟧\n一年来公开工作还存在不足：一是部分工程信息公开滞后；二是政策解读形式单一；三是栏目更新不够及时。下一步，一是建立工程信息公开台账，逐月核对；二是为政策文件补发图解。',
    },
    {
      in: '5',
      text: '⟦五、存在的主要问题及改进情况⟧\n一年来公开工作还存在不足：一是部分工程信息公开滞后，口径统一是难点；二是政策解读形式单一；三是栏目更新不够及时。下一步，一是建立工程信息公开台账，逐月核对；二是为政策文件补发图解。',
    },
  ],
  good: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n（一）存在的主要问题\n1.部分工程信息公开滞后。\n2.政策解读形式单一。\n（二）改进情况\n1.建立工程信息公开台账，由办公室逐月核对。\n2.为政策文件补发图解。\n3.组织业务培训。\n4.每季度通报一次。',
      why: '改进比问题多是好事',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在不足：一是部分工程信息公开滞后；二是政策解读形式单一。下一步，一是建立工程信息公开台账，逐月核对；二是为政策文件补发图解，增加算例和图示。',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n存在部分工程信息公开滞后、政策解读形式单一等问题。下一步，一是建立工程信息公开台账，逐月核对；二是补发图解；三是制作短视频，用算例讲清水价。',
      why: '问题没有编号，不好说有几条',
    },
  ],
});
