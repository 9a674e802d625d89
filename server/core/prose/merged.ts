import type { Finding, Fix } from '../finding.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** One place of a slip that occurs many times in a text (半角逗号), with the edits that correct it. */
export interface Slip {
  readonly span: Span;
  /** What stands there, for the related place: 半角逗号“,”. */
  readonly said: string;
  readonly edits: readonly TextEdit[];
}

/**
 * One finding for all places of a kind, or none where there are none: it is marked at the first, the others are its `places`,
 * and one fix corrects them all.
 *
 * @param message makes the message from the number of places
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
