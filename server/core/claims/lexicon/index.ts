import { applications } from './applications.ts';
import { documents } from './documents.ts';
import { frames } from './frame.ts';
import { subjects } from './subjects.ts';
import { Trie } from './trie.ts';

/** Every known word with its meaning; of a word in several lists the first counts. */
export const lexicon = new Trie(
  [...subjects, ...applications, ...documents, ...frames].flatMap(({ meaning, patterns }) =>
    patterns.map((pattern) => ({ pattern, meaning })),
  ),
);
