import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withRuleTable } from '../scripts/rule-table.ts';

test('the rule table of the README is that of the rules (npm run readme)', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(withRuleTable(readme)).toBe(readme);
});
