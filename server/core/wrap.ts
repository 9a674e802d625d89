import type { Line } from './layout/line.ts';
import { readMarker } from './markers.ts';
import { Slice } from './slice.ts';

/** How the lines of this text were broken. */
export interface Wrapping {
  /** Lines are broken at a fixed width, so that a paragraph goes over several. */
  readonly hard: boolean;
  /** The width, in half-width columns, that full lines have. */
  readonly width: number;
}

const ENDS = /[。！？!?]["”’』」）)]*$|[；;：:]$/;
/** A row of a table, whose width says nothing. */
const FIGURES = /[\d０-９]\s+[\d０-９]+\s+[\d０-９]+\s*$|\S[ \u3000]{2,}\S/;
const FULL_STOP = /[。！？!?]["”’』」）)]*$/;

/** Full-width characters take two columns. Leading blanks do not count. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++)
    columns += text.charCodeAt(i) > 0x2e7f || isWidePunctuation(text.charCodeAt(i)) ? 2 : 1;
  return columns;
}

const isWidePunctuation = (code: number): boolean =>
  code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019;

/** Tells from prose lines whether they were broken by a printer, not by an author. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const widths: number[] = [];
  let open = 0;
  for (const line of lines) {
    if (line.shape !== 'plain' || line.by !== 'text') continue;
    const text = line.cells[0]?.slice.text ?? '';
    if (text.length < 18 || FIGURES.test(text)) continue;
    const columns = columnsOf(text);
    // A line of hundreds of characters was never broken by a printer.
    if (columns > 130) return { hard: false, width: 0 };
    widths.push(columns);
    if (!ENDS.test(text)) open++;
  }
  if (widths.length < 6 || open * 2 < widths.length) return { hard: false, width: 0 };
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const full = widths.filter((each) => each >= width * 0.85).length;
  return { hard: full * 2 >= widths.length, width };
}

/**
 * Joins the lines of each paragraph: 进一⏎步 is one word. Without hard breaks, each line is a paragraph.
 * Blank lines end a paragraph unless a page break stands there in the middle of a sentence.
 */
export function paragraphsOf(
  lines: readonly { readonly line: Line; readonly slice: Slice }[],
  wrapping: Wrapping,
): Slice[] {
  const result: Slice[] = [];
  let parts: Slice[] = [];
  let paged = false;
  let blank = false;
  let indent = 0;
  const close = (): void => {
    if (parts.length > 0) result.push(Slice.join(parts));
    parts = [];
  };
  for (const { line, slice } of lines) {
    if (line.shape === 'page') paged = true;
    if (line.shape === 'blank') blank = true;
    if (line.shape === 'page' || line.shape === 'blank') continue;
    if (slice.text === '') continue;
    const last = parts.at(-1);
    const joins =
      last !== undefined &&
      wrapping.hard &&
      line.by === 'text' &&
      (!blank || paged || line.newPage === true) &&
      goesOn(last.text, slice, wrapping, line.indent - indent);
    if (!joins) {
      close();
      indent = line.indent;
    }
    if (joins) indent = Math.min(indent, line.indent);
    parts.push(slice);
    paged = false;
    blank = false;
  }
  close();
  return result;
}

function goesOn(last: string, next: Slice, wrapping: Wrapping, indent: number): boolean {
  const marker = readMarker(next);
  if (marker && marker.style !== 'ordinal' && (ENDS.test(last) || marker.style !== 'arabic-dot')) return false;
  if (FULL_STOP.test(last)) {
    if (columnsOf(last) < wrapping.width * 0.8) return false;
    if (indent >= 2) return false;
  }
  return true;
}
