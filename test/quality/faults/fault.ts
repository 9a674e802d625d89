import type { SectionNumber } from '../../../server/core/forms/form.ts';
import type { Random } from '../random.ts';
import type { Draft, Wish } from '../report.ts';
import type { Way } from '../way.ts';
import type { Changes } from '../write.ts';

/** A known error that can be put into a sound report. */
export interface Fault {
  /** What was done, in words: `t3-leaf`, `claim-new`. */
  readonly id: string;
  /** The rules of which at least one must report it. */
  readonly expect: readonly string[];
  /** Rules that may rightly report something besides. */
  readonly also?: readonly string[];
  /** The one sensible fix, or one of those offered, gives back the sound report; or it leaves no alarm, in other words. */
  readonly repair?: 'preferred' | 'offered' | 'mends' | undefined;
  /** Several explanations are as good: the place may be among those that the finding relates. */
  readonly among?: true;
  /** The place is a cell: the finding must be on it, not near it. */
  readonly cell?: true;
  /** Which reports it can be put into. */
  readonly wish?: (r: Random) => Wish;
  /** Which ways of writing it makes sense in. */
  readonly way?: (way: Way) => Way | undefined;
  /** The damage with ⟦…⟧ around the places at which it may be reported; undefined where the report gives no occasion. */
  readonly inject: (draft: Draft, r: Random, way: Way) => Injected | undefined;
}

/** A report with the error in it. */
export interface Injected {
  readonly draft: Draft;
  readonly changes?: Changes;
  /** Where more than one rule may be meant, the ones that this very damage calls for. */
  readonly expect?: readonly string[];
}

const NUMBERS: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6];

/** The draft with other paragraphs in a section. */
export function withSection(
  draft: Draft,
  number: SectionNumber,
  paragraphs: readonly string[],
  heading?: string,
): Draft {
  const old = draft.model.sections[number];
  const section = { heading: heading ?? old.heading, paragraphs };
  return { ...draft, model: { ...draft.model, sections: { ...draft.model.sections, [number]: section } } };
}

/** The draft with another heading of a section. */
export const withHeading = (draft: Draft, number: SectionNumber, heading: string): Draft =>
  withSection(draft, number, draft.model.sections[number].paragraphs, heading);

/** The draft with another title. */
export const withTitle = (draft: Draft, title: string): Draft => ({ ...draft, model: { ...draft.model, title } });

/** The draft with another preamble. */
export const withPreamble = (draft: Draft, preamble: readonly string[]): Draft => ({
  ...draft,
  model: { ...draft.model, preamble },
});

/** Changes the first paragraph (in random order) in which something can be changed; `change` gives undefined or the same where not. */
export function edit(
  draft: Draft,
  r: Random,
  change: (text: string) => string | undefined,
  where: readonly (SectionNumber | 'preamble')[] = ['preamble', ...NUMBERS],
): Draft | undefined {
  const places = where.flatMap((part) =>
    (part === 'preamble' ? draft.model.preamble : draft.model.sections[part].paragraphs).map((text, i) => ({
      part,
      text,
      i,
    })),
  );
  for (const { part, text, i } of r.shuffle(places)) {
    const changed = change(text);
    if (changed === undefined || changed === text) continue;
    if (part === 'preamble') return withPreamble(draft, draft.model.preamble.with(i, changed));
    return withSection(draft, part, draft.model.sections[part].paragraphs.with(i, changed));
  }
  return undefined;
}

/** Adds a sentence behind a whole sentence of a section's prose. */
export const added = (draft: Draft, r: Random, sentence: string, section: SectionNumber = 1): Draft | undefined =>
  edit(draft, r, (text) => (/[。][\ue002]?$/.test(text) ? text + sentence : undefined), [section]);

/** A text, all of which is a right place for the finding. */
export const marked = (text: string): string => `⟦${text}⟧`;

/** The draft with the headings of these sections as right places. */
export const marking = (draft: Draft, numbers: readonly SectionNumber[]): Draft =>
  numbers.reduce((each, number) => withHeading(each, number, marked(each.model.sections[number].heading)), draft);

/** The claim of that key, if the report makes it. */
export const claims = (draft: Draft, key: string): boolean =>
  NUMBERS.some((number) => draft.model.sections[number].paragraphs.some((text) => text.includes(`\ue000${key}\ue001`)));
