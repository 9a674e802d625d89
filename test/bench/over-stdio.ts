import { Server } from '../protocol/handle.ts';
import { Asked, type Edited, Pushed, startAsVsCode, type Taken } from './editor.ts';
import { beside, besideHeads, digits, median, table, times } from './numbers.ts';
import { residentMegabytes } from './processes.ts';
import { kilobytes, longTexts, named, type Text, usualReport } from './texts.ts';
import { type Compared, type Side, typeInTurns } from './turns.ts';
import { inFigure, inProse, type Place, typing } from './typing.ts';

const uri = 'untitled:Untitled-1';

/** A text that somebody types in. */
interface Typed extends Text {
  readonly place: Place;
}

const inItsProse = ({ name, text }: Text): Typed => ({ name, text, place: inProse(text) });

/** The real reports, and some made ones. */
const texts = (reports: readonly Text[]): readonly Typed[] => {
  const usual = usualReport();
  return [
    ...[...reports, { name: 'made report', text: usual }].map(inItsProse),
    { name: 'made report, a figure typed', text: usual, place: inFigure(usual) },
    ...longTexts().map(inItsProse),
  ];
};

/** For both servers, so that the first text finds them as warm as the last does. */
const first = { warmMs: 2000, measureMs: 0, fewest: 1 };
const each = (text: string) => ({ warmMs: 200, measureMs: 1000, fewest: kilobytes(text) < 50 ? 60 : 8 });

/** What was measured of one text. */
interface Row extends Typed, Compared {
  readonly count: number;
}

/**
 * From an edit to its diagnostics, against the floor of the transport: the two take turns in the same run. First as most
 * editors have them, pushed; then as VS Code asks for them, with all that it asks after an edit.
 *
 * @param reports real ones, none where there are none
 * @param words see `named`
 */
export async function latency(floorModule: string, reports: readonly Text[], words: string): Promise<string> {
  const typed = named(texts(reports), words);
  const pushed = await rows(
    typed,
    await Promise.all([Server.start(), Server.start({ module: floorModule })]),
    Pushed.open,
  );
  const asked = await rows(
    typed,
    await Promise.all([startAsVsCode(), startAsVsCode({ module: floorModule })]),
    Asked.open,
  );
  const head = ['KB', 'diagnostics', ...besideHeads('floor')];
  const cells = (row: Row): readonly string[] => [
    row.name,
    kilobytes(row.text).toFixed(1),
    String(row.count),
    ...beside(row.ours.map(until.diagnostics), row.theirs.map(until.diagnostics)),
  ];
  const all = (row: Row): readonly string[] => beside(row.ours.map(until.all), row.theirs.map(until.all));
  const tail = ({ busy, ours }: Row): readonly string[] => [...busy.map(digits), String(ours.length)];
  return [
    table([
      ['edit → diagnostics over stdio, pushed', ...head, ...tailHeads('floor')],
      ...pushed.map((row) => [...cells(row), ...tail(row)]),
    ]),
    summary('the diagnostics are there', pushed, reports, until.diagnostics),
    table([
      [
        'the same as VS Code asks',
        ...head,
        ...besideHeads('floor').map((each) => `all: ${each}`),
        ...tailHeads('floor'),
      ],
      ...asked.map((row) => [...cells(row), ...all(row), ...tail(row)]),
    ]),
    summary('the diagnostics are there', asked, reports, until.diagnostics),
    summary('all is answered', asked, reports, until.all),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What the server is busy with for an edit, and how many were measured. */
export const tailHeads = (their: string): readonly string[] => ['ours, ms busy an edit', their, 'edits'];

/** Which of the times that an edit took. */
const until = {
  diagnostics: ({ diagnostics }: Taken): number => diagnostics,
  all: ({ all }: Taken): number => all,
};

/** Medians over the real reports, and those out of a PDF beside the others; '' where there are none. */
function summary(what: string, rows: readonly Row[], reports: readonly Text[], time: (taken: Taken) => number): string {
  const real = rows.filter(({ name }) => reports.some((report) => report.name === name));
  if (real.length === 0) return '';
  const told = (some: readonly Row[]): string => {
    const ratio = (of: (samples: readonly number[]) => number): string =>
      digits(median(some.map(({ ours, theirs }) => of(ours.map(time)) / of(theirs.map(time)))));
    const perKb = median(some.map(({ ours, text }) => median(ours.map(time)) / kilobytes(text)));
    const busy = digits(median(some.map(({ busy: [mine, its] }) => mine / its)));
    const least = ratio((samples) => times(samples).min);
    return `${ratio(median)} F (of the least ${least} F, ${digits(perKb)} ms per KB, ${busy} times as busy)`;
  };
  const parts = [
    { kind: 'text out of a PDF', some: real.filter(({ name }) => name.includes('.pdf')) },
    { kind: 'others', some: real.filter(({ name }) => !name.includes('.pdf')) },
  ].filter(({ some }) => some.length > 0);
  const each = parts.map(({ kind, some }) => `${kind} ${told(some)}`).join(', ');
  return `Real reports, until ${what}, F being the floor: ${told(real)}; ${each}.`;
}

/** Types in each text, ours and the floor in turns, and ends both. */
async function rows(
  all: readonly Typed[],
  [ours, floor]: readonly [Server, Server],
  open: (server: Server, uri: string, text: string) => Promise<Edited>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [i, { name, text, place }] of all.entries()) {
    const side = async (server: Server): Promise<Side> => ({
      edited: await open(server, uri, text),
      keys: typing(place),
    });
    const sides = [await side(ours), await side(floor)] as const;
    if (i === 0) await typeInTurns(sides, first);
    const compared = await typeInTurns(sides, each(text));
    rows.push({ name, text, place, count: sides[0].edited.count, ...compared });
    await Promise.all([ours.close(uri), floor.close(uri)]);
  }
  await Promise.all([ours.stop(), floor.stop()]);
  return rows;
}

/** 200 edits without waiting: how often they are answered, and how soon the last is. */
export async function burst(): Promise<string> {
  const rows = [['burst of 200 edits', 'answers', 'versions answered', 'ms to the last']];
  for (let round = 1; round <= 5; round++) {
    const server = await Server.start();
    const text = usualReport();
    const edited = await Pushed.open(server, uri, text);
    const keys = typing(inProse(text));
    for (let i = 0; i < 50; i++) await edited.edit(keys.next().value);
    const first = edited.version;
    const began = performance.now();
    await Promise.all(Array.from({ length: 200 }, () => edited.send(keys.next().value)));
    await server.push(uri, first + 200);
    const took = performance.now() - began;
    const versions = server.published.map(({ version }) => `+${(version ?? 0) - first}`);
    rows.push([`round ${round}`, String(versions.length), versions.join(' '), digits(took)]);
    await server.stop();
  }
  return table(rows);
}

/** The server's memory while 5,000 edits are made and answered. */
export async function memory(): Promise<string> {
  const rows = [['edits answered', 'resident MB']];
  const server = await Server.start();
  const text = usualReport();
  const edited = await Pushed.open(server, uri, text);
  const keys = typing(inProse(text));
  for (let i = 0; i <= 5000; i++) {
    if (i % 1000 === 0) rows.push([String(i), digits(residentMegabytes(server.process.pid))]);
    await edited.edit(keys.next().value);
  }
  await server.stop();
  return table(rows);
}
