import type { Discourse } from './discourse.ts';
import type { LabelledFigure } from './items.ts';
import type { Label } from './labels.ts';
import type { Office, Token } from './lexer.ts';
import { isCourt } from './lexicon/meaning.ts';
import { hasRole, isQuiet, lastBefore, plays, type Role } from './roles.ts';
import type { Standing } from './standing/standing.ts';
import { ANOTHERS, NARROWER, ONE_CHANNEL } from './standing/told.ts';

/** What else may stand between an office and what is said of it. */
const LINKS: ReadonlySet<Role> = new Set<Role>(['present', 'sum', 'all', 'join', 'respectively', 'each', 'is']);

/** Tells whose the figures of a sentence are: the reporting office's, which its tables count, or another's. */
export class Owner {
  readonly #tokens: readonly Token[];
  readonly #discourse: Discourse;

  /** @param tokens those of the sentence */
  constructor(tokens: readonly Token[], discourse: Discourse) {
    this.#tokens = tokens;
    this.#discourse = discourse;
  }

  /**
   * Whose what stands at `to` is: of the office before it, else of the one told of last.
   *
   * @param from the office stands no farther back
   * @param stays what follows is of the same office, too
   */
  whose(from: number, to: number, stays: boolean): Office['whose'] {
    const discourse = this.#discourse;
    const office = this.#officeBefore(from, to);
    if (!office) return discourse.whose;
    if (stays || office.whose === 'own') discourse.whose = office.whose;
    return office.whose;
  }

  /** The same for a figure, whose label may name an office, too: 收到县政府申请 24 件. */
  whoseFigure(item: LabelledFigure, from: number): Office['whose'] {
    // Who decides a case is another, and the case still ours.
    if (hasRole(item.words, 'verdict')) return this.#discourse.whose;
    // 其中，县政府本级新收 26 件，办结 25 件: all of a sentence that opens with 其中 is told of that part.
    const stays = !this.#discourse.part || plays(this.#tokens[0], 'of');
    return this.whose(from, item.from, stays);
  }

  /** Why a figure is only a part of the whole. */
  standings({ subject, topic }: Label, { kind, words }: LabelledFigure, whose: Office['whose']): readonly Standing[] {
    const discourse = this.#discourse;
    if (subject === 'infoFee') return [];
    if (topic === 'carryIn' || (isCourt(subject) && topic !== subject)) return BY_WHOSE[discourse.whose];
    const of = whose === 'own' ? (this.#insideOf(words)?.whose ?? 'own') : whose;
    // 县政府及县政府办公室制发规范性文件 5 件 is asked, and not only they make any.
    if (of === 'narrower' && (subject === 'norm' || subject === 'regulation')) return [];
    if (of !== 'own') return BY_WHOSE[of];
    return kind === 'channel' && !isCourt(subject) ? [ONE_CHANNEL] : [];
  }

  /** The office that directly stands before a place, but for quiet words and brackets. */
  #officeBefore(from: number, to: number): Office | undefined {
    const tokens = this.#tokens;
    let depth = 0;
    for (let i = lastBefore(tokens, to); i >= 0; i--) {
      const token = tokens[i] as Token;
      if (token.from < from) return undefined;
      if (token.kind === 'mark') {
        if (token.mark === '）') depth++;
        else if (token.mark === '（') depth--;
        if (depth < 0) return undefined;
      } else if (depth > 0) continue;
      else if (token.kind === 'office') return token;
      else if (!links(token)) return undefined;
    }
    return undefined;
  }

  /** 收到以县政府为对象的申请 24 件: an office named within the label. */
  #insideOf(words: LabelledFigure['words']): Office | undefined {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || first === last) return undefined;
    const tokens = this.#tokens;
    for (let i = lastBefore(tokens, first.to) + 1; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (token.to > last.from) return undefined;
      if (token.kind === 'office') return token;
    }
    return undefined;
  }
}

const links = (token: Token): boolean =>
  isQuiet(token) || token.kind === 'year' || (token.kind === 'word' && LINKS.has(token.meaning.role));

const BY_WHOSE: Readonly<Record<Office['whose'], readonly Standing[]>> = {
  own: [],
  narrower: [NARROWER],
  wider: [ANOTHERS],
  another: [ANOTHERS],
};
