import { merged, type Slip } from '../../prose/merged.ts';
import { endsOf, unendedParagraphs } from '../../prose/unended.ts';
import { defineRule } from '../rule.ts';

/** Characters of a paragraph's end that messages show. Arbitrary: enough to recognise the paragraph by. */
const LAST_WORDS = 7;

export default defineRule({
  id: 'sentence-end',
  name: '句末标点',
  group: 'typography',
  scope: 'gathered',
  kinds: ['prose'],
  sees: ['pdf'],
  severity: 'info',
  fix: 'mixed',
  title: '段末没有句号，或用了分号、英文句点',
  why: '段末没有句号，读者不知道话说完没有，会疑心后面漏了内容。',
  todo: '补上句号“。”；段末的分号、英文句点改为“。”。',
  source: '标点符号用法；真实年报中的常见写法',
  // Skip PDFs, whose broken lines end anywhere.
  gather: (passage, { pdf }) => (pdf ? undefined : endsOf(passage)),
  *check(gathered, { report }) {
    const unended = unendedParagraphs(report, new Map(gathered.map(({ paragraph, part }) => [paragraph, part])));
    for (const { paragraph, brokenOff } of unended) {
      if (!brokenOff) continue;
      const { slice } = paragraph;
      const end = slice.text.length;
      const span = slice.spanOf(end - 1, end);
      yield {
        span,
        message: `这一段到“${slice.text.slice(-LAST_WORDS)}”就断了，话没有说完。请看后面是不是漏了内容，没有漏就改成句号。`,
        fixes: [{ title: `把“${slice.text.slice(-1)}”改为“。”`, edits: [{ span, text: '。' }] }],
        incomplete: true,
      };
    }
    const halted = unended.flatMap(({ paragraph: { slice }, halted: is }): Slip[] => {
      const span = slice.spanOf(slice.text.length - 1, slice.text.length);
      return is ? [{ span, said: `“${slice.text.slice(-LAST_WORDS)}”后面没有了`, edits: [{ span, text: '。' }] }] : [];
    });
    yield* merged(halted, (count) => `段末用的是分号${count > 1 ? `（同类共 ${count} 处）` : ''}。请改为“。”。`, {
      title: '把分号改为句号',
      safe: true,
      preferred: true,
    });
    const whole = unended.filter(({ brokenOff, halted: is }) => !brokenOff && !is);
    const slips = whole.map(({ paragraph: { slice }, dot }): Slip => {
      const end = slice.text.length;
      if (dot === undefined)
        return {
          span: slice.spanOf(end - 1, end),
          said: `“${slice.text.slice(-LAST_WORDS)}”后面没有句号`,
          edits: [{ span: slice.spanOf(end, end), text: '。' }],
        };
      const at = slice.spanOf(dot, dot + 1);
      return { span: at, said: '英文句点“.”', edits: [{ span: at, text: '。' }] };
    });
    const [first] = slips;
    const dotted = first?.edits.every(({ span }) => span.end > span.start) === true;
    const wrong = dotted ? '句末用的是英文句点“.”' : '句末没有句号';
    // A draft's paragraph without a full stop may still be being written.
    const incomplete = whole.every(({ dot }) => dot === undefined);
    const findings = merged(
      slips,
      (count) => `${wrong}${count > 1 ? `（同类共 ${count} 处）` : ''}。请${dotted ? '改为“。”' : '补上“。”'}。`,
      {
        title: dotted ? '改为句号' : '补上句号',
        safe: true,
        preferred: true,
      },
    );
    for (const finding of findings) yield { ...finding, incomplete };
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取信息处理⟦费⟧' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费，未收到依申请公开事项⟦.⟧' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n（一）未发出收费通知，未收取信息处理⟦费⟧\n（二）没有其他需要报告的事项，也没有其他收费',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n（一）未收取信息处理费，对收费标准进行公示⟦、⟧\n（二）没有其他需要报告的事项。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开政府信息情况：利用电子屏、公告栏等更新政府信息27⟦次⟧\n（二）依申请公开情况：新收申请8件，均按期答复。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息152条，制作图解12个⟦；⟧\n（二）依申请公开情况。新收申请8件。',
    },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况。公开信息152条。\n一是按期更新；\n二是规范栏目的格式⟦；⟧\n（二）依申请公开情况。新收申请8件。',
    },
    { in: '6', text: '六、其他需要报告的事项\n1.本年度没有收取信息处理⟦费⟧\n2.没有其他需要报告的事项。' },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开情况\n1.公开信息152条；\n2.制作图解12个；\n3.公开预算。\n（二）依申请公开情况\n一是新收申请8件；\n二是均按期答复。\n（三）责任单位：青岚县水利局办公室\n（四）平台建设；\n（五）监督保障。',
      why: '分行列举，后面还有并列的条目；“责任单位：…”不是一句话',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n（一）信息处理费\n本年度未收取信息处理费。',
      why: '独行的小标题没有句号',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n未收取信息处理费，平台升级到2.0版，见附表：\n1.收费清单\n2.费用减免清单\n联系电话：0421-6000000',
      why: '列表短语、冒号引出的内容、联系方式',
    },
    { in: '6', text: '六、其他需要报告的事项\n无\n青岚县水利局\n2025年1月20日' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费，\n也没有发出收费通知。', why: '误断的行不补句号' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《政府信息公开条.例》和“三公.开”要求，未收取信息处理费。',
      why: '名称里的点不是句末；改成句号就把名称断成了两句',
    },
  ],
});
