import { order } from '../../server/core/rules/order.ts';

/** The one list of rules, that only `npm run readme` writes. */
export const indexPath = 'server/core/rules/index.ts';

/** `wording/term-info-fee` is imported as `termInfoFee`. */
const nameOf = (path: string): string =>
  path.replace(/^.*\//, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The text of that file, made from `order.ts`. */
export const rulesIndex = (): string => `// \`npm run readme\` writes this from \`order.ts\`.
// biome-ignore-all assist/source/organizeImports: in the order of the list
import type { Rule } from './rule.ts';
${order.map((path) => `import ${nameOf(path)} from './${path}.ts';`).join('\n')}

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
${order.map((path) => `  ${nameOf(path)},`).join('\n')}
];

/** The rules by their ids. */
export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
`;
