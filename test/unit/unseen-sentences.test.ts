import { describe, expect, test } from 'vitest';
import { contradictionFaults, faultsOf } from '../fixtures/habits/faults.ts';
import { HELD_OUT_CONTRADICTIONS, HELD_OUT_KINDS } from '../fixtures/habits/held-out.ts';
import { UNSEEN_CONTRADICTIONS, UNSEEN_KINDS } from '../fixtures/habits/unseen.ts';

/* Sentences that the reader of sentences was not built for. */

const habits = [...Object.values(UNSEEN_KINDS), ...Object.values(HELD_OUT_KINDS)].flat();

describe('unseen sentences are read right', () => {
  test.each(habits.map((habit) => [habit[2], habit] as const))('%s', (_, habit) => {
    expect(faultsOf(habit)).toEqual([]);
  });
});

describe('unseen contradictions are told', () => {
  const all = [...UNSEEN_CONTRADICTIONS, ...HELD_OUT_CONTRADICTIONS];
  test.each(all.map((each) => [each[2], each] as const))('%s', (_, contradiction) => {
    expect(contradictionFaults(contradiction)).toEqual([]);
  });
});
