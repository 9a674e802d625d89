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

/** Where a run writes. */
export interface Terminal {
  /** Writes to the output; resolves when it is written, with false where nobody reads any more. */
  readonly out: (words: string) => Promise<boolean>;
  /** Writes one line of errors. */
  readonly err: (line: string) => void;
  /** Shows how many files are done, of how many; `done` is undefined at the end. */
  readonly progress: (done: number | undefined, of: number) => void;
}

/** Results for each worker that may wait for a slower one before them. Arbitrary but generous: some megabytes with usual reports. */
const held = 64;
/** Lists that are written to the disk at a time. Arbitrary: a disk takes several as fast as one. */
const listed = 16;

/**
 * Checks files, many of them in several threads, and writes what is found as it comes, in the order of the files.
 *
 * @param program the script that threads run; its entry calls `serve`
 * @returns the exit code, see `exitCodes`
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
      // Stop where nobody reads any more, unless lists are to be written.
      if (!(await terminal.out(output.file(result, done === 0))) && !lists) break;
      terminal.progress(++done, files.length);
    }
  } finally {
    workers?.close();
  }
  terminal.progress(undefined, files.length);
  await terminal.out(output.end(tally, skipped));
  // Write these apart from the findings, which programs read.
  for (const words of [...configs.complaints, ...notes]) terminal.err(words);
  const foundNone = (isSearch || files.length === 0) && tally.summary.reports === 0;
  return configs.failed || foundNone ? 2 : tally.exitCode;
}

/** The result of a file, and a note about its list. */
interface Told {
  readonly result: FileResult;
  readonly note?: string | undefined;
}

/** Writes a report's list. Where that fails the report counts as not checked, since nobody would learn of its faults. */
async function withList(lists: Lists, result: CheckedFile): Promise<Told> {
  try {
    return { result, note: await lists.write(result) };
  } catch (error) {
    return { result: { path: result.path, error: `问题清单没有写成：${explain(error, 'write')}` } };
  }
}
