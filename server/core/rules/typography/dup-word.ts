import { repeatedWords } from '../../prose/doubled.ts';
import { misnamedLawsIn } from '../../prose/law-name.ts';
import { isQuoted } from '../../prose/quoted.ts';
import type { Passage } from '../../syntax/passage.ts';
import { defineRule, type Finding } from '../rule.ts';

export default defineRule({
  id: 'dup-word',
  name: '叠词',
  group: 'typography',
  scope: 'paragraph',
  // Leave titles to `title-doubled-part`.
  kinds: ['heading', 'prose'],
  sees: [],
  severity: 'warning',
  fix: 'suggest',
  title: '同一个词连写了两次',
  why: '多半是粘贴或修改时留下的，读起来不通，说明公布前没有校对。',
  todo: '删去多余的那个词。',
  source: '真实年报中的常见错误；公文通行规范',
  *check(passage) {
    const { slice, text } = passage;
    for (const { from, to, length } of repeatedWords(text)) {
      if (isQuoted(text, from)) continue;
      const word = text.slice(from, from + length);
      yield {
        span: slice.spanOf(from, to),
        message: `“${word}”连写了两次。请删去多的一个。`,
        fixes: [
          {
            title: `删去一个“${word}”`,
            edits: [{ span: slice.spanOf(from + length, to), text: '' }],
            preferred: true,
          },
        ],
      };
    }
    yield* inTheLawsName(passage);
  },
  bad: [
    { in: '1', text: '一、总体情况\n组织学习《政府信息公开⟦条例条例⟧》2次，落实《政府⟦信息信息⟧公开条例》。' },
    { in: '6', text: '六、其他需要报告的事项\n⟦民意征集民意征集⟧8件，⟦满意率满意率⟧99%，未收取信息处理费。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n⟦进一步进一步⟧规范收费，⟦加强加强⟧培训，回应⟦关切关切⟧，未收取信息处理费。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开⟦资金资金⟧分配结果，⟦平台平台⟧每月巡检，政策⟦解读解读⟧材料配图，对政府⟦信息信息⟧逐条编号。\n（五）监督⟦保障保障⟧情况。主动⟦公开公开⟧信息152条。',
    },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n依法规范规范性文件管理，公布上一年度年度报告，推进政府信息信息化建设，幸福社区社区工作者2名，办好培训培训班，先商量商量，公开申请申请人，做到信息公开公开透明，未收取信息处理费。',
      why: '后一个词是另一个词的开头，或者有意重叠',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n先审核、后发布，未经审核不发布；县政府政府信息公开工作，常委会委员会议，依申请公开申请申请人，未收取信息处理费。',
      why: '隔着标点；前一个词的末尾是后一个词的开头',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n一件一件办理，逐条逐条核对，政务公开公开栏3处，平台讨论讨论再定，落实落实再落实，未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n开通“公告公告”栏目，2023年2023年各1期，未收取信息处理费。',
      why: '引号里的名称；年份不是词',
    },
  ],
});

/** Finds doubled words in the quoted name of the law: 《政府信息公开条例条例》. Other quotations are left alone. */
function* inTheLawsName(passage: Passage): Iterable<Finding> {
  const { words } = passage;
  for (const { twice } of misnamedLawsIn(passage)) {
    if (!twice) continue;
    const { at, length } = twice;
    const word = words.text.slice(at, at + length);
    yield {
      span: words.spanOf(at - length, at + length),
      message: `条例的名称里“${word}”连写了两次。请删去多的一个。`,
      fixes: [
        { title: `删去一个“${word}”`, edits: [{ span: words.spanOf(at, at + length), text: '' }], preferred: true },
      ],
    };
  }
}
