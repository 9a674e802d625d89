import { lines } from '../../finding.ts';
import { type Citation, citationsIn } from '../../prose/citations.ts';
import { FORM_2021, NOTICE_2019 } from '../../prose/known-documents.ts';
import { OF_THIS_REPORT, OTHER_RETURNS, type OtherReturn } from '../../prose/other-returns.ts';
import { lawsNamed } from '../../regulation/law.ts';
import { wholeSentenceAt } from '../../syntax/sentences.ts';
import type { Slice } from '../../text/slice.ts';
import { defineRule, type Fix } from '../rule.ts';

/** A cheap test whether a paragraph may name the report's basis: 根据…编制本报告. */
const MAY_BE_BASIS = /编制|编写|制定|起草|撰写|编报|形成|公布|发布|报告如下/;
const BASIS = /(?:根据|依据|按照|按(?![时期月季年])|依照|遵照|对照)/g;
/** Words of a sentence about another return itself: 网站年度报表按…另行公布. */
const OTHER_SUBJECT = /报表|决算|预算|网站|法治|绩效/;
/** What is done on a basis … */
const DONE = /编制|编写|制定|起草|撰写|编报|形成|公布|发布|报告如下/;
/** … with this report; not needed in the preamble. */
const THIS_REPORT =
  /^[^。；;，,]{0,30}?(?:(?:本|该)(?:年度)?(?:报告|年报)|(?:政府信息公开|信息公开)(?:工作)?(?:年度报告|年报)|20\d\d年度?(?:报告|年报))/;
const NO_OBJECT = /^(?:而成|完成|了)?(?:[。，；]|$)/;
/** Citations before and behind one that are looked at. Arbitrary but generous; it bounds the cost of a paragraph full of titles. */
const MOST_BESIDE = 12;
const BETWEEN_BEFORE = /(?:以及|[、，和及与])$/;
const BETWEEN_BEHIND = /^(?:文件)?(?:以及|[、，和及与])/;

export default defineRule({
  id: 'basis-wrong',
  name: '依据不相干',
  group: 'structure',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: ['year'],
  severity: 'warning',
  fix: 'suggest',
  title: '拿别的年报、报表的文件作编制依据',
  why: '政府网站年度报表、法治政府建设年度报告、部门决算各有自己的通知，不是政府信息公开工作年度报告的依据；写进来，说明是从别的材料照抄的。',
  todo: '换成年报格式（国办公开办函〔2021〕30号），或者删去。',
  source: '国办函〔2018〕12号（内容是政府网站年度报表）；《条例》第五十条；真实年报中的差错',
  *check(passage, { year }) {
    const { words } = passage;
    if (!MAY_BE_BASIS.test(words.text)) return;
    const form = year !== undefined && year < Number(FORM_2021.year) ? NOTICE_2019 : FORM_2021;
    const all = citationsIn(passage);
    for (const [i, citation] of all.entries()) {
      const other = otherReturn(citation);
      if (!other || !isBasis(passage.evenWords, citation, passage.section === undefined)) continue;
      const sentence = wholeSentenceAt(words.text, citation.from);
      const beside = all
        .slice(Math.max(0, i - MOST_BESIDE), i + MOST_BESIDE)
        .filter((each) => each !== citation && each.from >= sentence.from && each.to <= sentence.to);
      const hasForm = beside.some((each) => isForm(each)) || /年报格式|年度报告格式/.test(sentence.text);
      const hasLaw = lawsNamed(sentence.text).named.some(({ law }) => law === 'ours');
      yield {
        span: words.spanOf(citation.from, citation.to),
        message: lines(
          `这份文件讲的是${other.name}，不是本报告的依据。`,
          `政府信息公开工作年度报告按《条例》第五十条和${form.number}编制。`,
          `请${hasForm ? '删去' : '换成年报格式，或者删去'}。`,
        ),
        ...(hasForm || hasLaw ? { severity: 'info' as const } : {}),
        fixes: [
          ...(hasForm ? [] : [replaced(words, citation, form)]),
          ...(hasForm || hasLaw ? [removed(words, citation, hasForm)] : []),
        ],
      };
    }
  },
  bad: [
    {
      in: 'preamble',
      text: '根据⟦《国务院办公厅关于做好政府网站年度报表发布工作的通知》（国办函〔2018〕12号）⟧编制本报告，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '按照⟦国办函〔2018〕12号⟧文件和《中华人民共和国政府信息公开条例》要求编制本报告，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '依据《条例》、《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）和⟦《江滨省法治政府建设年度报告办法》⟧，编制本年度报告，统计期限为2024年1月1日至12月31日。',
    },
  ],
  good: [
    {
      in: '1',
      text: '一、总体情况\n按照《国务院办公厅关于做好政府网站年度报表发布工作的通知》（国办函〔2018〕12号）要求，发布政府网站工作年度报表，公开部门决算。',
      why: '说的是网站的报表，不是本报告的依据',
    },
    {
      in: 'preamble',
      text: '根据《条例》和云汀市人民政府办公室《关于做好2024年政府信息公开工作年度报告编制发布工作的通知》编制本报告，统计期限为2024年1月1日至12月31日。',
      why: '上级当年的编报通知可以作依据',
    },
    {
      in: 'preamble',
      text: '根据《条例》《江滨省政府信息公开办法》编制本报告，统计期限为2024年1月1日至12月31日。',
      why: '本省的公开办法可以作依据',
    },
  ],
});

function otherReturn({ title, number }: Citation): OtherReturn | undefined {
  const written = number && `${number.office}〔${number.year}〕${number.number}号`;
  return OTHER_RETURNS.find(
    ({ titled, numbers }) =>
      (title && titled.test(title.own.text) && !OF_THIS_REPORT.test(title.own.text)) ||
      (written !== undefined && numbers?.includes(written)),
  );
}

const isForm = ({ number, title }: Citation): boolean => {
  const written = number && `${number.office}〔${number.year}〕${number.number}号`;
  return (
    [FORM_2021.number, NOTICE_2019.number].some((each) => each === written) ||
    (title !== undefined && /年度报告格式/.test(title.own.text))
  );
};

/** Whether a citation is the report's basis: it stands between 根据 or the like and 编制本报告. */
function isBasis(text: string, { from, to }: Citation, isPreamble: boolean): boolean {
  const sentence = wholeSentenceAt(text, from);
  const before = text.slice(sentence.from, from);
  const basis = [...before.matchAll(BASIS)].at(-1);
  if (!basis || OTHER_SUBJECT.test(/[^。；;，,]*$/.exec(before.slice(0, basis.index))?.[0] ?? '')) return false;
  const rest = text.slice(to, sentence.to);
  const done = DONE.exec(rest);
  if (!done) return false;
  const behind = rest.slice(done.index + done[0].length);
  return done[0] === '报告如下' || THIS_REPORT.test(behind) || (isPreamble && NO_OBJECT.test(behind));
}

/** A fix that cites the form instead; by its number alone where only a number was cited. */
function replaced(words: Slice, { from, to, title }: Citation, form: typeof FORM_2021): Fix {
  const name = form === FORM_2021 ? `《${form.title}》` : `《国务院办公厅政府信息与政务公开办公室${form.title}》`;
  const text = title ? `${name}（${form.number}）` : form.number;
  return { title: `换成“${text}”`, edits: [{ span: words.spanOf(from, to), text }], preferred: true };
}

/** A fix that removes the citation and the sign between it and its neighbour. */
function removed(words: Slice, { from, to }: Citation, preferred: boolean): Fix {
  const before = BETWEEN_BEFORE.exec(words.text.slice(0, from))?.[0].length ?? 0;
  const rest = words.text.slice(to);
  const behind = before > 0 ? (/^文件/.exec(rest)?.[0].length ?? 0) : (BETWEEN_BEHIND.exec(rest)?.[0].length ?? 0);
  return {
    title: '删去这份文件',
    edits: [{ span: words.spanOf(from - before, to + behind), text: '' }],
    ...(preferred && { preferred }),
  };
}
