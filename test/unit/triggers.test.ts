import { describe, expect, test } from 'vitest';
import { MISUSED_WORDS } from '../../server/core/prose/misused-words.ts';
import { UPWARD } from '../../server/core/prose/report-tone.ts';
import { TERM_TYPOS } from '../../server/core/prose/term-typos.ts';
import { triggers } from '../../server/core/prose/triggers.ts';
import { shortest } from '../fixtures/shortest.ts';

describe('the cheap look before closer ones', () => {
  const looked = triggers([{ pairs: '甲乙 丙丁' }, { pairs: '甲乙' }, { pairs: '乙丙' }]);

  test('tells which patterns have a pair in the text, in their order', () => {
    expect(looked('丙丁，甲乙')).toEqual([{ pairs: '甲乙 丙丁' }, { pairs: '甲乙' }]);
    expect(looked('甲乙丙').map(({ pairs }) => pairs)).toEqual(['甲乙 丙丁', '甲乙', '乙丙']);
  });

  test('wants both characters next to each other', () => {
    for (const text of ['', '甲', '乙甲', '甲，乙', '甲丁丙乙']) expect(looked(text)).toEqual([]);
  });

  // A pattern that is changed without its pairs would go blind.
  test.each([...TERM_TYPOS, ...MISUSED_WORDS, ...UPWARD].map(({ pattern, pairs }) => [pattern.source, pairs]))(
    '%s holds a pair, whatever it matches',
    (source, pairs) => {
      const matched = shortest(source);
      expect(matched.length).toBeGreaterThan(0);
      expect(matched.filter((text) => !pairs.split(' ').some((pair) => text.includes(pair)))).toEqual([]);
    },
  );
});
