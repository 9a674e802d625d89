import { expect, test } from 'vitest';
import { damaged } from '../quality/damaged.ts';
import { faults } from '../quality/faults/index.ts';
import { type Harm, harmOfFixes } from '../quality/fixes.ts';
import { Random } from '../quality/random.ts';
import { several } from '../quality/several.ts';
import { way } from '../quality/way.ts';

/*
 * Every fix of every finding in damaged reports, made by itself: the finding is gone, and no error or warning comes that
 * was not there. `test/quality/fixes.ts` tries; here a little of it with a fixed seed.
 */

/** What a fix uncovers or asks for, and rightly: `rule > what comes`. */
const FOLLOWS: Readonly<Record<string, string>> = {
  'section-missing > section-empty': 'a heading is put in, and what stands under it a person must write',
  'section-missing > nonzero-not-mentioned': 'a section is put in, and what stands in it a person must write',
  'section-missing > info-fee-missing': 'a heading is put in, and what stands under it a person must write',
  'table-missing > all-zero': 'a table of zeros is put in, to be filled',
  'fixed-term-typo > claim-none-but-nonzero': 'a term that can be read now says what is not so',
};

const reports = [
  ...faults.flatMap((fault) => damaged(fault, 36_100) ?? []).map(({ text, way: { format } }) => ({ text, format })),
  ...Array.from({ length: 60 }, (_, i) => 36_500 + i).map((seed) => ({
    text: several(seed).text,
    format: way(new Random(seed * 7 + 3)).format,
  })),
];
const harms = reports.flatMap(({ text, format }) => harmOfFixes(text, format));
const told = ({ rule, fix, told: words }: Harm): string => `${rule}: ${fix} => ${words}`;

test('there are fixes enough to try', () => {
  expect(reports.length).toBeGreaterThan(180);
});

test('after a fix its finding is gone', () => {
  expect(harms.filter(({ kind }) => kind === 'stays').map(told)).toEqual([]);
});

test('a fix that changes no number brings no error and no warning', () => {
  const brought = harms.filter(({ kind, changesFigures }) => kind === 'brings' && !changesFigures);
  expect(brought.filter(({ rule, brings }) => !(`${rule} > ${brings}` in FOLLOWS)).map(told)).toEqual([]);
});

test('where a figure would break a sum that comes out, the fix says so', () => {
  const brought = harms.filter(({ kind, rule, brings = '' }) => {
    return kind === 'brings' && rule === 'prose-number-mismatch' && /^t[34]-/.test(brings);
  });
  expect(brought.filter(({ fix }) => !fix.includes('合计也要一并改')).map(told)).toEqual([]);
});
