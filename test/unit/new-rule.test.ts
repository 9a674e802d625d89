import { describe, expect, test } from 'vitest';
import { order } from '../../server/core/rules/order.ts';
import { contents } from '../fixtures/sources.ts';
import { orderPath, refusal, ruleFile, skeletonPath, withPlace } from '../scripts/new-rule.ts';
import skeleton from '../scripts/rule-skeleton.ts';

/*
 * `npm run new-rule ID GROUP`. That what it writes compiles, the type check says of the skeleton.
 */

const never = (): boolean => false;

describe('a new rule', () => {
  test.each([
    ['', '', /ID GROUP/],
    ['Term-Fee', 'wording', /kebab-case/],
    ['term_fee', 'wording', /kebab-case/],
    ['-term', 'wording', /kebab-case/],
    ['../term', 'wording', /kebab-case/],
    ['jiezhi', 'wording', /a rule already/],
    ['jiezhi', 'tables', /a rule already/],
    ['config', 'wording', /configuration/],
    ['term-fee', '', /structure, tables/],
    ['term-fee', 'words', /structure, tables/],
  ])('“%s” in “%s” is refused', (id, group, why) => {
    expect(refusal(id, group, never)).toMatch(why);
  });

  test('is refused the id of one that is gone', () => {
    expect(refusal('term-fee', 'wording', (id) => id === 'term-fee')).toMatch(/once/);
    expect(refusal('term-fee', 'wording', never)).toBeUndefined();
  });

  test('has a file of its own, with nothing of the skeleton’s but its form', () => {
    const file = ruleFile(contents(skeletonPath), 'term-fee', 'tables');
    expect(file).toContain("import { defineRule } from '../rule.ts';");
    expect(file).toContain("id: 'term-fee',");
    expect(file).toContain("group: 'tables',");
    expect(file).not.toMatch(/skeleton|server\/core|new-rule/);
  });

  test('fails the test of all rules until it has words and examples', () => {
    const { name, title, why, todo, source, bad, good } = skeleton;
    expect({ name, title, why, todo, source, bad, good }).toEqual({
      name: '',
      title: '',
      why: '',
      todo: '',
      source: '',
      bad: [],
      good: [],
    });
  });

  test('stands last of its group', () => {
    const lines = withPlace(contents(orderPath), 'term-fee', 'tables').split('\n');
    const at = lines.indexOf("  'tables/term-fee',");
    expect(lines[at - 1]).toBe(`  '${order.filter((path) => path.startsWith('tables/')).at(-1)}',`);
    expect(lines.toSpliced(at, 1).join('\n')).toBe(contents(orderPath));
  });
});
