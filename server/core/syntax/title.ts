import { agencyKind } from '../facts/agency/read.ts';
import { mangledName } from '../facts/mangled-name.ts';
import { readTitle, titleBody } from '../facts/title.ts';
import { HAN, HAN_DIGIT } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { Slice } from '../text/slice.ts';
import type { Line } from './layouts/line.ts';
import type { Title } from './tree.ts';
import { isWebChrome } from './web-chrome.ts';

/** A title and the lines it stands on, `from … to` (excluded). */
export interface FoundTitle {
  readonly title: Title;
  readonly from: number;
  readonly to: number;
}

interface Candidate {
  readonly index: number;
  readonly slice: Slice;
}

const MAY_END = /报\s*告|年\s*报|总\s*结/;
const ENDS = /(?:报告|年报|总结)$/;
const NAME = /(?:政府)?(?:信息公开|政务公开).{0,16}(?:报告|年报|总结)|年度?报告$|公开.*年报/;
const TAIL = /(?:[（(][^（()）]{1,12}[)）]|[》〉”"*_])+$/;
const NOT_A_TITLE = /[，。；！？]|根据|按照|现将|现公布|本报告/;
/** The beginning of another document's name that goes on in the next line: 关于印发〈…年度报告⏎格式〉的通知 */
const OPENS_NAME = /.[《〈][^》〉]*$/;
const CAPTION = /^(?:附件|附)\s*\d*\s*[:：]?$/;
/** A trail of links: 首页 > 政务公开 > 政府信息公开年报 */
const TRAIL = /[>＞»›].*[>＞»›]|位置[:：]/;
const SENTENCE = /。|.{80}/;
/**
 * Look for the title in this many lines: the web page at hand with most has 110 before its first section. Matters only where no section is
 * found.
 */
const FARTHEST = 400;

/**
 * Finds the title before the first section: a line that ends with 报告 (or 年报), and as many lines around it as are needed
 * to make it whole (青岚县水利局⏎2024年政府信息公开工作年度报告). A web page has other such lines before it: a trail of links,
 * last year's report in a list. So the last whole one before the text begins is taken; undefined where there is none.
 *
 * @param before index of the first line that is no longer looked at
 */
export function findTitle(lines: readonly Line[], before: number): FoundTitle | undefined {
  const candidates = candidatesIn(lines, Math.min(before, FARTHEST));
  let best: FoundTitle | undefined;
  let most = 0;
  for (const [i, { slice }] of candidates.entries()) {
    if (most === WHOLE && SENTENCE.test(slice.text)) break;
    // Accept a full stop at a title's end only in the first line: further down it ends a sentence.
    if (!isTitleLine(i === 0 ? withoutStop(slice) : slice) && !isTitleEnd(slice, candidates[i - 1])) continue;
    const title = grown(candidates, i);
    const parts = partsOf(title.title);
    if (best && parts <= most && parts < WHOLE) continue;
    best = title;
    most = parts;
  }
  return best ?? unfinished(candidates);
}

/** The end of a title that has lost its last words: 青岚县水利局2024年政府信息公开工作. Only before the first sentence, see `unfinished`. */
const UNFINISHED = /(?:信息公开|政务公开)(?:工作)?(?:情况)?(?:年度?)?$/;

/** Words that a line must hold before it is compared, sign by sign, with a title's last words: 政府信息公开工作告年度报 */
const MENTIONS = /公\s*开.*(?:年|报|告)/;

function unfinished(candidates: readonly Candidate[]): FoundTitle | undefined {
  for (const [i, { slice }] of candidates.entries()) {
    if (SENTENCE.test(slice.text)) return undefined;
    if (TRAIL.test(slice.text) || isWebChrome(slice) || NOT_A_TITLE.test(titleBody(slice).text)) continue;
    if (!UNFINISHED.test(fold(slice.text)) && !(MENTIONS.test(slice.text) && mangledName(readTitle(slice)))) continue;
    const title = grown(candidates, i);
    if (partsOf(title.title) === WHOLE) return title;
  }
  return undefined;
}

/** The lines that hold exactly one text. */
function candidatesIn(lines: readonly Line[], before: number): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < before; index++) {
    const line = lines[index] as Line;
    if (line.shape === 'blank' || line.shape === 'page') continue;
    const filled = line.cells.filter((cell) => cell.slice.text !== '');
    const only = filled.length === 1 ? filled[0]?.slice : undefined;
    if (only) candidates.push({ index, slice: only });
  }
  return candidates;
}

/** All that `partsOf` counts. */
const WHOLE = 3;

/** How many parts of a title are there: its office, its year, its subject (公开). */
const partsOf = ({ agency, year, slice }: Title): number =>
  (agency ? 1 : 0) + (year ? 1 : 0) + (/公\s*开/.test(slice.text) ? 1 : 0);

const withoutStop = (slice: Slice): Slice => slice.sub(0, slice.text.replace(/。$/, '').length);

/** Whether a line ends as a title does. 90 characters, and 70 folded, leave room: the longest title at hand has 33. */
function isTitleLine(slice: Slice): boolean {
  if (slice.text.length > 90 || !MAY_END.test(slice.text) || TRAIL.test(slice.text) || isWebChrome(slice)) return false;
  const folded = fold(slice.text).replace(TAIL, '');
  if (folded.length > 70 || !ENDS.test(folded) || OPENS_NAME.test(slice.text)) return false;
  const body = titleBody(slice).text;
  return !NOT_A_TITLE.test(body) && (NAME.test(folded) || folded === '工作年度报告' || folded === '报告');
}

/** Whether a short line is the end of a title together with the line above: …政府信息公开工作年⏎度报告 */
const isTitleEnd = (slice: Slice, above: Candidate | undefined): boolean =>
  above !== undefined &&
  slice.text.length <= 12 &&
  /[告报结]$/.test(slice.text) &&
  above.slice.text.length <= 40 &&
  isTitleLine(Slice.join([above.slice, slice]));

/** Adds lines above (three at most) and one below, while the title lacks its office or its year and they look like parts of one. */
function grown(candidates: readonly Candidate[], at: number): FoundTitle {
  let from = at;
  let to = at;
  let title = readTitle((candidates[at] as Candidate).slice);
  while (from > 0 && at - from < 3 && partsOf(title) < WHOLE) {
    const above = (candidates[from - 1] as Candidate).slice;
    const joined = readTitle(Slice.join([above, title.slice]));
    if (!isPart(above) && !(mayBePart(above) && isWhole(joined))) break;
    title = joined;
    from--;
  }
  const below = candidates[at + 1]?.slice;
  if (below && ((!title.year && YEAR_LINE.test(fold(below.text))) || (!title.agency && isOffice(below)))) {
    title = readTitle(Slice.join([title.slice, below]));
    to++;
  }
  return { title, from: (candidates[from] as Candidate).index, to: (candidates[to] as Candidate).index + 1 };
}

const YEAR_LINE = new RegExp(String.raw`^\(?[\d${HAN_DIGIT}]{4}年度?\)?$`);
/** How the first lines of a title end: with an office, a year, or in the middle of a word of it. */
const PART_END = /[省市县区州盟旗镇乡政府局委办厅部室院会处所站队中心校学馆社行)年度关于的信息公开工作报]$/;

const isPart = (above: Slice): boolean => PART_END.test(fold(titleBody(above).text)) && mayBePart(above);

/** Whether a title, joined with a line that breaks off in a word (云汀市人民⏎政府2024年…), names an office. */
const isWhole = (title: Title): boolean =>
  partsOf(title) === WHOLE &&
  (agencyKind(title.agency?.text ?? '') !== 'other' || /委员会$/.test(title.agency?.text ?? ''));

function mayBePart(above: Slice): boolean {
  const words = fold(titleBody(above).text);
  return (
    words.length <= 40 &&
    !NOT_A_TITLE.test(words) &&
    !words.includes(':') &&
    !TRAIL.test(above.text) &&
    !isWebChrome(above) &&
    !CAPTION.test(above.text)
  );
}

const NAME_ALONE = new RegExp(`^[${HAN}（）()]+$`);

const isOffice = ({ text }: Slice): boolean =>
  text.length >= 4 &&
  text.length <= 30 &&
  NAME_ALONE.test(text) &&
  agencyKind(text.replace(/^[（(]|[)）]$/g, '')) !== 'other';
