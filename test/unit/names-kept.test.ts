import { expect, test } from 'vitest';
import { analyse, safeEdits } from '../../server/core/index.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { unmark } from '../fixtures/marks.ts';
import { faults } from '../quality/faults/index.ts';
import { Random } from '../quality/random.ts';
import { draft } from '../quality/report.ts';
import { way } from '../quality/way.ts';
import { write } from '../quality/write.ts';

/* Whatever else is wrong with a report: what is mended without asking never changes the name of its office. */

const bare = (text: string): string => text.replace(/\s/g, '');
const count = (text: string, name: string): number => bare(text).split(name).length - 1;

/** Names whose place ends as its unit is called, and as many of all others. */
const DOUBLED = /街街道|镇镇|市市|[县市区]市/;

test.each([true, false])('the office keeps its name, with every kind of fault (doubled units: %s)', (doubled) => {
  const changed = faults.flatMap((fault, i) => {
    const r = new Random(4100 + i);
    const own = fault.wish?.(r);
    if (own?.agency && doubled) return [];
    const made = draft(r, { ...own, ...(doubled && { agency: ({ name }) => DOUBLED.test(name) }) });
    const manner = way(r);
    const kind = fault.way ? fault.way(manner) : manner;
    const injected = kind && fault.inject(made, r, kind);
    if (!kind || !injected) return [];
    const { text } = unmark(write(injected.draft, kind, injected.changes));
    const mended = applyEdits(text, safeEdits(analyse(text, { format: kind.format, assume: true })));
    const { name } = injected.draft.agency;
    return count(mended, name) < count(text, name) ? [`${fault.id}: ${name}`] : [];
  });
  expect(changed).toEqual([]);
});
