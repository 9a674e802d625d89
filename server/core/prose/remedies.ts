import { NO_WORD_BEFORE } from '../syntax/list-items.ts';
import type { Paragraph, Section } from '../syntax/tree.ts';
import { DIGIT, HAN, HAN_ORDINAL } from '../text/characters.ts';
import { textOf } from './body.ts';

/** What section 5 must hold: problems, and what is done about them. */

const PROBLEM = new RegExp(
  `问题|不足|不够|有待|仍需|还需|尚需|需(?:要)?进一步|差距|薄弱|欠缺|不及时|不强|较低|不高|滞后|短板|困难|不到位|不规范|不完善|不全面|不平衡|较少|缺乏|单一|不[严力足实齐清准深细紧顺畅高活多广够佳熟快易便大好新详透]|有限(?!公司|责任|合伙|期)|(?<![克解忧])难(?=以|于|懂|找|查|看|点是)|不(?:通俗|充分|均衡|规范|统一|健全|明显|理想|主动|深入|顺畅|熟悉|扎实|精准|丰富|对称|一致)|参差|(?:偏|较|过于)[${HAN}]{0,2}[少低慢弱窄浅粗迟晚差散长]|[率度面量](?:还|仍|也)?(?:偏|较)?[窄低浅]|超时|超期|迟缓|差错|遗漏|脱节|流于形式`,
);
/** 有待进一步加强, 仍需完善 name a problem, not a remedy. */
const WANTING =
  /(?:有待|仍需|还需|尚需|亟需|需要?|不够|未能?|不|缺乏|缺少)(?:于|要)?(?:进一步|继续|不断|持续|再)*(?:地)?(?:加以|得到|予以)?(?:加强|完善|改进|提高|提升|优化|强化|规范|深化|拓展|加大)/g;
const REMEDY =
  /改进|措施|举措|下一步|下步|下一年|下年度|明年|今后|整改|针对(?:上述|以上|这些|此类|存在)|将|加强|完善|强化|优化|提升|提高|已(?:会同.{0,12}|经)?(?:建立|增加|补|制定|安排|组织|开展|落实|规定|明确|要求|调整|更换|纠正|修订|清理|更新|督促|通报)|(?:年|月|季度|学期|即日)起[，,]?(?:由|每|按|将|对|实行|执行|建立|做到|改)|建立健全|持续推进/;

/** Whether a text names a problem: 公开不够及时. */
export const namesProblem = (text: string): boolean => PROBLEM.test(text);
/** Whether a text names a remedy: 加强培训. */
export const namesRemedy = (text: string): boolean => REMEDY.test(text.replace(WANTING, ''));

/** The length of a section's prose in characters, without blanks. */
export const lengthOf = (section: Section): number => textOf(section.body).replace(/\s+/g, '').length;

const REMEDY_HEAD = /改进|措施|举措|下一步|下步|整改|打算|对策|努力方向|工作计划/;
const PROBLEM_HEAD = /问题|不足|短板|差距/;
/** The opening of a paragraph about next year: 2025年，全县将重点做好以下工作. */
const AHEAD =
  '20\\d\\d年(?:度)?[，,]?[^，,。；：:\\n0-9]{0,14}将(?=重点|继续|进一步|从|做好|着力|认真|加|围绕|按|切实|不断|坚持|以|采取|在|针对|持续|全力|把|主要)';
/** Where a text turns from the problems to what is done about them. */
const TURN = new RegExp(
  `下一步|下步|针对(?:上述|以上|存在|这些|此类)|改进(?:措施|情况|举措|方向)|今后|整改措施|下年度|20\\d\\d年，?我.{1,6}将|${AHEAD}`,
);
const OPENS_AHEAD = new RegExp(`^\\s*${AHEAD}`);
/** Whether a paragraph begins with what will be done next year. */
export const looksAhead = ({ slice }: Paragraph): boolean => OPENS_AHEAD.test(slice.text);
const ITEMS: readonly RegExp[] = [
  new RegExp(`${NO_WORD_BEFORE}([${HAN_ORDINAL}])是`, 'g'),
  new RegExp(`第([${HAN_ORDINAL}])[，,、]`, 'g'),
  new RegExp(String.raw`(?:^|[\n。；;：:])\s*([${DIGIT}]{1,2})[.．、](?![${DIGIT}])`, 'g'),
  new RegExp(String.raw`(?:^|[\n。；;：:])\s*[（(]([${DIGIT}]{1,2})[)）]`, 'g'),
  new RegExp(String.raw`(?:^|[\n。；;：:])\s*[（(]([${HAN_ORDINAL}])[)）]`, 'g'),
];

/** How many problems and how many remedies are listed; undefined unless both lists are numbered and read without doubt. */
export function listed(section: Section): { readonly problems: number; readonly remedies: number } | undefined {
  const halves = halvesOf(section.body);
  if (!halves) return undefined;
  const problems = itemsIn(halves.problems);
  const remedies = itemsIn(halves.remedies);
  return problems !== undefined && remedies !== undefined ? { problems, remedies } : undefined;
}

/** What a fifth part says of problems and what of remedies; undefined where the turn from one to the other is not clear. */
export function halvesOf(body: readonly Paragraph[]): { problems: string; remedies: string } | undefined {
  const isHead = ({ passage }: Paragraph): boolean =>
    REMEDY_HEAD.test(passage.head.text) &&
    !PROBLEM_HEAD.test(passage.head.text) &&
    (passage.itemNumber?.style === 'han-bracket' || (!passage.itemNumber && passage.text.length <= 30));
  const turn = body.findIndex(isHead);
  if (turn > 0) {
    // A second such head makes two lists of remedies: which one answers the problems is not certain.
    if (body.slice(turn + 1).some(isHead)) return undefined;
    return { problems: inner(body.slice(0, turn)), remedies: inner(body.slice(turn)) };
  }
  const text = textOf(body);
  const first = text.search(ITEMS[0] as RegExp);
  const from = Math.max(first, 0);
  const at = text.slice(from).search(TURN);
  return at < 0 ? undefined : { problems: text.slice(0, from + at), remedies: text.slice(from + at) };
}

/** A Word bookmark in copied text, which would hide the number behind it: [bookmark: _GoBack]1.加强…. */
const BOOKMARK = /^\[bookmark[^\]]*\]/i;

/** The text of a half, without the number （一） of its own heading, which is no item. */
function inner(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ passage }) => {
      const { itemNumber } = passage;
      const text = passage.text.replace(BOOKMARK, '');
      const head = text.slice(itemNumber?.end ?? 0, (itemNumber?.end ?? 0) + 20);
      return itemNumber?.style === 'han-bracket' && (PROBLEM_HEAD.test(head) || REMEDY_HEAD.test(head))
        ? text.slice(itemNumber.end)
        : text;
    })
    .join('\n');
}

/** The length of the one list that counts 1, 2, 3 … in the text. */
function itemsIn(text: string): number | undefined {
  const counts: number[] = [];
  for (const pattern of ITEMS) {
    const numbers = [...text.matchAll(pattern)].map((match) => ordinal(match[1] ?? ''));
    if (numbers.length === 0) continue;
    if (numbers.some((number, i) => number !== i + 1)) return undefined;
    counts.push(numbers.length);
  }
  return counts.length === 1 ? counts[0] : undefined;
}

function ordinal(sign: string): number {
  const han = HAN_ORDINAL.indexOf(sign);
  return han >= 0 ? han + 1 : Number(sign.normalize('NFKC'));
}
