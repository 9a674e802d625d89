import type { Agency } from '../facts/agency/agency.ts';
import type { OwnNames } from '../facts/agency/names.ts';
import type { Discourse } from './discourse.ts';
import type { LabelledFigure } from './items.ts';
import type { Label } from './labels.ts';
import type { Word } from './lexer.ts';
import { isCourt } from './lexicon/meaning.ts';
import { behindParts } from './parts.ts';
import { hasRole, plays } from './roles.ts';
import type { Standing } from './standing/standing.ts';
import { ANOTHERS, AS_REVIEWER, ONE_CHANNEL, SOME } from './standing/told.ts';
import { isReviewing, type Whose, whoseIn } from './whose.ts';

/** 县政府本级新收 21 件 */
const OF_LEVEL = /本级$/;
/** 等领域的 */
const AND_OTHERS = /等(?:[多各几]个?)?(?:领域|方面|行业|类别|内容|事项|问题|工作|类)?(?:的|相关|有关)*$/;
const ABOUT = /涉及|关于|针对/g;
/** Characters of the shortest name of an office: 县政府. */
const SHORTEST_NAME = 3;

/** Tells whose the figures of a sentence are: the reporting office's, which its tables count, or another's. */
export class Owner {
  readonly #text: string;
  /** The sentence, and where it begins. */
  readonly #sentence: string;
  readonly #from: number;
  readonly #agency: Pick<Agency, 'name' | 'kind'> | undefined;
  readonly #names: OwnNames;
  readonly #discourse: Discourse;

  /** @param text the paragraph's, in which all places are counted */
  constructor(
    text: string,
    sentence: string,
    from: number,
    agency: Pick<Agency, 'name' | 'kind'> | undefined,
    names: OwnNames,
    discourse: Discourse,
  ) {
    this.#text = text;
    this.#sentence = sentence;
    this.#from = from;
    this.#agency = agency;
    this.#names = names;
    this.#discourse = discourse;
  }

  /** The words name another agency, or one has been named and not ours since. `stays`: it holds for what follows, too. */
  isAnothers(from: number, to: number, stays: boolean): boolean {
    const discourse = this.#discourse;
    const whose = this.#whoseIn(from, to);
    if (whose === 'unsaid') return discourse.elsewhere;
    if (stays || whose === 'own') discourse.elsewhere = whose === 'another';
    return whose === 'another';
  }

  /** Whether the words before a figure's label, or those of the label that name a part, name another agency: 市本级收到 96 件. */
  isNamedAnothers(item: LabelledFigure, from: number): boolean {
    // Who decides a case is another, and the case still ours.
    if (hasRole(item.words, 'verdict')) return false;
    const stays = !this.#discourse.part;
    const parts = behindParts(item);
    return this.isAnothers(from, parts, stays) || (parts > item.from && this.isAnothers(from, item.from, stays));
  }

  /** Why a figure is only a part of the whole, by whose it is. `another`: the words before its label name another agency. */
  standings({ subject, topic }: Label, { kind, from, words }: LabelledFigure, another: boolean): readonly Standing[] {
    const part = words.find(
      (word) => plays(word, 'part') && !(word.meaning.sort === 'about' && this.#isOfAll(word, words)),
    );
    if (part) {
      // 县政府本级新收 21 件，办结 20 件: what follows is of that level too.
      if (OF_LEVEL.test(this.#text.slice(part.from, part.to))) this.#discourse.elsewhere = true;
      return [SOME];
    }
    if (subject === 'infoFee') return [];
    if (topic === 'carryIn' || (isCourt(subject) && topic !== subject))
      return this.#discourse.elsewhere ? [ANOTHERS] : [];
    if (another || this.#namesInside(words)) return [ANOTHERS];
    if (isCourt(subject)) return this.#isBusiness(words, from) ? [AS_REVIEWER] : [];
    return kind === 'channel' ? [ONE_CHANNEL] : [];
  }

  /**
   * 收到涉及征地、教育等领域的申请 9 件 tells what they all are about, where the sentence tells it once; 涉及征地的 3 件 are some. The
   * others must stand beside a verb: 受理申请 52 件，涉及征地等方面的申请 30 件.
   */
  #isOfAll({ from, to }: Word, words: LabelledFigure['words']): boolean {
    const noun = words.find((word) => word.from >= to && plays(word, 'subject'));
    if (!noun || !words.some((word) => word.to <= from && plays(word, 'verb'))) return false;
    return AND_OTHERS.test(this.#text.slice(to, noun.from)) && (this.#sentence.match(ABOUT)?.length ?? 0) < 2;
  }

  #whoseIn(from: number, to: number): Whose {
    return whoseIn(this.#text.slice(from, to), this.#agency, this.#names, this.#sentence);
  }

  /** 收到以县政府为对象的申请 24 件: another is named within the label. */
  #namesInside(words: LabelledFigure['words']): boolean {
    return words.some((word, i) => {
      const next = words[i + 1];
      return (
        next !== undefined && next.from - word.to >= SHORTEST_NAME && this.#whoseIn(word.to, next.from) === 'another'
      );
    });
  }

  /** 办理行政复议案件 320 件，行政诉讼案件 156 件: what a reviewing organ does, and not about disclosure. */
  #isBusiness(words: LabelledFigure['words'], to: number): boolean {
    if (words.some(({ meaning }) => meaning.role === 'subject' && meaning.suffered)) return false;
    return isReviewing(this.#text.slice(this.#from, words.at(-1)?.to ?? to), this.#discourse.applications);
  }
}
