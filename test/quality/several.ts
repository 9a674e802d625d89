import type { Diagnosis } from '../../server/core/check/run.ts';
import type { Span } from '../../server/core/text/span.ts';
import { unmark } from '../fixtures/marks.ts';
import { isCovered } from './damaged.ts';
import type { Fault } from './faults/fault.ts';
import { faults } from './faults/index.ts';
import { Random } from './random.ts';
import { draft as anyDraft, type Draft } from './report.ts';
import { found, isAlarm } from './sound.ts';
import { way as anyWay, type Way } from './way.ts';
import { write } from './write.ts';

/** A report with several faults, of which nothing has been asked yet. */
export interface SeveralDamages {
  readonly way: Way;
  readonly text: string;
  readonly faults: readonly Fault[];
  readonly marks: readonly Span[];
  /** The same report without the faults. */
  readonly sound: string;
}

/** A report with several faults, and what came of them. */
export interface Several extends SeveralDamages {
  readonly missed: readonly Fault[];
  readonly extra: readonly Diagnosis[];
}

/** Faults that need no special report or file, so that any of them can be combined. */
const free = faults.filter((fault) => !fault.wish && !fault.way && isCovered(fault));

/** Two to four faults of different kinds in one report. */
export function several(seed: number): Several {
  const damages = severalDamages(seed);
  const { text, way, faults: put, sound } = damages;
  const diagnoses = found(text, way);
  const right = new Set([
    ...put.flatMap(({ expect, also = [] }) => [...expect, ...also]),
    ...found(sound, way).map(({ id }) => id),
  ]);
  return {
    ...damages,
    missed: put.filter(({ expect }) => !diagnoses.some(({ id }) => expect.includes(id))),
    extra: diagnoses.filter((each) => isAlarm(each) && !right.has(each.id)),
  };
}

/** The report with several faults as it is written, without asking the checks anything. */
export function severalDamages(seed: number): SeveralDamages {
  const r = new Random(seed * 7 + 3);
  const manner = anyWay(r);
  const draft = anyDraft(r);
  const wanted = r.int(2, 4);
  let damaged = draft;
  const put: Fault[] = [];
  for (const fault of r.shuffle(free)) {
    if (put.length === wanted) break;
    const target = fault.id.split('-')[0];
    // Two that write over the same words would leave one.
    if (put.some(({ id, expect }) => id.split('-')[0] === target || expect.some((each) => fault.expect.includes(each))))
      continue;
    const injected = fault.inject(damaged, r, manner);
    // What changes how the report is written can be done once only, and what marks the whole section hides others.
    if (!injected || injected.changes || LARGE.test(fault.id) || !isWhole(injected.draft, manner)) continue;
    damaged = injected.draft;
    put.push(fault);
  }
  const { text, marks } = unmark(write(damaged, manner));
  return { way: manner, text, faults: put, marks, sound: unmark(write(draft, manner)).text };
}

/** What takes out or rewrites a whole part. */
const LARGE = /lost|without-|unsaid|too-short|unmentioned|template-of-all|thin|fewer/;

/** Whether no fault has cut another's mark in two. */
const isWhole = (draft: Draft, manner: Way): boolean => {
  const signs = write(draft, manner).match(/[⟦⟧]/g) ?? [];
  let depth = 0;
  for (const sign of signs) {
    depth += sign === '⟦' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
};
