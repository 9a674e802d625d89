import { Kind, Memo } from '../../memo.ts';
import { append } from '../../text/append.ts';
import type { Searched } from '../../text/searched.ts';
import type { Format } from '../tree.ts';
import { withoutBookmarks } from './bookmarks.ts';
import { drawn } from './drawn.ts';
import { html } from './html.ts';
import type { Line } from './line.ts';
import { isMarkdown, withoutMarkup } from './markdown.ts';
import { type PlainText, readPlainLines, readPlainText } from './plain.ts';
import { separated } from './separated.ts';
import { tabs } from './tabs.ts';
import { wiki } from './wiki.ts';

const TABLE_OPEN = /<table\b/gi;

/**
 * Reads a text as lines with cells, in reading order, whatever the layout: what follows knows only lines. HTML tables that are pasted
 * into a plain or Markdown text are read as HTML. Costs a pass over the text; of a plain text whose last version is in the memo, only
 * over the changed lines.
 */
export function readLines(searched: Searched, format: Format, memo: Memo = new Memo()): readonly Line[] {
  return withoutBookmarks(searched, readShapes(searched, format, memo));
}

/** The lines of the version before, where all of it was plain text. */
const plain = new Kind<PlainText>();

function readShapes(searched: Searched, format: Format, memo: Memo): readonly Line[] {
  const source = searched.text;
  if (format === 'html') return html.read.part(source);
  const lines = source.includes('<') ? readMixed(source) : readPlain(searched, memo);
  const marked = format === 'markdown' || isMarkdown(source);
  const rows = tabs.read.rows(source, separated.read.rows(source, wiki.read.rows(source, lines)));
  return drawn.read.rows(source, marked ? rows.map((line) => withoutMarkup(source, line)) : rows);
}

function readPlain(searched: Searched, memo: Memo): readonly Line[] {
  const text = readPlainText(searched, memo.before(plain));
  memo.keep(plain, text);
  return text.lines;
}

function readMixed(source: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  TABLE_OPEN.lastIndex = 0;
  for (let open = TABLE_OPEN.exec(source); open; open = TABLE_OPEN.exec(source)) {
    const end = closeOf(source, open.index);
    if (open.index > from) append(lines, readPlainLines(source, from, open.index));
    append(lines, html.read.part(source, open.index, end));
    from = end;
    TABLE_OPEN.lastIndex = end;
  }
  if (from < source.length || lines.length === 0) append(lines, readPlainLines(source, from));
  return lines;
}

/** The end of the table that opens at `start`, tables inside it included; an unclosed one goes to the end. */
function closeOf(source: string, start: number): number {
  let depth = 0;
  const tag = /<(\/?)table\b[^>]*>/gi;
  tag.lastIndex = start;
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return match.index + match[0].length;
  }
  return source.length;
}
