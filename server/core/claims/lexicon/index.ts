import { applications } from './applications.ts';
import { documents } from './documents.ts';
import { frames } from './frame.ts';
import { expand, type Meaning } from './meaning.ts';
import { subjects } from './subjects.ts';

/** Every word by its signs, so that the longest that stands at a place is found in one walk. */
interface Node {
  readonly next: Map<number, Node>;
  meaning?: Meaning;
}

const root: Node = { next: new Map() };

for (const { meaning, patterns } of [...subjects, ...applications, ...documents, ...frames]) {
  for (const word of patterns.flatMap(expand)) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map() };
        node.next.set(code, next);
      }
      node = next;
    }
    // The first list that names a word says what it means.
    if (word !== '') node.meaning ??= meaning;
  }
}

/** With which code units a known word can begin. */
export const wordBeginnings: readonly number[] = [...root.next.keys()];

/** The longest known word that begins at `from`; undefined where none does. */
export function wordAt(text: string, from: number): { readonly to: number; readonly meaning: Meaning } | undefined {
  let node: Node | undefined = root;
  let to = 0;
  let meaning: Meaning | undefined;
  for (let i = from; i < text.length; i++) {
    node = node.next.get(text.charCodeAt(i));
    if (!node) break;
    if (node.meaning) {
      meaning = node.meaning;
      to = i + 1;
    }
  }
  return meaning && { to, meaning };
}
