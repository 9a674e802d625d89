import type { Passage } from '../syntax/passage.ts';
import type { Section } from '../syntax/tree.ts';
import { withoutPartsList } from './parts-list.ts';

/*
 * Whether anything is said anywhere in the sections. A sentence may go on in the next paragraph, where a line was broken; so a
 * pattern is looked for in each paragraph by itself, which is kept with it, and where no full stop parts it from the next.
 */

/** A pattern that reaches over no 。, and no farther than `REACH`. */
export interface Saying {
  readonly pattern: RegExp;
  readonly isIn: (passage: Passage) => boolean;
}

/** To be called at the top of a module: what is kept is known by it. */
export const sayingOf = (pattern: RegExp): Saying => ({
  pattern,
  isIn: (passage) => pattern.test(passage.get(spokenIn)),
});

/** A paragraph's words; a list of the report's parts says nothing of what is in them. */
const spokenIn = ({ text }: Passage): string => withoutPartsList(text);

const STOP = '。';
/** More than any such pattern reaches: 申请 and a number have forty characters between them. */
const REACH = 100;

/** What a paragraph begins and ends with, on this side of its first full stop and behind its last. */
interface Ends {
  readonly head: string;
  readonly tail: string;
  readonly stopped: boolean;
}

const endsOf = (passage: Passage): Ends => {
  const text = passage.get(spokenIn);
  const [first, last] = [text.indexOf(STOP), text.lastIndexOf(STOP)];
  return {
    head: (first < 0 ? text : text.slice(0, first)).slice(0, REACH),
    tail: text.slice(last + 1).slice(-REACH),
    stopped: first >= 0,
  };
};

/** Costs a look at each paragraph, up to the first that says it. */
export function isSaid({ pattern, isIn }: Saying, sections: readonly Section[]): boolean {
  let open = '';
  for (const section of sections) {
    const { body } = section;
    if (body.length === 0) open = `${open}\n`.slice(-REACH);
    for (const { passage } of body) {
      if (passage.get(isIn)) return true;
      const { head, tail, stopped } = passage.get(endsOf);
      if (open !== '' && pattern.test(`${open}\n${head}`)) return true;
      open = stopped ? tail : `${open}\n${tail}`.slice(-REACH);
    }
  }
  return false;
}
