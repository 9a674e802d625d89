import { explain } from '../files/explain.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import { Configs } from './configs.ts';
import { targets } from './files.ts';
import { Lists } from './lists.ts';
import type { Options } from './program.ts';
import { json, Tally, text } from './report.ts';

/** The world around a run. */
export interface Terminal {
  /** Resolves when it is written; false where nobody reads any more. */
  readonly out: (words: string) => Promise<boolean>;
  /** Takes one line. */
  readonly err: (line: string) => void;
  /** Takes how many files are done, of how many; undefined at the end. */
  readonly progress: (done: number | undefined, of: number) => void;
}

/** Checks one file after another, writes what is found as it comes, and gives the exit code. */
export async function checkAll(names: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  let configs: Configs;
  try {
    configs = new Configs(options.config);
  } catch (error) {
    terminal.err(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const { files, skipped, isSearch } = targets(names);
  const output = options.format === 'json' ? json : text;
  const lists = options.lists === undefined ? undefined : new Lists(options.lists);
  const tally = new Tally();
  for (const [done, target] of files.entries()) {
    terminal.progress(done, files.length);
    let result = checkFile(target, configs);
    if (lists && !('error' in result)) result = withList(lists, result) ?? result;
    tally.add(result, target.isNamed === true);
    // Whoever reads no more has seen enough; the lists are for others.
    if (!(await terminal.out(output.file(result, done === 0))) && !lists) break;
  }
  terminal.progress(undefined, files.length);
  await terminal.out(output.end(tally, skipped));
  // Not among the findings: those are the reports', and programs read them.
  for (const words of [...configs.complaints, ...(lists?.notes ?? [])]) terminal.err(words);
  const foundNone = (isSearch || files.length === 0) && tally.summary.reports === 0;
  return configs.failed || foundNone ? 2 : tally.exitCode;
}

/** Where the list cannot be written, the report counts as not checked: nobody would hear of its faults. */
function withList(lists: Lists, file: CheckedFile): { readonly path: string; readonly error: string } | undefined {
  try {
    lists.write(file);
    return undefined;
  } catch (error) {
    return { path: file.path, error: `问题清单没有写成：${explain(error, 'write')}` };
  }
}
