import { others } from '../../client/codes.ts';
import { order } from '../../server/core/rules/order.ts';

/** What a rule is called: words in kebab-case. */
export const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The file that lists the rules. */
export const orderPath = 'server/core/rules/order.ts';
/** The file that a new rule is a copy of. */
export const skeletonPath = 'test/scripts/rule-skeleton.ts';
/** The file of a rule. */
export const rulePath = (id: string, group: string): string => `server/core/rules/${group}/${id}.ts`;

const groups: readonly string[] = [...new Set(order.map((path) => path.replace(/\/.*/, '')))];

/** Why there can be no such rule, in words; undefined where there can. `wasUsed`: a rule of that id stood there once. */
export function refusal(id: string, group: string, wasUsed: (id: string) => boolean): string | undefined {
  if (id === '') return `npm run new-rule ID GROUP: words in kebab-case, and one of ${groups.join(', ')}`;
  if (!RULE_ID.test(id)) return `“${id}” is no id: words of a-z and 0-9 in kebab-case, e.g. term-info-fee`;
  if (order.some((path) => path.endsWith(`/${id}`))) return `“${id}” is a rule already`;
  if (id in others) return `“${id}” is the code of what is said of a configuration`;
  if (wasUsed(id))
    return `“${id}” was a rule once; somebody may have accepted what it found, so no other rule takes its id`;
  if (!groups.includes(group)) return `“${group}” is no group; there are ${groups.join(', ')}`;
  return undefined;
}

/** The skeleton's text as the file of a rule. */
export const ruleFile = (skeleton: string, id: string, group: string): string =>
  skeleton
    .replace(/'[^']*\/rule\.ts'/, "'../rule.ts'")
    .replace(/^\/\*\* What `npm run new-rule` writes.*\n/m, '')
    .replace(/(?<=\bid: ')[^']*/, id)
    .replace(/(?<=\bgroup: ')[^']*/, group);

/** The text of `order.ts` with the rule at the end of its group. */
export function withPlace(text: string, id: string, group: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith(`  '${group}/`));
  return lines.toSpliced(last + 1, 0, `  '${group}/${id}',`).join('\n');
}

/** What is left to do for who adds the rule. */
export const steps = (
  id: string,
  group: string,
): string => `${rulePath(id, group)} is written, and fails the tests until you fill it in:

1. Its words, in plain Chinese: name, title, why, todo, source; severity and fix.
2. Examples: \`bad\` with ⟦…⟧ around exactly what must be marked, \`good\` with the look-alikes.
3. \`check\`, until npm run test:quick is content.
4. npm run readme, for the README, the schema and the list of rules; in ${orderPath} the rule is the last of its group, move it
   where a reader looks for it.
5. The catalogue that rules are written from, where it lies beside the project (../shared/domain/checks.md): an entry headed
   \`#### \`${id}\` · info · fix: none\`. A rule that only says how a text was read is named in test/unit/catalogue.test.ts instead.
`;
