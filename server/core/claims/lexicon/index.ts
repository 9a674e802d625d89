import { applications } from './applications.ts';
import { denials } from './denial.ts';
import { documents } from './documents.ts';
import { frames } from './frame.ts';
import { limits } from './limits.ts';
import { quietWords } from './quiet.ts';
import { subjects } from './subjects.ts';
import { Trie } from './trie.ts';

const entries = [...subjects, ...applications, ...documents, ...denials, ...frames, ...limits, ...quietWords];

/** Every meaning of a known word. */
export const meanings = entries.map(({ meaning }) => meaning);

/** Every known word with its meaning. None stands in two lists. */
export const lexicon = new Trie(
  entries.flatMap(({ meaning, patterns }) => patterns.map((pattern) => ({ pattern, meaning }))),
);
