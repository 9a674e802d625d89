import type { SectionNumber, TableId } from '../forms/form.ts';
import { Kind, Memo } from '../memo.ts';
import type { LineClass } from '../tables/classify-line.ts';
import { listedClass } from '../tables/listed.ts';
import { findRegions, listedRegion } from '../tables/regions.ts';
import { placedTable, tableIn } from '../tables/table-node.ts';
import { append } from '../text/append.ts';
import { illegibleIn, legible } from '../text/letters.ts';
import { searchedIn } from '../text/searched.ts';
import type { Slice } from '../text/slice.ts';
import { type Span, span } from '../text/span.ts';
import type { FoundHeading } from './headings/found.ts';
import { mayHoldHeading, withHeadingsApart } from './headings/glued.ts';
import { secondReport } from './headings/second.ts';
import { mayHaveRun, TOP, withLinesBroken } from './headings/unbroken.ts';
import type { Line } from './layouts/line.ts';
import { readLines } from './layouts/lines.ts';
import { type LineNode, nodesOf, type ReadLines } from './line-node.ts';
import { type PassageKind, passageOf, passagesOf } from './passage.ts';
import { passagesIn } from './passages.ts';
import { partsOf } from './section.ts';
import { structureOf } from './structure.ts';
import { findTitle } from './title.ts';
import { type Format, Paragraph, type Report, type Section, type Table } from './tree.ts';
import { isContact, isWebChrome } from './web-chrome.ts';
import { type LoosePiece, paragraphsOf, type Wrapping } from './wrap.ts';
import { writtenAs } from './written.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenSection = Mutable<Section> & { paragraphs: Paragraph[]; tables: Table[] };

/** The lines of a version, as they were read, and as they were divided where several had run together. */
interface Version {
  readonly raw: ReadLines;
  readonly read: ReadLines;
}

/** The table that stands in a section. */
const TABLES: Partial<Record<SectionNumber, TableId>> = { 2: 't2', 3: 't3', 4: 't4' };

const versions = new Kind<Version>();

/**
 * Reads a report. Never fails: of a damaged text, what can be read is in the tree, and what cannot is not there. Costs some passes over
 * the text, and less with what the version before has left.
 *
 * text → lines with cells → headings divide them → tables are cut out by their labels → the rest is paragraphs
 *
 * @param called how the text is written as its name says, see `formatOf`
 * @param memo what the version before has left; it saves work, and the result is the same without it
 */
export function parse(source: string, called: Format, memo: Memo = new Memo()): Report {
  const text = legible(source);
  const format = writtenAs(text, called);
  const searched = searchedIn(memo, text);
  const before = memo.before(versions);
  const raw = nodesOf(memo, readLines(searched, format, memo), before?.raw);
  const read = staysWhole(raw, before) ? raw : parted(memo, raw, before);
  const all = structureOf(memo, read, before?.read);
  memo.keep(versions, { raw, read });
  const { wrapping, headings: found } = all;
  const second = secondReport(found, all.lines, all.classes);
  const lines = second ? all.lines.slice(0, second.line) : all.lines;
  const classes = second ? all.classes.slice(0, second.line) : all.classes;
  const headings = second ? found.slice(0, second.headings) : found;
  const first = headings[0]?.line ?? lines.length;
  const title = findTitle(lines, first);
  const reader = new Reader(text, lines, read.nodes, classes, wrapping, memo);

  const opening = readOpening(reader, title, first);
  const tables: Table[] = [...opening.tables];
  const sections = headings.map((found, i): OpenSection => {
    const end = headings[i + 1]?.line ?? lines.length;
    const section = reader.section(found, end, headings[i + 1]);
    tables.push(...section.tables);
    return section;
  });
  const last = sections.at(-1);
  const closing = last ? trailing(last, reader) : [];
  // Paragraphs and tables know their section, and so it is filled in, not made anew.
  for (const section of sections) Object.assign(section, partsOf(section));
  const web = [...opening.web, ...closing.map((each) => each.slice).filter(isWebChrome)];
  const paragraphs = [...opening.paragraphs, ...sections.flatMap((section) => allOf(section, reader)), ...closing];
  return {
    text,
    searched,
    format,
    eol: lineEndOf(text),
    title: title?.title,
    preamble: opening.preamble,
    sections,
    signature: last?.signature,
    paragraphs,
    passages: passagesIn(memo, paragraphs),
    tables,
    second: second?.slice,
    chrome: {
      pdf: wrapping.hard || lines.some((line) => line.shape === 'page' && line.by === 'text'),
      web,
      // Most texts have none, and are read as they are.
      alike: text === source ? [] : illegibleIn(source),
      unseen: unseenIn(raw.lines).filter(({ start }) => !second || start < second.slice.span.start),
    },
  };
}

function unseenIn(lines: readonly Line[]): readonly Span[] {
  const unseen: Span[] = [];
  for (const line of lines) if (line.hasUnseen) append(unseen, line.unseen ?? []);
  return unseen;
}

/** Divides lines that have run together. */
function parted(memo: Memo, raw: ReadLines, before: Version | undefined): ReadLines {
  const broken = withLinesBroken(raw);
  const apart = withHeadingsApart(broken === raw.lines ? raw : nodesOf(memo, broken, undefined));
  // What has changed is told of the lines before as they were parted.
  return apart === raw.lines && before?.read === before?.raw ? raw : nodesOf(memo, apart, before?.read);
}

/** Whether no line had to be divided in the version before, and none that changed is among the first or may hold several. */
const staysWhole = ({ nodes, changed }: ReadLines, before: Version | undefined): boolean =>
  changed !== undefined &&
  before?.read === before?.raw &&
  changed.from >= TOP &&
  !nodes.slice(changed.from, changed.to).some((node) => node.get(mayHaveRun) || node.get(mayHoldHeading));

/** The line end that a text uses most; `\n` where it has none. */
function lineEndOf(text: string): Report['eol'] {
  let all = 0;
  let windows = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    all++;
    if (text.charCodeAt(at - 1) === 13) windows++;
  }
  return windows * 2 > all ? '\r\n' : '\n';
}

/** Reads stretches of lines: cuts out tables, joins the rest to paragraphs. */
class Reader {
  readonly lines: readonly Line[];
  readonly #source: string;
  readonly #nodes: readonly LineNode[];
  readonly #classes: readonly LineClass[];
  readonly #wrapping: Wrapping;
  readonly #memo: Memo;

  constructor(
    source: string,
    lines: readonly Line[],
    nodes: readonly LineNode[],
    classes: readonly LineClass[],
    wrapping: Wrapping,
    memo: Memo,
  ) {
    this.lines = lines;
    this.#source = source;
    this.#nodes = nodes;
    this.#classes = classes;
    this.#wrapping = wrapping;
    this.#memo = memo;
  }

  /** A paragraph of this kind with these words. */
  paragraph(slice: Slice, kind: PassageKind, section: Section | undefined): Paragraph {
    return Paragraph.of(slice, passageOf(this.#memo, slice.text, kind, section?.number), section);
  }

  /** The section from a heading to line `end` (excluded), its signature and subsections not yet divided. */
  section(found: FoundHeading, end: number, next: FoundHeading | undefined): OpenSection {
    const section: OpenSection = {
      number: found.number,
      heading: found.heading,
      paragraphs: [],
      body: [],
      subsections: () => [],
      signature: undefined,
      tables: [],
      span: span(found.heading.slice.span.start, next?.heading.slice.span.start ?? this.#end()),
    };
    const { tables, paragraphs } = this.stretch(found.end, end, section);
    section.tables = tables;
    section.paragraphs = found.rest ? [this.paragraph(found.rest, 'prose', section), ...paragraphs] : paragraphs;
    return section;
  }

  /** The tables and paragraphs in the lines `from … to` (excluded). */
  stretch(from: number, to: number, section: Section | undefined): { tables: Table[]; paragraphs: Paragraph[] } {
    const own = section && TABLES[section.number];
    const found = findRegions(this.#classes, from, to, own);
    const listed =
      own && found.length === 0
        ? this.#nodes.slice(from, to).map((node, at) => listedClass(node, this.#classes[from + at] as LineClass))
        : [];
    const list = own && listedRegion(listed, own);
    const regions = list ? [{ ...list, from: from + list.from, to: from + list.to }] : found;
    const classes = list ? [...this.#classes.slice(0, from), ...listed] : this.#classes;
    const tables: Table[] = [];
    const loose: LoosePiece[] = [];
    let at = from;
    for (const region of regions) {
      const placed = tableIn(this.#memo, this.#source, this.lines, classes, region);
      if (!placed) continue;
      append(loose, this.#prose(at, region.from));
      tables.push({ ...placedTable(placed), section, node: placed.node });
      at = region.to;
    }
    append(loose, this.#prose(at, to));
    return {
      tables,
      paragraphs: paragraphsOf(loose, this.#wrapping).map((joined) =>
        'slice' in joined
          ? this.paragraph(joined.slice, 'prose', section)
          : Paragraph.ofLine(joined.line, joined.node.get(passagesOf).of('prose', section?.number), section),
      ),
    };
  }

  /** The pieces of prose in lines that belong to no table; of a row of cells, each cell with words is one. */
  #prose(from: number, to: number): LoosePiece[] {
    const result: LoosePiece[] = [];
    for (let index = from; index < to; index++) {
      const line = this.lines[index] as Line;
      if (line.size === 0) result.push({ line, slice: undefined, node: undefined });
      const node = line.shape === 'plain' && line.size === 1 ? this.#nodes[index] : undefined;
      if (node) result.push({ line, slice: undefined, node });
      else for (const { slice } of line.cells) if (slice.text !== '') result.push({ line, slice, node });
    }
    return result;
  }

  #end(): number {
    return this.lines.at(-1)?.span.end ?? 0;
  }
}

/** Reads what stands before the first section: the title, the preamble, and what a web page has put around them. */
function readOpening(reader: Reader, title: ReturnType<typeof findTitle>, first: number) {
  const before = reader.stretch(0, title?.from ?? 0, undefined);
  const after = reader.stretch(title?.to ?? 0, first, undefined);
  const web = [...before.paragraphs, ...after.paragraphs]
    .filter((each) => isWebChrome(each.slice))
    .map((each) => each.slice);
  const closing = (each: Paragraph): Paragraph => reader.paragraph(each.slice, 'closing', each.section);
  const preamble = after.paragraphs.filter((each) => !isWebChrome(each.slice));
  const paragraphs = [
    ...before.paragraphs.map(closing),
    ...(title ? [reader.paragraph(title.title.slice, 'title', undefined)] : []),
    ...after.paragraphs.map((each) => (isWebChrome(each.slice) ? closing(each) : each)),
  ];
  return { preamble, paragraphs, web, tables: [...before.tables, ...after.tables] };
}

/**
 * Takes from the last section what stands behind the report: its last short lines, from the first that is a web page's or a
 * contact.
 */
function trailing(section: OpenSection, reader: Reader): Paragraph[] {
  const { paragraphs } = section;
  let cut = paragraphs.length;
  for (let at = cut - 1; at >= 0; at--) {
    const { slice, itemNumber } = paragraphs[at] as Paragraph;
    if (isWebChrome(slice) || isContact(slice)) cut = at;
    else if (itemNumber || slice.text.length > LONGEST_LINK || SENTENCE_END.test(slice.text)) break;
  }
  return paragraphs.splice(cut).map((each) => reader.paragraph(each.slice, 'closing', section));
}

/** A longer line behind the report is a sentence of it, no link to another page. The exact size does not matter. */
const LONGEST_LINK = 60;
const SENTENCE_END = /[。；！？]$/;

const allOf = (section: Section, reader: Reader): readonly Paragraph[] => [
  reader.paragraph(section.heading.slice, 'heading', section),
  ...section.paragraphs,
];
