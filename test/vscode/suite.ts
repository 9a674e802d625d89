/**
 * The tests that run inside a VS Code, desktop or embedded alike: its extension host calls `run`.
 * NIANBAO_SUITE says which: `full` for the extension under development, `packaged` for an installed one; NIANBAO_ONLY
 * leaves the cases whose names hold its words.
 */
import { activation } from './cases/activation.ts';
import { decisions } from './cases/decisions.ts';
import { desk } from './cases/desk.ts';
import { encodings } from './cases/encodings.ts';
import { features } from './cases/features.ts';
import { fixes } from './cases/fixes.ts';
import { packaged } from './cases/packaged.ts';
import { realReports } from './cases/real-reports.ts';
import { recognition } from './cases/recognition.ts';
import { screen } from './cases/screen.ts';
import { closeAll } from './editor.ts';
import { runCases } from './harness.ts';

export function run(): Promise<void> {
  const suites = {
    // Activation first: what has not been started yet cannot be seen later.
    full: [
      ...activation,
      ...recognition,
      ...encodings,
      ...features,
      ...fixes,
      ...decisions,
      ...desk,
      ...screen,
      ...realReports,
    ],
    packaged,
  };
  const all = process.env.NIANBAO_SUITE === 'packaged' ? suites.packaged : suites.full;
  const only = process.env.NIANBAO_ONLY ?? '';
  return runCases(
    all.filter(({ name }) => name.includes(only)),
    closeAll,
  );
}
