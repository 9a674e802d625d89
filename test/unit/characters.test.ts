import { describe, expect, it, test } from 'vitest';
import {
  BLANK,
  DIGIT,
  GROUPING_SPACE,
  HAN,
  HAN_DIGIT,
  halfWidthDigits,
  hasDigit,
  hasHan,
  isBlank,
  isDigit,
  isHalfWidthDigit,
  isHan,
  SPACE,
  UNSEEN_SIGNS,
  WIDE_SPACE,
} from '../../server/core/text/characters.ts';
import { hanNumber } from '../../server/core/text/han.ts';

const codes = Array.from({ length: 65536 }, (_, code) => code);
/** The codes of a class. */
const inside = (source: string): readonly number[] => {
  const pattern = new RegExp(`[${source}]`);
  return codes.filter((code) => pattern.test(String.fromCharCode(code)));
};

describe('a question on a code and the class of the same name agree on every code', () => {
  it.each([
    ['a Chinese character', HAN, isHan],
    ['a digit', DIGIT, isDigit],
    ['a digit of half width', '0-9', isHalfWidthDigit],
    ['a blank', BLANK, isBlank],
  ])('%s', (_, source, asks) => {
    expect(codes.filter(asks)).toEqual(inside(source));
  });
});

test('a blank is what JavaScript calls one, and U+200B', () => {
  expect(inside(BLANK).filter((code) => !/\s/.test(String.fromCharCode(code)))).toEqual([0x200b]);
});

test('a space is a blank that ends no line, and is seen', () => {
  const space = inside(SPACE);
  expect(space.filter((code) => !isBlank(code) || UNSEEN.includes(code))).toEqual([]);
  expect(space.filter((code) => [9, 10, 11, 12, 13, 0x2028, 0x2029].includes(code))).toEqual([]);
  expect(inside(WIDE_SPACE)).toEqual(space.filter((code) => code !== 0x20));
  expect(inside(GROUPING_SPACE).filter((code) => !space.includes(code))).toEqual([]);
});

const UNSEEN = inside(UNSEEN_SIGNS);

test('what nobody sees is no digit, no character, no tab and no line end', () => {
  expect(UNSEEN.filter((code) => isDigit(code) || isHan(code) || (code >= 9 && code <= 13))).toEqual([]);
});

test('characters beyond the basic plane are in no class', () => {
  expect([hasHan('𠮷🌊'), hasHan('〇'), hasHan('㙘'), hasHan('𠮷林')]).toEqual([false, false, true, true]);
});

test('digits in full width are made narrow, and nothing else', () => {
  expect(halfWidthDigits('２０２４年1月，（一）')).toBe('2024年1月，（一）');
  expect([hasDigit('第３款'), hasDigit('第三款')]).toEqual([true, false]);
});

test('the first ten Chinese digits stand in the order of their values, and what follows is written for the first', () => {
  expect([...HAN_DIGIT].map((sign) => hanNumber(sign))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0]);
});
