import type { Title } from '../syntax/tree.ts';
import { distance } from '../text/fold.ts';
import type { Slice } from '../text/slice.ts';
import { joined, point, type Span, type TextEdit } from '../text/span.ts';
import { unspaced } from '../text/unspaced.ts';
import { agencyKind } from './agency/read.ts';
import { documentName, titleBody } from './title.ts';

/** A document's name that lacks its subject or its kind, or is mistyped: 工作年度报告 | 政府公开工作年度报告 | 政府信公开工作年度报告 */
export interface MangledName {
  readonly slice: Slice;
  /** What is wrong with it, for messages. */
  readonly faults: readonly string[];
  /** What makes it 政府信息公开工作年度报告; none where that would tear the lines of the title. */
  readonly edits: readonly TextEdit[];
}

const SUBJECT = '政府信息公开';
const KIND = '年度报告';
const PROPER = `${SUBJECT}工作${KIND}`;
const PARTS = /^(?<subject>(?:政府|政务|信息|公开)*)(?<work>的?工作)?(?<rest>情况)?(?<kind>年度报告|年度?|报告|年报)?$/;
const TAIL = /[》〉”"*_|\s]+$/;
/** Take a name with up to this many slips for 政府信息公开工作年度报告, which has 12 characters; with more it may well be another name. */
const MOST_SLIPS = 3;
/** Take no shorter end of a title for the document's name: 年度报告 is the shortest that is left of it. */
const SHORTEST = 4;
const LONGEST = PROPER.length + MOST_SLIPS;

/** The name at the end of a title, if it is not the proper one or a usual way to say it; undefined where nothing of it is there. */
export function mangledName(title: Title): MangledName | undefined {
  const readable = documentName(title.slice);
  const yearLast = (title.year?.span.start ?? 0) >= (title.agency?.span.end ?? 1);
  if (!yearLast && readable?.text.startsWith(SUBJECT)) return undefined;
  const words = unspaced(titleBody(title.slice));
  const text = words.text.replace(TAIL, '');
  const start = startOf(words, text, title);
  const name = words.sub(start, text.length);
  // The name can be read as it stands, with nothing strange before it.
  if (name.text === '' || (readable && readable.span.start <= name.span.start)) return undefined;
  const parts = PARTS.exec(name.text);
  if (parts) return inParts(words, start, parts.groups ?? {}, name);
  return distance(name.text, PROPER, MOST_SLIPS) > MOST_SLIPS ? undefined : mistyped(words, start, name);
}

/** Index where the name begins: behind office and year. Where the office's end is not sure, cut so that what is left is nearest to the name. */
function startOf(words: Slice, text: string, title: Title): number {
  const year = behindYear(words, title);
  const office = indexAt(words, title.agency?.span.end);
  if (year >= office) return year;
  if (title.agency && isWhole(title.agency.text)) return office;
  let best: number | undefined;
  let least = MOST_SLIPS + 1;
  for (let at = Math.max(year, text.length - LONGEST); at <= text.length - SHORTEST; at++) {
    if (agencyKind(text.slice(year, at)) === 'other') continue;
    const rest = text.slice(at);
    const far = PARTS.test(rest) && at >= office ? 0 : distance(rest, PROPER, MOST_SLIPS);
    if (far < least) [best, least] = [at, far];
  }
  return best ?? office;
}

/** Whether a name ends as an office does, or as a zone or its committee. */
const isWhole = (office: string): boolean => agencyKind(office) !== 'other' || /(?:委员会|管委会|区)$/.test(office);

type Groups = Readonly<Record<string, string | undefined>>;

function inParts(words: Slice, start: number, groups: Groups, name: Slice): MangledName {
  const { subject = '', work = '', rest = '', kind = '' } = groups;
  const end = start + name.text.length;
  const behindSubject = start + subject.length;
  const behindWork = behindSubject + work.length;
  const edits: TextEdit[] = [];
  if (subject !== SUBJECT) edits.push({ span: placeOf(words, start, behindSubject), text: SUBJECT });
  if (work !== '工作') edits.push({ span: placeOf(words, behindSubject, behindWork), text: '工作' });
  if (rest !== '' || kind !== KIND) edits.push({ span: placeOf(words, behindWork, end), text: KIND });
  const faults = [...subjectFault(subject), ...(work === '' ? ['少“工作”二字'] : []), ...kindFault(kind)];
  return { slice: name, faults, edits: joined(edits) };
}

/** Only what differs is written anew, so that a line end in the middle stays. */
function mistyped(words: Slice, start: number, name: Slice): MangledName {
  const { text } = name;
  let head = 0;
  while (head < text.length && text[head] === PROPER[head]) head++;
  let tail = 0;
  while (tail < Math.min(text.length, PROPER.length) - head && text.at(-1 - tail) === PROPER.at(-1 - tail)) tail++;
  const end = start + text.length;
  const place = placeOf(words, start + head, end - tail);
  const torn = place.end - place.start > text.length - head - tail;
  const edits = torn ? [] : [{ span: place, text: PROPER.slice(head, PROPER.length - tail) }];
  return { slice: name, faults: [`把“${PROPER}”写成了“${text}”`], edits };
}

const subjectFault = (subject: string): readonly string[] =>
  subject === '' ? [`缺“${SUBJECT}”`] : subject === SUBJECT ? [] : [`把“${SUBJECT}”写成了“${subject}”`];
const kindFault = (kind: string): readonly string[] =>
  kind === KIND ? [] : kind === '' ? [`缺“${KIND}”`] : [`把“${KIND}”写成了“${kind}”`];

/** Index behind the year with its 年 or 年度; 0 where there is none. */
function behindYear(words: Slice, { year }: Title): number {
  if (!year) return 0;
  const at = indexAt(words, year.span.end);
  return at + (/^年?(?:度(?!报告))?/.exec(words.text.slice(at))?.[0].length ?? 0);
}

/** Index of the first character that stands at an offset or behind it. */
function indexAt(words: Slice, offset: number | undefined): number {
  if (offset === undefined) return 0;
  let index = 0;
  while (index < words.text.length && words.at(index) < offset) index++;
  return index;
}

/** The span to write at: that of the words from one index to another; where there are none, the point right behind the word before. */
function placeOf(words: Slice, from: number, to: number): Span {
  if (from < to) return words.spanOf(from, to);
  const at = from > 0 ? words.spanOf(from - 1, from).end : words.at(0);
  return point(at);
}
