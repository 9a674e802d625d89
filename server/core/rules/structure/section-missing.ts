import type { Facts } from '../../facts/model.ts';
import type { SectionForm } from '../../forms/form.ts';
import { headingOf, missingBefore, numberingOf } from '../../prose/sequence.ts';
import { writeTable } from '../../syntax/layouts/index.ts';
import { gapOf, insertAfter, insertBefore, writeHeading } from '../../syntax/layouts/insert.ts';
import type { Paragraph, Section, Table } from '../../syntax/tree.ts';
import { cover, span, type TextEdit } from '../../text/span.ts';
import { defineRule, type Fix } from '../rule.ts';

export default defineRule({
  id: 'section-missing',
  name: '缺少部分',
  group: 'structure',
  scope: 'report',
  severity: 'error',
  fix: 'suggest',
  incomplete: true,
  title: '六个部分缺少一个',
  why: '《条例》规定了年报应当写什么，统一格式据此定为六个部分，少了哪一个都是内容不全。',
  todo: '补上这一部分：没有数据的表格逐格填 0，没有情况的也要写明“没有”。',
  source: '《条例》第五十条；国办公开办函〔2021〕30号',
  *check(facts) {
    const missing = facts.form.sections.filter((form) => !facts.section(form.number));
    if (missing.length === facts.form.sections.length) {
      const all = facts.form.sections.map((form) => `“${headingOf(form.number, form.title)}”`).join('');
      yield {
        span: facts.anchor,
        about: 'all',
        formerly: { span: facts.formerAnchor, about: undefined },
        message: `没有找到六个部分中任何一个的标题。请按统一格式写上${all}。`,
      };
      return;
    }
    for (const form of missing) {
      const before = sectionBefore(facts, form);
      yield {
        span: (before ?? following(facts, form))?.heading.slice.span ?? facts.anchor,
        about: String(form.number),
        message: `缺少“${headingOf(form.number, form.title)}”这一部分。请${where(facts, form)}补上标题和内容。`,
        fixes: [repair(facts, form)],
      };
    }
  },
  bad: [
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开情况。公开信息152条。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n⟦五、存在的主要问题及改进情况⟧\n\n公开不够及时，将逐月核对。\n',
    },
    {
      in: 'report',
      text: '澜坪镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n公开信息15条。\n二、主动公开政府信息情况\n⟦三、收到和处理政府信息公开申请情况⟧\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
    {
      in: 'report',
      text: '澜坪镇人民政府2024年政府信息公开工作年度报告\n本报告所列数据的统计期限自2024年1月1日起至12月31日止。\n（一）主动公开。公开信息15条。\n⟦二、主动公开政府信息情况⟧\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将逐月核对。\n六、其他需要报告的事项\n未收取信息处理费。\n',
    },
  ],
  good: [
    { in: '6', text: '六、其他事项\n本年度未收取信息处理费。', why: '异写的标题也认得出是第六部分' },
    {
      in: '5',
      text: '5、 存在的主要问题及改进情况\n公开不够及时，下一步将逐月核对。',
      why: '按标题的词判断，不按编号',
    },
  ],
});

/** The nearest section that stands in the report of those that belong before a missing one. */
function sectionBefore(facts: Facts, form: SectionForm): Section | undefined {
  for (let number = form.number - 1; number >= 1; number--) {
    const section = facts.section(number as SectionForm['number']);
    if (section) return section;
  }
  return undefined;
}

const following = ({ report }: Facts, form: SectionForm): Section | undefined =>
  report.sections.find(({ number }) => number > form.number);

function where(facts: Facts, form: SectionForm): string {
  const before = sectionBefore(facts, form);
  const after = following(facts, form);
  if (before) return `在“${before.heading.slice.text}”之后`;
  return after ? `在“${after.heading.slice.text}”之前` : '';
}

/** The fix: a heading with an all-zero table; the heading alone where the table is there. */
function repair(facts: Facts, form: SectionForm): Fix {
  const { report } = facts;
  const sample = (report.sections.find((section) => section.number !== form.number) ?? report.sections[0])?.heading
    .slice;
  const heading = writeHeading(report, sample, headingOf(form.number, form.title));
  const own = form.table ? facts.table(form.table)?.table : undefined;
  const edits = own
    ? [insertBefore(report, span(placeOfTable(facts, own), own.span.end), heading)]
    : [
        insertion(
          facts,
          form,
          form.table ? `${heading}${report.eol}${gapOf(report)}${skeleton(facts, form)}` : heading,
        ),
      ];
  return {
    title:
      form.table && !own
        ? `插入“${headingOf(form.number, form.title)}”和全 0 的表格`
        : `插入标题“${headingOf(form.number, form.title)}”`,
    edits: [...edits, ...renumbered(facts, form)],
    preferred: true,
  };
}

function skeleton(facts: Facts, form: SectionForm): string {
  return writeTable(facts.report, facts.form.tables[form.table ?? 't2']).replace(/(?:\r?\n[ \t]*)+$/, '');
}

/** The offset where a table begins; in HTML at its tag, not at its first label. */
function placeOfTable(facts: Facts, table: Table): number {
  const { text } = facts.report;
  if (table.layout !== 'html') return table.span.start;
  const tag = text.toLowerCase().lastIndexOf('<table', table.span.start);
  return tag < 0 ? table.span.start : tag;
}

/** Inserts a section behind the one that belongs before it or before the one that follows; or where its text already begins. */
function insertion(facts: Facts, form: SectionForm, block: string): TextEdit {
  const { report } = facts;
  const before = sectionBefore(facts, form);
  const begun = begunIn(facts, form, before);
  if (begun) return insertBefore(report, begun.slice.span, block);
  const follows = before ? report.sections[report.sections.indexOf(before) + 1] : report.sections[0];
  if (follows) return insertBefore(report, follows.heading.slice.span, block);
  if (!before) return insertAfter(report, facts.anchor, block);
  const parts = [
    before.heading.slice.span,
    ...before.body.map((paragraph) => paragraph.slice.span),
    ...before.tables.map((table) => table.span),
  ];
  return insertAfter(
    report,
    parts.reduce((a, b) => cover(a, b)),
    block,
  );
}

/** The first paragraph of a section that has lost its heading, and so is now part of the one before. */
function begunIn(facts: Facts, form: SectionForm, before: Section | undefined): Paragraph | undefined {
  if (!before) return facts.report.preamble.find((paragraph) => paragraph.itemNumber?.ordinal === 1);
  const { body } = before;
  const table = before.tables.at(-1);
  if (form.number === 5 && table) return body.find((paragraph) => paragraph.slice.span.start >= table.span.end);
  if (form.number !== 6 || before.number !== 5) return undefined;
  return body
    .slice(1)
    .find(
      (paragraph) =>
        paragraph.itemNumber?.style !== 'han-bracket' &&
        (paragraph.itemNumber?.ordinal ?? 1) === 1 &&
        OTHER_MATTERS.test(paragraph.slice.text),
    );
}

const OTHER_MATTERS = /信息(?:公开)?处理费|其他需要报告/;

/** Edits that add one to later sections' numbers, where they count on without the missing one. */
function renumbered(facts: Facts, form: SectionForm): readonly TextEdit[] {
  return facts.report.sections.flatMap(({ number, heading }) => {
    const counted = number - missingBefore(facts, number);
    return number > form.number && heading.ordinal === counted
      ? [{ span: heading.numbering.span, text: numberingOf(counted + 1) }]
      : [];
  });
}
