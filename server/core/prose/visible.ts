import type { Report } from '../syntax/tree.ts';

/** A tag, a comment or a script. A letter, `/` or `!` must follow `<`, since `<某办法>` is a bracket. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<[a-zA-Z/!][^<>]*>/g;
/** Targets of Markdown links: `](#_Toc123)`. */
const TARGET = /\]\([^()\s]*\)/g;

/**
 * Every match of a global pattern in what a reader sees of the source: not in tags, comments, scripts or link targets.
 * Costs a search of the text, and another for markup only if something was found.
 */
export function* visibleMatches(report: Report, pattern: RegExp): Iterable<RegExpExecArray> {
  let hidden: readonly (readonly [start: number, end: number])[] | undefined;
  let next = 0;
  for (const match of report.text.matchAll(pattern)) {
    hidden ??= hiddenParts(report);
    while (next < hidden.length && (hidden[next]?.[1] ?? 0) <= match.index) next++;
    const part = hidden[next];
    if (part && part[0] <= match.index) continue;
    yield match;
  }
}

function hiddenParts(report: Report): readonly (readonly [number, number])[] {
  const patterns = report.format === 'markdown' ? [MARKUP, TARGET] : [MARKUP];
  return patterns
    .flatMap((pattern) =>
      [...report.text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
    )
    .sort((a, b) => a[0] - b[0]);
}
