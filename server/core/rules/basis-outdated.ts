import { unspaced } from '../facts/unspaced.ts';
import { wholeSentenceAt } from '../prose/sentences.ts';
import type { Slice } from '../slice.ts';
import { defineRule, type Finding, type Fix } from './rule.ts';

const FIRST_YEAR = 2021;
const FORM = '《中华人民共和国政府信息公开工作年度报告格式》';
const NUMBER = '国办公开办函〔2021〕30号';

/** A cheap look before the closer ones. */
const MAY_CITE = /60|６０|201|492|试行|有关事项/;
const OLD_NUMBER = /国办公开办函[〔﹝[［【（(]?20(?:19|16)[〕﹞\]］】）)]?第?(?:60|201)号/g;
const ISSUER = '(?:国务院办公厅(?:政府信息与政务公开办公室)?|国办(?:公开办)?)';
/** The notice of 2019 (60号) and its form on trial, by their titles. */
const OLD_TITLE = new RegExp(
  `《?${ISSUER}《?关于政府信息公开工作年度报告有关事项的通知》?|《[^《》]{0,60}年度报告格式[（(]试行[）)][^《》]{0,12}》`,
  'g',
);
const TITLE_BEFORE = new RegExp(`(?:${ISSUER})?《[^《》]{2,90}》[（(]?$`);
const OLD_DECREE = /(?:国务院令|国令|令)第?492号|第?492号(?:国务院)?令/g;
const NEW_NUMBER_BEHIND = /^[》）)]*[（(，,]?国办公开办函[〔﹝[［【（(]?2021/;
/** The sentence tells how the law or the form changed. */
const HISTORY = /废止|停止执行|失效|取代|替代|代替/;
const AMENDED = /711|修订|修正|2019年/;

export default defineRule({
  id: 'basis-outdated',
  group: 'structure',
  severity: 'warning',
  fix: 'mixed',
  title: '引用了已被取代的依据',
  why: '2021年度起的年报按国办公开办函〔2021〕30号编制，条例是国务院令第711号；还引用旧文件，说明是照旧稿改的。',
  todo: '换成现行的文件名和文号。',
  source: '国办公开办函〔2021〕30号；条例（2019年修订）',
  *check({ report, year }) {
    if (!year || year.value < FIRST_YEAR) return;
    for (const { slice, kind } of report.paragraphs) {
      if (kind === 'heading' || kind === 'title' || !MAY_CITE.test(slice.text)) continue;
      const words = unspaced(slice);
      yield* citations(words);
      yield* decrees(words);
    }
  },
  bad: [
    { in: 'preamble', text: '本报告按照⟦国办公开办函〔2019〕60号⟧编制，统计期限为2024年1月1日至12月31日。' },
    {
      in: 'preamble',
      text: '根据⟦《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号⟧）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '根据⟦《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》⟧要求编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '根据⟦《关于编写政府信息公开工作年度报告的若干要求》（国办公开办函〔2019〕60号⟧）编制，统计期限为2024年1月1日至12月31日。',
    },
    { in: 'preamble', text: '按照⟦国办公开办函〔2016〕201号⟧编制，统计期限为2024年1月1日至12月31日。' },
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开条例》（国务院令第⟦492⟧号）编制，统计期限为2024年1月1日至12月31日。',
    },
    { in: 'preamble', text: '根据国务院第⟦492⟧号令编制，统计期限为2024年1月1日至12月31日。' },
    {
      in: 'preamble',
      text: '根据⟦国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函[2019]60号⟧）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '根据⟦《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》⟧（国办公开办函〔2021〕30号）编制，统计期限为2024年1月1日至12月31日。',
    },
  ],
  good: [
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '《中华人民共和国政府信息公开条例》（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）规定了年度报告制度。统计期限为2024年1月1日至12月31日。',
      why: '交代条例的沿革，不是引用旧条例',
    },
    {
      in: 'preamble',
      text: '根据云汀市人民政府办公室《关于政府信息公开工作年度报告有关事项的通知》编制，统计期限为2024年1月1日至12月31日。',
      why: '本地的通知可以同名，不是2019年的那一份',
    },
    {
      in: 'preamble',
      text: '根据国办公开办函〔2021〕30号编制，国办公开办函〔2019〕60号同时废止。统计期限为2024年1月1日至12月31日。',
      why: '说的正是旧文件已经废止',
    },
  ],
});

/** Old numbers, each with the title before it; then old titles without an old number. */
function* citations(words: Slice): Iterable<Finding> {
  const covered: [number, number][] = [];
  for (const match of words.text.matchAll(OLD_NUMBER)) {
    const end = match.index + match[0].length;
    const title = TITLE_BEFORE.exec(words.text.slice(0, match.index))?.[0] ?? '';
    covered.push([match.index - title.length, end]);
    if (HISTORY.test(wholeSentenceAt(words.text, match.index).text)) continue;
    const isForm = title === '' || title.replace(/[（(]$/, '').endsWith(FORM);
    const start = isForm ? match.index : match.index - title.length;
    const old = words.sub(start, end);
    const known = isForm || OLD_TITLE_ALONE.test(title);
    const bracket = /[（(]$/.exec(title)?.[0];
    const text = isForm ? NUMBER : `${FORM}${bracket ?? '（'}${NUMBER}${bracket ? '' : '）'}`;
    yield {
      span: old.span,
      message: `“${match[0]}”已被${NUMBER}取代，2021年度起的年报不应再引用。请换成现行的${isForm ? '文号' : '文件名和文号'}。`,
      ...(known || /年度报告/.test(title) ? { fixes: [replacement(old, text, known)] } : {}),
    };
  }
  for (const match of words.text.matchAll(OLD_TITLE)) {
    const end = match.index + match[0].length;
    if (covered.some(([from, to]) => match.index < to && from < end)) continue;
    if (HISTORY.test(wholeSentenceAt(words.text, match.index).text)) continue;
    const old = words.sub(match.index, end);
    const numbered = NEW_NUMBER_BEHIND.test(words.text.slice(end));
    yield {
      span: old.span,
      message: `“${match[0]}”是2019年的旧文件，已被${NUMBER}取代，2021年度起的年报不应再引用。请换成现行的文件名和文号。`,
      fixes: [replacement(old, numbered ? FORM : `${FORM}（${NUMBER}）`, true)],
    };
  }
}

const OLD_TITLE_ALONE = /关于政府信息公开工作年度报告有关事项的通知|年度报告格式[（(]试行[）)]/;

/** 国务院令第492号, where it is not the law's history that is told. */
function* decrees(words: Slice): Iterable<Finding> {
  for (const match of words.text.matchAll(OLD_DECREE)) {
    const sentence = wholeSentenceAt(words.text, match.index).text;
    if (AMENDED.test(sentence) || HISTORY.test(sentence) || !/条例|国务院|国令/.test(sentence)) continue;
    const at = match.index + match[0].indexOf('492');
    const figures = words.sub(at, at + 3);
    // With the day of 2007 beside it, the number alone is not all that must change.
    const isDated = /2007年|2008年/.test(sentence);
    yield {
      span: figures.span,
      message: `“${match[0]}”是2007年公布的旧条例，现行条例是国务院令第711号。请改正。`,
      ...(isDated ? {} : { fixes: [replacement(figures, '711', true)] }),
    };
  }
}

const replacement = (old: Slice, text: string, safe: boolean): Fix => ({
  // 《…格式》（国办公开办函〔2021〕30号 goes into a bracket that is closed in the text behind it.
  title: `改为“${text}${text.lastIndexOf('（') > text.lastIndexOf('）') ? '）' : ''}”`,
  edits: [{ span: old.span, text }],
  safe,
  preferred: safe,
});
