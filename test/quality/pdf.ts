import type { Random } from './random.ts';
import type { Way } from './way.ts';

/*
 * What printing to PDF and taking the text out again does to a report: lines of one width, labels folded in their narrow
 * columns with the figures beside any of their lines, page numbers, and the heads of a table again on its next page.
 */

/** Begins the lines of a table's heads, the first line of a row and its further lines. */
const HEAD = '\ue010';
const BODY = '\ue011';
const MORE = '\ue012';

const FIGURE = /^⟦?[\d０-９.,/—-]*⟧?$/;
const FIGURES = 7;

/** A line of table 3 as its words and its figures with the blanks before them. */
function rowOf(line: string): readonly [string, string] | undefined {
  const pieces = [...line.matchAll(/\S+/g)];
  const first = pieces.at(-FIGURES);
  if (!first || pieces.length <= FIGURES || !pieces.slice(-FIGURES).every(([piece]) => FIGURE.test(piece)))
    return undefined;
  const words = line.slice(0, first.index).trimEnd();
  return [words, line.slice(words.length)];
}

/** Characters of a label from which it does not fit into its column and is folded. */
const NARROWEST = 13;

/** A table's lines as a PDF has them. */
export function printed(lines: readonly string[], r: Random): readonly string[] {
  const first = lines.findIndex((line) => rowOf(line) !== undefined);
  return lines.flatMap((line, i) =>
    i < first ? [HEAD + line] : folded(line, r).map((each, k) => (k === 0 ? BODY : MORE) + each),
  );
}

function folded(line: string, r: Random): readonly string[] {
  const found = rowOf(line);
  const [words = '', figures = ''] = found ?? [];
  const at = words.lastIndexOf(' ') + 1;
  const label = words.slice(at);
  if (!found || label.length < NARROWEST || r.chance(0.35)) return [line];
  const half = Math.ceil(label.length / 2) + r.int(0, 2);
  // Not within a figure's mark, and never so that a bracket opens the second line.
  const [one, two] = [label.slice(0, half), label.slice(half)];
  const lead = words.slice(0, at);
  const blank = ' '.repeat([...lead].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0));
  const pad = ' '.repeat(label.length);
  return r.pick([
    [lead + one, `${blank}${two}${figures}`],
    [`${lead}${one}${figures}`, `${blank}${two}`],
    [lead + one, `${blank}${pad}${figures}`, `${blank}${two}`],
  ]);
}

/** The index behind `width` characters. Marks ⟦⟧ take no room, so that a faulty copy has the same lines. */
const room = (text: string, width: number): number => {
  let seen = 0;
  for (let i = 0; i < text.length; i++) if (text[i] !== '⟦' && text[i] !== '⟧' && ++seen > width) return i;
  return text.length;
};

/** Breaks a text into lines of `width` characters, the first indented by two. No line begins with a closing mark. */
export function wrapped(text: string, width: number, title: boolean): string {
  if (title && text.length <= width) return `${' '.repeat(Math.max(4, width - text.length))}${text}\n`;
  const lines: string[] = [];
  let rest = text;
  let left = width - 2;
  while (rest.length > 0) {
    let end = room(rest, left);
    // Neither a closing mark begins a line nor is a figure broken.
    while (
      end < rest.length &&
      (/[，。；：、）》”〕⟧]/.test(rest[end] ?? '') || /[\d.-]{2}/.test(rest.slice(end - 1, end + 1)))
    )
      end++;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
    left = width;
  }
  return `    ${lines.join('\n')}\n`;
}

/** Page numbers between the lines; where a page ends within a table, its heads again. */
export function paged(text: string, { page, again }: Way): string {
  const out: string[] = [];
  let heads: string[] = [];
  let used = 0;
  let pages = 0;
  text
    .replace(/\n$/, '')
    .split('\n')
    .forEach((line, i, all) => {
      const kind = line[0];
      if (kind === HEAD) heads = all[i - 1]?.startsWith(HEAD) ? [...heads, line.slice(1)] : [line.slice(1)];
      out.push(kind === HEAD || kind === BODY || kind === MORE ? line.slice(1) : line);
      used++;
      // A row is kept on one page.
      if (used < 32 || all[i + 1]?.startsWith(MORE)) return;
      used = 0;
      pages++;
      out.push('', page(pages), '');
      if (again && (kind === BODY || kind === MORE) && all[i + 1]?.startsWith(BODY)) out.push(...heads);
    });
  return `${out.join('\n')}\n`;
}
