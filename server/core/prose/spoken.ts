import type { Passage } from '../syntax/passage.ts';
import type { Section } from '../syntax/tree.ts';
import { withoutPartsList } from './parts-list.ts';

/*
 * Whether some paragraph of the sections matches a pattern. The answer for each paragraph is kept with it. A sentence may go
 * on in the next paragraph, where a line was broken; so the seam is searched too, unless a full stop ends the paragraph.
 */

/** A pattern that matches no 。 and at most `REACH` characters. */
export interface Saying {
  readonly pattern: RegExp;
  readonly isIn: (passage: Passage) => boolean;
}

/** Makes a saying of a pattern. Call it at the top of a module: answers are kept under the value that it returns. */
export const sayingOf = (pattern: RegExp): Saying => ({
  pattern,
  isIn: (passage) => pattern.test(passage.get(spokenIn)),
});

/** A paragraph's text without a list of the report's parts, which says nothing about them. */
const spokenIn = ({ text }: Passage): string => withoutPartsList(text);

const STOP = '。';
/** Characters on each side of a seam that are searched; the widest pattern has 40 between 申请 and its number. */
const REACH = 100;

/** A paragraph's text before its first full stop (`head`) and behind its last (`tail`), each at most `REACH` long. */
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

/** Whether the pattern matches in the sections. Costs a look at each paragraph, up to the first that matches. */
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
