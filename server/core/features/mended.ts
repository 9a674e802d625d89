import type { Diagnosis } from '../check/run.ts';
import type { Fix } from '../finding.ts';
import { compatible, type Span, span, Taken, type TextEdit } from '../text/span.ts';

/** A checked text that can be read again with the same options. */
export interface Mendable {
  readonly text: string;
  /** Everything that was found, with the fixes. */
  readonly uncapped: () => readonly Diagnosis[];
  readonly reopened: (text: string) => Mendable;
}

/**
 * Most times that a text is fixed and read again. A fix may uncover another: a heading that can be read now, a label whose
 * brackets are even now. Of 3,643 damaged reports (25 of each fault of test/quality) 19 need two passes and none three; what
 * still changes after eight goes round in a circle.
 */
const mostPasses = 8;

/**
 * The edits of fix-all, after which nothing is left that can safely be fixed. They are in the order of the text, do not
 * overlap, and are each as small as their fix. Costs a reading of the fixed text for each pass: mostly one.
 *
 * @param rule only fixes of this rule's findings
 */
export function mended(analysis: Mendable, rule?: string): readonly TextEdit[] {
  let pieces: readonly Piece[] = [span(0, analysis.text.length)];
  let now: Mendable = analysis;
  for (let pass = 0; pass < mostPasses; pass++) {
    const edits = compatible(safeFixes(now, rule).flatMap((fix) => fix.edits));
    pieces = rewritten(pieces, edits);
    const text = pieces.map((piece) => wordsOf(piece, analysis.text)).join('');
    if (text === now.text) break;
    now = now.reopened(text);
  }
  return editsOf(analysis.text, pieces);
}

/**
 * The safe fixes that can be made together now. Of two that overlap the larger wins, since it contains the smaller:
 * 部分公开(… → （二）部分公开（…, not only its bracket.
 *
 * @param rule only fixes of this rule's findings
 */
export function safeFixes(analysis: Mendable, rule?: string): readonly Fix[] {
  const offered = analysis
    .uncapped()
    .flatMap((each) => (rule === undefined || each.id === rule ? safeFixOf(each) : []));
  const taken = new Taken();
  return offered
    .map((fix) => ({ fix, size: sizeOf(fix) }))
    .sort((a, b) => b.size - a.size)
    .filter(({ fix }) => taken.take(fix.edits.map((edit) => edit.span)))
    .map(({ fix }) => fix);
}

const safeFixOf = ({ fixes }: Diagnosis): readonly Fix[] => fixes.filter((fix) => fix.safe).slice(0, 1);

/** The length of a fix's widest edit: a fix of many small places is as small as one of them. */
const sizeOf = ({ edits }: Fix): number =>
  edits.reduce((most, edit) => Math.max(most, edit.span.end - edit.span.start), 0);

/** A piece of the fixed text: a span of the first text, or new words. */
type Piece = Span | string;

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const wordsOf = (piece: Piece, text: string): string =>
  typeof piece === 'string' ? piece : text.slice(piece.start, piece.end);

const part = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string' ? piece.slice(from, to) : span(piece.start + from, piece.start + to);

/** The pieces after edits of the text that they make up; the edits must not overlap. */
function rewritten(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let next = 0;
  let inside = 0;
  let at = 0;
  const go = (to: number, keep: boolean): void => {
    while (at < to) {
      const piece = pieces[next] as Piece;
      const end = Math.min(lengthOf(piece), inside + to - at);
      if (keep) result.push(part(piece, inside, end));
      at += end - inside;
      inside = end;
      if (end < lengthOf(piece)) continue;
      next++;
      inside = 0;
    }
  };
  for (const { span: place, text } of edits) {
    go(place.start, true);
    if (text) result.push(text);
    go(place.end, false);
  }
  go(
    pieces.reduce((sum, piece) => sum + lengthOf(piece), 0),
    true,
  );
  return result;
}

/** The edits that turn the first text into the pieces. */
function editsOf(text: string, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let written = '';
  const close = (until: number): void => {
    if (text.slice(at, until) !== written) edits.push({ span: span(at, until), text: written });
    written = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      written += piece;
      continue;
    }
    close(piece.start);
    at = piece.end;
  }
  close(text.length);
  return edits;
}

/** As `mended`, worked out once for each analysis and rule. */
export const safeEdits = (
  analysis: { readonly mended: (rule: string | undefined) => readonly TextEdit[] },
  { rule }: { readonly rule?: string | undefined } = {},
): readonly TextEdit[] => analysis.mended(rule);
