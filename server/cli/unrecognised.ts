import type { Analysis } from '../core/index.ts';
import { tooLargeWords } from '../core/recognise/size.ts';
import { isNamedAsReport } from '../core/syntax/format.ts';

const signNames = { title: '标题', sections: '部分标题', tables: '表格' } as const;
const all = Object.values(signNames).join('、');
const empty = '文件是空的。';
const tooLarge = `文件太大，没有校核：${tooLargeWords}。`;

/** Why a text was not taken for a report, in a sentence for the user. */
export function whyUnrecognised(path: string, { text, recognition, isTooLarge }: Analysis): string {
  if (isTooLarge) return tooLarge;
  if (text.trim() === '') return empty;
  const no = '不是政务公开年报：';
  if (isNamedAsReport(path)) return `${no}里面没有${all}。`;
  const { signs } = recognition();
  const seen = signs.map((sign) => signNames[sign]).join('、');
  if (signs.length >= 2) return `${no}虽然有${seen}，却像是别的文件，或者是 2018 年度以前的年报。`;
  return `${no}${all}三样里${seen === '' ? '一样也没有' : `只有${seen}`}。`;
}

/** Whether a file that was not taken for a report would be checked if it had a report's name. */
export const isMisnamed = (path: string, reason: string): boolean =>
  reason !== empty && reason !== tooLarge && !isNamedAsReport(path);
