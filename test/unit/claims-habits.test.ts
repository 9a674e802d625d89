import { describe, expect, test } from 'vitest';
import { again, contradictionsAgain } from '../fixtures/habits/again.ts';
import { beside, besideContradictions } from '../fixtures/habits/beside.ts';
import { courts, documents } from '../fixtures/habits/courts.ts';
import { contradictions, nothing } from '../fixtures/habits/denials.ts';
import { faultsOf, read, words } from '../fixtures/habits/faults.ts';
import { levels } from '../fixtures/habits/levels.ts';
import { mixed, mixedContradictions } from '../fixtures/habits/mixed.ts';
import { outcomes } from '../fixtures/habits/outcomes.ts';
import { published, publishedContradictions } from '../fixtures/habits/published.ts';
import { receiving } from '../fixtures/habits/receiving.ts';
import { reported } from '../fixtures/habits/reported.ts';
import { together } from '../fixtures/habits/together.ts';
import { traps } from '../fixtures/habits/traps.ts';

/*
 * Sentences of many habits against their tables. Each is sound as it stands, and becomes wrong by one figure at a time: then
 * that figure is told, once, in its place, and the right one is offered.
 */

describe.each([
  ['applications received', receiving],
  ['outcomes', outcomes],
  ['review and litigation', courts],
  ['documents and decisions', documents],
  ['what no table counts', traps],
  ['of all of these', again],
  ['as published', published],
  ['laconic and wide', mixed],
  ['beside applications', beside],
  ['as long reports put it', reported],
  ['several figures together', together],
  ['offices of every level', levels],
] as const)('%s', (_, habits) => {
  test.each(habits.map((habit) => [habit[2], habit] as const))('%s', (_sentence, habit) => {
    expect(faultsOf(habit)).toEqual([]);
  });
});

describe('contradictions without a figure', () => {
  const all = [contradictions, contradictionsAgain, publishedContradictions, mixedContradictions, besideContradictions];
  test.each(all.flat())('%s %s %s', (scenario, head, marked, rule) => {
    const result = read(scenario, head, marked.replace(/[⟦⟧]/g, ''));
    const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, inner]) => `${rule} ${inner}`);
    expect(result.found.map(({ id, span }) => `${id} ${result.text.slice(span.start, span.end)}`)).toEqual(expected);
  });
});

describe('nothing happened', () => {
  test.each(nothing)('%s', (sentence) => {
    expect(words(read('zero', 'app', sentence))).toEqual([]);
    expect(read('city', 'app', sentence).found).not.toEqual([]);
  });
});
