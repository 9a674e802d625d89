import type { Span } from '../../server/core/text/span.ts';
import type { Answers, ToldFinding } from './answers.ts';

/** One thing that two cores say otherwise of the same text. */
export interface Difference {
  /** The rule's id; undefined of what is said of the text as a whole. */
  readonly rule: string | undefined;
  /** What of a finding is otherwise (`message`, `span`, …), `lost` or `new`; of the whole, which answer. */
  readonly kind: string;
  /** Where to look in the text, as the first core has it if it has it. */
  readonly at: Span | undefined;
  /** JSON; undefined where there is nothing on that side. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What is otherwise in the second of two answers about the same text; empty where nothing is. */
export function differences(before: Answers, after: Answers): readonly Difference[] {
  const found = ofFindings(before.findings, after.findings);
  const order = found.length === 0 ? ofOrder(before.findings, after.findings) : [];
  return [...found, ...order, ...ofWhole(before.whole, after.whole)];
}

/** Finding by finding: the same, the same but for some part of it, or on one side only. */
function ofFindings(before: readonly ToldFinding[], after: readonly ToldFinding[]): readonly Difference[] {
  const { pairs, lost, gained } = pairedFindings(before, after);
  return [
    ...pairs.flatMap(([a, b]) => ofParts(a, b)),
    ...lost.map((each) => onOneSide('lost', each)),
    ...gained.map((each) => onOneSide('new', each)),
  ];
}

const isAt: IsSame<ToldFinding> = (a, b) => a.span.start === b.span.start && a.span.end === b.span.end;

/** The same findings of two cores. */
export const pairedFindings = (before: readonly ToldFinding[], after: readonly ToldFinding[]): Paired<ToldFinding> =>
  paired(before, after, [
    (a, b) => json(a) === json(b),
    (a, b) => a.id === b.id && isAt(a, b) && a.message === b.message,
    (a, b) => a.id === b.id && isAt(a, b),
    (a, b) => a.id === b.id && a.message === b.message,
    (a, b) => a.id === b.id && a.fingerprint !== '' && a.fingerprint === b.fingerprint,
  ]);

type IsSame<Each> = (a: Each, b: Each) => boolean;

/** What two lists have in common, and what only one of them has. */
interface Paired<Each> {
  readonly pairs: readonly (readonly [before: Each, after: Each])[];
  readonly lost: readonly Each[];
  readonly gained: readonly Each[];
}

/**
 * Pairs what is the same in two lists, each with at most one of the other.
 *
 * @param likenesses how one is known again, the surest way first
 */
export function paired<Each>(
  before: readonly Each[],
  after: readonly Each[],
  likenesses: readonly IsSame<Each>[],
): Paired<Each> {
  const lost = [...before];
  const gained = [...after];
  const pairs = likenesses.flatMap((isSame) =>
    [...lost].flatMap((a) => {
      const index = gained.findIndex((b) => isSame(a, b));
      if (index < 0) return [];
      const [b] = gained.splice(index, 1);
      lost.splice(lost.indexOf(a), 1);
      return b ? [[a, b] as const] : [];
    }),
  );
  return { pairs, lost, gained };
}

function ofParts(a: ToldFinding, b: ToldFinding): readonly Difference[] {
  return partsApart(a, b).map((part) => ({
    rule: a.id,
    kind: part,
    at: a.span,
    before: json(a[part]),
    after: json(b[part]),
  }));
}

/** Which parts of a finding are otherwise. */
export const partsApart = (a: ToldFinding, b: ToldFinding): readonly (keyof ToldFinding)[] =>
  (Object.keys(a) as (keyof ToldFinding)[]).filter((part) => json(a[part]) !== json(b[part]));

const onOneSide = (kind: 'lost' | 'new', finding: ToldFinding): Difference => ({
  rule: finding.id,
  kind,
  at: finding.span,
  before: kind === 'lost' ? json(finding) : undefined,
  after: kind === 'new' ? json(finding) : undefined,
});

/** Of the same findings, which stand in another order. */
function ofOrder(before: readonly ToldFinding[], after: readonly ToldFinding[]): readonly Difference[] {
  const index = before.findIndex((each, i) => json(each) !== json(after[i]));
  const [a, b] = [before[index], after[index]];
  if (!a || !b) return [];
  return [{ rule: a.id, kind: 'order', at: a.span, before: json(a), after: json(b) }];
}

function ofWhole(before: Answers['whole'], after: Answers['whole']): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => json(before[name]) !== json(after[name]))
    .map((name) => {
      return { rule: undefined, kind: name, at: undefined, before: json(before[name]), after: json(after[name]) };
    });
}

/** undefined of what JSON has no word for, and so of what is not there. */
export const json = (value: unknown): string | undefined => JSON.stringify(value);
