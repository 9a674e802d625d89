import type { Slice } from '../slice.ts';
import { joined, type Span, span, type TextEdit } from '../text.ts';
import type { Title } from '../tree.ts';
import { titleBody } from './title.ts';
import { unspaced } from './unspaced.ts';

/** What is left of a document's name that lacks its subject or its kind: 工作年度报告, 政府公开工作年度报告, 政府信息公开工作 */
export interface MangledName {
  readonly slice: Slice;
  /** What it lacks, for messages. */
  readonly faults: readonly string[];
  /** What makes it 政府信息公开工作年度报告. */
  readonly edits: readonly TextEdit[];
}

const SUBJECT = '政府信息公开';
const KIND = '年度报告';
const PARTS = /(?<subject>(?:政府|政务|信息|公开)*)(?<work>的?工作)?(?<rest>情况)?(?<kind>年度报告|年度?|报告|年报)?$/;
const TAIL = /[》〉”"*_|\s]+$/;

/** The name at the end of a title whose name cannot be read; undefined where nothing of it is there. */
export function mangledName(title: Title): MangledName | undefined {
  const words = unspaced(titleBody(title.slice));
  const text = words.text.replace(TAIL, '');
  const from = Math.max(indexAt(words, title.agency?.span.end), behindYear(words, title));
  const found = PARTS.exec(text.slice(from));
  const { subject = '', work = '', rest = '', kind = '' } = found?.groups ?? {};
  if (!found || found[0] === '') return undefined;
  const start = from + found.index;
  const name = words.sub(start, text.length);
  const behindSubject = start + subject.length;
  const behindWork = behindSubject + work.length;
  const edits: TextEdit[] = [];
  if (subject !== SUBJECT) edits.push({ span: placeOf(words, start, behindSubject), text: SUBJECT });
  if (work !== '工作') edits.push({ span: placeOf(words, behindSubject, behindWork), text: '工作' });
  if (rest !== '' || kind !== KIND) edits.push({ span: placeOf(words, behindWork, text.length), text: KIND });
  return {
    slice: name,
    faults: [...subjectFault(subject), ...workFault(work), ...kindFault(kind)],
    edits: joined(edits),
  };
}

const subjectFault = (subject: string): readonly string[] =>
  subject === '' ? [`缺“${SUBJECT}”`] : subject === SUBJECT ? [] : [`把“${SUBJECT}”写成了“${subject}”`];
const workFault = (work: string): readonly string[] => (work === '' ? ['少“工作”二字'] : []);
const kindFault = (kind: string): readonly string[] =>
  kind === KIND ? [] : kind === '' ? [`缺“${KIND}”`] : [`把“${KIND}”写成了“${kind}”`];

/** Index behind the year with its 年 or 年度; 0 where there is none. */
function behindYear(words: Slice, { year }: Title): number {
  if (!year) return 0;
  const at = indexAt(words, year.span.end);
  return at + (/^年(?:度(?!报告))?/.exec(words.text.slice(at))?.[0].length ?? 0);
}

/** Index of the first character that stands at an offset or behind it. */
function indexAt(words: Slice, offset: number | undefined): number {
  if (offset === undefined) return 0;
  let index = 0;
  while (index < words.text.length && words.at(index) < offset) index++;
  return index;
}

/** Where to put something: in the place of what stands there, else right behind what stands before it. */
function placeOf(words: Slice, from: number, to: number): Span {
  if (from < to) return words.spanOf(from, to);
  const at = from > 0 ? words.spanOf(from - 1, from).end : words.at(0);
  return span(at, at);
}
