import type { Counted } from './line.ts';

/**
 * Styles of an ordered list whose numbers a browser shows in Chinese, and in Arabic digits. Any other shows letters, dots or
 * another script.
 */
const HAN = /cjk|han|chinese|japanese|korean|trad|simp/;
const ARABIC = /^(?:1|decimal|decimal-leading-zero|)$/;
const DECLARED = /list-style(?:-type)?\s*:\s*([^;}]*)/i;
const SHAPES = /\b(?:inside|outside|url\([^)]*\)|!important)\b|!important/g;

/** A list that is open. */
interface List {
  /** The number of the next item; undefined in a list without numbers. */
  next: number | undefined;
  readonly style: string | undefined;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Counts the items of a web page's ordered lists as a browser shows them: `<ol start="2" style="list-style-type:cjk-ideographic"><li>`
 * is 二、. The caller reports each list that opens and closes, and each item.
 */
export class ListCount {
  readonly #open: List[] = [];
  /** Styles of lists from the page's style sheets, by tag and class: `ol.h` */
  readonly #styles = new Map<string, string>();

  /** Reads the styles of lists from a style sheet. */
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

  /** An element opens; only `ol` and `ul` matter. */
  open(name: string, attributes: Attributes): void {
    if (name === 'ul') this.#open.push({ next: undefined, style: undefined });
    if (name !== 'ol') return;
    const start = Number.parseInt(attributes.start ?? '1', 10);
    this.#open.push({ next: Number.isNaN(start) ? 1 : start, style: this.#styleOf(name, attributes) });
  }

  /** An element closes; only `ol` and `ul` matter. */
  close(name: string): void {
    if (name === 'ol' || name === 'ul') this.#open.pop();
  }

  /** An item opens. Gives its number; undefined where none is shown. */
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

/** The style of a list in declarations: `list-style: decimal inside` → `decimal`. Undefined where none is declared. */
const styleIn = (declarations: string): string | undefined =>
  DECLARED.exec(declarations)?.[1]?.replace(SHAPES, '').trim();
