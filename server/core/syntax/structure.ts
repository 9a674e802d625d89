import { Kind, type Memo } from '../memo.ts';
import { type LineClass, lineClassOf } from '../tables/classify-line.ts';
import { hasHan } from '../text/characters.ts';
import { findHeadings, headingAt, mayBeHeading } from './headings/find.ts';
import type { FoundHeading } from './headings/found.ts';
import type { Line } from './layouts/line.ts';
import type { LineNode, ReadLines } from './line-node.ts';
import { isBareOrCounted } from './pages/bare.ts';
import { pageChrome, withoutLines } from './pages/chrome.ts';
import { LONGEST_HEAD } from './pages/running-heads.ts';
import { type Wrapping, wrappingOf } from './wrap.ts';

/** What the lines are to the report: which belong to a PDF's pages, which are headings, how a printer has broken them. */
export interface Structure {
  /** All lines, those of the pages marked as `page`. */
  readonly lines: readonly Line[];
  readonly classes: readonly LineClass[];
  readonly headings: readonly FoundHeading[];
  readonly wrapping: Wrapping;
}

/** What was decided of the lines of a version. */
interface Decided {
  /** Of all lines, those of the pages too. */
  readonly classes: readonly LineClass[];
  readonly hard: boolean;
  /** Indices of the lines that belong to pages. */
  readonly chrome: ReadonlySet<number>;
  /** Indices of the lines on which headings begin. */
  readonly headings: readonly number[];
}

const decisions = new Kind<Decided>();

/**
 * Decides what the lines are. Takes the decisions of the version before over where only lines have changed that decide nothing, as
 * sentences within paragraphs. Costs some looks at each line, then only at the changed ones.
 */
export function structureOf(memo: Memo, read: ReadLines, before: ReadLines | undefined): Structure {
  const { lines, nodes } = read;
  const wrapping = wrappingOf(lines, nodes);
  const { hard } = wrapping;
  const known = memo.before(decisions);
  const same = known?.hard === hard && before !== undefined && isIndifferent(read, before) ? known : undefined;
  const all = classesOf(read, known);
  const chrome = same?.chrome ?? pageChrome({ lines, classes: all, hard });
  const { lines: own, classes } = withoutLines({ lines, classes: all, hard }, chrome);
  const headings = same ? same.headings.flatMap((at) => headingAt(own, at) ?? []) : findHeadings(own, nodes, classes);
  memo.keep(decisions, { classes: all, hard, chrome, headings: headings.map(({ line }) => line) });
  return { lines: own, classes, headings, wrapping };
}

function classesOf({ nodes, changed }: ReadLines, known: Decided | undefined): readonly LineClass[] {
  if (!known || !changed) return nodes.map(lineClassOf);
  const { from, to, was } = changed;
  return [...known.classes.slice(0, from), ...nodes.slice(from, to).map(lineClassOf), ...known.classes.slice(was)];
}

/** Whether there are as many lines as before, and those that changed decided nothing then and decide nothing now. */
function isIndifferent({ lines, nodes, changed }: ReadLines, before: ReadLines): boolean {
  if (!changed || changed.to !== changed.was) return false;
  for (let at = changed.from; at < changed.to; at++)
    if (
      !nodes[at]?.get(decidesNothing) ||
      !before.nodes[at]?.get(decidesNothing) ||
      // What stands at the head and foot of pages hangs on where they begin.
      !(lines[at] as Line).isPlacedAs(before.lines[at] as Line)
    )
      return false;
  return true;
}

/** Whether a line is prose that is no heading, no figure, and too long to be the head or foot of a page. */
function decidesNothing(node: LineNode): boolean {
  const [text = ''] = node.texts;
  return (
    node.shape === 'text' &&
    text.length > LONGEST_HEAD &&
    hasHan(text) &&
    lineClassOf(node).kind === 'prose' &&
    !isBareOrCounted(text) &&
    !node.get(mayBeHeading)
  );
}
