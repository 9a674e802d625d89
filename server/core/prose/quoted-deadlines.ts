import type { Agency } from '../facts/agency/agency.ts';
import { dueOf } from '../facts/agency/office.ts';
import { lawsNamed } from '../regulation/law.ts';
import { phraseAt, wholeSentenceAt } from '../syntax/sentences.ts';
import { ANY_NUMERAL } from '../text/characters.ts';
import { hanNumber } from '../text/han.ts';

/** A day that a sentence gives as the law's deadline for a report, though the law's is earlier. */
export interface MisquotedDeadline {
  readonly from: number;
  readonly to: number;
  readonly of: 'department' | 'government';
}

/** The law's deadlines for a department's report and a government's (第四十九条). */
export const LAST_DAYS = {
  department: { month: 1, day: 31 },
  government: { month: 3, day: 31 },
} as const;

/** What of the reporting office decides which deadline it has. */
type Office = Pick<Agency, 'name' | 'said'>;

const DAY = new RegExp(`([${ANY_NUMERAL}]{1,3})月(?:份)?([${ANY_NUMERAL}]{1,3})[日号](?=之?前|以前)`, 'g');
const REPORT = /年度报告|年报|本报告/;
const OTHER_REPORT = /报表|决算|法治|统计|绩效|财务|总结|检查|普法/;
const MUST = /条例|第四十九条|规定|应当|必须|法定|不得晚于|不迟于/;
/** Says that the day is a higher office's or a place's own rule, which may differ. */
const LOCAL =
  /上级|[省市县区]里|[省市县区州](?:政府)?(?:办公[厅室])?(?:的|统一)?(?:要求|通知|部署)|主管部门(?:的)?(?:要求|通知)/;
const FORMERLY = /原|旧|修订前|修改前|过去|以前的/;
/** Words with 政府 or 部门 in them that do not say whose report is meant. */
const NEITHER = /主管部门|政府信息公开|政府信息|政府网站|政府门户|政府办公[厅室]|政务/g;
const OF_DEPARTMENT = /部门|(?:本|我|各)(?:局|委|厅)/;
const OF_GOVERNMENT = /政府/;
const OWN = /本机关|本单位|我单位|本[局委厅办]|我[局委厅办]/;

/** Every deadline in a text without blanks that is given as the law's and is too late; indices into the text. */
export function misquotedDeadlines(text: string, agency: Office | undefined): readonly MisquotedDeadline[] {
  const found: MisquotedDeadline[] = [];
  for (const match of text.matchAll(DAY)) {
    const month = hanNumber(match[1] ?? '');
    const day = hanNumber(match[2] ?? '');
    if (month === undefined || day === undefined) continue;
    const sentence = wholeSentenceAt(text, match.index);
    const words = sentence.text;
    if (!REPORT.test(words) || OTHER_REPORT.test(words) || !MUST.test(words)) continue;
    if (LOCAL.test(words) || FORMERLY.test(words) || lawsNamed(words).named.some(({ law }) => law !== 'ours')) continue;
    const of = whose(text, match.index, agency);
    if (!of || month * 100 + day <= LAST_DAYS[of].month * 100 + LAST_DAYS[of].day) continue;
    found.push({ from: match.index, to: match.index + match[0].length, of });
  }
  return found;
}

/** Whose report is spoken of: by the clause of the day, else by the office whose report this is; undefined where the law says nothing. */
function whose(text: string, at: number, agency: Office | undefined): MisquotedDeadline['of'] | undefined {
  const words = phraseAt(text, at)
    .text.replace(NEITHER, '')
    .replace(/(?:人民)?政府(?:各|工作|组成|的)*部门/g, '部门');
  const due = agency && dueOf(agency);
  const own = due?.isDuty ? due.as : undefined;
  if (OWN.test(words)) return own;
  if (OF_DEPARTMENT.test(words)) return OF_GOVERNMENT.test(words) ? undefined : 'department';
  if (OF_GOVERNMENT.test(words)) return 'government';
  // A government's report may speak of its departments, so only a department's own deadline is sure.
  return own === 'department' ? own : undefined;
}
