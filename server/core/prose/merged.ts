import type { Finding, Fix } from '../finding.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** One place of a kind of slip that occurs many times, with the edits that mend it. */
export interface Slip {
  readonly span: Span;
  /** What stands there: 半角逗号“,” */
  readonly said: string;
  readonly edits: readonly TextEdit[];
}

/**
 * One finding for all places of one kind: it stands at the first, marks the others, and mends them together.
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
      places: slips.slice(1).map(({ span, said }) => ({ span, message: said })),
      ...(fix && edits.length > 0 && { fixes: [{ ...fix, edits }] }),
    },
  ];
}
