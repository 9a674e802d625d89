import type { Span } from '../text/span.ts';

/** What is said of a place, Markdown, and of which place. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Signs that Markdown, or HTML in it, may take for its own wherever they stand. */
const SIGNS = /[\\`*_[\]()!<>#|~&$@{}^]/g;
/** What would be a link by itself: https://…, www.… */
const LINKS = /:(?=\/\/)|(?<=\bwww)\./gi;
/** What makes a list, a heading or a rule of the first words of a line: 1. - + = */
const OPENERS = /^(\d{0,9})([-+=.])/;

/**
 * Words of the report as they may stand in Markdown: on one line, and to be read as they are. Whoever is shown a stranger's draft
 * is shown no picture, link or command of the stranger's making, nor told to whoever waits at the other end that it was read.
 */
export const quoted = (words: string): string =>
  words.replace(/\s+/g, ' ').trim().replace(SIGNS, '\\$&').replace(LINKS, '\\$&').replace(OPENERS, '$1\\$2');
