import { describe, expect, it } from 'vitest';
import { hanNumber, toHan } from '../../server/core/text/han.ts';

describe('hanNumber', () => {
  it.each([
    ['0', 0],
    ['23', 23],
    ['２３', 23],
    ['1２', 12],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['廿', 20],
    ['廿三', 23],
    ['卅一', 31],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十五', 115],
    ['两千零二十三', 2023],
    ['二〇二三', 2023],
    ['二○二三', 2023],
    ['二零二三', 2023],
    ['二O二三', 2023],
    ['〇', 0],
    ['零', 0],
  ])('%s is %i', (numeral, value) => expect(hanNumber(numeral)).toBe(value));

  it.each(['', '三二十', '百', '十百', '1十', '二.三', '件', '𠮷', 'O', '十廿', '一千二千'])(
    '%s is no number',
    (numeral) => expect(hanNumber(numeral)).toBeUndefined(),
  );
});

it('writes small numbers in Chinese', () => {
  expect([1, 6, 10, 11, 20, 56, 99].map(toHan)).toEqual(['一', '六', '十', '十一', '二十', '五十六', '九十九']);
  for (let value = 0; value < 100; value++) expect(hanNumber(toHan(value))).toBe(value);
});
