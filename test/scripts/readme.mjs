/** `npm run readme`: writes what is made from the rules: the lists of rules in the README, and the schema of the configuration. */
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const bundled = await build({
  entryPoints: ['test/scripts/generated.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { withGenerated, configSchema, schemaPath } = await import(`data:text/javascript;base64,${code}`);
writeFileSync('README.md', withGenerated(readFileSync('README.md', 'utf8')));
writeFileSync(schemaPath, configSchema());
