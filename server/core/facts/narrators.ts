import type { Passage } from '../syntax/passage.ts';
import { sentenceAt } from '../syntax/sentences.ts';
import type { Report, Section } from '../syntax/tree.ts';
import { HAN } from '../text/characters.ts';
import type { Slice } from '../text/slice.ts';
import type { Agency } from './agency/agency.ts';
import { namesIn } from './agency/mentions.ts';
import { mayStandFor, ownNames } from './agency/names.ts';
import { agencyKind } from './agency/read.ts';

const WHEN = String.raw`(?:(?:20\d\d年度?|本年度?|一年来|过去一年|今年以来)[，,、]?)?`;
const OFFICE = `((?:(?![省市县区镇乡])[${HAN}]{2,6}[省市县区州旗镇乡])[${HAN}]{0,14}?(?:局|委员会|委|厅|办公室|人民政府|街道办事处))`;
/** Words behind an office that only the office itself says of its work: 认真…, 共收到… */
const WORKED =
  '认真|高度重视|严格|始终坚持|坚持|积极|不断|全面|扎实|深入|切实|主动公开|共?收到|共?受理|编制|未收取|没有收取|未收到';
/** 全年发布信息152条, 通过政府网站公开各类信息152条 */
const PUBLISHED = String.raw`(?:20\d\d年|本年度?|全年|年内)?(?:共|累计|通过[${HAN}]{2,12})?(?:发布|公开|公布)(?=[^，。；]{0,16}信息)`;
/** A sentence that opens with an office and says what it did: 2024年，青岚县林业局认真落实…… */
const NARRATES = new RegExp(
  String.raw`(?:^|[。；\n])\s*(?:[（(][一二三四五][)）])?${WHEN}${OFFICE}(?:党组)?(?:${WORKED}|${PUBLISHED})`,
  'g',
);
/** How far into a paragraph the office of its first sentence can reach: `WHEN` and `OFFICE` together. Only a quick look before the pattern. */
const AT_MOST = 30;
/** Kinds of offices that speak alone in their reports. In a government's all its offices speak; a zone's committee has many names. */
const KINDS: ReadonlySet<Agency['kind']> = new Set(['department', 'township', 'street']);
const OURS = /[我本](?:局|委|办|厅|镇|乡|街道|县|市|区|单位|机关)/;
/** Parts of an office, and bodies that several offices form: no report is theirs. */
const INNER = /领导小组|公开办|(?:局|委|厅|中心)办公室$/;

/**
 * Offices of the reporting office's own kind that the body lets speak in its place, as where another office's report served as a
 * pattern and its name was left: 澜坪镇人民政府认真落实… in 石桥镇's report.
 */
export function strangersIn({ passages }: Report, section: Section | undefined, agency: Agency): readonly Slice[] {
  if (!section || !KINDS.has(agency.kind)) return [];
  const found: Slice[] = [];
  const own = ownNames(agency);
  for (const { paragraph, part } of passages.gather(narratorsIn)) {
    if (paragraph.section !== section) continue;
    for (const { name, from } of part) {
      // 全年县人社局: where the name begins is told by the reader of names.
      const last = namesIn(name, 0, name.length, own).at(-1);
      if (last?.whose !== 'another' || last.to < name.length) continue;
      const stranger = name.slice(last.from);
      if (agencyKind(stranger) !== agency.kind || mayStandFor(stranger, own)) continue;
      found.push(paragraph.slice.sub(from + last.from, from + last.to));
    }
  }
  return found;
}

/** Every office that opens a sentence of a paragraph and says what it did; places are indices of the paragraph. */
function narratorsIn({ kind, text }: Passage): readonly { readonly name: string; readonly from: number }[] | undefined {
  if (kind !== 'prose' || (!/[省市县区州旗镇乡]/.test(text.slice(0, AT_MOST)) && !text.includes('。')))
    return undefined;
  const found = Array.from(text.matchAll(NARRATES), (match) => {
    const name = match[1] ?? '';
    return { name, from: match.index + match[0].indexOf(name) };
  }).filter(
    // 云汀市水利局积极指导我局…: another office, and what it did for this one.
    ({ name, from }) => !INNER.test(name) && !OURS.test(sentenceAt(text, from).text),
  );
  return found.length > 0 ? found : undefined;
}
