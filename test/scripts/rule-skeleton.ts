import { defineRule } from '../../server/core/rules/rule.ts';

/** What must not be written, with the smallest sample: nothing yet. */
const WRONG = /(?!)/g;

/** What `npm run new-rule` writes, under the id and the group that it is told: it compiles, and fails the test of all rules until it is filled in. */
export default defineRule({
  id: 'rule-skeleton',
  name: '',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: [],
  severity: 'info',
  fix: 'none',
  title: '',
  why: '',
  todo: '',
  source: '',
  *check({ slice, text }) {
    for (const { 0: words, index } of text.matchAll(WRONG)) {
      yield { span: slice.spanOf(index, index + words.length), message: '' };
    }
  },
  bad: [],
  good: [],
});
