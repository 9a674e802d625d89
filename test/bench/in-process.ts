import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../../server/core/index.ts';
import { beside, besideHeads, digits, table, times } from './numbers.ts';
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
    const { user, system } = process.cpuUsage(start);
    return [(user + system) / 1000, analysis];
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

function run(text: string): readonly number[] {
  const once = checking(text);
  repeat(once, warmMs, 1);
  return repeat(once, measureMs, fewest);
}

/** Checks a text and gives how long it took. */
function checking(text: string): () => number {
  // Another text each time, so that nothing can be remembered from the last.
  const variants = Array.from({ length: 16 }, (_, i) => Buffer.from(`${text}\n${i}`).toString());
  let next = 0;
  return () => {
    const variant = variants[next++ % variants.length] as string;
    const start = performance.now();
    analyse(variant, options).diagnoses();
    return performance.now() - start;
  };
}

function repeat(once: () => number, ms: number, fewest: number): readonly number[] {
  const samples: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end || samples.length < fewest; ) samples.push(once());
  return samples;
}
