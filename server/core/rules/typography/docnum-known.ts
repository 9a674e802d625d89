import { datesIn, type FoundDate } from '../../facts/date.ts';
import { type Citation, type CitedTitle, citationsIn } from '../../prose/citations.ts';
import type { DocNumber } from '../../prose/docnum.ts';
import {
  DECREE,
  FORM_2021,
  KNOWN_DOCUMENTS,
  type KnownDocument,
  LAW_DAYS,
  NOTICE_2019,
  OLD_DECREE,
} from '../../prose/known-documents.ts';
import { lawsNamed } from '../../regulation/law.ts';
import type { Passage } from '../../syntax/passage.ts';
import { wholeSentenceAt } from '../../syntax/sentences.ts';
import { distance } from '../../text/fold.ts';
import type { Slice } from '../../text/slice.ts';
import { defineRule, type Finding } from '../rule.ts';

/** A cheap test whether a paragraph may cite a known document. */
const MAY_CITE = /格式|管理办法|有关事项|国令|国务院令|国办|办函|公开办|条例/;
/** Most wrong characters of a known title; with more it is another document's. A guess for titles of 15 characters and more. */
const ALIKE = 3;
const COUNTRY = '中华人民共和国';
const ON_TRIAL = /[（(]试行[）)]$/;
const BRACKET_BEFORE = /[（(，,]{0,2}(?:以下简称[^，,。]{0,12}[，,])?$/;
const DECREE_CITED =
  /政府信息公开条例[》”]?[（(][^（()）]{0,30}?(?:国务院令|国令)第?([0-9]{2,4})号|政府信息公开条例[》”]?[（(]第?([0-9]{2,4})号国务院令|(?:国务院令|国令)第?([0-9]{2,4})号[）)]?(?:公布|修订|发布|颁布)?的?《(?:中华人民共和国)?政府信息公开条例/g;

export default defineRule({
  id: 'docnum-known',
  name: '文号写错',
  group: 'typography',
  scope: 'paragraph',
  kinds: ['title', 'prose'],
  sees: ['year'],
  severity: 'warning',
  fix: 'mixed',
  title: '常用文件的文号、标题或日期写错',
  why: '这几份文件每份年报都要引用，文号、标题写错，依据就不成立。',
  todo: '改成正确的文号、标题和日期。',
  source: '国办公开办函〔2021〕30号、〔2019〕60号、〔2019〕61号；国办函〔2020〕109号；国务院令第711号',
  *check(passage, { year }) {
    const isTrial = year !== undefined && year < Number(FORM_2021.year);
    // Read without blanks and invisible signs, which are another rule's.
    const { words } = passage;
    if (!MAY_CITE.test(words.text)) return;
    for (const citation of citationsIn(passage)) {
      yield* number(words, citation, isTrial);
      yield* title(words, citation);
    }
    yield* decrees(passage);
    yield* days(passage);
  },
  bad: [
    {
      in: 'preamble',
      text: '根据年报格式（⟦国办发〔2021〕30号⟧）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办函〔2021〕3号⟧）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开条例》（国务院令第⟦771⟧号）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（⟦国办发〔2020〕109号⟧）和《⟦政府信息公开处理费管理办法⟧》（国办函〔2020〕109号），未收取信息处理费。',
    },
    {
      in: 'preamble',
      text: '按照⟦国办公开函〔2021〕30号⟧规定的格式编制本报告，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: 'preamble',
      text: '依据⟦国办公开办涵〔2021〕30号⟧文件要求编制年度报告，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n依据《⟦政府信息公开信息处理费管理办法（试行）⟧》（国办函〔2020〕109号），未收取信息处理费。',
    },
    {
      in: '1',
      text: '一、总体情况\n认真学习⟦2019年5月1日⟧起施行的《条例》。\n落实《中华人民共和国政府信息公开条例》（⟦2019年5月15日⟧国务院令第711号修订）。',
    },
  ],
  good: [
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开条例》（国令第711号）、年报格式（国办公开办函〔2021〕30号）编制，统计期限为2024年1月1日至12月31日。',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）、《青岚县农村供水工程管理办法》（青政规〔2022〕3号）和国办发〔2021〕30号文件，未收取信息处理费。',
      why: '别的文件有自己的文号',
    },
    {
      in: '6',
      text: '六、其他需要报告的事项\n按照县政府办公室转发的年度报告格式（青政办〔2022〕6号），未收取信息处理费。',
      why: '转发的文件用转发机关的文号',
    },
    {
      in: 'preamble',
      text: '根据《中华人民共和国政府信息公开工作\u200b年度报告格式》（国办公开办函〔2021〕 30号）编制，统计期限为2024年1月1日至12月31日。',
      why: '空格和看不见的字符另有提示，标题、文号没有写错',
    },
    {
      in: '1',
      text: '一、总体情况\n《政府信息公开条例》于2019年4月3日修订、2019年5月15日施行；县水利局2019年5月20日公布了公开目录，学习国办发〔2021〕12号文件1次。',
      why: '日期都对；目录的日期不是条例的',
    },
  ],
});

/** Finds a wrong number of a document that is called by its title, or that the sentence can only mean. */
function* number(words: Slice, { title: cited, number: found }: Citation, isTrial: boolean): Iterable<Finding> {
  if (!found || !isState(found)) return;
  const { text } = words;
  const { from, to } = found;
  const written = `${found.office}〔${found.year}〕${found.number}号`;
  if (KNOWN_DOCUMENTS.some((each) => each.number === written)) return;
  // Search 90 characters: a title with its notice may stand before the number. It bounds the cost.
  const before = text.slice(Math.max(0, from - 90), from).replace(BRACKET_BEFORE, '');
  const called = cited
    ? KNOWN_DOCUMENTS.find((each) => isCalled(cited, each) || each.called.test(before))
    : KNOWN_DOCUMENTS.find((each) => each.called.test(before));
  const meant = called ?? (cited ? undefined : alone(text, found));
  // Leave documents of before 2021, and the form of 2021 in an older report, to `basis-outdated`.
  if (!meant || (meant === FORM_2021 && (isTrial || ON_TRIAL.test(cited?.own.text ?? before)))) return;
  const span = words.spanOf(from, to);
  yield {
    span,
    message: `文号“${text.slice(from, to)}”与所引的文件不符。“${meant.title.replace(COUNTRY, '')}”的文号是${meant.number}。请改正。`,
    formerly: {
      message: `“${meant.title.replace(COUNTRY, '')}”的文号是${meant.number}，这里写成了“${text.slice(from, to)}”。请改正。`,
    },
    fixes: [{ title: `改为“${meant.number}”`, edits: [{ span, text: meant.number }], safe: true, preferred: true }],
  };
}

const isCalled = ({ own }: CitedTitle, { title }: KnownDocument): boolean =>
  distance(own.text.replace(COUNTRY, ''), title.replace(COUNTRY, ''), ALIKE) <= ALIKE;

/** Whether a number is of the State Council's offices, or was before it lost a character: 办公开办函. */
const isState = ({ office }: DocNumber): boolean =>
  office.startsWith('国') || /^(?:办公开办|公开办)[函涵]$/.test(office);

/** The known document that a number means with one slip in office, year or figures, where the sentence is about it. */
function alone(text: string, found: DocNumber): KnownDocument | undefined {
  const sentence = wholeSentenceAt(text, found.from).text;
  return KNOWN_DOCUMENTS.find(({ office, year, serial, about }) => {
    const slips = [found.office !== office, found.year !== year, found.number !== serial].filter(Boolean).length;
    return slips === 1 && about.test(sentence);
  });
}

/** Finds a title 《…》 that is nearly that of the document whose number stands beside it, or nearly one that only the state has. */
function* title(words: Slice, { title: cited, number: found }: Citation): Iterable<Finding> {
  if (!cited) return;
  const written = found && `${found.office}〔${found.year}〕${found.number}号`;
  const owner = KNOWN_DOCUMENTS.find((each) => each.number === written);
  const { own } = cited;
  const known = owner ?? (found ? undefined : KNOWN_DOCUMENTS.find((each) => isOnlyOne(own.text, each)));
  if (!known) return;
  const right = own.text.startsWith(COUNTRY) ? known.title : known.title.replace(COUNTRY, '');
  const bare = own.text.replace(ON_TRIAL, '');
  const far = distance(bare, right, ALIKE);
  if (own.text === right || far > ALIKE || own.text === '') return;
  // Leave the trial form with today's number to `basis-outdated`.
  if (bare !== own.text && (known === FORM_2021 || known === NOTICE_2019)) return;
  const span = words.spanOf(own.from, own.to);
  yield {
    span,
    message: `文件标题“${own.text}”写错了。请改为“${right}”。`,
    formerly: {
      message: `文件标题“${own.text}”写错了。请改为“${right}”。`,
    },
    fixes: [{ title: `改为“${right}”`, edits: [{ span, text: right }], safe: true, preferred: true }],
  };
}

/** Whether a title without a number can only mean this document: 中华人民共和国…格式, …信息处理费管理办法（试行）. */
const isOnlyOne = (own: string, { title: right }: KnownDocument): boolean =>
  (own.startsWith(COUNTRY) && right.startsWith(COUNTRY) && distance(own, right, ALIKE) <= ALIKE) ||
  (ON_TRIAL.test(own) && own.replace(ON_TRIAL, '') === right);

function* decrees({ words, evenWords }: Passage): Iterable<Finding> {
  for (const match of evenWords.matchAll(DECREE_CITED)) {
    const number = match[1] ?? match[2] ?? match[3] ?? '';
    if (number === DECREE || number === OLD_DECREE || match[0].includes(`第${OLD_DECREE}号`)) continue;
    const at = match.index + match[0].lastIndexOf(number);
    const span = words.spanOf(at, at + number.length);
    yield {
      span,
      message: `《政府信息公开条例》是国务院令第${DECREE}号，这里写成了第${number}号。请改正。`,
      fixes: [{ title: `改为“${DECREE}”`, edits: [{ span, text: DECREE }], safe: true, preferred: true }],
    };
  }
}

const LAW = /(?:政府信息公开条例|《条例》|[“"]条例[”"])/;
const IN_FORCE = /^(?:（[^（）]{0,10}）)?(?:起|开始)?(?:正式)?(?:施行|实施|实行|生效|执行)/;
const ISSUED =
  /^(?:（[^（）]{0,10}）)?(?:由|经)?(?:中华人民共和国)?(?:国务院)?(?:令?(?:第711号)?(?:国务院令)?)?(?:予以)?(?:修订|修正|修改|公布|颁布|发布)/;
/** The law before a date: 《条例》于…, 新修订的《条例》自…. */
const LAW_BEFORE = /(?:条例|711号)[》”"]?[）)]?(?:（[^（）]{0,40}|已|是|将|在|从|自|于|由|[，,])*$/;
/** The law behind a date and its verb: 起施行的《条例》. */
const LAW_BEHIND = /^[后]?的?(?:新|现行)?(?:修订|修正)?(?:后)?的?(?:新)?《?(?:中华人民共和国)?(?:政府信息公开)?条例/;

/** What follows the verb where the law itself is issued; not 依据《条例》于2019年6月10日公布了指南. */
const NO_OBJECT = /^(?:$|[，。；、：）)]|以?来|之?后|的|并)/;

/** Finds wrong days on which the law was issued or came into force. */
function* days({ words, evenWords: text }: Passage): Iterable<Finding> {
  if (!LAW.test(text)) return;
  for (const date of datesIn(words)) {
    const said = date.month === undefined ? undefined : saidOf(text, date);
    if (!said || !isOfToday(date, LAW_DAYS[said]) || isRight(date, LAW_DAYS[said])) continue;
    const right = `2019年${LAW_DAYS[said].month}月${LAW_DAYS[said].day}日`;
    yield {
      span: date.slice.span,
      message: `《条例》是${right}${said === 'issued' ? '公布修订' : '起施行'}的，不是${date.slice.text}。请改正。`,
      fixes: [{ title: `改为“${right}”`, edits: [{ span: date.slice.span, text: right }], preferred: true }],
    };
  }
}

type LawDay = (typeof LAW_DAYS)[keyof typeof LAW_DAYS];

const isRight = ({ year, month, day }: FoundDate, right: LawDay): boolean =>
  year === right.year && month === right.month && (day === undefined || day === right.day);

/** Whether a date means today's law: one of 2019, or the right day of the year before or after. Those of 2007 and 2008 are history. */
const isOfToday = ({ year = 0, month, day }: FoundDate, right: LawDay): boolean =>
  year === right.year || (Math.abs(year - right.year) === 1 && month === right.month && day === right.day);

/** Which day of the 《条例》 a date gives; undefined where it is about something else. */
function saidOf(text: string, { index, end }: FoundDate): keyof typeof LAW_DAYS | undefined {
  // The 40 characters behind a date and 60 before it only bound the cost: the patterns begin or end at the date.
  const rest = text.slice(end, end + 40);
  const verb = IN_FORCE.exec(rest)?.[0] ?? ISSUED.exec(rest)?.[0];
  if (verb === undefined) return undefined;
  const behind = rest.slice(verb.length);
  const before = text.slice(Math.max(0, index - 60), index);
  const isLaws =
    LAW_BEHIND.test(behind) ||
    (LAW_BEFORE.test(before) && NO_OBJECT.test(behind) && isOurs(before)) ||
    verb.includes('711');
  if (!isLaws) return undefined;
  return IN_FORCE.test(rest) ? 'inForce' : 'issued';
}

/** Whether the law named last is the 《条例》; not so 《保密法实施条例》于2019年…. */
const isOurs = (before: string): boolean => lawsNamed(before).named.at(-1)?.law !== 'other';
