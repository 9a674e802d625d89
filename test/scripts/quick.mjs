/**
 * `npm run test:quick`: the rules by their examples, sentences, damaged tables; what one runs while working. It reads a text as
 * the next version of another, and lets the files share what they import, neither of which `npm test` rests on.
 */
import { join } from 'node:path';
import { root, run } from './run.mjs';

const files = ['rules', 'claims', 'tried-sentences', 'sound-sentences', 'damaged-tables'];
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { code } = await run(
  process.execPath,
  [
    ...[vitest, 'run', '--config', 'test/vitest.config.mts', '--project', 'unit', '--no-isolate', '--maxWorkers=2'],
    ...files.map((name) => `test/unit/${name}.test.ts`),
    ...process.argv.slice(2),
  ],
  { env: { ...process.env, QUICK: '1' } },
);
process.exit(code);
