import type { TableId } from '../../server/core/forms/form.ts';
import type { Format, TableLayout } from '../../server/core/syntax/tree.ts';
import type { Random } from './random.ts';

/** How a report is written into its file. */
export interface Way {
  readonly name: string;
  readonly format: Format;
  readonly eol: '\n' | '\r\n';
  readonly bom: boolean;
  /** A page's extract often has all its （），：； as (),:;. */
  readonly half: boolean;
  /** Digits of the tables in full width. */
  readonly wide: boolean;
  readonly layout: Readonly<Record<TableId, TableLayout>>;
  readonly narrow: boolean;
  /** Text out of a PDF: so many characters a line, page numbers between. */
  readonly wrap: number | undefined;
  readonly page: (n: number) => string;
  /** A table that goes on on the next page has its heads again. */
  readonly again: boolean;
  /** Before each paragraph. */
  readonly indent: string;
  /** Between paragraphs. */
  readonly gap: '\n' | '\n\n';
  /** The title in one line or two. */
  readonly split: boolean;
  /** What stands around a report on a web page; undefined where nothing does. */
  readonly web: 'before' | 'both' | undefined;
}

const TEXT: readonly TableLayout[] = ['tab-led', 'tabs', 'paragraphs', 'pipe', 'html', 'words'];
const PAGES: readonly ((n: number) => string)[] = [
  (n) => `                         - ${n} -`,
  (n) => `-${n}-`,
  (n) => `                    ${n}`,
  (n) => `— ${n} —`,
];

/** Any way; `plain` keeps to one layout of text without residue. */
export function way(r: Random): Way {
  const kind = r.weighted([
    [20, 'tab-led'],
    [14, 'tabs'],
    [14, 'paragraphs'],
    [7, 'pipe'],
    [6, 'words'],
    [8, 'mixed'],
    [10, 'pdf'],
    [11, 'html-file'],
    [6, 'markdown'],
    [4, 'html-in-text'],
  ] as const);
  const one = (layout: TableLayout): Way['layout'] => ({ t2: layout, t3: layout, t4: layout });
  const pick = (list: readonly TableLayout[]): Way['layout'] => ({
    t2: r.pick(list),
    t3: r.pick(list),
    t4: r.pick(list),
  });
  const layouts: Readonly<Record<typeof kind, () => Way['layout']>> = {
    'tab-led': () => one('tab-led'),
    tabs: () => one('tabs'),
    paragraphs: () => one('paragraphs'),
    pipe: () => one('pipe'),
    words: () => one('words'),
    mixed: () => pick(TEXT),
    pdf: () => one('words'),
    'html-file': () => one('html'),
    markdown: () => pick(['pipe', 'pipe', 'html']),
    'html-in-text': () => one('html'),
  };
  const format: Format = kind === 'html-file' ? 'html' : kind === 'markdown' ? 'markdown' : 'text';
  const page = r.pick(PAGES);
  return {
    name: kind,
    format,
    eol: r.chance(0.25) ? '\r\n' : '\n',
    bom: r.chance(0.1),
    half: kind !== 'markdown' && r.chance(0.12),
    wide: r.chance(0.03),
    layout: layouts[kind](),
    narrow: r.chance(0.4),
    wrap: kind === 'pdf' ? r.int(28, 44) : undefined,
    page,
    again: r.chance(0.4),
    indent: kind === 'markdown' ? '' : r.pick(['', '', '　　', '    ']),
    gap: kind === 'markdown' || (format === 'text' && kind !== 'pdf' && r.chance(0.15)) ? '\n\n' : '\n',
    split: r.chance(0.15),
    web:
      (format === 'html' || kind === 'paragraphs') && r.chance(0.5) ? r.pick(['before', 'both'] as const) : undefined,
  };
}
