/**
 * `npm test`: everything, from a fresh clone on. Goes on after a failure, and ends with one line that adds up all cases
 * (linter, types and build count as one each): `N passed, N failed`. What was skipped is named above it.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureDependencies } from './install.mjs';
import { keep, root, run } from './run.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

await ensureDependencies();
await one('The linter', 'lint');
await one('The type check', 'check');
const built = await one('The build', 'build');
add(await unitAndProtocol());
if (built) add(await insideVSCode());

if (total.skipped > 0) console.log(`\n${total.skipped} skipped, as named above.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

/** One npm script that counts as one case; its output is shown where it fails. */
async function one(name, script) {
  const { code, output } = await run('npm', ['run', '--silent', script], { quiet: true });
  if (code !== 0) console.log(output);
  console.log(code === 0 ? `✓ ${name} is content.` : `✗ ${name} is not content.`);
  add({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
  return code === 0;
}

async function unitAndProtocol() {
  const folder = join(root, '.vscode-test');
  const file = join(folder, 'vitest.json');
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.mts', ...reporters]);
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    // A file that cannot be loaded has no cases, and still has failed.
    const broken = results.testResults.filter(({ status, assertionResults }) => {
      return status === 'failed' && !assertionResults.some((each) => each.status === 'failed');
    });
    const failed = results.numFailedTests + broken.length;
    sayWhatWasSkipped(results.testResults);
    return {
      passed: results.numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function insideVSCode() {
  let output = '';
  const tests = keep(process.execPath, [join(root, 'test/scripts/vscode-test.mjs')], {
    onOutput(chunk) {
      output += chunk;
      process.stdout.write(chunk);
    },
  });
  const code = await tests.ended;
  const line = output.match(/^VSCode: (\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m);
  if (line) return { passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3] ?? 0) };
  const couldNot = code === 3 && !process.env.CI;
  return { passed: 0, failed: couldNot ? 0 : 1, skipped: couldNot ? 1 : 0 };
}

/** Vitest only counts what it skips; a skipped case should be seen. */
function sayWhatWasSkipped(files) {
  for (const { name, assertionResults } of files) {
    const skipped = assertionResults.filter(({ status }) => status === 'skipped' || status === 'todo');
    if (skipped.length === 0) continue;
    const names = skipped.slice(0, 3).map(({ fullName }) => `“${fullName.trim()}”`);
    const more = skipped.length > names.length ? `, and ${skipped.length - names.length} more` : '';
    console.log(`Skipped in ${relative(root, name)}: ${names.join(', ')}${more}`);
  }
}
