import type { Node } from 'jsonc-parser';
import type { Severity } from '../../finding.ts';
import { distance } from '../../text/fold.ts';
import { type Span, span } from '../../text/span.ts';

/** Something wrong with the configuration, at its place in the file. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly severity: Severity;
}

/** Takes a problem found while reading; `help` ends its message, and is worked out only if the problem is reported. */
export type Report = (at: Node, severity: Severity, message: string, help?: () => string) => void;

/** Where a node stands in the configuration's text. */
export const spanOf = (node: Node): Span => span(node.offset, node.offset + node.length);

/** A key of an object with its value. */
export interface Entry {
  readonly key: string;
  /** The key with its quotation marks. */
  readonly at: Node;
  readonly value: Node;
}

/** The entries of an object; of a key that is written twice the last counts, as JSON has it. */
export function entries(node: Node, what: string, report: Report): readonly Entry[] {
  if (node.type !== 'object') {
    report(node, 'error', `${what}应当写成 { … }。`);
    return [];
  }
  const found = new Map<string, Entry>();
  for (const property of node.children ?? []) {
    const [at, value] = property.children ?? [];
    // Leave a key without a value to the faults of syntax.
    if (!at || !value) continue;
    const key = String(at.value);
    if (found.has(key)) report(at, 'warning', `“${shortened(key)}”写了两次，以这里的为准，前面的不起作用。`);
    found.set(key, { key, at, value });
  }
  return [...found.values()];
}

/** One of `words`, else undefined and a problem that names them all. */
export function choice<Word extends string>(
  { key, value }: Entry,
  words: readonly Word[],
  report: Report,
): Word | undefined {
  const word = words.find((each) => each === value.value);
  if (word !== undefined) return word;
  const all = words.map((each) => `"${each}"`).join('、');
  report(value, 'error', `“${shortened(key)}”只能写 ${all}`, () => {
    const meant = typeof value.value === 'string' ? nearest(value.value, words) : undefined;
    return meant ? `。您是不是要写 "${meant}"？` : ' 之一。';
  });
  return undefined;
}

/** The text of a value, else undefined and a problem. */
export function textOf({ key, value }: Entry, report: Report): string | undefined {
  if (value.type === 'string') return String(value.value);
  report(value, 'error', `“${shortened(key)}”应当是引号里的文字。`);
  return undefined;
}

/** Reports an unknown key, with the one that was probably meant, else with all that are known. */
export function unknownKey({ key, at }: Entry, known: readonly string[], report: Report): void {
  report(at, 'warning', `没有“${shortened(key)}”这一项，它不起作用。`, () => {
    const meant = nearest(key, known);
    return meant ? `您是不是要写“${meant}”？` : `这里可以写：${known.join('、')}。`;
  });
}

/** Characters of words that are shown. Arbitrary: enough to recognise them by. */
const longest = 40;

/** Words as they are shown or written down: on one line, and the end left out where they are long. */
export function shortened(text: string): string {
  const line = [
    ...text
      .slice(0, longest * 4)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  return line.length > longest ? `${line.slice(0, longest).join('')}…` : line.join('');
}

/** The word that was probably meant: at most a third of its characters wrong, and at most four; undefined where none is so near. */
export function nearest<Word extends string>(written: string, words: readonly Word[]): Word | undefined {
  const folded = written.trim().toLowerCase();
  let best: Word | undefined;
  let least = Math.max(1, Math.min(4, Math.floor(folded.length / 3)));
  for (const word of words) {
    const far = distance(folded, word.toLowerCase(), least);
    if (far > least || (far === least && best !== undefined)) continue;
    best = word;
    least = far;
  }
  return best;
}
