import { missingNumbers } from '../../prose/blanks.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'number-missing',
  name: '漏写数字',
  group: 'typography',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: [],
  severity: 'error',
  fix: 'none',
  incomplete: true,
  title: '量词前漏了数字',
  why: '数字漏填了，这一句就没有内容，公布出去属于内容不准确。',
  todo: '查实后在量词前填上数字。',
  source: '国办公开办函〔2021〕30号：内容不准确、不全面的要追责；真实年报中的常见情形',
  *check({ slice, text }) {
    for (const { from, to } of missingNumbers(text)) {
      yield {
        span: slice.spanOf(from, to),
        message: `“${text.slice(from, to)}”里漏了数字。请在“${text.charAt(to - 1)}”前面填上。`,
      };
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n全年⟦收到政府信息公开申请件⟧（公民个人申请8件），未收取信息处理费。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n全年共主动⟦公开条⟧，其中文件2件；⟦收到申请件⟧，⟦占%⟧。未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n收到政府信息公开申请34宗。实际⟦办结件⟧，其中予以⟦公开件⟧，不予公开4件。未收取信息处理费。',
    },
    { in: '6', text: '六、其他需要报告的事项\n全年⟦发布信息条⟧，⟦收到政府信息公开申请件⟧。未收取信息处理费。' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照政府信息公开条例，全年共主动公开152条，受理申请3件。未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n结转2件，其中1件为2023年信息公开件，另有跨年度依申请公开件1件。未收取信息处理费。',
      why: '“信息公开件”是名词',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n予以公开件、不予公开件分类归档；对已办结件，逐件归档；依申请公开件，单独建档；依法公开件件留痕。未收取信息处理费。',
      why: '“办结件”是名词',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n规范办理依申请公开件，公开条目逐一核对，具备受理条件的当日受理。未收取信息处理费。',
    },
  ],
});
