import { linesOf, squeeze } from './recognise/lines.ts';
import type { Edition, Format } from './tree.ts';

/** Whether a text is an annual report, and why. */
export interface Recognition {
  readonly isReport: boolean;
  /** The edition that its year or tables point to; undefined where it is no report. */
  readonly edition: Edition | undefined;
  /** The independent signs that were seen: 标题、部分标题、表格. */
  readonly signs: readonly ('title' | 'sections' | 'tables')[];
}

/**
 * Tells an annual report by its signs, each seen in the *lines* of the text, never in a phrase inside a sentence:
 * a title line, section headings that have something under them, table labels that have figures behind them.
 * Two signs make a report. A text that begins as another kind of document (a notice, an article about reports) needs all three.
 *
 * The client bundles this file to look at every text file that is opened: it imports no parser and no form.
 */
export function recognise(text: string, format: Format): Recognition {
  const seen = scan(linesOf(text, format));
  const signs: Recognition['signs'][number][] = [];
  if (isTitled(seen)) signs.push('title');
  if (hasSections(seen)) signs.push('sections');
  if (seen.figured.size >= MIN_LABELS) signs.push('tables');
  const isReport = signs.length >= (seen.otherKind ? 3 : 2) && seen.code < 3 && (yearOf(seen) ?? FIRST) >= FIRST;
  return { isReport, edition: isReport ? editionOf(seen) : undefined, signs };
}

/** No form was prescribed for the years before. */
const FIRST = 2019;

/** Rows with figures; fewer could be some other statistics that count permits and penalties. */
const MIN_LABELS = 4;

interface Seen {
  /** Distinct title lines; a list of links to reports has many. */
  readonly titles: Set<string>;
  titleYear: number | undefined;
  periodYear: number | undefined;
  /** How much prose or how many figures stand under each of the six headings that were seen. */
  readonly under: Map<number, number>;
  /** Table labels that have a figure behind them. */
  readonly figured: Set<string>;
  /** The text begins as a notice, an explanation, a manual. */
  otherKind: boolean;
  /** Lines that are program code. */
  code: number;
  /** Words that only the 2019 tables have. */
  trial: boolean;
}

// --- one pass over the lines ---------------------------------------------------------------------------------------

const SENTENCE = /[，。；：,;]/;
const PERIOD = /(?:统计|数据|时限|期限|期间|自|从)[^。\d]{0,16}(20\d\d)年1月1日/;
const TRIAL = /本年新制作|对外公开总数量|上一年项目|政府集中采购/;
const CODE =
  /^\s*(?:import\s|export\s|const\s|let\s|function\s|def\s|class\s+\w|return\b|#include|public\s|package\s|\/\/)|^[^\u4e00-\u9fff]*[;{]$/;

function scan(lines: readonly string[]): Seen {
  const seen: Seen = {
    titles: new Set(),
    titleYear: undefined,
    periodYear: undefined,
    under: new Map(),
    figured: new Set(),
    otherKind: false,
    code: 0,
    trial: false,
  };
  let section = 0;
  let label = '';
  /** The last short lines before this one: a title may be broken into three. */
  let before: readonly string[] = [];
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    if (line.length <= 2 && isDigit(line.charCodeAt(0))) {
      // A cell on its own line: most lines of a report are these.
      if (label !== '') {
        seen.figured.add(label);
        if (section > 0) add(seen.under, section, 1);
      }
      continue;
    }
    if (line.length > 240) {
      label = '';
      before = [];
      if (section > 0) add(seen.under, section, line.length);
      if (section === 0) readPeriod(line, seen);
      continue;
    }
    const words = squeeze(line);
    if (words === '') continue;
    label = readCells(line, label, seen, section);
    const prose = SENTENCE.test(words);
    if (section === 0 || !prose) readKind(line, words, seen);
    if (words.length > 80 || (prose && headingNumber(words) === 0)) {
      if (section === 0) readPeriod(words, seen);
      if (section > 0 && !CONTENTS.test(words)) add(seen.under, section, words.length);
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
    if (section === 0 && seen.titles.size === 0 && OTHER_KIND.test(words)) seen.otherKind = true;
    if (TITLE_END.test(words)) readTitle([...before, words], seen);
    before = [...before.slice(-1), words];
  }
  return seen;
}

const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);

function readKind(line: string, words: string, seen: Seen): void {
  if (!seen.trial && words.length < 20 && TRIAL.test(words)) seen.trial = true;
  if (CODE.test(line)) seen.code++;
}

function readPeriod(words: string, seen: Seen): void {
  if (seen.periodYear === undefined) seen.periodYear = yearIn(PERIOD.exec(words));
}

/** A contents line: its words are followed by dots or a page number. */
const CONTENTS = /(?:\.{3,}|…|·{3,}|-{4,}|_{4,})\d*$/;

const add = (map: Map<number, number>, key: number, amount: number): void => {
  map.set(key, (map.get(key) ?? 0) + amount);
};

// --- sign: title ---------------------------------------------------------------------------------------------------

const TITLE =
  /^[^《》？！?!|]{0,60}(?:政府信息(?:与政务|和政务)?公开|政务公开)(?:工作)?(?:情况)?(?:的)?(?:[\d〇零一二三四五六七八九]{4}年度?)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)(?:[（(].{1,8}[）)])?$/;
const TITLE_END = /(?:报告|年报)(?:[（(].{1,8}[）)])?$/;
const YEAR = /(20\d\d)年|([二〇零一三四五六七八九]{4})年/;
const AGENCY = /(?:政府|局|委|委员会|办|办公室|办公厅|厅|中心|院|街道|镇|乡|处|会|所|站|队|区|县|市|省)(?:关于)?/;
const NO_TITLE = /读懂|图解|解读|发布|公布|报送|编制|[×✕╳]{2}|[Xx]{2}|[○〇]{3}|__|某某|[（(](?:机关|单位)/;

/** Another kind of document, told by its own title. */
const OTHER_KIND =
  /^关于.{2,60}(?:通知|意见|通报|函|方案|公告|办法)$|关于(?:做好|开展|报送|编制|组织|进一步).*(?:通知|函)$|(?:通知|解读|图解|读懂|须知|模板|范本|样式|样表|格式|说明|指南|手册|教程|问答|答记者问|评估|通报|要点|方案|条例|办法|细则|目录一览|汇总|检查单|清单|写法)(?:[（(].{1,12}[）)])?$|^(?:如何|怎样|怎么|为什么|一图|图解|解读|附件)|目录[（(]|checks|format|规则表/i;

function readTitle(lines: readonly string[], seen: Seen): void {
  for (let from = lines.length - 1; from >= 0; from--) {
    const title = lines.slice(from).join('');
    if (title.length > 90 || !TITLE.test(title) || NO_TITLE.test(title)) continue;
    const year = yearIn(YEAR.exec(title));
    if (year === undefined && !AGENCY.test(title.replace(/政府信息.*$|政务公开.*$/, ''))) continue;
    seen.titles.add(title);
    seen.titleYear ??= year;
    return;
  }
}

/** A page that lists many agencies' reports has a title line for each. */
const isTitled = (seen: Seen): boolean => seen.titles.size > 0 && (seen.titles.size <= 3 || hasSections(seen));

const HAN = '〇一二三四五六七八九';

function yearIn(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  if (match[1]) return Number(match[1]);
  const digits = [...(match[2] ?? '')].map((han) => HAN.indexOf(han === '零' ? '〇' : han));
  return digits.length === 4 ? Number(digits.join('')) : undefined;
}

// --- sign: sections ------------------------------------------------------------------------------------------------

const HEADINGS: readonly RegExp[] = [
  /^.{0,16}总体情况$|^概述$/,
  /^(?:行政机关)?主动公开(?:政府信息)(?:的)?情况$|^主动公开情况$/,
  /^(?:行政机关)?(?:收到|受理)(?:和|与|及)?(?:处理|办理)?政府信息公开申请(?:的)?情况$/,
  /^.{0,12}行政复议.{0,6}行政诉讼.{0,8}$/,
  /^.{0,14}存在(?:的)?(?:主要)?(?:问题|不足)(?:及|和|与|、|以及)?.{0,10}$/,
  /^(?:其他|其它)(?:需要|应当|应)?(?:报告)?(?:的)?(?:事项|情况)$|^需要报告的其他事项$/,
];
const NUMBERING = /^(?:第?[一二三四五六]部分|[一二三四五六1-6][、.．,，:：])[、.．,，:：]?/;

/** 1…6, or 0 where the line is none of the six headings. */
function headingNumber(words: string): number {
  if (words.length > 44) return 0;
  const numbering = NUMBERING.exec(words);
  const title = (numbering ? words.slice(numbering[0].length) : words).replace(/[：:。]$/, '');
  // Without a number, （一）存在的问题 and a sentence's end must not pass for a heading.
  if (!numbering && (title.length > 26 || /^[（(\d]/.test(title))) return 0;
  if (/[。，；,;|]/.test(title)) return 0;
  return HEADINGS.findIndex((heading) => heading.test(title)) + 1;
}

/** Enough under a heading to be a text: shorter than 无。 is nothing. */
const MIN_UNDER = 2;
/** Under the title, a first section that has been written while the others wait. */
const MIN_DRAFT = 40;

function hasSections(seen: Seen): boolean {
  let filled = 0;
  for (const amount of seen.under.values()) if (amount >= MIN_UNDER) filled++;
  if (filled >= 3) return true;
  return seen.titles.size > 0 && (filled >= 2 || (seen.under.get(1) ?? 0) >= MIN_DRAFT);
}

// --- sign: tables --------------------------------------------------------------------------------------------------

const LABELS = new Set(
  (
    '规章 行政规范性文件 规范性文件 行政许可 行政处罚 行政强制 行政事业性收费 政府集中采购 其他对外管理服务事项 ' +
    '本年新收政府信息公开申请数量 上年结转政府信息公开申请数量 予以公开 部分公开 属于国家秘密 其他法律行政法规禁止公开 ' +
    '危及三安全一稳定 保护第三方合法权益 属于三类内部事务信息 属于四类过程性信息 属于行政执法案卷 属于行政查询事项 ' +
    '本机关不掌握相关政府信息 没有现成信息需要另行制作 补正后申请内容仍不明确 信访举报投诉类申请 重复申请 要求提供公开出版物 ' +
    '无正当理由大量反复申请 要求行政机关确认或重新出具已获取信息 逾期不补正 逾期不缴费 其他处理 结转下年度继续办理'
  ).split(' '),
);
const CELL_GAP = /[\s|]+/;
const FIGURE = /^[-+]?[\d０-９][\d０-９,，.．]*(?:件|条|个|万元|元)?$/;
const LABEL_NUMBER = /^(?:[（(][一二三四五六七][）)]|[一二三四][、.]|\d{1,2}[.．、])/;
const LABEL_MARKS = /[“”"'‘’*\\]|[（(].*$/g;

/** Reads a line cell by cell; a figure counts for the label before it, on this line or on an earlier one. */
function readCells(line: string, before: string, seen: Seen, section: number): string {
  if (!line.includes('\t') && !line.includes(' ') && !line.includes('|')) return readCell(line, before, seen, section);
  let label = before;
  for (const cell of line.split(CELL_GAP)) if (cell !== '') label = readCell(cell, label, seen, section);
  return label;
}

/** Gives the label that the next figure belongs to. */
function readCell(cell: string, label: string, seen: Seen, section: number): string {
  if (cell.length > 40) return '';
  if (FIGURE.test(cell)) {
    if (label === '') return '';
    seen.figured.add(label);
    if (section > 0) add(seen.under, section, 1);
    return label;
  }
  const words = cell.replace(LABEL_NUMBER, '').replace(LABEL_MARKS, '');
  return LABELS.has(words) ? words : '';
}

const yearOf = (seen: Seen): number | undefined => seen.titleYear ?? seen.periodYear;

function editionOf(seen: Seen): Edition {
  const year = yearOf(seen);
  if (year !== undefined) return year >= 2021 ? 2021 : 2019;
  return seen.trial ? 2019 : 2021;
}
