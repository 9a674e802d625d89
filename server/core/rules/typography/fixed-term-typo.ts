import { misnamedLawsIn } from '../../prose/law-name.ts';
import { isQuoted } from '../../prose/quoted.ts';
import { type TermTypo, typosIn } from '../../prose/term-typos.ts';
import type { Passage } from '../../syntax/passage.ts';
import type { Slice } from '../../text/slice.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { defineRule, type Finding } from '../rule.ts';

export default defineRule({
  id: 'fixed-term-typo',
  name: '术语错字',
  group: 'typography',
  scope: 'paragraph',
  kinds: ['title', 'heading', 'prose'],
  sees: [],
  severity: 'warning',
  fix: 'mixed',
  title: '固定术语写错字',
  why: '“依申请公开”“行政复议”是法定用语，写错一个字意思就变了，也说明没有校对。',
  todo: '改成正确的术语。',
  source: '条例；真实年报中的常见错误',
  *check(passage) {
    const { slice, text } = passage;
    const told: Span[] = [];
    let last = -1;
    const found = typosIn(text).flatMap((typo) => [...text.matchAll(typo.pattern)].map((match) => ({ typo, match })));
    for (const { typo, match } of found.sort((a, b) => a.match.index - b.match.index)) {
      const { index, 0: wrong } = match;
      if (index < last || (!typo.inTitles && isQuoted(text, index))) continue;
      last = index + wrong.length;
      const span = slice.spanOf(index, last);
      told.push(span);
      yield {
        span,
        ...(typo.slight && { severity: 'info' as const }),
        message: messageFor(typo, wrong),
        fixes: [
          {
            title: `改为“${typo.right}”`,
            edits: [smallest(slice, index, wrong, typo.right)],
            ...(typo.safe && { safe: true, preferred: true }),
          },
        ],
      };
    }
    yield* laws(passage, told);
  },
  bad: [
    { in: '6', text: '六、其他需要报告的事项\n规范⟦以申请公开⟧，⟦均以⟧全部答复，未收取信息处理费。' },
    {
      in: '6',
      text: '六、其他需要报告的事项\n（一）⟦已申请公开⟧情况\n未发生⟦行政附议⟧，公开⟦预算、结算⟧，大厅⟦led⟧屏1块，未收取信息处理费。',
    },
    {
      in: 'preamble',
      text: '根据《中华人民共和国⟦信息公开条例⟧》编制，政府信息⟦工开⟧数据的⟦勾嵇⟧关系已核对，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '1',
      text: '一、总体情况\n认真落实《⟦政府信息条例⟧》，组织学习《⟦政务信息公开条例⟧》2次，执行《⟦中华人民共和国政府信息公条例⟧》和⟦中华人民共和国政务公开条例⟧，宣传《⟦政府信息公开法⟧》。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n按照《条例》、《政府信息公开条例》（以下简称《信息公开条例》）、《江滨省政务公开条例》、《云汀市政府信息公开条例》和《禾浦市政府信息公开规定》办理。',
      why: '简称，地方自己的法规',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n公众可以申请公开，所以申请公开的人多了，已申请公开的信息3条，均已全部答复，均以公开为常态，公开预算、决算，未收取信息处理费。',
      why: '“可以”“所以”“已经申请”是本义',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n《关于以申请公开渠道建设为重点的通知》已转发，工程结算公开2件，规范行政行为，未收取信息处理费，LED屏1块。',
      why: '别人的标题不改；工程结算是另一回事',
    },
  ],
});

/** Finds the law's name with a word lost or changed; one that is only doubled is left to `dup-word`. */
function* laws(passage: Passage, told: readonly Span[]): Iterable<Finding> {
  const { words } = passage;
  for (const { from, to, written, right, twice, isNone } of misnamedLawsIn(passage)) {
    const span = words.spanOf(from, to);
    if (twice || told.some(({ start, end }) => start < span.end && span.start < end)) continue;
    yield {
      span,
      message: isNone
        ? `没有“${written}”这部法。现行的是《${right}》（国务院令第711号）。请核对后改正。`
        : `“${written}”不是条例的名称。请改为“${right}”。`,
      fixes: [
        {
          title: `改为“${right}”`,
          edits: isNone ? [{ span, text: right }] : [smallest(words, from, written, right)],
          ...(isNone ? {} : { safe: true, preferred: true }),
        },
      ],
    };
  }
}

/** The edit without what is right at both ends: of 以申请公开 only 以. */
function smallest(slice: Slice, at: number, wrong: string, right: string): TextEdit {
  let head = 0;
  while (head < wrong.length && head < right.length && wrong[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < wrong.length - head &&
    tail < right.length - head &&
    wrong[wrong.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail++;
  }
  return {
    span: slice.spanOf(at + head, at + wrong.length - tail),
    text: right.slice(head, right.length - tail),
  };
}

function messageFor({ slight, safe, right }: TermTypo, wrong: string): string {
  if (slight) return `“${wrong}”写得不规范。请改为“${right}”。`;
  return safe ? `“${wrong}”是错字。请改为“${right}”。` : `“${wrong}”可能是错字。请核对，是错字就改为“${right}”。`;
}
