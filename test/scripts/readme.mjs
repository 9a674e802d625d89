/** `npm run readme`: writes the rule table of the README from the rules. */
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const bundled = await build({
  entryPoints: ['test/scripts/rule-table.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { withRuleTable } = await import(`data:text/javascript;base64,${code}`);
writeFileSync('README.md', withRuleTable(readFileSync('README.md', 'utf8')));
