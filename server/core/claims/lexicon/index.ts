import { applications } from './applications.ts';
import { documents } from './documents.ts';
import { frames } from './frame.ts';
import { expand, type Meaning } from './meaning.ts';
import { subjects } from './subjects.ts';
import { Trie } from './trie.ts';

/** Every known word. The first list that names it says what it means. */
export const lexicon = new Trie<Meaning>();

for (const { meaning, patterns } of [...subjects, ...applications, ...documents, ...frames]) {
  for (const word of patterns.flatMap(expand)) lexicon.add(word, meaning);
}
