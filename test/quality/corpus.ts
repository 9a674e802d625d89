import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Acceptance, noConfig } from '../../server/core/check/config/config.ts';
import type { AnalyseOptions } from '../../server/core/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { formatOf, isNamedAsReport } from '../../server/core/syntax/format.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import { decode } from '../../server/files/decode.ts';
import { shapes } from '../bench/hostile.ts';
import { casesFolder } from '../fixtures/cases.ts';
import { again, contradictionsAgain } from '../fixtures/habits/again.ts';
import { beside, besideContradictions } from '../fixtures/habits/beside.ts';
import { courts, documents } from '../fixtures/habits/courts.ts';
import { contradictions, nothing } from '../fixtures/habits/denials.ts';
import { HEADS, type Head, slipped, unmarked } from '../fixtures/habits/habit.ts';
import { HELD_OUT, HELD_OUT_CONTRADICTIONS } from '../fixtures/habits/held-out.ts';
import { mixed, mixedContradictions } from '../fixtures/habits/mixed.ts';
import { outcomes } from '../fixtures/habits/outcomes.ts';
import { published, publishedContradictions } from '../fixtures/habits/published.ts';
import { receiving } from '../fixtures/habits/receiving.ts';
import { reported } from '../fixtures/habits/reported.ts';
import { reportSaying, type Scenario } from '../fixtures/habits/tables.ts';
import { traps } from '../fixtures/habits/traps.ts';
import { UNSEEN, UNSEEN_CONTRADICTIONS } from '../fixtures/habits/unseen.ts';
import { place } from '../fixtures/place.ts';
import { render } from '../fixtures/render.ts';
import { applied } from '../fixtures/sentences/applied.ts';
import { APPLICATIONS, claiming, OTHERS, ofApplications, ofOthers } from '../fixtures/sentences/claimed.ts';
import { governed } from '../fixtures/sentences/governed.ts';
import { managed } from '../fixtures/sentences/managed.ts';
import { published as publishing } from '../fixtures/sentences/published.ts';
import { rural } from '../fixtures/sentences/rural.ts';
import { bureau, city, county, saying, township } from '../fixtures/sentences/said.ts';
import { TRIED } from '../fixtures/sentences/tried.ts';
import { urban } from '../fixtures/sentences/urban.ts';
import { written } from '../fixtures/sentences/written.ts';
import { realReports, root, shared } from '../fixtures/sources.ts';
import { damageOf } from './damaged.ts';
import { faults } from './faults/index.ts';
import { severalDamages } from './several.ts';
import { soundFile } from './sound.ts';

/** A text and how it is to be read. */
export interface Sample {
  /** Names where it is from, so that it can be found again. */
  readonly name: string;
  readonly text: string;
  readonly options: AnalyseOptions;
}

/**
 * Everything that there is to be read, one text at a time: the collected reports and cases beside the project, where they
 * are; the rules' examples; what version 0.1.0 found, accepted; sentences in a report; reports in which something stands
 * over and over; and as many generated reports as are wanted, sound and with faults, in every layout.
 */
export function* corpus(reports: number, seed: number): Generator<Sample> {
  for (const folder of [...collected, casesFolder]) for (const sample of files(folder)) yield* andAsDraft(sample);
  yield* examples();
  yield* recordings();
  yield* sentences();
  for (const shape of shapes) yield called(`over and over: ${shape.name}`, shape.text(CHARACTERS), shape.format);
  for (let i = 0; i < reports; i++) {
    const made = generated(i, seed + i);
    if (made) yield made;
  }
}

/**
 * Where sentences stand that two readings of them can be compared by: those of the project, each in its report; rules' examples;
 * the collected reports, and cases of sentences and of offices' names, where they are; and some generated reports without a fault.
 */
export function* sentenceCorpus(reports: number, seed: number): Generator<Sample> {
  yield* sentences();
  for (const { id, bad, good } of rules)
    for (const example of [...bad, ...good]) yield called(`an example of ${id}`, place(example).text);
  for (const folder of [...collected, join(casesFolder, 'sentences'), join(casesFolder, 'names')]) yield* files(folder);
  for (let i = 0; i < reports; i++) yield soundSample(seed + i);
}

/** Where real reports stay. */
const collected = [realReports, join(shared, 'more-reports')];

/** Characters of a repetition. Arbitrary: longer than any sentence or cell of a report, and still read in milliseconds. */
const CHARACTERS = 3000;

/** A text that its user calls a report. */
const called = (name: string, text: string, format: Format = 'text'): Sample => ({
  name,
  text,
  options: { format, assume: true },
});

function* andAsDraft(sample: Sample): Generator<Sample> {
  yield sample;
  yield asDraft(sample);
}

/** As the user is still writing it. */
const asDraft = ({ name, text, options }: Sample): Sample => ({
  name: `${name}, a draft`,
  text,
  options: { ...options, config: { ...noConfig, profile: 'draft' } },
});

/** What stands beside texts and is none. */
const NO_TEXT = /\.(?:json|mjs)$/;

/** As the command line reads them. */
function* files(folder: string): Generator<Sample> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const paths = entries.filter((each) => each.isFile() && !NO_TEXT.test(each.name));
  for (const path of paths.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    const decoded = decode(readFileSync(path));
    if ('error' in decoded) continue;
    const { text } = decoded;
    const options = { format: formatOf(path, text), assume: isNamedAsReport(path) };
    yield { name: path.slice(shared.length + 1), text, options };
  }
}

function* examples(): Generator<Sample> {
  for (const { id, bad, good } of rules) {
    for (const [i, example] of bad.entries())
      yield* andAsDraft(called(`${id}, bad example ${i + 1}`, place(example).text));
    for (const [i, example] of good.entries()) yield called(`${id}, good example ${i + 1}`, place(example).text);
  }
}

interface Recorded {
  readonly format: Format;
  readonly text: string;
  readonly accepted: readonly Pick<Acceptance, 'rule' | 'fingerprint'>[];
}

/** What version 0.1.0 found in them is accepted; a tenth of it is not, so that some of each is told. */
function* recordings(): Generator<Sample> {
  const file = '青岚县水利局.txt';
  for (const name of ['accepted-0.1.0.json.br', 'accepted-0.1.0-repeated.json.br']) {
    const read = brotliDecompressSync(readFileSync(join(root, 'test/fixtures', name))).toString('utf8');
    for (const [i, { format, text, accepted }] of (JSON.parse(read) as { reports: Recorded[] }).reports.entries()) {
      const own = accepted
        .filter((_, k) => (i + k) % 10 !== 0)
        .map(({ rule, fingerprint }) => ({ rule, fingerprint, file, reason: '已核对', span: { start: 0, end: 0 } }));
      const options = { format, assume: true, file, config: { ...noConfig, accepted: own } };
      yield { name: `${name} ${i}`, text, options };
    }
  }
}

function* sentences(): Generator<Sample> {
  const tried = Object.values(TRIED).flatMap(({ wrong, right }) => [...wrong, ...right]);
  const hosts = [
    [bureau, [...publishing, ...applied, ...managed, ...written, ...tried]],
    [county, governed],
    [city, urban],
    [township, rural],
  ] as const;
  for (const [host, own] of hosts)
    for (const said of own) yield called(`said: ${said[1]}`, render(saying(host, said), { layout: 'tabs' }));
  for (const [head, rows] of [
    [APPLICATIONS, ofApplications],
    [OTHERS, ofOthers],
  ] as const)
    for (const [sentence] of rows) yield called(`claimed: ${sentence}`, render(claiming(head + sentence)));
  const against = [contradictions, contradictionsAgain, publishedContradictions, mixedContradictions];
  for (const [scenario, head, marked] of [
    ...against,
    besideContradictions,
    UNSEEN_CONTRADICTIONS,
    HELD_OUT_CONTRADICTIONS,
  ].flat())
    yield inScenario(scenario, head, marked.replace(/[⟦⟧]/g, ''));
  for (const sentence of nothing)
    for (const scenario of ['zero', 'city'] as const) yield inScenario(scenario, 'app', sentence);
  const habits = [
    receiving,
    outcomes,
    courts,
    documents,
    traps,
    again,
    published,
    mixed,
    beside,
    reported,
    UNSEEN,
    HELD_OUT,
  ].flat();
  for (const [i, [scenario, head, marked]] of habits.entries()) {
    const { sentence, marks } = unmarked(marked);
    yield inScenario(scenario, head, sentence);
    // And one of its figures wrong: the first, the second, … in turn.
    const mark = marks[i % Math.max(1, marks.length)];
    if (!mark) continue;
    const after = sentence.slice(mark.at + mark.text.length);
    yield inScenario(scenario, head, sentence.slice(0, mark.at) + slipped(mark.text).wrong + after);
  }
}

const inScenario = (scenario: Scenario, head: Head, sentence: string): Sample =>
  called(`${scenario}: ${sentence}`, render(reportSaying(scenario, HEADS[head] + sentence)));

/** Of four reports one is sound, two have one fault, and one has several; undefined where there is no occasion for a fault. */
export function generated(index: number, seed: number): Sample | undefined {
  if (index % 4 === 0) return soundSample(seed);
  if (index % 4 === 3) {
    const { text, way, faults: put } = severalDamages(seed);
    return called(`${put.map(({ id }) => id).join(' and ')}, seed ${seed}, ${way.name}`, text, way.format);
  }
  const fault = faults[Math.floor(index / 2) % faults.length];
  const damage = fault && damageOf(fault, seed);
  return damage && called(`${fault.id}, seed ${seed}, ${damage.way.name}`, damage.text, damage.way.format);
}

function soundSample(seed: number): Sample {
  const { text, way } = soundFile(seed);
  return called(`sound, seed ${seed}, ${way.name}`, text, way.format);
}
