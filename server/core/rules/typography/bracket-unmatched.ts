import { type BracketFault, bracketFaultsIn } from '../../prose/bracket-faults.ts';
import { bracketFixes, messageFor } from '../../prose/bracket-words.ts';
import { closerOf } from '../../prose/brackets.ts';
import { brokenDocNumbersIn } from '../../prose/docnum.ts';
import type { Passage } from '../../syntax/passage.ts';
import { defineRule } from '../rule.ts';

const ENDED = /[。！？；：…;!?]["”’』」）)》]*$/;

export default defineRule({
  id: 'bracket-unmatched',
  name: '括号不配对',
  group: 'typography',
  scope: 'gathered',
  kinds: ['title', 'heading', 'prose', 'closing'],
  sees: [],
  severity: 'warning',
  fix: 'mixed',
  title: '括号、书名号或引号不配对',
  why: '左右不成对、不同类，或者书名号里又套书名号，读者分不清名称从哪里到哪里。',
  todo: '补上缺的一半，左右改成同一种；书名号里面再用书名号，改成单书名号〈〉。',
  source: '标点符号用法；公文通行规范',
  gather: (passage) => (bracketFaultsIn(passage).length > 0 ? true : undefined),
  *check(gathered, { report: { paragraphs } }) {
    for (const { index, paragraph } of gathered) {
      const { slice, passage } = paragraph;
      for (const fault of withoutTorn(paragraphs[index - 1]?.passage, passage, paragraphs[index + 1]?.passage)) {
        // Leave a document number that has lost a bracket to `docnum-malformed`.
        if (brokenDocNumbersIn(passage).some(({ from, to }) => from <= fault.from.at && fault.from.at < to)) continue;
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
 * The faults of a paragraph without a pair that a page break divides: opened in a paragraph that ends in the middle of a
 * sentence, closed in the next.
 */
function withoutTorn(
  before: Passage | undefined,
  passage: Passage,
  behind: Passage | undefined,
): readonly BracketFault[] {
  const own = bracketFaultsIn(passage);
  const from = before && isTorn(before, passage) ? 1 : 0;
  const to = behind && isTorn(passage, behind) ? own.length - 1 : own.length;
  return own.slice(from, to);
}

function isTorn(passage: Passage, next: Passage): boolean {
  const open = bracketFaultsIn(passage).at(-1);
  const [close] = bracketFaultsIn(next);
  return (
    open?.kind === 'unclosed' &&
    close?.kind === 'unopened' &&
    closerOf(open.from.char) === close.from.char &&
    !ENDED.test(passage.text)
  );
}
