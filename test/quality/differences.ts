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
  const left = [...before];
  const right = [...after];
  const pairs = SAME.flatMap((isSame) => paired(left, right, isSame));
  return [
    ...pairs.flatMap(([a, b]) => ofParts(a, b)),
    ...left.map((each) => onOneSide('lost', each)),
    ...right.map((each) => onOneSide('new', each)),
  ];
}

type IsSame = (a: ToldFinding, b: ToldFinding) => boolean;

const isAt: IsSame = (a, b) => a.span.start === b.span.start && a.span.end === b.span.end;

/** How a finding is known again, the surest way first. */
const SAME: readonly IsSame[] = [
  (a, b) => json(a) === json(b),
  (a, b) => a.id === b.id && isAt(a, b) && a.message === b.message,
  (a, b) => a.id === b.id && isAt(a, b),
  (a, b) => a.id === b.id && a.message === b.message,
  (a, b) => a.id === b.id && a.fingerprint !== '' && a.fingerprint === b.fingerprint,
];

/** Takes those that are the same out of both lists. */
function paired(
  left: ToldFinding[],
  right: ToldFinding[],
  isSame: IsSame,
): readonly (readonly [ToldFinding, ToldFinding])[] {
  return [...left].flatMap((a) => {
    const index = right.findIndex((b) => isSame(a, b));
    if (index < 0) return [];
    const [b] = right.splice(index, 1);
    left.splice(left.indexOf(a), 1);
    return b ? [[a, b] as const] : [];
  });
}

function ofParts(a: ToldFinding, b: ToldFinding): readonly Difference[] {
  return (Object.keys(a) as (keyof ToldFinding)[])
    .filter((part) => json(a[part]) !== json(b[part]))
    .map((part) => ({ rule: a.id, kind: part, at: a.span, before: json(a[part]), after: json(b[part]) }));
}

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
const json = (value: unknown): string | undefined => JSON.stringify(value);
