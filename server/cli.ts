#!/usr/bin/env node
/** The command line: `nianbao check FILE…`. The same core as the editor, so the same findings. */
import { CommanderError } from 'commander';
import { version } from '../package.json';
import { checkFile } from './cli/check-file.ts';
import { Configs } from './cli/configs.ts';
import { targets } from './cli/files.ts';
import { type Check, complaint, program } from './cli/program.ts';
import { asJson, asText, exitCode, summarise } from './cli/report.ts';

const check: Check = (names, options) => {
  let configs: Configs;
  try {
    configs = new Configs(options.config);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const files = targets(names).map((target) => checkFile(target, configs));
  const summary = summarise(files);
  process.stdout.write(`${(options.format === 'json' ? asJson : asText)(files, summary)}\n`);
  // Not among the findings: those are the reports', and programs read them.
  for (const complaint of configs.complaints) process.stderr.write(`${complaint}\n`);
  return configs.failed ? 2 : exitCode(files, summary);
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
