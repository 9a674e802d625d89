import { fold } from '../fold.ts';
import { tableName } from '../naming.ts';
import type { Span } from '../text.ts';
import type { Report } from '../tree.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'table-label-typo',
  group: 'tables',
  severity: 'warning',
  fix: 'safe',
  title: '表格的固定文字写错了',
  why: '三张表的行名、列名、条款标题由统一格式规定，一个字都不能改。写错了，汇总系统认不出这一行。',
  todo: '改成统一格式规定的文字。',
  source: '国办公开办函〔2021〕30号',
  *check(facts) {
    for (const id of ['t2', 't3', 't4'] as const) {
      for (const { distance, role, slice, expected } of facts.table(id)?.table.labels ?? []) {
        if (distance === 0 || role === 'note') continue;
        const wanted = inStyleOf(slice.text, expected);
        const fix = replacement(facts.report, slice.span, slice.text, wanted);
        yield {
          span: slice.span,
          message: `${tableName(id)}的“${slice.text.replace(/\s+/g, '')}”与统一格式不符，应为“${expected}”。`,
          ...(fix && { fixes: [fix] }),
        };
      }
    }
  },
  bad: [
    { in: 't3', text: '⟦2.其他法律行政止公开⟧ 0 0 0 0 0 0 0' },
    { in: 't2', text: '⟦规范性文件⟧ 0 0 0' },
    { in: 't3', text: '⟦四、结转下年度继续辨理⟧ 0 0 0 0 0 0 0' },
  ],
  good: [
    { in: 't3', text: '(一) 予以公开 0 0 0 0 0 0 0', why: '只是括号用了半角' },
    {
      in: 't3',
      text: '- 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n+ 1.逾期不补正 0 0 0 0 0 0 0',
      why: '通行的简写',
    },
  ],
});

/** A label that was broken over several places is put right by hand: what stands in between must not be lost. */
function replacement(report: Report, at: Span, written: string, wanted: string): Fix | undefined {
  if (fold(report.text.slice(at.start, at.end)) !== fold(written)) return undefined;
  return { title: `改为“${wanted}”`, edits: [{ span: at, text: wanted }], safe: true, preferred: true };
}

/** In a text of half-width brackets the label gets them too. */
const inStyleOf = (written: string, expected: string): string =>
  /[()]/.test(written) && !/[（）]/.test(written) ? expected.replaceAll('（', '(').replaceAll('）', ')') : expected;
