import type { Finding, Fix } from '../finding.ts';
import type { Span, TextEdit } from '../text.ts';

/** One place of a kind of slip that occurs many times, with the edits that mend it. */
export interface Slip {
  readonly span: Span;
  readonly edits: readonly TextEdit[];
}

/** More places than this drown a reader; the fix still mends them all. */
const SHOWN = 20;

/**
 * One finding for all places of one kind: it stands at the first, names the others, and mends them together.
 * `message` is told how often.
 */
export function merged(
  places: readonly Slip[],
  message: (count: number) => string,
  fix?: Omit<Fix, 'edits'>,
): readonly Finding[] {
  const slips = [...places].sort((a, b) => a.span.start - b.span.start);
  const [first] = slips;
  if (!first) return [];
  const edits = slips.flatMap((slip) => slip.edits);
  return [
    {
      span: first.span,
      message: message(slips.length),
      related: slips.slice(1, SHOWN + 1).map(({ span }) => ({ span, message: '这里也是' })),
      ...(fix && edits.length > 0 && { fixes: [{ ...fix, edits }] }),
    },
  ];
}
