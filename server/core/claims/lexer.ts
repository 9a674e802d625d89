import type { Whose } from '../facts/agency/names.ts';
import { FULL_STOP, HAN_FIGURE, halfWidthDigits, hasHan } from '../text/characters.ts';
import { hanAt, type Numeric, namedAt, numericAt, opaque } from './figures.ts';
import { lexicon } from './lexicon/index.ts';
import type { Meaning } from './lexicon/meaning.ts';

/** A known word, with its place. */
export interface Word {
  readonly kind: 'word';
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** A stop or a bracket, in one width. */
export interface Mark {
  readonly kind: 'mark';
  readonly from: number;
  readonly to: number;
  readonly mark: '，' | '；' | '。' | '：' | '（' | '）' | '、';
}

/** Text that the lexicon does not know. */
export interface Gap {
  readonly kind: 'gap';
  readonly from: number;
  readonly to: number;
  /** Known only not to limit a label that follows it: 完成答复, 群众申请. */
  readonly quiet: boolean;
}

/** An office, under any of its names, with whose its figures are to the one that reports. */
export interface Office {
  readonly kind: 'office';
  readonly from: number;
  readonly to: number;
  readonly whose: Whose;
}

/** Any token. Together they are the whole text: nothing that a sentence says is dropped because it is not known. */
export type Token = Numeric | Word | Mark | Gap | Office;

/** By code, in either width. */
const MARKS: ReadonlyMap<number, Mark['mark']> = new Map(
  ['，,', '；;', `${FULL_STOP}\n`, '：:', '（(', '）)', '、'].flatMap((signs) =>
    [...signs].map((sign): [number, Mark['mark']] => [sign.charCodeAt(0), signs.charAt(0) as Mark['mark']]),
  ),
);
const TITLE = '《';
const DOT = '.';
/** Brackets and the sign that make a number a name. */
const NAMES = '第〔［[【';
const DIGITS = '0123456789';
const HAN_DIGITS = `${HAN_FIGURE}廿卅`;
/** Before a number of one sign, these make it a name or a habit of speech. */
const BEFORE_NAME = /[第周唯统同每进逐]$/;

/** What a code unit can begin. All but a number, a title and a mark can begin a word, too. */
const Opening = { nothing: 0, word: 1, name: 2, hanNumber: 3, mark: 4, dot: 5, title: 6, number: 7 } as const;

/** By code unit: most of a text begins nothing, and is passed over by one look. */
const OPENINGS = new Uint8Array(65536);
for (const code of lexicon.openings()) OPENINGS[code] = Opening.word;
for (const [signs, opening] of [
  [DIGITS, Opening.number],
  [HAN_DIGITS, Opening.hanNumber],
  [NAMES, Opening.name],
  [String.fromCharCode(...MARKS.keys()), Opening.mark],
  [DOT, Opening.dot],
  [TITLE, Opening.title],
] as const) {
  for (const sign of signs) OPENINGS[sign.charCodeAt(0)] = opening;
}

/** Reads a text into words, numbers, stops and the gaps between them, in order and without a hole. Linear. */
export function lex(text: string): readonly Token[] {
  const source = halfWidthDigits(text);
  const tokens: Token[] = [];
  let ends: ReadonlyMap<number, number> | undefined;
  const titleEnd = (at: number): number => {
    ends ??= titleEnds(source);
    return ends.get(at) ?? at + 1;
  };
  let known = 0;
  for (let at = 0; at < source.length; ) {
    const opening = OPENINGS[source.charCodeAt(at)];
    const token = opening === Opening.nothing ? undefined : tokenAt(source, at, opening, titleEnd);
    if (!token) {
      at++;
      continue;
    }
    if (known < at) tokens.push(gap(known, at));
    tokens.push(token);
    at = token.kind === 'figure' ? token.end : token.to;
    known = at;
  }
  if (known < source.length) tokens.push(gap(known, source.length));
  return tokens;
}

function tokenAt(
  text: string,
  at: number,
  opening: number | undefined,
  titleEnd: (at: number) => number,
): Token | undefined {
  switch (opening) {
    case Opening.number:
      return measured(text, numericAt(text, at));
    case Opening.title:
      return opaque(at, titleEnd(at));
    case Opening.mark:
      return { kind: 'mark', from: at, to: at + 1, mark: MARKS.get(text.charCodeAt(at)) ?? '。' };
    case Opening.dot:
      if (hasHan(text.charAt(at - 1))) return { kind: 'mark', from: at, to: at + 1, mark: '。' };
  }
  const known = lexicon.longestAt(text, at);
  const word = known && (known.meaning.role === 'quiet' ? gap(at, known.to, true) : wordOf(at, known));
  // 第三方合法权益 is no ordinal.
  if (opening === Opening.name) return word ?? namedAt(text, at);
  // 两件, 一起: a numeral only where no word begins.
  if (opening === Opening.hanNumber && !BEFORE_NAME.test(text.charAt(at - 1))) {
    const han = hanAt(text, at);
    if (han && (!known || known.meaning.role === 'neutral' || known.meaning.role === 'quiet')) return han;
  }
  return word;
}

/** Measures of what no table counts, though some are words of their own: 3 类, 2 本. */
const MEASURES = new Set('类本轮项种期批册名家场篇处户人页张幅部台套级层段节字');

/** A number without a unit counts whatever is spoken of, unless what stands behind it is a measure, or as good as unknown. */
function measured(text: string, number: Numeric): Numeric {
  if (number.kind !== 'figure' || number.unit !== '' || !hasHan(text.charAt(number.end))) return number;
  const role = lexicon.longestAt(text, number.end)?.meaning.role;
  const strange = role === undefined || role === 'quiet' || MEASURES.has(text.charAt(number.end));
  return strange ? { ...number, strange } : number;
}

const wordOf = (from: number, { to, meaning }: { to: number; meaning: Meaning }): Word => ({
  kind: 'word',
  from,
  to,
  meaning,
});

const gap = (from: number, to: number, quiet = false): Gap => ({ kind: 'gap', from, to, quiet });

/** Behind the bracket that closes each title, nested ones too, by where it opens; none goes on behind a full stop. */
function titleEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[《》。]/g)) {
    if (sign === '《') open.push(index);
    else if (sign === '。') open = [];
    else {
      const from = open.pop();
      if (from !== undefined) ends.set(from, index + 1);
    }
  }
  return ends;
}
