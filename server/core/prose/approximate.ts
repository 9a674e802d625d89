import type { Stretch } from '../syntax/sentences.ts';
import { DIGIT, HAN, HAN_DIGIT, HAN_NUMERAL, halfWidthDigits } from '../text/characters.ts';

/*
 * Rough figures that are exact, or rough twice over: 1867余条, 近2000余条.
 */

/** An index range, and its words. */
type Words = Stretch;

export interface OddlyRough {
  /** From the word that makes the figure rough to the last one: 近2000余条. */
  readonly whole: Words;
  /** `exact`: the last figure of the number is no nought, and still it has 余. `twice`: two words say “about”. */
  readonly kind: 'exact' | 'twice';
  /** Each of the words that say “about”: 近 | 余. */
  readonly signs: readonly Words[];
  /** The number as it is written. */
  readonly number: Words;
}

/** 近 约 and their like; within 最近, 预约, 签约 they are parts of other words. */
const LEAD =
  '(?<![附就最临邻靠远新亲拉接走贴])(?:将近|接近|近)|大约|大概|(?<![大预签条节制契公合特违邀履简婚解])约|超过|(?<![赶高反])超|逾';
const UNIT =
  '人次|件次|条|件|次|篇|份|期|项|个|户|家|场|处|名|位|人|宗|起|例|封|批|张|幅|本|册|部|套|台|只|辆|头|亩|万元|公里|元';
const NUMBER = `[${DIGIT}][${DIGIT},，]*(?:[.．][${DIGIT}]+)?|[${HAN_NUMERAL}]{1,9}`;
const ROUGH = new RegExp(
  `(?<lead>${LEAD})?[ ]?(?<![${DIGIT}.．〔\\[第])(?<number>${NUMBER})[ ]?(?<scale>[万亿])?[ ]?(?<more>[余多])?(?<big>[万亿千百])?(?:[ ]?(?<unit>${UNIT}))(?<around>左右|上下)?`,
  'g',
);
const GATE = new RegExp(`[${DIGIT}万亿${HAN_NUMERAL}][ ]?[余多]|[${HAN}0-9](?:左右|上下)`);
/** A year or a span of time is rough by custom: 近10余年. */
const LAST_DIGIT = /[1-9]$/;
const LAST_HAN_DIGIT = new RegExp(`[${HAN_DIGIT.slice(1, 10)}]$`);

/** Figures of one paragraph that are rough in an odd way. */
export function oddlyRough(text: string): readonly OddlyRough[] {
  if (!GATE.test(text)) return [];
  return [...text.matchAll(ROUGH)].flatMap((match): readonly OddlyRough[] => {
    const { lead = '', number = '', scale, more, big, around } = match.groups ?? {};
    const from = match.index;
    const at = (index: number, length: number): Words => ({
      from: index,
      to: index + length,
      text: text.slice(index, index + length),
    });
    const numberAt = text.indexOf(number, from + lead.length);
    const moreAt = more ? text.indexOf(more, numberAt + number.length) : -1;
    const signs = [
      ...(lead ? [at(from, lead.length)] : []),
      ...(more ? [at(moreAt, 1)] : []),
      ...(around ? [at(from + match[0].length - around.length, around.length)] : []),
    ];
    const found = { whole: at(from, match[0].length), signs, number: at(numberAt, number.length) };
    if (signs.length > 1) return [{ ...found, kind: 'twice' }];
    // Before 万 and 亿 the last figure is not the last one: 18万余条.
    return more && !scale && !big && isExact(number) ? [{ ...found, kind: 'exact' }] : [];
  });
}

/** 1867, 二十三: counted to the last one. 1860, 三十, 三 (余 behind it is a slip of another kind) are not. */
function isExact(number: string): boolean {
  const plain = halfWidthDigits(number);
  if (/^\d/.test(plain)) return LAST_DIGIT.test(plain) && !/[.．]/.test(plain);
  return number.length > 1 && LAST_HAN_DIGIT.test(number);
}
