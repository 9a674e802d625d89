import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Line } from '../../server/core/syntax/layouts/line.ts';
import { readPlainLines, readPlainText } from '../../server/core/syntax/layouts/plain.ts';
import { Searched } from '../../server/core/text/searched.ts';

/* The lines of a text that is read with another version of it are those of the text read alone, whatever stands in it. */

const PIECES = [
  '甲',
  '乙丙',
  '12',
  '3',
  '\f',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  ' ',
  '\u3000',
  '\t',
  '|',
  '- 3 -',
  '第 2 页',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 });

const PATTERNS = [/[\t|]/, /乙/, /\d/, /12\r?\n甲/, /丙[ \u3000](?=[\r\n]|$)/];

test('a pattern is found in a version where it is found in its text', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (versions) => {
      let before: Searched | undefined;
      for (const each of versions) {
        const searched: Searched = new Searched(each.join(''), before);
        before = searched;
        for (const pattern of PATTERNS) expect(searched.holds(pattern)).toBe(pattern.test(searched.text));
      }
    }),
    { numRuns: 3_000 },
  );
});

const partsOf = (lines: readonly Line[]) => lines.map(({ parts }) => parts);

test('lines that are read again are as if they were read for the first time', () => {
  const cut = fc.nat({ max: 14 });
  fc.assert(
    fc.property(text, cut, cut, text, (pieces, from, out, put) => {
      const before = pieces.join('');
      const now = [...pieces.slice(0, from), ...put.slice(0, 3), ...pieces.slice(from + out)].join('');
      const searched = new Searched(before, undefined);
      const first = readPlainText(searched, undefined);
      expect(partsOf(first.lines)).toEqual(partsOf(readPlainLines(before)));
      expect(partsOf(readPlainText(new Searched(now, searched), first).lines)).toEqual(partsOf(readPlainLines(now)));
    }),
    { numRuns: 5_000 },
  );
});
