import type { Diagnosis } from '../../server/core/check/run.ts';
import { rules } from '../../server/core/rules/index.ts';
import { applyEdits, type Span, span } from '../../server/core/text/span.ts';
import { unmark } from '../fixtures/marks.ts';
import type { Fault } from './faults/fault.ts';
import { Random } from './random.ts';
import { draft as anyDraft } from './report.ts';
import { found, isAlarm } from './sound.ts';
import { way as anyWay, type Way } from './way.ts';
import { write } from './write.ts';

/** One fault in one report, of which nothing has been asked yet. */
export interface Damage {
  readonly seed: number;
  readonly fault: Fault;
  readonly way: Way;
  readonly text: string;
  readonly marks: readonly Span[];
  /** The same report without the fault. */
  readonly sound: string;
  /** The rules that may tell it. */
  readonly expect: readonly string[];
}

/** One fault in one report, and what came of it. */
export interface Damaged extends Damage {
  readonly diagnoses: readonly Diagnosis[];
  /** Speaks of the fault. */
  readonly finding: Diagnosis | undefined;
  readonly placed: boolean;
  /** Warnings and errors that the fault does not call for. */
  readonly extra: readonly Diagnosis[];
  /** undefined where no fix can be expected to bring the sound report back. */
  readonly repaired: boolean | undefined;
}

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** Whether any of the rules that should find it is there. */
export const isCovered = ({ expect }: Fault): boolean => expect.some((id) => known.has(id));

/** The n-th case of a fault; undefined where no report gives occasion for it. */
export function damaged(fault: Fault, seed: number, sure?: (way: Way) => Way | undefined): Damaged | undefined {
  const damage = damageOf(fault, seed, sure);
  return damage && judged(damage);
}

/** The n-th case of a fault as it is written, without asking the checks anything. */
export function damageOf(
  fault: Fault,
  seed: number,
  sure: (way: Way) => Way | undefined = (way) => way,
): Damage | undefined {
  for (let tries = 0; tries < 60; tries++) {
    const r = new Random(seed * 1009 + tries * 31 + hash(fault.id));
    const draft = anyDraft(r, fault.wish?.(r));
    const manner = sure(anyWay(r));
    const way = manner && fault.way ? fault.way(manner) : manner;
    const injected = way && fault.inject(draft, r, way);
    if (!way || !injected) continue;
    const { text, marks } = unmark(write(injected.draft, way, injected.changes));
    if (marks.length === 0) continue;
    const sound = unmark(write(draft, way)).text;
    return { seed, fault, way, text, marks, sound, expect: injected.expect ?? fault.expect };
  }
  return undefined;
}

function judged(damage: Damage): Damaged {
  const { fault, way, text, marks, sound, expect } = damage;
  const diagnoses = found(text, way);
  const before = new Set(found(sound, way).map(({ id }) => id));
  const meant = diagnoses.filter(({ id }) => expect.includes(id));
  const near = meant.find((each) =>
    marks.some((mark) =>
      fault.cell
        ? isOn(text, each.span, mark)
        : [each.span, ...(fault.among ? [...each.related, ...each.places].map((one) => one.span) : [])].some((place) =>
            touches(place, mark, way),
          ),
    ),
  );
  const finding = near ?? meant[0];
  const right = new Set([...expect, ...(fault.also ?? []), ...before]);
  return {
    ...damage,
    diagnoses,
    finding,
    placed: near !== undefined,
    extra: diagnoses.filter((each) => isAlarm(each) && !right.has(each.id)),
    repaired: fault.repair && finding && repairs(text, finding, sound, fault.repair, way, before),
  };
}

/** On the very cell, whatever blanks there are around the figure. */
function isOn(text: string, place: Span, mark: Span): boolean {
  if (mark.start === mark.end) return place.start <= mark.end + 40 && place.end >= mark.start - 40;
  const inside = text.slice(place.start, place.end).replace(/\s/g, '');
  return (
    place.start <= mark.start && place.end >= mark.end && inside === text.slice(mark.start, mark.end).replace(/\s/g, '')
  );
}

/** Most characters from a cell's text to the next blank cell in the same row: a separator with blanks around it. */
const BETWEEN = 3;

/** Within the sentence: a rule may mark the claim where the fault is in its figure. */
const touches = (place: Span, mark: Span, { wrap }: Way): boolean => {
  const room = wrap === undefined ? 60 : 90;
  const near = span(mark.start - room, mark.end + room);
  return (
    place.start <= mark.end + BETWEEN && place.end >= mark.start && place.start >= near.start && place.end <= near.end
  );
};

/** Layout is not what is asked about, nor whether a figure stands as 3, ３ or 三. */
const bare = (text: string): string =>
  text
    .replace(/[\s\u200b]|<\/?p>/g, '')
    .replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))
    .replace(/[（），：；]/g, (sign) => '(),:;'['（），：；'.indexOf(sign)] ?? sign)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[一二三四五六七八九]/g, (d) => String('一二三四五六七八九'.indexOf(d) + 1))
    .replace(/十/g, '10');

function repairs(
  text: string,
  { id, fixes }: Diagnosis,
  sound: string,
  which: NonNullable<Fault['repair']>,
  way: Way,
  before: ReadonlySet<string>,
): boolean {
  const chosen = which === 'offered' ? fixes : fixes.length === 1 ? fixes : fixes.filter(({ preferred }) => preferred);
  return chosen.some(({ edits }) => {
    const mended = applyEdits(text, edits);
    if (which !== 'mends' && bare(mended) === bare(sound)) return true;
    // Other words may do as well; and in a PDF a longer figure moves what stands on the next page.
    const asked = which === 'mends' || way.wrap !== undefined;
    return asked && !found(mended, way).some((each) => (isAlarm(each) || each.id === id) && !before.has(each.id));
  });
}

const hash = (words: string): number => [...words].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
