import { type Stretch, sentencesIn } from '../syntax/sentences.ts';
import { DIGIT, HAN_NUMERAL } from '../text/characters.ts';

/*
 * Sentences that still count by rows and columns that only the trial form (2019) had: 本年新公开数量3件.
 */

/** Names of columns, none of which means anything else. */
const COLUMNS = [
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量?',
  '上一年项目数量',
  '本年增[/／、]?减',
  '采购项目数量',
];
/** The name of a row; only with a figure behind it, for 条例第二十条 names the matter too. */
const ROW = '其他对外管理服务事项';
const AMOUNT = '采购总金额';
/** One phrase of several names in a row: 其他对外管理服务事项上一年项目数量. */
const PHRASE = new RegExp(`(?:${ROW}|${COLUMNS.join('|')})+(?:[、和及]?(?:${COLUMNS.join('|')}))*`, 'g');
const GATE = /新制作数|新公开数|公开总数|上一年项目|本年增|对外管理服务|采购项目数/;
const FIGURE = new RegExp(`[${DIGIT}零]|[${HAN_NUMERAL}](?=[件项个])|^无|[为是]无|均无`);
/** Says that the form has changed, which is right: 不再统计“本年新公开数量”. */
const TELLS_CHANGE = /不再|取消|调整为|改为|替代|变化|旧版|原表|试行|版式|新格式/;

/** A sentence that counts by names of the trial form, and these phrases in order; indices into the paragraph. */
export interface OldFormat {
  readonly phrases: readonly Stretch[];
}

/** The sentences of a paragraph that give figures under names of the old tables. */
export function oldFormatIn(text: string): readonly OldFormat[] {
  if (!GATE.test(text)) return [];
  return sentencesIn(text).flatMap((sentence): readonly OldFormat[] => {
    if (TELLS_CHANGE.test(sentence.text)) return [];
    const phrases = [...sentence.text.matchAll(PHRASE)].flatMap(({ index, 0: words }): readonly Stretch[] => {
      const behind = sentence.text.slice(index + words.length);
      return isCounted(words, behind, sentence.text)
        ? [{ from: sentence.from + index, to: sentence.from + index + words.length, text: words }]
        : [];
    });
    return phrases.length > 0 ? [{ phrases }] : [];
  });
}

const IS_FIGURE = new RegExp(String.raw`^(?:共|为|有|：|:|数量)*\s*[${DIGIT}]`);

function isCounted(words: string, behind: string, sentence: string): boolean {
  if (!FIGURE.test(behind)) return false;
  // 采购项目数量 may be of any purchase; only beside 采购总金额 is it the old table's.
  if (words === '采购项目数量') return sentence.includes(AMOUNT);
  // Count only a figure: 其他对外管理服务事项16项, not …事项的依据.
  return words !== ROW || IS_FIGURE.test(behind);
}
