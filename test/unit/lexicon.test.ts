import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applications } from '../../server/core/claims/lexicon/applications.ts';
import { denials } from '../../server/core/claims/lexicon/denial.ts';
import { documents } from '../../server/core/claims/lexicon/documents.ts';
import { frames } from '../../server/core/claims/lexicon/frame.ts';
import { limits } from '../../server/core/claims/lexicon/limits.ts';
import { quietWords } from '../../server/core/claims/lexicon/quiet.ts';
import { subjects } from '../../server/core/claims/lexicon/subjects.ts';
import { Trie } from '../../server/core/claims/lexicon/trie.ts';

/*
 * The lexicon finds at each place the longest word that one of its patterns stands for, as if all of them were written out.
 */

/** Every word that a pattern stands for: 结转(至|)下年 → 结转至下年, 结转下年 */
function writtenOut(pattern: string): readonly string[] {
  const [whole, head = '', group = '', tail = ''] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return group.split('|').flatMap((each) => writtenOut(head + each + tail));
}

const signs = fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 3 });
const group = fc.array(signs, { minLength: 1, maxLength: 3 }).map((each) => `(${each.join('|')})`);
const pattern = fc.array(fc.oneof(signs, group), { maxLength: 5 }).map((parts) => parts.join(''));

test('the longest word at any place is found, whatever was asked before, and means what the first of its patterns says', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 6 }), fc.array(text, { maxLength: 4 }), (patterns, texts) => {
      const known = patterns.map((each) => ({ pattern: each, meaning: { of: each } }));
      const trie = new Trie(known);
      const words = known.flatMap((each) => writtenOut(each.pattern).map((word) => ({ word, meaning: each.meaning })));
      for (const each of texts) {
        for (let at = 0; at < each.length; at++) {
          const there = words.filter(({ word }) => word !== '' && each.startsWith(word, at));
          const longest = Math.max(0, ...there.map(({ word }) => word.length));
          const meaning = there.find(({ word }) => word.length === longest)?.meaning;
          expect(trie.longestAt(each, at)).toEqual(meaning && { to: at + longest, meaning });
          expect(trie.openings().includes(each.charCodeAt(at))).toBe(words.some(({ word }) => word[0] === each[at]));
        }
      }
    }),
    { numRuns: 500 },
  );
});

const entries = [...subjects, ...applications, ...documents, ...denials, ...frames, ...limits, ...quietWords];

test('its patterns hold groups that are closed, and none within another', () => {
  const patterns = entries.flatMap((each) => each.patterns);
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.filter((each) => !/^(?:[^()|]|\([^()]*\))+$/.test(each))).toEqual([]);
});

test('no word stands in two of its lists', () => {
  const words = entries.flatMap(({ patterns }) => [...new Set(patterns.flatMap(writtenOut))]);
  const seen = new Set<string>();
  const twice = words.filter((word) => seen.size === seen.add(word).size);
  expect(words.length).toBeGreaterThan(20_000);
  expect(twice).toEqual([]);
});
