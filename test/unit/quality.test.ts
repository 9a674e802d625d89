import { describe, expect, test } from 'vitest';
import { analyse, safeEdits, safeFixes } from '../../server/core/index.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { changedFigures } from '../fixtures/figures.ts';
import { describeFinding } from '../fixtures/findings.ts';
import { messageFaults } from '../fixtures/messages.ts';
import { type Damaged, damaged } from '../quality/damaged.ts';
import type { Fault } from '../quality/faults/fault.ts';
import { faults } from '../quality/faults/index.ts';
import { sound } from '../quality/sound.ts';

/*
 * A little of `npm run quality`, with a fixed seed: what is found here must go on being found.
 */

/** The first report that gives occasion for the fault. */
const first = (fault: Fault): Damaged | undefined => {
  for (let seed = 5000; seed < 5012; seed++) {
    const found = damaged(fault, seed);
    if (found) return found;
  }
  return undefined;
};

test('60 sound reports give no warning and no error', () => {
  const alarms = Array.from({ length: 60 }, (_, i) => sound(5000 + i)).flatMap(({ seed, text, alarms: found }) =>
    found.map((each) => `seed ${seed}: ${describeFinding(text, each)}`),
  );
  expect(alarms).toEqual([]);
});

describe('each fault is found, where it is', () => {
  for (const fault of faults) {
    test(fault.id, () => {
      const found = first(fault);
      expect(found?.finding?.id, `expected one of ${fault.expect.join(', ')}`).toBeDefined();
      expect(found?.placed).toBe(true);
      if (found) expect(wrongWithFixAll(found)).toEqual([]);
      expect(found?.diagnoses.flatMap((each) => messageFaults(found.text, each))).toEqual([]);
    });
  }
});

/** Figures that the safe fixes change, all made in one action, and what these leave to fix: there must be none, whatever else is wrong. */
function wrongWithFixAll({ text, way: { format } }: Damaged): readonly string[] {
  const opened = analyse(text, { format, assume: true });
  const after = opened.reopened(applyEdits(text, safeEdits(opened)));
  return [...changedFigures(text, after.text, format), ...safeFixes(after).map(({ title }) => title)];
}
