/** The suite's side of its talk with the harness around VS Code: outcomes out, questions about the screen and answers in. */
import { existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly name: string;
  readonly body: () => Promise<void>;
}

/** Thrown by a case that cannot be run here, with the reason. */
export class Skipped extends Error {}

/** Runs the cases one after another, prints each outcome, and leaves what is known so far in the file NIANBAO_TEST_RESULTS. */
export async function runCases(cases: readonly Case[], after: () => Promise<void>): Promise<void> {
  const results = process.env.NIANBAO_TEST_RESULTS;
  const outcomes: { name: string; outcome: 'passed' | 'failed' | 'skipped'; message?: string }[] = [];
  for (const { name, body } of cases) {
    const start = Date.now();
    try {
      await body();
      outcomes.push({ name, outcome: 'passed' });
      console.log(`✓ ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const outcome = error instanceof Skipped ? 'skipped' : 'failed';
      outcomes.push({ name, outcome, message });
      console.log(outcome === 'skipped' ? `- ${name}: ${message}` : `✗ ${name}: ${message}`);
    }
    if (results) writeFileSync(results, JSON.stringify(outcomes, undefined, 2));
    await after();
  }
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed').length;
  if (failed > 0) throw new Error(`${failed} of ${outcomes.length} failed`);
}

/** A question only the one who drives the screen can answer. */
export type Question =
  | { readonly ask: 'screenshot'; readonly name: string }
  | { readonly ask: 'click'; readonly selector: string }
  /** How many elements match, once there is one; `within` the page that a frame of the workbench shows. */
  | { readonly ask: 'count'; readonly selector: string; readonly within?: string };

let asked = 0;

/** Asks and waits for the answer; skips the case where nobody drives the screen (a desktop VS Code). */
export async function ask(question: Question): Promise<string> {
  const folder = process.env.NIANBAO_ANSWERS;
  if (!folder) throw new Skipped('nobody drives the screen of a desktop VS Code');
  const answer = join(folder, `${++asked}.json`);
  const answered = appears(folder, answer);
  console.log(`@@${JSON.stringify({ ...question, answer })}`);
  await answered;
  const { value, error } = JSON.parse(readFileSync(answer, 'utf8')) as { value?: string; error?: string };
  if (error !== undefined) throw new Error(error);
  return value ?? '';
}

/** The harness writes an answer elsewhere and moves it here, so what is here is whole. */
function appears(folder: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const watcher = watch(folder, () => existsSync(file) && finish(resolve));
    const timer = setTimeout(() => finish(() => reject(new Error(`no answer in ${file}`))), 20_000);
    const finish = (then: () => void): void => {
      clearTimeout(timer);
      watcher.close();
      then();
    };
  });
}
