import type { Format } from './tree.ts';

const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const HTML_NAME = /\.html?$/i;
const TAG = /<[a-z!/][^<>]*>/i;

/**
 * How a text is written: told by the editor's language for it, where that says anything, else by the ending of its name. What
 * is called HTML and has not one tag in it is plain text that was given the wrong name: read as HTML, its lines would run
 * together.
 *
 * @param name a path or a URI
 */
export function formatOf(name: string, text: string, languageId = ''): Format {
  if (languageId === 'markdown') return 'markdown';
  if (languageId !== 'html' && MARKDOWN_NAME.test(name)) return 'markdown';
  if (languageId === 'html' || HTML_NAME.test(name)) return TAG.test(text) ? 'html' : 'text';
  return 'text';
}

const REPORT_NAME = /\.nianbao(?:\.txt)?$|政府信息公开工作年度报告\.txt$/i;

/** Names that an editor with our extension opens as a report without looking: those of its manifest. */
export const isNamedAsReport = (name: string): boolean => REPORT_NAME.test(name);
