import { SPACE } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import { insertion, type Span, span, type TextEdit } from '../../text/span.ts';
import type { Report } from '../tree.ts';

/*
 * Puts a new heading, paragraph or table into a file so that it looks like its neighbours: line ends, blank lines between
 * paragraphs, indentation, `##`, tags.
 */

const BLOCK = /^<(\/?)(?:h[1-6]|p|div|li|td|th|tr|table|section|article|center|blockquote|body)\b/i;
/** What may stand around the words of a heading without being words: blanks, tags, `##`, `**`. */
const DECORATION = new RegExp(String.raw`^(?:[${SPACE}\t]|<[^<>]*>|[#*_])*$`);
const ID = /\s+id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const BLANKS = new RegExp(String.raw`^[${SPACE}\t]*`);

/** Writes a heading like `sample`, with its `## ` or its tags. */
export function writeHeading(report: Report, sample: Slice | undefined, words: string): string {
  const plain = { text: words, markdown: `## ${words}`, html: `<h2>${words}</h2>` }[report.format];
  return sample ? likeSample(report, sample.span, words, plain) : plain;
}

/** Writes a paragraph of prose, indented or tagged like `sample`. */
export function writeParagraph(report: Report, sample: Slice | undefined, words: string): string {
  if (report.format === 'html') {
    const plain = `<p>${words}</p>`;
    return sample ? likeSample(report, sample.span, words, plain) : plain;
  }
  const indent = sample ? BLANKS.exec(report.text.slice(startOf(report, sample.span.start), sample.span.start)) : null;
  return (report.format === 'markdown' ? '' : (indent?.[0] ?? '')) + words;
}

/** Inserts a block (without its last line end) before the line or element in which `place` begins. */
export function insertBefore(report: Report, place: Span, block: string): TextEdit {
  const at = startOf(report, place.start);
  return insertion(at, block + report.eol + gapOf(report));
}

/** Inserts a block (without its last line end) after the line or element in which `place` ends. */
export function insertAfter(report: Report, place: Span, block: string): TextEdit {
  const at = endOf(report, place.end);
  return insertion(at, report.eol + gapOf(report) + block);
}

/** The lines around `place`, with their line end: deleting them leaves no empty line. */
export function wholeLine(report: Report, place: Span): Span {
  const { text } = report;
  const start = lineStart(text, place.start);
  let end = lineEnd(text, place.end);
  if (text.startsWith('\r\n', end)) end += 2;
  else if (end < text.length) end += 1;
  return span(start, end);
}

/** An empty line where the file separates its paragraphs by one, else nothing. */
export function gapOf(report: Report): string {
  if (report.format === 'html') return '';
  if (report.format === 'markdown') return report.eol;
  const heading = report.sections[0]?.heading;
  if (!heading) return '';
  const { text } = report;
  const before = lineStart(text, heading.slice.span.start);
  if (before === 0) return '';
  const previous = before - (text.startsWith('\r\n', before - 2) ? 2 : 1);
  return text.slice(lineStart(text, previous), previous).trim() === '' ? report.eol : '';
}

/** Writes words with what stands around the sample's. More than 400 characters around it are not only markup: then plainly. */
function likeSample(report: Report, sample: Span, words: string, plain: string): string {
  const before = report.text.slice(startOf(report, sample.start), sample.start);
  const after = report.text.slice(sample.end, endOf(report, sample.end));
  if (before.length + after.length > 400 || !DECORATION.test(before) || !DECORATION.test(after)) return plain;
  return before.replace(ID, '') + words + after.trimEnd();
}

function startOf(report: Report, offset: number): number {
  const { text } = report;
  if (report.format !== 'html') return lineStart(text, offset);
  for (let at = text.lastIndexOf('<', offset - 1); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('<', at - 1)) {
    const tag = BLOCK.exec(text.slice(at, at + 12));
    if (!tag) continue;
    // An element that is closed already does not hold the place: the text stands bare behind it.
    return tag[1] === '' ? at : Math.min(offset, text.indexOf('>', at) + 1);
  }
  return lineStart(text, offset);
}

function endOf(report: Report, offset: number): number {
  const { text } = report;
  if (report.format !== 'html') return lineEnd(text, offset);
  for (let at = text.indexOf('<', offset); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = BLOCK.exec(text.slice(at, at + 12));
    if (!tag) continue;
    const close = text.indexOf('>', at);
    return tag[1] === '' || close < 0 ? at : close + 1;
  }
  return text.length;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at === 0 && text.charCodeAt(0) === 0xfeff && offset > 0 ? 1 : at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}
