import { isQuoted } from '../../prose/quoted.ts';
import type { Passage } from '../../syntax/passage.ts';
import { HAN } from '../../text/characters.ts';
import { defineRule, type Severity } from '../rule.ts';

const TERM = '信息处理费';
/** Names of the fee, right and wrong, the longest first. */
const NAMED = /(?:政府)?信息(?:公开)?(?:申请)?处理费|(?:政府)?信息(?:公开)?费(?!用)|处理费/g;
/** A word before the name that makes it another fee: 污水处理费, 垃圾处理费. */
const OTHER_FEE = new RegExp(`[${HAN}]$`);
const BEFORE_FEE =
  /(?:收取|收|产生|发生|缴纳|交纳|收到|的|何|无|有|关于|减免|涉及|任何|及|和|与|了|过|数据|公开|申请|申请人|群众|公众)$/;
const DISCLOSURE = /信息公开|公开申请|依申请|收费通知/;

export default defineRule({
  id: 'term-info-fee',
  name: '信息处理费名称',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['heading', 'prose'],
  sees: [],
  severity: 'warning',
  fix: 'safe',
  title: '“信息处理费”的名称写错',
  why: '法定名称是“信息处理费”；写成“信息费”“处理费”会与别的收费混淆。',
  todo: '改为“信息处理费”。',
  source: '条例第四十二条；《政府信息公开信息处理费管理办法》',
  *check(passage) {
    const { slice } = passage;
    if (!slice.text.includes('费')) return;
    for (const { index, 0: name } of slice.text.matchAll(NAMED)) {
      const severity = severityOf(passage, index, name);
      if (!severity || isQuoted(slice.text, index)) continue;
      const span = slice.spanOf(index, index + name.length);
      yield {
        span,
        severity,
        message: `“${name}”不是法定的名称。请改为“${TERM}”。`,
        fixes: [{ title: `改为“${TERM}”`, edits: [{ span, text: TERM }], safe: true, preferred: true }],
      };
    }
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n本年未产生⟦信息公开处理费⟧。' },
    { in: '6', text: '六、其他需要报告的事项\n本年度未收取⟦政府信息处理费⟧，也没有发出⟦信息费⟧通知，未收取⟦处理费⟧。' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《政府信息公开信息处理费管理办法》，本年度未收取信息处理费，政府信息公开信息处理费收费0元。',
    },
    {
      in: '1',
      text: '一、总体情况\n公开污水处理费、垃圾处理费标准2项，信息费用支出公开1条，通信信息费未变。',
      why: '别的收费',
    },
  ],
});

/** The severity of a name; undefined where it is right or another fee's. */
function severityOf({ text, section }: Passage, at: number, name: string): Severity | undefined {
  if (name === TERM) return undefined;
  const before = text.slice(Math.max(0, at - 3), at);
  const aboutIt = section === 6 || DISCLOSURE.test(text);
  if (name === '处理费') {
    if (section !== 6) return undefined;
    return !OTHER_FEE.test(before) || BEFORE_FEE.test(before) ? 'warning' : undefined;
  }
  if (name.endsWith('处理费')) return 'info';
  if (!aboutIt || /[通短]$/.test(before)) return undefined;
  return 'warning';
}
