import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../../server/core/index.ts';
import { beside, besideHeads, digits, type Times, table, times } from './numbers.ts';
import { copies, kilobytes, longReport, longTexts, named, type Text, usualReport } from './texts.ts';
import { takeTurns } from './turns.ts';
import { inProse, typing } from './typing.ts';

const head = ['parse and check, in process', 'KB', 'findings', 'median ms', 'min', 'max', 'runs', 'ms per KB'];

/** Time to parse and check each real report, in this process, once warm. */
export function realReports(reports: readonly Text[]): string {
  if (reports.length === 0) return 'Real reports: not measured, there are none here.';
  // All that any of them needs is warm before the first is measured.
  for (const { text } of reports) repeat(checking(text), warmMs, 1);
  return table([head, ...reports.map(({ name, text }) => row(name, text))]);
}

/**
 * Time to parse and check made reports of any length, in this process, once warm.
 *
 * @param words see `named`
 */
export function inProcess(words: string): string {
  const kinds: readonly (readonly [string, (times: number) => string])[] = [
    ['long prose', longReport],
    ['copies', copies],
  ];
  const sizes = [1, 10, 100, 1000];
  const texts = kinds.flatMap(([name, make]) => sizes.map((size) => ({ name: `${name} ×${size}`, make, size })));
  return table([head, ...named(texts, words).map(({ name, make, size }) => row(name, make(size)))]);
}

/**
 * Time of the processor to read what the sentences of each real report claim, in this process, once warm, beside that to parse it; of
 * a made one where there is no real one.
 *
 * @param words see `named`
 */
export async function sentences(reports: readonly Text[], words: string): Promise<string> {
  const texts = named(reports.length > 0 ? reports : [{ name: 'made report', text: usualReport() }], words);
  const rows = [['sentences, in process', 'KB', 'sentences', 'claims', ...besideHeads('parsing', 'reading'), 'runs']];
  const all: { readonly reading: Times; readonly parsing: Times }[] = [];
  for (const { name, text } of texts) {
    const next = variants(text);
    const taken = await takeTurns(async () => timedReading(next()), { warmMs, measureMs, fewest: fewestShort });
    const reading = taken.map(([mine]) => mine);
    const parsing = taken.map(([, its]) => its);
    all.push({ reading: times(reading), parsing: times(parsing) });
    const { facts } = analyse(text, options);
    const read = facts?.readings().flatMap((each) => each.reading.sentences) ?? [];
    const counts = [read.length, facts?.claims().length ?? 0].map(String);
    rows.push([name, kilobytes(text).toFixed(1), ...counts, ...beside(reading, parsing), String(taken.length)]);
  }
  const mean = (time: (each: (typeof all)[number]) => number): number =>
    all.reduce((sum, each) => sum + time(each), 0) / all.length;
  const [reading, least] = [mean((each) => each.reading.median), mean((each) => each.reading.min)];
  const ratios = [reading / mean((each) => each.parsing.median), least / mean((each) => each.parsing.min)];
  const [ratio, ofLeast] = ratios.map(digits);
  const told = `On average ${digits(reading)} ms, ${ratio} of parsing; the least ${digits(least)} ms, ${ofLeast} of parsing.`;
  return `${table(rows)}\n\n${told}`;
}

/** Time of the processor since then, in milliseconds. */
function processorMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Parses a text, then reads its sentences. */
function timedReading(text: string): readonly [reading: number, parsing: number] {
  const start = process.cpuUsage();
  const { facts } = analyse(text, options);
  const parsing = processorMs(start);
  const parsed = process.cpuUsage();
  facts?.readings();
  return [processorMs(parsed), parsing];
}

/**
 * Time of the processor to check a text after a character was typed in it, in this process: with what was known of the version
 * before it, and without, in turns.
 *
 * @param words see `named`
 */
export async function edited(reports: readonly Text[], words: string): Promise<string> {
  const texts = named([...reports, { name: 'made report', text: usualReport() }, ...longTexts()], words);
  const rows = [
    ['check after an edit, in process', 'KB', ...besideHeads('nothing known', 'version before known'), 'edits'],
  ];
  for (const { name, text } of texts) rows.push([name, kilobytes(text).toFixed(1), ...(await editedCells(text))]);
  return table(rows);
}

async function editedCells(text: string): Promise<readonly string[]> {
  const keys = typing(inProse(text));
  const document = TextDocument.create('', '', 0, text);
  let previous: Analysis | undefined;
  const timed = (edited: string, before: Analysis | undefined): readonly [number, Analysis] => {
    const start = process.cpuUsage();
    const analysis = analyse(edited, options, before);
    analysis.diagnoses();
    return [processorMs(start), analysis];
  };
  const turn = async () => {
    TextDocument.update(document, [keys.next().value], document.version + 1);
    // In one piece: else who comes first puts it together.
    const edited = Buffer.from(document.getText()).toString();
    const [known, analysis] = timed(edited, previous);
    const [fresh] = timed(edited, undefined);
    previous = analysis;
    return { known, fresh };
  };
  const taken = await takeTurns(turn, { warmMs, measureMs, fewest: kilobytes(text) < 50 ? 60 : fewest });
  return [
    ...beside(
      taken.map(({ known }) => known),
      taken.map(({ fresh }) => fresh),
    ),
    String(taken.length),
  ];
}

function row(name: string, text: string): readonly string[] {
  const measured = times(run(text));
  return [
    name,
    kilobytes(text).toFixed(1),
    String(analyse(text, options).diagnoses().length),
    digits(measured.median),
    digits(measured.min),
    digits(measured.max),
    String(measured.count),
    digits(measured.median / kilobytes(text)),
  ];
}

/** As for a file of our own language: the recogniser reads only the head of a text. */
const options = { format: 'text', assume: true } as const;

const warmMs = 400;
const measureMs = 900;
/** At least so often, however long it takes. */
const fewest = 3;
/** The same of what takes a fraction of a millisecond: it is compiled only after hundreds of runs. */
const fewestShort = 300;

function run(text: string): readonly number[] {
  const once = checking(text);
  repeat(once, warmMs, 1);
  return repeat(once, measureMs, fewest);
}

/** Checks a text and gives how long it took. */
function checking(text: string): () => number {
  const next = variants(text);
  return () => {
    const variant = next();
    const start = performance.now();
    analyse(variant, options).diagnoses();
    return performance.now() - start;
  };
}

/** The text, a little different each time: nothing can be remembered from the last. */
function variants(text: string): () => string {
  const made = Array.from({ length: 16 }, (_, i) => Buffer.from(`${text}\n${i}`).toString());
  let next = 0;
  return () => made[next++ % made.length] as string;
}

function repeat(once: () => number, ms: number, fewest: number): readonly number[] {
  const samples: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end || samples.length < fewest; ) samples.push(once());
  return samples;
}
