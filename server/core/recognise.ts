import type { Edition, Format } from './tree.ts';

/** Whether a text is an annual report, and why. */
export interface Recognition {
  readonly isReport: boolean;
  /** The edition that its year or tables point to; undefined where it is no report. */
  readonly edition: Edition | undefined;
  /** The independent signs that were seen: 标题、部分标题、表格. */
  readonly signs: readonly ('title' | 'sections' | 'tables')[];
}

/** One bounded scan for several independent signs. Never one phrase alone. */
export function recognise(_text: string, _format: Format): Recognition {
  return { isReport: false, edition: undefined, signs: [] };
}
