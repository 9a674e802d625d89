import { hanAt, type Numeric, namedAt, narrow, numericAt, opensNumber } from './figures.ts';
import { wordAt, wordBeginnings } from './lexicon/index.ts';
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

export type Token = Numeric | Word | Mark;

/** By code, in either width. */
const MARKS: ReadonlyMap<number, Mark['mark']> = new Map(
  ['，,', '；;', '。！？!?\n', '：:', '（(', '）)', '、'].flatMap((signs) =>
    [...signs].map((sign): [number, Mark['mark']] => [sign.charCodeAt(0), signs.charAt(0) as Mark['mark']]),
  ),
);
/** Brackets and the sign that make a number a name. */
const NAMES: ReadonlySet<number> = new Set([...'第〔［[【'].map((sign) => sign.charCodeAt(0)));
const TITLE = '《'.charCodeAt(0);
const DOT = 46;

const HAN_DIGITS: ReadonlySet<number> = new Set(
  [...'零〇一二两三四五六七八九十百千廿卅'].map((sign) => sign.charCodeAt(0)),
);
const HAN = /[\u4e00-\u9fff]/;
/** Before a number of one sign, these make it a name or a habit of speech. */
const BEFORE_NAME = /[第周唯统同每进逐]$/;

/** 1 for each code unit that a token can begin with: most of a text cannot, and is passed over by one look. */
const BEGINS = new Uint8Array(65536);
for (const code of [...wordBeginnings, ...MARKS.keys(), ...NAMES, ...HAN_DIGITS, TITLE, DOT]) BEGINS[code] = 1;
for (let code = 0; code < BEGINS.length; code++) if (opensNumber(code)) BEGINS[code] = 1;

/** Reads a paragraph's text into words, numbers and stops. What is not known is left out: a gap between two tokens. */
export function lex(text: string): readonly Token[] {
  const source = narrow(text);
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const token = BEGINS[source.charCodeAt(at)] === 1 ? tokenAt(source, at) : undefined;
    if (!token) {
      at++;
      continue;
    }
    tokens.push(token);
    at = token.kind === 'figure' ? token.end : token.to;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  const code = text.charCodeAt(at);
  if (opensNumber(code)) return numericAt(text, at);
  if (code === TITLE) return { kind: 'opaque', from: at, to: titleEnd(text, at), part: false };
  const mark = code === DOT && HAN.test(text.charAt(at - 1)) ? '。' : MARKS.get(code);
  if (mark) return { kind: 'mark', from: at, to: at + 1, mark };
  const word = wordAt(text, at);
  // 第三方合法权益 is no ordinal.
  if (!word && NAMES.has(code)) return namedAt(text, at);
  // 两件, 一起: a numeral only where no word begins.
  if (HAN_DIGITS.has(code) && !BEFORE_NAME.test(text.charAt(at - 1))) {
    const han = hanAt(text, at);
    if (han && (!word || word.meaning.role === 'neutral')) return han;
  }
  return word && { kind: 'word', from: at, to: word.to, meaning: word.meaning };
}

/** Behind the bracket that closes a title; nested ones count. */
function titleEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === '《') depth++;
    if (text.charAt(at) === '》' && --depth === 0) return at + 1;
    if (text.charAt(at) === '。') break;
  }
  return from + 1;
}
