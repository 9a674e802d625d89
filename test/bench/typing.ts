import type { Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Random } from '../quality/random.ts';
import type { Change } from './editor.ts';

/** A place in a text, and what is typed there. */
export interface Place {
  readonly at: Position;
  readonly characters: string;
  /** How many are typed behind each other, before the next one replaces them. */
  readonly most: number;
}

const words = '围绕群众关心的事项扎实做好河道治理农村供水各项工作并及时回应';
/** Characters of a line that is a sentence, or of a PDF's text a line of one. */
const sentence = 30;

/** In the middle of the first sentence of the first section: everything behind it moves with each character. */
export function inProse(text: string): Place {
  const behind = Math.max(0, text.search(/总\s*体\s*情\s*况/));
  const found = new RegExp(`^.{${sentence},}$`, 'm').exec(text.slice(behind));
  if (!found) throw new Error('no sentence to type in');
  return place(text, behind + found.index + Math.floor(found[0].length / 2), words, 20);
}

/** Behind the first figure of a row of the made report's table 3. */
export function inFigure(text: string): Place {
  const found = /（一）予以公开\n\t\d/.exec(text);
  if (!found) throw new Error('no figure to type in');
  return place(text, found.index + found[0].length, '0123456789', 2);
}

/** In a JSON document: in the first string of such a property. */
export function inString(text: string, property: string): Place {
  const start = `"${property}": "`;
  return place(text, text.indexOf(start) + start.length, words, 20);
}

const place = (text: string, offset: number, characters: string, most: number): Place => ({
  at: TextDocument.create('', '', 0, text).positionAt(offset),
  characters,
  most,
});

/**
 * What is typed, a character with each edit, without end. Texts hardly ever come again: a server that remembers a few of them
 * has nothing from it.
 */
export function* typing({ at, characters, most }: Place): Generator<Change, never> {
  const r = new Random(1);
  const all = [...characters];
  let typed = 0;
  while (true) {
    const end = { ...at, character: at.character + typed };
    const full = typed === most;
    yield { range: { start: full ? at : end, end }, text: r.pick(all) };
    typed = full ? 1 : typed + 1;
  }
}
