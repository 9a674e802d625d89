import { type BracketFault, bracketFaults } from '../../prose/bracket-faults.ts';
import { bracketFixes, messageFor } from '../../prose/bracket-words.ts';
import { closerOf } from '../../prose/brackets.ts';
import { brokenDocNumbersIn } from '../../prose/docnum.ts';
import type { Paragraph } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';

const ENDED = /[。！？；：…;!?]["”’』」）)》]*$/;

export default defineRule({
  id: 'bracket-unmatched',
  name: '括号不配对',
  group: 'typography',
  scope: 'report',
  severity: 'warning',
  fix: 'mixed',
  title: '括号、书名号或引号不配对',
  why: '左右不成对、不同类，或者书名号里又套书名号，读者分不清名称从哪里到哪里。',
  todo: '补上缺的一半，左右改成同一种；书名号里面再用书名号，改成单书名号〈〉。',
  source: '标点符号用法；公文通行规范',
  *check({ report }) {
    const faults = report.paragraphs.map(({ slice }) => bracketFaults(slice.text));
    for (const [i, paragraph] of report.paragraphs.entries()) {
      if (faults[i]?.length === 0) continue;
      for (const fault of withoutTorn(faults, report.paragraphs, i)) {
        const { slice } = paragraph;
        // A document's number that has lost a bracket has a finding of its own.
        if (brokenDocNumbersIn(paragraph.passage).some(({ from, to }) => from <= fault.from.at && fault.from.at < to))
          continue;
        const end = 'to' in fault ? fault.to : fault.from;
        yield {
          span: slice.spanOf(fault.from.at, end.at + 1),
          message: messageFor(fault, slice.text),
          incomplete: fault.kind === 'unclosed' && !ENDED.test(slice.text),
          fixes: bracketFixes(fault, slice.text).map(({ changes, ...fix }) => ({
            ...fix,
            edits: changes.map(({ from, to, text }) => ({ span: slice.spanOf(from, to), text })),
          })),
        };
      }
    }
  },
  bad: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《国务院办公厅关于印发⟦(政府信息公开信息处理费管理办法>⟧的通知》，未收取信息处理费。',
    },
    { in: '6', text: '六、其他需要报告的事项\n按照《关于印发⟦<某办法>⟧的通知》，未收取信息处理费⟦（第三条)⟧。' },
    { in: '6', text: '六、其他需要报告的事项\n按照《关于印发⟦《某办法》⟧的通知》，未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n按照⟦《⟧政府信息公开信息处理费管理办法，未收取信息处理费。' },
    { in: '6', text: '六、其他需要报告的事项\n按照政府信息公开条例⟦》⟧，未收取信息处理费（以下简称《条例⟦）》⟧。' },
    { in: '6', text: '六、其他需要报告的事项\n落实⟦“三审三校“⟧制度，未收取信息处理费。' },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号），未收取信息处理费。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n1）未收取信息处理费；2）见“首页>政务公开>年报”；a)it’s <60分。',
      why: '编号、导航路径、撇号、比较号',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照国办函〔2020109号，未收取信息处理费。',
      why: '文号残缺另有一条',
    },
  ],
});

/**
 * The faults of one paragraph, without a pair that a page break has torn: opened in a paragraph that ends in the middle of a
 * sentence, closed in the next.
 */
function withoutTorn(
  faults: readonly (readonly BracketFault[])[],
  paragraphs: readonly Paragraph[],
  i: number,
): readonly BracketFault[] {
  const own = faults[i] ?? [];
  if (own.length === 0) return own;
  const torn = (a: number, b: number): boolean => {
    const open = faults[a]?.at(-1);
    const close = faults[b]?.[0];
    return (
      open?.kind === 'unclosed' &&
      close?.kind === 'unopened' &&
      closerOf(open.from.char) === close.from.char &&
      !ENDED.test(paragraphs[a]?.slice.text ?? '')
    );
  };
  const from = torn(i - 1, i) ? 1 : 0;
  const to = torn(i, i + 1) ? own.length - 1 : own.length;
  return own.slice(from, to);
}
