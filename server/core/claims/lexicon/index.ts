import { applications } from './applications.ts';
import { documents } from './documents.ts';
import { frames } from './frame.ts';
import { limits } from './limits.ts';
import { quietWords } from './quiet.ts';
import { subjects } from './subjects.ts';
import { Trie } from './trie.ts';

/** Every known word with its meaning. None stands in two lists. */
export const lexicon = new Trie(
  [...subjects, ...applications, ...documents, ...frames, ...limits, ...quietWords].flatMap(({ meaning, patterns }) =>
    patterns.map((pattern) => ({ pattern, meaning })),
  ),
);
