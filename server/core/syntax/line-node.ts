import { Kind, type Memo, Node } from '../memo.ts';
import { Slice } from '../text/slice.ts';
import { span } from '../text/span.ts';
import type { Line } from './layouts/line.ts';

/** What a line says, wherever it stands: the texts of its cells. The same value in every version that holds such a line. */
export class LineNode extends Node {
  readonly shape: 'nothing' | 'text' | 'cells';
  readonly texts: readonly string[];

  constructor(shape: LineNode['shape'], texts: readonly string[]) {
    super();
    this.shape = shape;
    this.texts = texts;
  }

  /** The only text of the line, as if the file held nothing else: its words, or the one cell of a row that is filled. */
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
/** No text holds it: what is read is read without signs that nobody sees. */
const BETWEEN = '\u0001';

/** The node of a line. */
export function lineNode(memo: Memo, { shape, cells }: Line): LineNode {
  if (shape === 'blank' || shape === 'page') return NOTHING;
  const [first] = cells;
  if (shape === 'plain' && cells.length <= 1)
    return memo.get(texts, first?.slice.text ?? '', (text) => new LineNode('text', [text]));
  let words = '';
  for (const { slice } of cells) words += BETWEEN + slice.text;
  return memo.get(
    rows,
    words,
    (joined) => new LineNode(shape === 'plain' ? 'text' : 'cells', joined.slice(1).split(BETWEEN)),
  );
}
