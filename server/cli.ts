#!/usr/bin/env node
/** The command line: `nianbao check FILE…`. The same core as the editor, so the same findings. */
import { CommanderError } from 'commander';
import { version } from '../package.json';
import { checkFile } from './cli/check-file.ts';
import { targets } from './cli/files.ts';
import { type Check, complaint, program } from './cli/program.ts';
import { asJson, asText, exitCode, summarise } from './cli/report.ts';

const check: Check = (names, format) => {
  const files = targets(names).map(checkFile);
  const summary = summarise(files);
  process.stdout.write(`${(format === 'json' ? asJson : asText)(files, summary)}\n`);
  return exitCode(summary);
};

/** The code is set, not the process ended: what was written must reach a pipe whole. */
const setExitCode = (code: number): void => {
  process.exitCode = code;
};

// Whoever reads only the beginning (`| head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  program(version, check, setExitCode).parse();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const words = complaint(error);
  if (words !== undefined) {
    process.stderr.write(`${words}\n`);
    setExitCode(2);
  }
}
