/** `npm run new-rule ID GROUP`: a new rule's file, its place among the others, and what is left to do. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { load } from './load.mjs';
import { run } from './run.mjs';

const words = process.argv.slice(2).map((word) => word.replace(/^--group=?/, ''));
const [id = '', group = ''] = words.filter((word) => word !== '');
const { orderPath, refusal, ruleFile, rulePath, skeletonPath, steps, withPlace } =
  await load('test/scripts/new-rule.ts');
const former = await run('git', ['log', '--all', '-1', '--format=%h', '--', `:(glob)**/rules/**/${id}.ts`], {
  quiet: true,
});
const refused = refusal(id, group, () => former.code === 0 && former.output.trim() !== '');
const path = rulePath(id, group);
if (refused ?? existsSync(path)) {
  console.error(refused ?? `${path} is there already`);
  process.exit(1);
}
writeFileSync(path, ruleFile(readFileSync(skeletonPath, 'utf8'), id, group));
writeFileSync(orderPath, withPlace(readFileSync(orderPath, 'utf8'), id, group));
const { indexPath, rulesIndex } = await load('test/scripts/rules-index.ts');
writeFileSync(indexPath, rulesIndex());
console.log(steps(id, group));
