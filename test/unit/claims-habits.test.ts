import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../server/core/check/run.ts';
import { type Analysis, analyse, definition } from '../../server/core/index.ts';
import { again, contradictionsAgain } from '../fixtures/habits/again.ts';
import { beside, besideContradictions } from '../fixtures/habits/beside.ts';
import { courts, documents } from '../fixtures/habits/courts.ts';
import { contradictions, nothing } from '../fixtures/habits/denials.ts';
import { type Habit, HEADS, type Head, slipped, unmarked } from '../fixtures/habits/habit.ts';
import { mixed, mixedContradictions } from '../fixtures/habits/mixed.ts';
import { outcomes } from '../fixtures/habits/outcomes.ts';
import { published, publishedContradictions } from '../fixtures/habits/published.ts';
import { receiving } from '../fixtures/habits/receiving.ts';
import { reported } from '../fixtures/habits/reported.ts';
import { reportSaying, type Scenario } from '../fixtures/habits/tables.ts';
import { traps } from '../fixtures/habits/traps.ts';
import { render } from '../fixtures/render.ts';

/*
 * Sentences of many habits against their tables. Each is sound as it stands, and becomes wrong by one figure at a time: then
 * that figure is told, once, in its place, and the right one is offered.
 */

/** What prose and tables can be told to contradict each other by, and whatever is an error. */
const ABOUT_PROSE =
  /^(?:prose-|category-mismatch|all-closed-vs-carry|claim-none|outcome-contradiction|info-fee-contradiction|all-zero|part-exceeds)/;

interface Read {
  readonly text: string;
  readonly opened: Analysis;
  readonly found: readonly Diagnosis[];
  /** Where the sentence begins. */
  readonly at: number;
}

function read(scenario: Scenario, head: Head, sentence: string): Read {
  const text = render(reportSaying(scenario, HEADS[head] + sentence));
  const opened = analyse(text, { format: 'text', assume: true });
  const found = opened.diagnoses().filter(({ id, severity }) => ABOUT_PROSE.test(id) || severity === 'error');
  return { text, opened, found, at: text.indexOf(HEADS[head] + sentence) + HEADS[head].length };
}

const words = ({ text, found }: Read): readonly string[] =>
  found.map(({ id, span, message }) => `${id} ${text.slice(span.start, span.end)}: ${message}`);

function holds([scenario, head, marked]: Habit): void {
  const { sentence, marks } = unmarked(marked);
  const sound = read(scenario, head, sentence);
  expect(words({ ...sound, found: sound.found.filter(({ severity }) => severity !== 'info') })).toEqual([]);
  for (const { text, at, kind } of marks) {
    if (kind === 'unasked') continue;
    const { right, wrong } = slipped(text);
    const broken = read(scenario, head, sentence.slice(0, at) + wrong + sentence.slice(at + text.length));
    expect(words(broken), `${text} → ${wrong}`).toHaveLength(1);
    const [found] = broken.found;
    // Where nothing was said to be there, the whole phrase is told; and a table without any figure in the table.
    if (kind !== 'exact' || !found || found.id === 'all-zero' || !found.id.startsWith('prose-number')) continue;
    const from = broken.at + at;
    expect(found.span, `${text} → ${wrong}`).toEqual({ start: from, end: from + wrong.length });
    expect(found.fixes.map(({ edits }) => edits[0]?.text)).toContain(right);
    expect(definition(sound.opened, sound.at + at)).not.toEqual([]);
  }
}

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
] as const)('%s', (_, habits) => {
  test.each(habits.map((habit) => [habit[2], habit] as const))('%s', (_sentence, habit) => holds(habit));
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
