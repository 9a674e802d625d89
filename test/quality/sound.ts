import type { Diagnosis } from '../../server/core/check/run.ts';
import { analyse } from '../../server/core/index.ts';
import { unmark } from '../fixtures/marks.ts';
import { Random } from './random.ts';
import { type Draft, draft } from './report.ts';
import { type Way, way } from './way.ts';
import { write } from './write.ts';

/** A sound report as a file. */
export interface Written {
  readonly seed: number;
  readonly draft: Draft;
  readonly way: Way;
  readonly text: string;
}

/** A sound report, and what is said of it all the same. */
export interface Sound extends Written {
  readonly alarms: readonly Diagnosis[];
}

/** Whether a finding is a false alarm on a sound report: an error or a warning. */
export const isAlarm = ({ severity }: Diagnosis): boolean => severity === 'error' || severity === 'warning';

/** Everything that is found in a text. */
export const found = (text: string, { format }: Pick<Way, 'format'>): readonly Diagnosis[] =>
  analyse(text, { format, assume: true }).diagnoses();

/** The n-th report of a seed. */
export function sound(seed: number): Sound {
  const report = soundFile(seed);
  return { ...report, alarms: found(report.text, report.way).filter(isAlarm) };
}

/** The n-th report of a seed as it is written, without asking the checks anything. */
export function soundFile(seed: number): Written {
  const r = new Random(seed);
  const made = draft(r);
  const manner = way(r);
  const { text } = unmark(write(made, manner));
  return { seed, draft: made, way: manner, text };
}
