import type { ArticleLink, ColumnForm, FigureKind, GroupForm, RowForm } from './form.ts';

/** The parts of a row that most rows do without. */
interface RowOptions {
  readonly aliases?: readonly string[];
  readonly group?: string;
  readonly kind?: FigureKind;
  readonly articles?: readonly ArticleLink[];
}

/** A row of figures: `row('reg', '规章', ['made', 'valid'], '…')`. Without options: counts, in no group, resting on no clause. */
export const row = (
  key: string,
  label: string,
  columns: readonly string[],
  explanation: string,
  { aliases = [], group, kind = 'count', articles = [] }: RowOptions = {},
): RowForm => ({ key, label, aliases, ...(group && { group }), columns, kind, articles, explanation });

/** A column of counts, unless `kind` says otherwise. */
export const column = (
  key: string,
  label: string,
  explanation: string,
  options: { readonly aliases?: readonly string[]; readonly kind?: FigureKind } = {},
): ColumnForm => ({ key, label, aliases: [], ...options, explanation });

/** A label that stands over several rows and has no figures of its own. */
export const group = (
  key: string,
  label: string,
  explanation: string,
  articles: readonly ArticleLink[] = [],
): GroupForm => ({ key, label, aliases: [], articles, explanation });

/** A link to 第N条第（M）项, or 第N条: `article(20, 1)`. */
export const article = (number: number, item?: number): ArticleLink => ({
  article: number,
  ...(item !== undefined && { item }),
});

/** A link to 第N条第P款, or 第N条第P款第（M）项: `paragraph(50, 1, 2)`. */
export const paragraph = (number: number, ordinal: number, item?: number): ArticleLink => ({
  article: number,
  paragraph: ordinal,
  ...(item !== undefined && { item }),
});

/** Marks a link as common understanding that the form does not write down. */
export const usual = (link: ArticleLink): ArticleLink => ({ ...link, usual: true });

/** Links to 第A条至第B条, one each. */
export const articles = (from: number, to: number): readonly ArticleLink[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ article: from + i }));
