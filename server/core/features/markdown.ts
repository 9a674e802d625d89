import type { Span } from '../text/span.ts';

/** An explanation in Markdown, and the place that it is about. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Signs that may mean something to Markdown, or to HTML in it, anywhere in a line. */
const SIGNS = /[\\`*_[\]()!<>#|~&$@{}^]/g;
/** What Markdown turns into a link: https://…, www.…. */
const LINKS = /:(?=\/\/)|(?<=\bwww)\./gi;
/** What begins a list, a heading or a rule at the start of a line: 1. - + =. */
const OPENERS = /^(\d{0,9})([-+=.])/;

/**
 * Escapes words of a report for Markdown, on one line. So a stranger's draft can show no picture, link or command of its own,
 * and cannot tell its author by loading one that it was read.
 */
export const quoted = (words: string): string =>
  words.replace(/\s+/g, ' ').trim().replace(SIGNS, '\\$&').replace(LINKS, '\\$&').replace(OPENERS, '$1\\$2');
