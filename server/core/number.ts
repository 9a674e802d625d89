/** What stands in a data cell. Blank, "/", 0 and words are four different things, and none is guessed into another. */
export type Value =
  | { readonly kind: 'number'; readonly value: number; readonly plain: boolean; readonly unit?: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'na'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };
