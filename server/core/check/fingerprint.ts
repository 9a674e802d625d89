import type { Facts } from '../facts/model.ts';
import type { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';

/** What of a finding makes its fingerprint. */
export interface Marked {
  /** The rule's id. */
  readonly id: string;
  readonly span: Span;
  readonly message: string;
  /** Tells findings of a rule apart that are marked at one place: the number of a missing section. */
  readonly about: string | undefined;
}

/**
 * The fingerprints of one rule's findings, by which each is recognised in a later version of the text. They are made of the
 * rule, the marked words and what is near (the cell's row and column, or the section and a few words); so they survive edits
 * elsewhere, other line ends and another layout of the tables. Another figure in the same place gives another fingerprint.
 *
 * @param found all findings of one rule, in reading order, which alone tells apart those that are otherwise the same
 */
export function fingerprints(facts: Facts, found: readonly Marked[]): readonly string[] {
  const own = found.map((each) => identity(facts, each));
  const shared = repeated(own);
  const told = own.map((each, i) =>
    shared.has(each) ? `${each}\0${masked(unnested(found[i]?.message ?? ''))}` : each,
  );
  const seen = new Map<string, number>();
  return told.map((each) => {
    const before = seen.get(each) ?? 0;
    seen.set(each, before + 1);
    return hash(before === 0 ? each : `${each}\0${before}`);
  });
}

function identity(facts: Facts, { id, span, about }: Marked): string {
  // Something missing has no words of its own, and those where it is marked may change.
  if (about !== undefined) return [id, about].join('\0');
  const words = plain(facts.report.text.slice(span.start, span.end));
  return [id, words, ...surroundings(facts, span)].join('\0');
}

function surroundings(facts: Facts, at: Span): readonly string[] {
  const within = (whole: Span): boolean => whole.start <= at.start && at.end <= whole.end;
  const cell = facts.cells().find((each) => within(each.cell.whole));
  if (cell) return [cell.table, cell.row.key, cell.column];
  for (const table of facts.report.tables) {
    if (!within(table.span)) continue;
    // What was written in its place had no meaning before, and keeps the name that it had.
    const label = table.labels.find((each) => within(each.slice.span) && !each.byPlace);
    if (label) return [label.key];
  }
  const paragraph = facts.report.paragraphs.find((each) => within(each.slice.span));
  if (paragraph) return [String(paragraph.section?.number ?? 0), ...neighbours(paragraph.slice, at)];
  const { text } = facts.report;
  const before = text.slice(Math.max(0, at.start - reach * 4), at.start);
  return around(
    before.slice(before.lastIndexOf('\n') + 1),
    text.slice(at.end, at.end + reach * 4).split('\n', 1)[0] ?? '',
  );
}

/**
 * Characters on either side that are part of a fingerprint. Arbitrary: more tell more findings apart, fewer survive more
 * edits. It must not change, or accepted findings come back.
 */
const reach = 8;

function neighbours(slice: Slice, at: Span): readonly string[] {
  const from = indexOf(slice, at.start);
  const to = Math.max(from, indexOf(slice, at.end));
  return around(slice.text.slice(0, from), slice.text.slice(to));
}

/** The words around a mark, with figures masked: a figure nearby may change. */
const around = (before: string, after: string): readonly string[] => [
  masked(before.slice(-reach * 2)).slice(-reach),
  masked(after.slice(0, reach * 2)).slice(0, reach),
];

/** The index of the slice's first character that stands at `offset` of the source or behind it. */
function indexOf(slice: Slice, offset: number): number {
  let low = 0;
  let high = slice.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slice.at(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text without blanks and in half width, so that a change of layout does not matter. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const masked = (text: string): string => plain(text).replace(/\d+/g, '0');

/** A message with “” in the place of ‘’, as messages were before inner quotation marks were told apart. */
const unnested = (message: string): string => message.replaceAll('‘', '“').replaceAll('’', '”');

function repeated(list: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(list.filter((each) => seen.has(each) || !seen.add(each)));
}

/** A hash of 48 bits in hexadecimal: two runs of FNV-1a. Far more than the findings of one file need. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ (low >>> 13), 0x01000193);
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return hex(low) + hex(high).slice(0, 4);
}
