import { lines } from '../../finding.ts';
import { type Citation, citationsIn } from '../../prose/citations.ts';
import type { DocNumber } from '../../prose/docnum.ts';
import { FORM_2021, NOTICE_2019 } from '../../prose/known-documents.ts';
import type { Passage } from '../../syntax/passage.ts';
import { wholeSentenceAt } from '../../syntax/sentences.ts';
import { halfWidthDigits } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import { defineRule, type Finding, type Fix } from '../rule.ts';

const FIRST_YEAR = Number(FORM_2021.year);
const FORM = `《${FORM_2021.title}》`;
const NUMBER = FORM_2021.number;

/** A cheap test whether a paragraph may cite an outdated document. */
const MAY_CITE = /[63]0|201|492|试行|有关事项/;
const STATE_OFFICE = '国办公开办函';
const OLD_NOTICE = /^关于政府信息公开工作年度报告有关事项的通知$/;
const STATE = /(?:国务院办公厅(?:政府信息与政务公开办公室)?|国办(?:公开办)?)$/;
const ON_TRIAL = /年度报告格式([（(]试行[）)])$/;
/** The notice of 2019 or its form, cited by title without 《》. */
const BARE_NOTICE =
  /(?:中华人民共和国)?政府信息公开工作年度报告格式[（(]试行[）)]|(?:国务院办公厅(?:政府信息与政务公开办公室)?|国办(?:公开办)?)关于政府信息公开工作年度报告有关事项的通知/g;
const OLD_DECREE = /(?:国务院令|国令|令)第?492号|第?492号(?:国务院)?令/g;
/** Words of a sentence about how the law or the form changed, which may cite the old one. */
const HISTORY = /废止|停止执行|失效|取代|替代|代替/;
const AMENDED = /711|修订|修正|2019年/;

export default defineRule({
  id: 'basis-outdated',
  name: '依据过时',
  group: 'structure',
  scope: 'paragraph',
  kinds: ['prose', 'closing'],
  sees: ['year'],
  severity: 'warning',
  fix: 'mixed',
  title: '引用了已被取代的依据',
  why: '2021年度起的年报按国办公开办函〔2021〕30号编制，条例是国务院令第711号；还引用旧文件，说明是照旧稿改的。',
  todo: '换成现行的文件名和文号。',
  source: '国办公开办函〔2021〕30号；条例（2019年修订）',
  *check(passage, { year }) {
    const { words } = passage;
    if (year === undefined || !MAY_CITE.test(halfWidthDigits(words.text))) return;
    if (year < FIRST_YEAR) {
      yield* tooNew(passage, year);
      return;
    }
    yield* tooOld(passage);
    yield* decrees(words);
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
    {
      in: 'preamble',
      text: '根据国办公开办函〔2021〕30号⟦《中华人民共和国政府信息公开工作年度报告格式（试行）》⟧编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '根据⟦国办公开办函〔2019〕60号《中华人民共和国政府信息公开工作年度报告格式（试行）》⟧编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'report',
      text: '青岚县水利局2020年政府信息公开工作年度报告\n按照⟦国办公开办函〔2021〕30号⟧编制本报告，统计期限为2020年1月1日至12月31日。\n一、总体情况\n我局认真做好政府信息公开工作。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不够及时，将加以改进。\n六、其他需要报告的事项\n无。\n',
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

/** Finds citations of what was in force before the form of 2021, by number, title or both. */
function* tooOld(passage: Passage): Iterable<Finding> {
  const { words } = passage;
  const { text } = words;
  const cited = citationsIn(passage);
  for (const citation of cited) {
    if (HISTORY.test(wholeSentenceAt(text, citation.from).text)) continue;
    if (citation.number && isOld(citation.number)) yield byNumber(words, citation, citation.number);
    else if (citation.title && isOldTitle(citation.title)) yield byTitle(words, citation, citation.title);
  }
  for (const match of text.matchAll(BARE_NOTICE)) {
    const end = match.index + match[0].length;
    if (cited.some(({ from, to }) => match.index < to && from < end)) continue;
    if (HISTORY.test(wholeSentenceAt(text, match.index).text)) continue;
    const beside = cited.find(
      ({ from, to, number }) => number && isNew(number) && (Math.abs(from - end) < 3 || Math.abs(to - match.index) < 6),
    );
    const trial = ON_TRIAL.exec(match[0])?.[1];
    if (beside && trial) yield onTrial(words, match.index, end, trial);
    else yield outdated(words.sub(match.index, end), match[0], beside ? FORM : `${FORM}（${NUMBER}）`);
  }
}

/** Whether a number is that of an outdated document: 国办公开办函〔2019〕60号, 〔2016〕201号. */
const isOld = ({ office, year, number }: DocNumber): boolean =>
  office === STATE_OFFICE && ((year === '2019' && number === '60') || (year === '2016' && number === '201'));

const isNew = ({ office, year, number }: DocNumber): boolean => `${office}〔${year}〕${number}号` === NUMBER;

type Title = NonNullable<Citation['title']>;

/** Whether a title is that of the trial form or the notice of 2019, and of no local notice with the same title. */
const isOldTitle = ({ own, issuer, from, to }: Title): boolean =>
  ON_TRIAL.test(own.text) || (OLD_NOTICE.test(own.text) && (STATE.test(issuer) || own.text.length < to - from - 2));

function byNumber(words: Slice, { title }: Citation, number: DocNumber): Finding {
  const { text } = words;
  // A form with today's title needs only another number.
  const isForm = title === undefined || title.own.text === FORM_2021.title;
  const from = isForm ? number.from : Math.min(number.from, title.from - title.issuer.length);
  const to = isForm || title.to < number.to ? number.to : title.to;
  const old = words.sub(from, to);
  const bracket = isForm || title.to > number.from ? undefined : /[（(]$/.exec(text.slice(title.to, number.from))?.[0];
  const right = isForm ? NUMBER : `${FORM}${bracket ?? '（'}${NUMBER}${bracket ? '' : '）'}`;
  const known = isForm || isOldTitle(title) || OLD_NOTICE.test(title.own.text);
  const written = text.slice(number.from, number.to);
  return {
    span: old.span,
    message: `“${written}”已被取代，不应再引用。取代它的是${NUMBER}，2021年度起的年报都照它编制。请换成现行的${isForm ? '文号' : '文件名和文号'}。`,
    formerly: {
      message: `“${written}”已被${NUMBER}取代，2021年度起的年报不应再引用。请换成现行的${isForm ? '文号' : '文件名和文号'}。`,
    },
    ...(known || /年度报告/.test(title.own.text) ? { fixes: [replacement(old, right, known)] } : {}),
  };
}

function byTitle(words: Slice, { number }: Citation, { own, from, to, issuer }: Title): Finding {
  const { text } = words;
  const start = STATE.test(issuer) && OLD_NOTICE.test(own.text) ? from - issuer.length : from;
  const old = words.sub(start, to);
  const written = text.slice(start, to);
  if (!number || !isNew(number)) return outdated(old, written, `${FORM}（${NUMBER}）`);
  const trial = ON_TRIAL.exec(own.text)?.[1];
  if (trial === undefined) return outdated(old, written, FORM);
  return onTrial(words, own.from, own.to, trial, old);
}

/** The finding for the form's present number with （试行） in its title, which alone is wrong. */
function onTrial(words: Slice, from: number, to: number, trial: string, whole = words.sub(from, to)): Finding {
  const gone = words.spanOf(to - trial.length, to);
  return {
    span: whole.span,
    message: lines('标题是2019年的旧标题，文号是现行的。', `${NUMBER}的标题里没有“${trial}”。`, `请删去“${trial}”。`),
    fixes: [{ title: `删去“${trial}”`, edits: [{ span: gone, text: '' }], safe: true, preferred: true }],
  };
}

const outdated = (old: Slice, written: string, right: string): Finding => ({
  span: old.span,
  message: `“${written}”是2019年的旧文件，已被取代。取代它的是${NUMBER}，2021年度起的年报都照它编制。请换成现行的文件名和文号。`,
  formerly: {
    message: `“${written}”是2019年的旧文件，已被${NUMBER}取代，2021年度起的年报不应再引用。请换成现行的文件名和文号。`,
  },
  fixes: [replacement(old, right, true)],
});

/** Finds the form of 2021 in a report on 2020 or before. */
function* tooNew(passage: Passage, year: number): Iterable<Finding> {
  const { words } = passage;
  for (const { number } of citationsIn(passage)) {
    if (!number || !isNew(number) || HISTORY.test(wholeSentenceAt(words.text, number.from).text)) continue;
    yield {
      span: words.spanOf(number.from, number.to),
      message: lines(
        `${NUMBER}晚于${year}年度，不会是依据。`,
        `它2021年9月26日才印发；2019、2020年度的年报按${NOTICE_2019.number}编制。`,
        '请核对报告的年份和引用的文件。',
      ),
    };
  }
}

/** Finds 国务院令第492号, except in the law's history. */
function* decrees(words: Slice): Iterable<Finding> {
  for (const match of words.text.matchAll(OLD_DECREE)) {
    const sentence = wholeSentenceAt(words.text, match.index).text;
    if (AMENDED.test(sentence) || HISTORY.test(sentence) || !/条例|国务院|国令/.test(sentence)) continue;
    const at = match.index + match[0].indexOf('492');
    const figures = words.sub(at, at + 3);
    // Beside a date of 2007 or 2008, more than the number must change.
    const isDated = /2007年|2008年/.test(sentence);
    yield {
      span: figures.span,
      message: `“${match[0]}”是2007年公布的旧条例，现行条例是国务院令第711号。请改正。`,
      ...(isDated ? {} : { fixes: [replacement(figures, '711', true)] }),
    };
  }
}

const replacement = (old: Slice, text: string, safe: boolean): Fix => ({
  // Do not close a bracket that the text behind closes: 《…格式》（国办公开办函〔2021〕30号.
  title: `改为“${text}${text.lastIndexOf('（') > text.lastIndexOf('）') ? '）' : ''}”`,
  edits: [{ span: old.span, text }],
  safe,
  preferred: safe,
});
