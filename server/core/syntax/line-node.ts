import { detached, Kind, type Memo, Node } from '../memo.ts';
import { type Changed, changedIn } from '../text/alike.ts';
import { Slice } from '../text/slice.ts';
import { span } from '../text/span.ts';
import type { Line } from './layouts/line.ts';

/** What a line says, wherever it stands. The same value in every version that holds such a line. */
export class LineNode extends Node {
  readonly shape: 'nothing' | 'text' | 'cells';
  /** The texts of its cells. */
  readonly texts: readonly string[];

  constructor(shape: LineNode['shape'], texts: readonly string[]) {
    super();
    this.shape = shape;
    this.texts = texts;
  }

  /**
   * The only text of the line, its words or the one filled cell of a row; places are indices of it. Undefined where there are
   * none, or several.
   */
  get only(): Slice | undefined {
    return this.get(onlyText);
  }
}

function onlyText({ texts }: LineNode): Slice | undefined {
  const filled = texts.length === 1 ? texts : texts.filter((text) => text !== '');
  const [text] = filled;
  return filled.length === 1 && text !== undefined ? Slice.of(text, span(0, text.length)) : undefined;
}

const NOTHING = new LineNode('nothing', []);
const texts = new Kind<LineNode>();
const rows = new Kind<LineNode>();

/** The lines of a version, and what each says: `nodes[i]` is that of `lines[i]`. */
export interface ReadLines {
  readonly lines: readonly Line[];
  readonly nodes: readonly LineNode[];
  /** The lines that are not those of the version before; undefined where there is none before. */
  readonly changed: Changed | undefined;
}

/**
 * Finds the nodes of lines. Most versions differ from the one before in a line or two: the others' nodes are taken over by
 * position.
 */
export function nodesOf(memo: Memo, lines: readonly Line[], before: ReadLines | undefined): ReadLines {
  if (!before) return { lines, nodes: lines.map((line) => lineNode(memo, line)), changed: undefined };
  const changed = changedIn(lines, before.lines, isSame);
  const own = lines.slice(changed.from, changed.to).map((line) => lineNode(memo, line));
  const nodes = [...before.nodes.slice(0, changed.from), ...own, ...before.nodes.slice(changed.was)];
  return { lines, nodes, changed };
}

/** Whether two lines say and look the same, wherever they stand. */
const isSame = (a: Line, b: Line): boolean =>
  a.isSame(b) ||
  (a.shape === b.shape &&
    a.by === b.by &&
    a.indent === b.indent &&
    a.newPage === b.newPage &&
    a.counted?.ordinal === b.counted?.ordinal &&
    a.counted?.style === b.counted?.style &&
    a.size === b.size &&
    a.texts.every((text, i) => text === b.texts[i]));

/** The node of a line, from the memo by its words. */
function lineNode(memo: Memo, { shape, texts: own }: Line): LineNode {
  if (shape === 'blank' || shape === 'page') return NOTHING;
  const kind = shape === 'plain' ? 'text' : 'cells';
  if (kind === 'text' && own.length <= 1) return memo.get(texts, own[0] ?? '', (text) => new LineNode(kind, [text]));
  // Write each text's length before it, so that no two rows have the same key.
  const words = `${kind} ${own.map((text) => `${text.length} ${text}`).join('')}`;
  return memo.get(rows, words, () => new LineNode(kind, own.map(detached)));
}
