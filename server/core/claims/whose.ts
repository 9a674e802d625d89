import type { Agency } from '../facts/agency/agency.ts';
import { namesIn } from '../facts/agency/mentions.ts';
import type { OwnNames } from '../facts/agency/names.ts';
import type { Label } from './labels.ts';

/** Whose a figure is: the agency's own, another's (a part's, or of all of which the agency is one), or the text does not say. */
export type Whose = 'own' | 'another' | 'unsaid';

/** Characters before a label that are searched for an office's name. Arbitrary but generous; it bounds the cost in long clauses. */
const LONGEST = 24;
/** What stands between a name and the words of a label. */
const FILLER =
  /(?:20\d\d年度?|全年|本年度?|今年|年内|一年来|总?共计?|累计|合计|分别|承办|经办|直接|独立|自行|依法|按[期时]|均|各|已|也|还|，|、|：|（[^（）]*）)+$/;
/** 以县政府为被申请人的 3 件 */
const AGAINST = /(?:以[^，。；]{1,20}|政府作)为(?:被申请人|被告|对象|被诉人|复议机关)/;
const HELPING = /指导|督促|协助|帮助|配合|推动|法院|检察院/;
/** 以县政府名义印发 1 件: no bureau's. */
const IN_NAME_OF = /以[^，。；]{0,8}(?:政府|县委|市委)[^，。；]{0,6}名义/;
/** The agency itself, or all that its tables may be about. */
const OWN = /我|本(?:机关|单位|局|级|办|委|厅|院|行政|镇|乡|街道|市|县|区|省)|全(?:局|镇|乡|街道|委|厅|院|办|校)/;
/** 全县共收到 215 件: to a bureau, one of many, another's. */
const WIDE =
  /全(?:县|市|区|省|州|旗|自治区|系统|行业|域)|各级|各(?:镇|乡|县|区|市|街道)[^，]{0,6}各|[及和与、]各|及(?:其|所属)|汇总/;

/** Whose a figure is, by the words of its clause before its label. */
export function whoseIn(
  words: string,
  agency: Pick<Agency, 'name' | 'kind'> | undefined,
  names: OwnNames,
  sentence: string,
): Whose {
  if (words === '') return 'unsaid';
  const own = words.slice(-LONGEST);
  const near = own.includes('(') ? own.replaceAll('(', '（').replaceAll(')', '）') : own;
  if (HELPING.test(near) || AGAINST.test(near)) return 'another';
  if (agency?.kind === 'department' && IN_NAME_OF.test(near)) return 'another';
  const bare = near.replace(FILLER, '');
  if (WIDE.test(bare)) return agency && (agency.kind === 'department' || agency.kind === 'office') ? 'another' : 'own';
  if (isPart(bare, agency?.kind, sentence)) return 'another';
  if (OWN.test(bare)) return 'own';
  return whoseOffice(bare, names);
}

/** Parts of what the agency may stand for: 各乡镇, 下属单位, 县直部门. */
const PARTS =
  /(?:各|所属|下属|直属|下级|其他|其余|[县市区省]直|基层|县区|区县|县级|乡镇|镇街)[^，]{0,8}(?:政府|单位|部门|乡镇|镇|乡|街道|县区|区县|县|区|市|局|机构|站所|公司|学校|医院)$/;
/** The government's own, where all under it are named too: 市政府（含办公室）收到 96 件，全市 437 件 */
const LEVEL = /(?:[市县区省州旗]政府(?:办|办公[室厅])?|[市县区省州旗]?本级)$/;
const ALL_LEVELS = /全[市县区省州旗]|各级|[市县区]直|部门|乡镇|镇街|街道/;
/** 乡镇、街道收到 12 件: to a government they are parts, even where none of them is named. */
const BELOW = /(?:乡镇|镇街|街道|部门|村居|社区|县区|区县|县级|区级|本级)$/;
/** 县政府本级收到 21 件: a government's tables are of all under it. */
const OF_ONE_LEVEL = /政府本级$/;
/** 县级制发 11 件、乡镇制发 3 件 */
const OF_UPPER_LEVEL = /[市县区省州旗]级$/;
const LOWER = /乡镇|镇街|[县区]级|街道/;

/** A part of all that the agency's tables are about. */
function isPart(bare: string, kind: Agency['kind'] | undefined, sentence: string): boolean {
  if (PARTS.test(bare)) return true;
  // What stands behind 其中 are its own parts.
  if (LEVEL.test(bare) && ALL_LEVELS.test(sentence.split('其中', 1).join())) return true;
  if (kind !== 'government') return false;
  return BELOW.test(bare) || OF_ONE_LEVEL.test(bare) || (OF_UPPER_LEVEL.test(bare) && LOWER.test(sentence));
}

/** Whose the office is whose name the words end with. */
function whoseOffice(words: string, names: OwnNames): Whose {
  const last = namesIn(words, 0, words.length, names).at(-1);
  if (!last?.whose || last.to < words.length) return 'unsaid';
  return last.whose === 'own' ? 'own' : 'another';
}

const REVIEWING = /(?:办理|审理|审结|代理|承办)[^，；。]{0,6}(?:复议|诉讼|应诉)|作为[^，]{0,6}复议机关/;
const TAKING_ON = /受理[^，；。]{0,6}(?:复议|诉讼)|应诉/;
/** Who decides on reviews has those of others, about disclosure or not. */
const AS_REVIEWER = /复议机[关构](?:共|全年|累计|年内)*(?:收到|接收|受理|办理|审理|审结|新收)/;
const DISCLOSURE = /信息公开|政府信息|依申请|公开申请/;

/**
 * Whether words are about the work of a reviewing organ, which is not about disclosure: 办理行政复议案件 320 件.
 *
 * @param about whether the sentence is about applications, where 受理 is said of them
 */
export const isReviewing = (words: string, about: boolean): boolean =>
  AS_REVIEWER.test(words) || ((REVIEWING.test(words) || (!about && TAKING_ON.test(words))) && !DISCLOSURE.test(words));

const ITS_GOVERNMENT = /[县市区州旗](?:人民)?政府(?!网|门户|信息|工作|各|所|部门|令|规章)/;

/** Makes a claim about documents of the government itself less sure (县政府制发规范性文件 5 件): its table may count its departments' too. */
export function lessSure(
  label: Label | undefined,
  agency: Pick<Agency, 'kind'> | undefined,
  words: string,
): Label | undefined {
  const ofDocuments = label?.subject === 'norm' || label?.subject === 'regulation';
  if (!ofDocuments || agency?.kind !== 'government' || !ITS_GOVERNMENT.test(words)) return label;
  return { ...label, weight: 'hint' };
}
