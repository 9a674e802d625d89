import type { ArticleLink, ColumnForm, FigureKind, GroupForm, RowForm } from './form.ts';

/** What of a row need not be said each time. */
interface RowOptions {
  readonly aliases?: readonly string[];
  readonly group?: string;
  readonly kind?: FigureKind;
  readonly articles?: readonly ArticleLink[];
}

/** A row of figures. Without options: counts, in no group, resting on no clause. */
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

/** 第N条第（M）项, or 第N条. */
export const article = (number: number, item?: number): ArticleLink => ({
  article: number,
  ...(item !== undefined && { item }),
});

/** 第N条第P款, 第N条第P款第（M）项. */
export const paragraph = (number: number, ordinal: number, item?: number): ArticleLink => ({
  article: number,
  paragraph: ordinal,
  ...(item !== undefined && { item }),
});

/** Common understanding that the form does not write down. */
export const usual = (link: ArticleLink): ArticleLink => ({ ...link, usual: true });

/** 第A条至第B条. */
export const articles = (from: number, to: number): readonly ArticleLink[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ article: from + i }));
