import type { Edition } from '../forms/form.ts';
import type { Format } from '../syntax/tree.ts';
import { HAN, isDigit } from '../text/characters.ts';
import { legible } from '../text/letters.ts';
import { linesOf, squeeze } from './lines.ts';
import { hasSections, headingNumber } from './sections.ts';
import { addUnder, nothingSeen, type Seen } from './seen.ts';
import { readCells } from './tables.ts';
import { isTitled, readTitle, TITLE_END, tellsOther, unframed, yearIn } from './title.ts';

/** Whether a text is an annual report, and why. */
export interface Recognition {
  readonly isReport: boolean;
  /** The edition that its year, or without one its tables, point to; undefined where it is no report. */
  readonly edition: Edition | undefined;
  /** The independent signs that were seen: a title, section headings, tables. */
  readonly signs: readonly ('title' | 'sections' | 'tables')[];
}

/**
 * Tells an annual report by its signs, each seen in the *lines* of the text, never in a phrase inside a sentence:
 * a title line, section headings that have something under them, table labels that have figures behind them.
 * Two signs make a report. A text that begins as another kind of document (a notice, an article about reports) needs all three.
 * Three lines of program code rule a report out. Costs a pass over the first 64 K characters.
 *
 * The client bundles this file to look at every text file that is opened: it imports no parser and no form.
 */
export function recognise(text: string, format: Format): Recognition {
  const seen = scan(linesOf(legible(text), format));
  const signs: Recognition['signs'][number][] = [];
  if (isTitled(seen)) signs.push('title');
  if (hasSections(seen)) signs.push('sections');
  if (seen.figured.size >= MIN_LABELS) signs.push('tables');
  const isReport = signs.length >= (seen.otherKind ? 3 : 2) && seen.code < 3 && (yearOf(seen) ?? FIRST) >= FIRST;
  return { isReport, edition: isReport ? editionOf(seen) : undefined, signs };
}

/** The first year with a prescribed form (国办公开办函〔2019〕60号). */
const FIRST = 2019;

/** Labels with figures that make a report's tables. Three may be other statistics: permits, penalties and fees stand in many. */
const MIN_LABELS = 4;

const SENTENCE = /[，。；：,;]/;
const PERIOD = /(?:统计|数据|时限|期限|期间|自|从)[^。\d]{0,16}(20\d\d)年1月1日/;
/** Words that only the tables of 2019 have. */
const TRIAL = /本年新制作|对外公开总数量|上一年项目|政府集中采购/;
const CODE = new RegExp(
  String.raw`^\s*(?:import\s|export\s|const\s|let\s|function\s|def\s|class\s+\w|return\b|#include|public\s|package\s|//)|^[^${HAN}]*[;{]$`,
);

/**
 * Gathers the signs line by line. Lengths divide lines roughly into cells (2), short lines of a title (30), lines that may be
 * headings (80) and paragraphs (240); their exact sizes do not matter.
 */
function scan(lines: readonly string[]): Seen {
  const seen = nothingSeen();
  let section = 0;
  let label = '';
  /** The last two short lines before this one: a title may be broken into three. */
  let before: readonly string[] = [];
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    if (line.length <= 2 && isDigit(line.charCodeAt(0))) {
      // A cell on a line of its own: most lines of a report are these, so decide them first.
      if (label !== '') {
        seen.figured.add(label);
        addUnder(seen, section, 1);
      }
      continue;
    }
    if (line.length > 240) {
      label = '';
      before = [];
      addUnder(seen, section, line.length);
      if (section === 0) readPeriod(line, seen);
      continue;
    }
    const words = unframed(squeeze(line));
    if (words === '') continue;
    label = readCells(line, label, seen, section);
    const prose = SENTENCE.test(words);
    if (section === 0 || !prose) readKind(line, words, seen);
    if (words.length > 80 || (prose && headingNumber(words) === 0)) {
      if (section === 0) readPeriod(words, seen);
      if (!CONTENTS.test(words)) addUnder(seen, section, words.length);
      if (words.length > 30) before = [];
      continue;
    }
    const number = headingNumber(words);
    if (number > 0) {
      section = number;
      if (!seen.under.has(number)) seen.under.set(number, 0);
      before = [];
      continue;
    }
    if (section === 0 && seen.titles.size === 0 && tellsOther(words)) seen.otherKind = true;
    if (TITLE_END.test(words)) readTitle([...before, words], seen);
    before = [...before.slice(-1), words];
  }
  return seen;
}

function readKind(line: string, words: string, seen: Seen): void {
  if (!seen.trial && words.length < 20 && TRIAL.test(words)) seen.trial = true;
  if (CODE.test(line)) seen.code++;
}

function readPeriod(words: string, seen: Seen): void {
  if (seen.periodYear === undefined) seen.periodYear = yearIn(PERIOD.exec(words));
}

/** A line of a contents page: its words are followed by a row of dots, and perhaps a page number. */
const CONTENTS = /(?:\.{3,}|…|·{3,}|-{4,}|_{4,})\d*$/;

const yearOf = (seen: Seen): number | undefined => seen.titleYear ?? seen.periodYear;

function editionOf(seen: Seen): Edition {
  const year = yearOf(seen);
  if (year !== undefined) return year >= 2021 ? 2021 : 2019;
  return seen.trial ? 2019 : 2021;
}
