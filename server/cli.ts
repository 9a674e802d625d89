#!/usr/bin/env node
/** The command line: `nianbao check FILE…`. The same core as the editor, so the same findings. */
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { version } from '../package.json';
import { checkAll, type Terminal } from './cli/check-all.ts';
import { complaint, program } from './cli/program.ts';
import { visible } from './cli/visible.ts';
import { serve } from './cli/workers.ts';
import { explain } from './files/explain.ts';

/** False once the reader of the output is gone (`| head`). */
let isRead = true;
/** Whether an unexpected error has ended the check early. */
let hasFailed = false;

function fail(what: string, error: unknown): void {
  if (!hasFailed) terminal.err(`${what}：${explain(error, 'write')}`);
  hasFailed = true;
  process.exitCode = 2;
}

/** Show progress only where findings do not go to the screen: they are progress enough. */
const showsProgress = process.stderr.isTTY === true && process.stdout.isTTY !== true;

const terminal: Terminal = {
  out: (words) => new Promise((resolve) => void process.stdout.write(words, (error) => resolve(isRead && !error))),
  err: (line) => void process.stderr.write(`${visible(line)}\n`),
  progress: (done, of) => {
    if (!showsProgress || of < 20) return;
    process.stderr.write(done === undefined ? '\r\x1b[K' : `\r已校核 ${done}/${of}`);
  },
};

/** Sets the exit code and does not end the process, so that a pipe receives all that was written. */
const setExitCode = (code: number): void => {
  process.exitCode = hasFailed ? 2 : code;
};

/**
 * Flags that have V8 optimise later, by V8's version, since each knows other flags. Over some hundred files it would otherwise
 * spend a third of the time on it, in each thread: 400 reports in two threads took 7.4 s of processor time without these
 * flags and 5.0 s with them, in Node 20 and in 22.
 */
const patience: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=500000',
  12: '--invocation-count-for-turbofan=20000',
};

function main(): void {
  const flag = patience[process.versions.v8.split('.')[0] ?? ''];
  if (flag !== undefined) setFlagsFromString(flag);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    isRead = false;
    if (error.code !== 'EPIPE') fail('结果没有写出去', error);
  });
  // Ignore that nobody reads the errors any more.
  process.stderr.on('error', () => {});
  process.on('uncaughtException', (error) => fail('没有校核完', error));

  const run = program(
    version,
    (names, options) => checkAll(names, options, terminal, __filename),
    setExitCode,
  ).parseAsync();
  run.catch((error: unknown) => {
    if (!(error instanceof CommanderError)) return fail('没有校核完', error);
    const words = complaint(error);
    if (words === undefined) return;
    terminal.err(words);
    setExitCode(2);
  });
}

// Each thread runs this same file.
if (parentPort) serve(parentPort);
else main();
