import { brokenDocNumbersIn } from '../../prose/docnum.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'docnum-malformed',
  name: '文号残缺',
  group: 'typography',
  scope: 'paragraph',
  kinds: ['title', 'heading', 'prose'],
  sees: [],
  severity: 'warning',
  fix: 'suggest',
  title: '文号残缺',
  why: '文号缺了括号或数字，读者查不到这份文件。',
  todo: '对照原文件，把文号补全，如“国办函〔2020〕109号”。',
  source: '党政机关公文格式；真实年报中的常见错误',
  *check(passage) {
    const { slice, text } = passage;
    for (const { from, to, meant } of brokenDocNumbersIn(passage)) {
      yield {
        span: slice.spanOf(from, to),
        message: `文号“${text.slice(from, to)}”残缺，${meant ? `应是“${meant}”` : '少了年份或序号'}。请对照原文件补全。`,
        ...(meant && {
          fixes: [{ title: `改为“${meant}”`, edits: [{ span: slice.spanOf(from, to), text: meant }], preferred: true }],
        }),
      };
    }
  },
  bad: [
    {
      in: 'preamble',
      text: '按照⟦国办公开办函〔202130号⟧编制，统计期限为2024年1月1日至12月31日。',
    },
    { in: '6', text: '六、其他需要报告的事项\n按照⟦国办函2020〕109号⟧、⟦国办函2020109号⟧，未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n按照⟦国办函〔2020〕号⟧、⟦国办函〔202〕109号⟧，未收取信息处理费。' },
  ],
  good: [
    { in: 'preamble', text: '按照国办公开办函〔2021〕30号编制，统计期限为2024年1月1日至12月31日。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n办公地址为青岚县青山路2021号，依据国令第711号，县水利局2023年第5号公告，未收取信息处理费。',
      why: '门牌号、令、公告不是这种文号',
    },
  ],
});
