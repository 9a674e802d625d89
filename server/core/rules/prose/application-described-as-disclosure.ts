import { describesDisclosure } from '../../claims/combine.ts';
import { interpretationOfRows } from '../../claims/interpretations.ts';
import type { Reading } from '../../claims/reading.ts';
import { cellsOf } from '../../judgement/words.ts';
import { defineRule } from '../rule.ts';

const describesAny = ({ claims }: Reading): boolean => claims.some(describesDisclosure);

export default defineRule({
  id: 'application-described-as-disclosure',
  name: '申请写成公开',
  group: 'prose',
  scope: 'report',
  severity: 'info',
  fix: 'suggest',
  title: '把收到申请说成了公开信息',
  why: '收到一件申请不等于公开了一条信息：申请可能不予公开，也可能无法提供。',
  todo: '说收到的申请，写“收到政府信息公开申请几件”；说公开的结果，写“予以公开几件、部分公开几件”。',
  source: '《条例》第二十七条、第三十六条；真实年报中的情形',
  *check(facts) {
    if (!facts.readings().some(({ reading }) => reading.get(describesAny))) return;
    const table = facts.table('t3');
    const [given] = table ? interpretationOfRows(table.form, ['open', 'partial']) : [];
    if (!table || !given) return;
    const disclosed = given.terms.reduce((sum, { row, column }) => sum + (table.number(row, column) ?? Number.NaN), 0);
    if (Number.isNaN(disclosed)) return;
    for (const { claim, verdict } of facts.judged()) {
      if (!describesDisclosure(claim) || verdict.kind !== 'agrees' || claim.value === disclosed) continue;
      const text = `收到政府信息公开申请${facts.report.text.slice(claim.number.start, claim.number.end)}件`;
      yield {
        span: claim.phrase,
        message: `“${claim.words}”说的应是收到的申请。表三予以公开和部分公开合计 ${disclosed} 件，与这个数不同。请改为“${text}”。`,
        formerly: {
          message: `表三予以公开和部分公开合计 ${disclosed} 件，这里的“${claim.words}”说的应是收到的申请。请改为“${text}”。`,
        },
        related: cellsOf(facts, given),
        fixes: [{ title: `改为“${text}”`, edits: [{ span: claim.phrase, text }] }],
      };
    }
  },
  bad: [{ in: '1', text: '一、总体情况\n（二）依申请公开方面。2024年我局⟦依申请公开信息8条⟧。' }],
  good: [
    { in: '1', text: '一、总体情况\n（二）依申请公开方面。2024年我局收到政府信息公开申请8件。' },
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开方面。2024年我局依申请公开信息5条。',
      why: '正是予以公开 4 件加部分公开 1 件',
    },
  ],
});
