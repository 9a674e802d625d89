import { textOf } from '../../prose/body.ts';
import { lengthOf, namesProblem, namesRemedy } from '../../prose/remedies.ts';
import { isTemplateText } from '../../prose/template.ts';
import { defineRule } from '../rule.ts';

/** Characters, without blanks, of the shortest part that can say both. A guess: less is a phrase for each. */
const LEAST = 60;

export default defineRule({
  id: 'problem-or-improvement-missing',
  name: '问题改进不全',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  incomplete: true,
  title: '第五部分只写了问题或只写了改进，或者太短',
  why: '第五部分既要写本年存在的主要问题，也要写怎样改进；只有一半，或者只有一句套话，容易被认为敷衍。',
  todo: '补上缺少的一半，问题写具体，改进与问题对应。',
  source: '《条例》第五十条；国办公开办函〔2021〕30号：敷衍塞责的要追责',
  *check({ section }) {
    const problems = section(5);
    if (!problems) return;
    const body = problems.body.filter((paragraph) => !isTemplateText(paragraph.slice.text));
    if (body.length === 0) return;
    const text = textOf(body);
    const problem = namesProblem(text);
    const remedy = namesRemedy(text);
    const length = lengthOf(problems);
    if (problem && remedy && length >= LEAST) return;
    const message =
      problem && remedy
        ? `“${problems.heading.slice.text}”只有 ${length} 个字，写得太少。请把问题和改进措施写具体。`
        : problem
          ? `“${problems.heading.slice.text}”只写了问题，没有看到改进情况。请补写怎样改进。`
          : remedy
            ? `“${problems.heading.slice.text}”只写了改进，没有看到存在什么问题。请补写主要问题。`
            : `“${problems.heading.slice.text}”既没有写问题，也没有写改进。请补写。`;
    yield { span: problems.heading.slice.span, message };
  },
  bad: [
    { in: '5', text: '⟦五、存在的主要问题及改进情况⟧\n公开不够及时。' },
    {
      in: '5',
      text: '⟦五、存在的主要问题及改进情况⟧\n部分水库加固项目的验收结果在完工两个月后才公开，时效有待进一步加强；解读形式单一，群众看不懂水价调整的计算办法；股室之间衔接不够顺畅，栏目更新滞后。',
    },
    { in: '5', text: '⟦五、存在的主要问题及改进情况⟧\n问题是公开不及时，下一步将逐月核对。' },
  ],
  good: [
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n一是专业信息公众不易理解；二是历史资料公开范围有限，仅公开近十年数据。改进情况：一是开设“气象小百科”专栏，全年更新三十六期；二是将公开范围扩大到近三十年的月值数据。',
      why: '“不易”“有限”说的就是问题',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n我局公开工作仍存在短板，部分乡镇水管站的公开栏更新较慢，水价解读的针对性需要增强。针对上述情况，对9个公开栏逐一检查，逐月登记更新时间；邀请技术员出镜讲解水价，全年发布短视频9条。',
      why: '说的是已经怎样改，没有“改进”“措施”这样的词也看得出',
    },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n部分水库加固项目的验收结果在完工两个月后才公开，解读形式也较为单一，群众看不懂水价调整的计算办法。下一步，将建立工程信息公开台账，由办公室逐月核对，并为2件文件补发图解。',
    },
  ],
});
