/**
 * `npm run readme`: writes what is made from the rules: the one list of them, the lists in the README, and the schema of the
 * configuration.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from './load.mjs';

// First, for what else is made reads the rules through it.
const { indexPath, rulesIndex } = await load('test/scripts/rules-index.ts');
writeFileSync(indexPath, rulesIndex());
const { withGenerated, configSchema, schemaPath } = await load('test/scripts/generated.ts');
writeFileSync('README.md', withGenerated(readFileSync('README.md', 'utf8')));
writeFileSync(schemaPath, configSchema());
