import { type Handler, Parser } from 'htmlparser2';

/** Keep no more elements open at once: browsers stop at 512 too, and no page that people read is nested so deep. */
const deepest = 512;

/**
 * The parser of HTML that keeps only elements of some names open, and only `deepest` of them. The parser it extends compares each tag
 * with all that are open, so that a page of nothing but `<font>` would cost its square. An element that is not kept is opened and
 * closed at once; what stands in it is read all the same.
 */
export class ShallowParser extends Parser {
  readonly #kept: ReadonlySet<string>;
  #depth = 0;
  /** The tag that is read now opens an element too deep to be kept. */
  #tooDeep = false;
  /** The element that was opened last is closed next. */
  #atOnce = false;

  constructor(kept: ReadonlySet<string>, handler: Partial<Handler>) {
    super(
      {
        ...handler,
        onopentag: (name, attributes, implied) => {
          this.#atOnce = this.isVoidElement(name);
          if (!this.#atOnce) this.#depth++;
          handler.onopentag?.(name, attributes, implied);
        },
        onclosetag: (name, implied) => {
          if (!this.#atOnce) this.#depth--;
          this.#atOnce = false;
          handler.onclosetag?.(name, implied);
        },
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
    this.#kept = kept;
  }

  override isVoidElement(name: string): boolean {
    return this.#tooDeep || !this.#kept.has(name) || super.isVoidElement(name);
  }

  override onopentagname(start: number, endIndex: number): void {
    this.#tooDeep = this.#depth >= deepest;
    super.onopentagname(start, endIndex);
  }

  override onclosetag(start: number, endIndex: number): void {
    this.#tooDeep = false;
    super.onclosetag(start, endIndex);
  }
}
