/**
 * Asks two built cores the same of every text of the corpus and prints what they say otherwise: a line for each class of
 * difference, then some cases in full. Started by compare.mjs, which builds them: `run.mjs BEFORE AFTER [options]`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { LineIndex } from '../../server/core/text/span.ts';
import { root } from '../fixtures/sources.ts';
import { type Analyse, type Analysis, type Answers, analyseWith, answersOf, type Core } from './answers.ts';
import { compareSentences } from './compare-sentences.ts';
import { corpus, type Sample, sentenceCorpus } from './corpus.ts';
import { type Difference, differences } from './differences.ts';
import { sentencesOf } from './sentences.ts';

/** Generated reports that have some 3,000 sentences of their own. */
const SENTENCES = 150;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '5' },
    every: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    typed: { type: 'boolean', default: false },
    sentences: { type: 'boolean', default: false },
  },
});
const [reports = 0, seed = 0, show = 0, every = 0] = [
  values.reports ?? (values.sentences ? SENTENCES : 2000),
  values.seed,
  values.show,
  values.every,
].map(Number);
if (![reports, seed, show, every].every(Number.isInteger) || every < 1)
  throw new Error('--reports, --seed, --show and --every want whole numbers, the last one at least 1');

/** What a core says of a text that is read in some way: see `answersOf`. */
type Ask<Answer> = (core: Core, analyse: Analyse, text: string, options: Sample['options']) => Answer;

/** One of the two that are compared: a core, and the way in which it reads a text. */
type Side<Answer> = (sample: Sample) => Answer;

const side = async <Answer>(path: string, typed: boolean, ask: Ask<Answer>): Promise<Side<Answer>> => {
  const core = (await import(pathToFileURL(path).href)) as Core;
  const analyse = analyseWith(core);
  if (typed)
    return ({ text, options }) => {
      const previous = analyse(beforeTyping(text), options);
      // What was asked of the version before may be kept for this one.
      previous.diagnoses();
      return ask(core, (words, as) => analyse(words, as, previous), text, options);
    };
  if (!values.sentences) return ({ text, options }) => ask(core, analyse, text, options);
  let last: Analysis | undefined;
  // Most are one sentence more in the same report, whose rest need not be read again: that saves a third of the time.
  const reading: Analyse = (words, as) => {
    last = analyse(words, as, last);
    return last;
  };
  return ({ text, options }) => ask(core, reading, text, options);
};

/** Both sides, the one before first. */
const sides = async <Answer>(ask: Ask<Answer>): Promise<readonly [Side<Answer>, Side<Answer>]> => {
  const [before, after] = await Promise.all(positionals.map((path, i) => side(path, values.typed && i === 1, ask)));
  if (!before || !after) throw new Error('run.mjs BEFORE AFTER');
  return [before, after];
};

/** Those of the texts that are wanted. */
function* wanted(samples: Iterable<Sample>): Generator<Sample> {
  let index = 0;
  for (const sample of samples) if (index++ % every === 0 && sample.name.includes(values.only)) yield sample;
}

/** The text before something was typed in it: a few characters are missing, or one is there that was then taken back. */
function beforeTyping(text: string): string {
  const at = (text.length * 7919) % (text.length + 1);
  return text.length % 2 === 0
    ? `${text.slice(0, at)}字${text.slice(at)}`
    : text.slice(0, at) + text.slice(at + 1 + (at % 9));
}

interface Case {
  readonly sample: Sample;
  readonly difference: Difference;
}

/** Everything that is otherwise in one way: how often, and the first cases. */
interface Class {
  count: number;
  readonly cases: Case[];
}

/** Prints what two cores say otherwise, and gives the exit code. */
function compareAnswers(samples: Iterable<Sample>, before: Side<Answers>, after: Side<Answers>): 0 | 1 | 2 {
  const started = performance.now();
  const classes = new Map<string, Class>();
  let texts = 0;
  let differing = 0;
  for (const sample of samples) {
    const found = differences(before(sample), after(sample));
    texts++;
    if (found.length > 0) differing++;
    for (const difference of found) {
      const name = `${difference.rule ?? 'the whole'}: ${difference.kind}`;
      const own = classes.get(name) ?? { count: 0, cases: [] };
      classes.set(name, own);
      own.count++;
      // No more are ever shown, and the texts of others need not be kept.
      if (own.cases.length < show) own.cases.push({ sample, difference });
    }
  }

  const sorted = [...classes].sort(([, a], [, b]) => b.count - a.count);
  for (const [name, { count }] of sorted) console.log(`${String(count).padStart(6)} × ${name}`);
  const folder = join(root, 'dist/compare/texts');
  rmSync(folder, { recursive: true, force: true });
  if (differing > 0) mkdirSync(folder, { recursive: true });
  // One of each class, before a second of any.
  const rounds = Array.from({ length: show }, (_, round) => sorted.flatMap(([, { cases }]) => cases[round] ?? []));
  for (const [i, each] of rounds.flat().slice(0, show).entries()) {
    const path = join(folder, `${i + 1}.txt`);
    writeFileSync(path, each.sample.text);
    console.log(`\n${described(each)}\n  text: ${path}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${texts} texts, ${differing} of them read otherwise (${seconds} s).`);
  // That nothing was read shows nothing.
  if (texts === 0) return 2;
  return differing === 0 ? 0 : 1;
}

process.exitCode = values.sentences
  ? compareSentences(wanted(sentenceCorpus(reports, seed)), ...(await sides(sentencesOf)), show)
  : compareAnswers(wanted(corpus(reports, seed)), ...(await sides(answersOf)));

function described({ sample: { name, text, options }, difference: { rule, kind, at, before, after } }: Case): string {
  const place = at && new LineIndex(text).place(at.start);
  const marked = at && `${text.slice(Math.max(0, at.start - 30), at.start)}⟦${text.slice(at.start, at.end)}⟧`;
  const from = firstApart(before ?? '', after ?? '');
  return [
    `${rule ?? 'the whole'}: ${kind}   in ${name} (${options.format})`,
    ...(place && at
      ? [`  ${place.line + 1}:${place.character + 1} ${oneLine(marked + text.slice(at.end, at.end + 30))}`]
      : []),
    `  before: ${cut(before, from)}`,
    `  after:  ${cut(after, from)}`,
  ].join('\n');
}

/** Where two texts begin to be otherwise; 0 where one is empty. */
function firstApart(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** What stands around the first thing that is otherwise. */
function cut(words: string | undefined, from: number): string {
  if (words === undefined) return '—';
  const start = from > 120 ? from - 80 : 0;
  const end = Math.max(from, start) + 500;
  return `${start > 0 ? '…' : ''}${words.slice(start, end)}${end < words.length ? '…' : ''}`;
}

function oneLine(words: string): string {
  return words.replace(/\r?\n/g, '⏎');
}
