import { openingWords } from '../../facts/anchor.ts';
import type { Facts } from '../../facts/model.ts';
import { insertAfter, insertBefore, writeParagraph } from '../../syntax/layouts/insert.ts';
import type { Paragraph, Report } from '../../syntax/tree.ts';
import { point, type Span, type TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const COMPLETE = /[。.）)”]$/;

export default defineRule({
  id: 'period-missing',
  name: '缺统计期限',
  group: 'structure',
  scope: 'report',
  severity: 'info',
  fix: 'suggest',
  incomplete: true,
  title: '没有写统计期限',
  why: '写明统计期限，读者才知道表中的数是哪一段时间的。格式没有强制，这里只作提示。',
  todo: '在前言里加一句统计期限：报告年度的1月1日至12月31日。',
  source: '通行写法（格式未强制）；真实年报中的缺漏',
  *check(facts) {
    const { title, preamble } = facts.report;
    // Where title and preamble are both missing, only the title is reported.
    if (facts.period || (!title && preamble.length === 0)) return;
    const edit = facts.year && inPreamble(facts, sentence(facts.year.value));
    yield {
      span: placeToWrite(facts),
      about: 'period',
      formerly: { span: facts.formerAnchor, about: undefined },
      message: '全文没有写统计期限。请在前言里写明数据的起止日期：报告年度的1月1日至12月31日。',
      ...(edit
        ? { fixes: [{ title: `加一句“${sentence(facts.year?.value ?? 0)}”`, edits: [edit], preferred: true }] }
        : {}),
    };
  },
  bad: [
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n⟦一、总体情况⟧\n2024年，我局认真做好政府信息公开工作。\n六、其他需要报告的事项\n本年度未收取信息处理费。\n',
    },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n⟦根据⟧《中华人民共和国政府信息公开条例》编制本报告。\n一、总体情况\n2024年，我局认真做好政府信息公开工作。\n六、其他需要报告的事项\n本年度未收取信息处理费。\n',
    },
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n\n⟦现将有关情况⟧报告如下：\n\n一、总体情况\n\n2024年，我局认真做好政府信息公开工作。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n',
    },
  ],
  good: [
    {
      in: 'report',
      text: '青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n2024年1月1日至2024年12月31日，我局认真做好政府信息公开工作。\n六、其他需要报告的事项\n本年度未收取信息处理费。\n',
      why: '总体情况开头就写了起止日期',
    },
    { in: 'preamble', text: '本报告的数据统计期限为2024年1月1日至2024年12月31日。' },
    { in: 'preamble', text: '统计时限：2024年1月1日—12月31日。', why: '统计时限、统计时间、时间范围都算' },
    { in: 'preamble', text: '现将2024年1月1日至12月31日的情况报告如下。', why: '没有“统计期限”四字，起止日期也写明了' },
  ],
});

const sentence = (year: number): string => `本报告所列数据的统计期限为${year}年1月1日至12月31日。`;

/** The last paragraph of the preamble, which says how the report was made. */
const lastOfPreamble = ({ preamble }: Report): Paragraph | undefined =>
  preamble.findLast(({ kind }) => kind === 'prose');

function placeToWrite({ report, anchor }: Facts): Span {
  const last = lastOfPreamble(report);
  return last ? openingWords(last) : anchor;
}

/** Inserts words at the end of the preamble, before a lead-in to the sections; below the title where there is no preamble. */
function inPreamble({ report }: Facts, words: string): TextEdit | undefined {
  const last = lastOfPreamble(report);
  if (last) {
    const { slice } = last;
    const end = slice.span.end;
    if (COMPLETE.test(slice.text)) return { span: point(end), text: words };
    return insertBefore(report, slice.span, writeParagraph(report, slice, words));
  }
  if (!report.title) return undefined;
  const sample = report.sections[0]?.paragraphs.find(({ kind }) => kind === 'prose')?.slice;
  return insertAfter(report, report.title.slice.span, writeParagraph(report, sample, words));
}
