/** Everything in the repository that is made from the rules; `npm run readme` writes it, a test checks that it is current. */
export { configSchema, schemaPath } from './config-schema.ts';
export { withRuleTable } from './rule-table.ts';
