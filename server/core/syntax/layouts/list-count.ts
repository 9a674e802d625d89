import type { Counted } from './line.ts';

/** How a browser shows the numbers of an ordered list, by the words of its style; anything else is letters, dots or a language's own. */
const HAN = /cjk|han|chinese|japanese|korean|trad|simp/;
const ARABIC = /^(?:1|decimal|decimal-leading-zero|)$/;
const DECLARED = /list-style(?:-type)?\s*:\s*([^;}]*)/i;
const SHAPES = /\b(?:inside|outside|url\([^)]*\)|!important)\b|!important/g;

interface List {
  /** What the next item is; undefined in a list whose items have no number. */
  next: number | undefined;
  readonly style: string | undefined;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Counts the items of a page's ordered lists as a browser shows them: `<ol start="2" style="list-style-type:cjk-ideographic"><li>` is 二、
 * What stands in no such list, or in one whose items have no number, is not counted.
 */
export class ListCount {
  readonly #open: List[] = [];
  /** Of the page's style sheets: what lists of a class, or of a tag, look like. */
  readonly #styles = new Map<string, string>();

  /** Takes a style sheet's text. */
  sheet(text: string): void {
    if (!text.includes('list-style')) return;
    // ol.h, li { list-style-type: cjk-ideographic }
    for (const rule of text.split('}')) {
      const at = rule.lastIndexOf('{');
      const style = at < 0 ? undefined : styleIn(rule.slice(at));
      if (style === undefined) continue;
      for (const selector of rule.slice(rule.lastIndexOf('{', at - 1) + 1, at).split(',')) {
        const last = selector
          .trim()
          .split(/[\s>+~]+/)
          .at(-1);
        if (last) this.#styles.set(last.toLowerCase(), style);
      }
    }
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'ul') this.#open.push({ next: undefined, style: undefined });
    if (name !== 'ol') return;
    const start = Number.parseInt(attributes.start ?? '1', 10);
    this.#open.push({ next: Number.isNaN(start) ? 1 : start, style: this.#styleOf(name, attributes) });
  }

  close(name: string): void {
    if (name === 'ol' || name === 'ul') this.#open.pop();
  }

  /** The number of an item that is opened now; undefined where none is shown. */
  item(attributes: Attributes): Counted | undefined {
    const list = this.#open.at(-1);
    if (list?.next === undefined) return undefined;
    const given = Number.parseInt(attributes.value ?? '', 10);
    const ordinal = Number.isNaN(given) ? list.next : given;
    list.next = ordinal + 1;
    const style = (this.#styleOf('li', attributes) ?? list.style ?? '').toLowerCase();
    if (style === 'none') return undefined;
    return { ordinal, style: HAN.test(style) ? 'han' : ARABIC.test(style) ? 'arabic' : 'other' };
  }

  #styleOf(name: string, { style = '', type, class: classes = '' }: Attributes): string | undefined {
    const own = styleIn(style);
    if (own !== undefined) return own;
    for (const each of classes.toLowerCase().split(/\s+/)) {
      const known = this.#styles.get(`${name}.${each}`) ?? this.#styles.get(`.${each}`);
      if (each !== '' && known !== undefined) return known;
    }
    return this.#styles.get(name) ?? type;
  }
}

/** decimal inside → decimal; undefined where nothing is declared. */
const styleIn = (declarations: string): string | undefined =>
  DECLARED.exec(declarations)?.[1]?.replace(SHAPES, '').trim();
