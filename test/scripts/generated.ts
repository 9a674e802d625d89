import { withRuleTable } from './rule-table.ts';
import { withUnmeasured } from './unmeasured.ts';

/** Everything in the repository that is made from the rules; `npm run readme` writes it, a test checks that it is current. */
export { configSchema, schemaPath } from './config-schema.ts';

/** The README with all its generated parts made anew. */
export const withGenerated = (readme: string): string => withUnmeasured(withRuleTable(readme));
