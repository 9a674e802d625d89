import { explain } from '../files/explain.ts';
import { checkFile, type Outcome } from './check-file.ts';
import { Configs } from './configs.ts';
import { type Target, targets } from './files.ts';
import { inOrder } from './in-order.ts';
import { Lists } from './lists.ts';
import type { Options } from './program.ts';
import { json, Tally, text } from './report.ts';
import type { CheckedFile, FileResult } from './result.ts';
import { jobsFor, Workers } from './workers.ts';

/** The world around a run. */
export interface Terminal {
  /** Resolves when it is written; false where nobody reads any more. */
  readonly out: (words: string) => Promise<boolean>;
  /** Takes one line. */
  readonly err: (line: string) => void;
  /** Takes how many files are done, of how many; undefined at the end. */
  readonly progress: (done: number | undefined, of: number) => void;
}

/** So many results for each worker may wait for a slower one before them: some megabytes, where reports are of the usual kind. */
const held = 64;
/** So many lists are on their way to the disk, which takes several at once as fast as one. */
const listed = 16;

/**
 * Checks files, several at a time where they are many, writes what is found as it comes, and gives the exit code. What is
 * written, and in which order, is the same however many are checked at a time.
 *
 * @param program its entry calls `serve` in a thread
 */
export async function checkAll(
  names: readonly string[],
  options: Options,
  terminal: Terminal,
  program: string,
): Promise<number> {
  let configs: Configs;
  try {
    configs = new Configs(options.config);
  } catch (error) {
    terminal.err(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const { files, skipped, isSearch } = targets(names);
  const jobs = options.jobs ?? jobsFor(files.length);
  const workers = jobs > 1 ? new Workers(program, jobs) : undefined;
  const check = async ({ path, error }: Target): Promise<Outcome> => {
    if (error !== undefined) return { result: { path, error }, unused: [] };
    const task = { path, ...configs.for(path) };
    return workers ? workers.check(task) : checkFile(task);
  };
  const output = options.format === 'json' ? json : text;
  const lists = options.lists === undefined ? undefined : new Lists(options.lists);
  const list = async ({ result, unused }: Outcome): Promise<Told> => {
    if ('error' in result) return { result };
    configs.counted(result.path, unused);
    return lists ? withList(lists, result) : { result };
  };
  const tally = new Tally();
  const notes: string[] = [];
  let done = 0;
  terminal.progress(done, files.length);
  try {
    const checked = inOrder(files, workers ? jobs * held : 1, check);
    for await (const { result, note } of inOrder(checked, lists ? listed : 1, list)) {
      tally.add(result, files[done]?.isNamed === true);
      if (note !== undefined) notes.push(note);
      // Whoever reads no more has seen enough; the lists are for others.
      if (!(await terminal.out(output.file(result, done === 0))) && !lists) break;
      terminal.progress(++done, files.length);
    }
  } finally {
    workers?.close();
  }
  terminal.progress(undefined, files.length);
  await terminal.out(output.end(tally, skipped));
  // Not among the findings: those are the reports', and programs read them.
  for (const words of [...configs.complaints, ...notes]) terminal.err(words);
  const foundNone = (isSearch || files.length === 0) && tally.summary.reports === 0;
  return configs.failed || foundNone ? 2 : tally.exitCode;
}

/** What is told of a file, and of its list. */
interface Told {
  readonly result: FileResult;
  readonly note?: string | undefined;
}

/** Where the list cannot be written, the report counts as not checked: nobody would hear of its faults. */
async function withList(lists: Lists, result: CheckedFile): Promise<Told> {
  try {
    return { result, note: await lists.write(result) };
  } catch (error) {
    return { result: { path: result.path, error: `问题清单没有写成：${explain(error, 'write')}` } };
  }
}
