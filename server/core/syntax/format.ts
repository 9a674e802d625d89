import type { Format } from './tree.ts';

const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const HTML_NAME = /\.html?$/i;
const TAG = /<[a-z!/][^<>]*>/i;

/**
 * How a text is written: by the editor's language for it, where that says anything, else by the ending of its name. What is called
 * HTML and has not one tag in it is plain text with the wrong name: read as HTML, its lines would run together.
 *
 * @param name a path or a URI
 * @param languageId as in LSP; '' outside of an editor
 */
export function formatOf(name: string, text: string, languageId = ''): Format {
  if (languageId === 'markdown') return 'markdown';
  if (languageId !== 'html' && MARKDOWN_NAME.test(name)) return 'markdown';
  if (languageId === 'html' || HTML_NAME.test(name)) return TAG.test(text) ? 'html' : 'text';
  return 'text';
}

const REPORT_NAME = /\.nianbao(?:\.txt)?$|政府信息公开工作年度报告\.txt$/i;

/**
 * Whether a name alone makes a text a report: x.nianbao, x.nianbao.txt, …政府信息公开工作年度报告.txt. The same names as in the extension's
 * manifest.
 */
export const isNamedAsReport = (name: string): boolean => REPORT_NAME.test(name);
