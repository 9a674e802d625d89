import type { Claim } from '../../server/core/claims/claim.ts';
import type { AnalyseOptions } from '../../server/core/index.ts';
import { cover, type Span } from '../../server/core/text/span.ts';
import { said } from '../fixtures/sentences/claimed.ts';
import { type Analyse, type Core, type ToldFinding, toldFindings } from './answers.ts';
import { json, paired, pairedFindings, partsApart } from './differences.ts';

/** What a core reads in the sentences of a text, and what it finds there; plain data. */
export interface Sentences {
  readonly findings: readonly ToldFinding[];
  readonly claims: readonly ToldClaim[];
  /** Where its paragraphs stand: a sentence does not go beyond its own. */
  readonly paragraphs: readonly Span[];
  /** What it threw. */
  readonly thrown: string | undefined;
}

/** A claim as it was read. */
export interface ToldClaim {
  /** Where its figure stands; of one without a figure, its phrase. */
  readonly number: Span;
  /** What is compared, by its name. */
  readonly says: Says;
}

interface Says extends Pick<Claim, 'topic' | 'relation' | 'value' | 'unit' | 'weight' | 'approximate'> {
  /** The name of its likeliest meaning. */
  readonly meaning: string | undefined;
  /** What only newer cores say of a claim: it is compared where both say it, else only shown. */
  readonly [further: string]: unknown;
}

/** One thing that two cores read otherwise in a sentence. */
export interface ReadOtherwise {
  /** What kind of difference it is, for counting: `claim changed: weight` */
  readonly kind: string;
  readonly at: Span;
  /** For a human; undefined where there is nothing on that side. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Parts of a claim that follow from the others, or are places. */
const LEFT_OUT = new Set([
  'interpretations',
  'tolerance',
  'subject',
  'number',
  'phrase',
  'words',
  'parts',
  'sentence',
  'beside',
]);

/** Asks a core what it reads in a text. */
export function sentencesOf(_: Core, analyse: Analyse, text: string, options: AnalyseOptions): Sentences {
  const faults: string[] = [];
  const onFault = (rule: string, error: unknown): void => {
    faults.push(`${rule}: ${error}`);
  };
  try {
    const analysis = analyse(text, { ...options, onFault });
    const { facts } = analysis;
    return {
      findings: toldFindings(analysis),
      claims: facts?.claims().map(toldClaim) ?? [],
      paragraphs: facts?.report.paragraphs.map(({ slice: { span } }) => span) ?? [],
      thrown: faults.length > 0 ? faults.join('; ') : undefined,
    };
  } catch (error) {
    return { findings: [], claims: [], paragraphs: [], thrown: String(error) };
  }
}

/** A claim as plain data. What a core says of it that is not known here is taken as it is. */
function toldClaim(claim: Claim): ToldClaim {
  const { topic, relation, value, unit, weight, approximate, interpretations, number } = claim;
  const further = Object.entries(claim).filter(([name]) => !LEFT_OUT.has(name));
  const known = { topic, relation, value, unit, weight, approximate, meaning: interpretations[0]?.name };
  return { number: { start: number.start, end: number.end }, says: { ...Object.fromEntries(further), ...known } };
}

/** What the second of two cores reads or finds otherwise, in the order of the text; empty where nothing is. */
export function readOtherwise(before: Sentences, after: Sentences): readonly ReadOtherwise[] {
  const thrown: readonly ReadOtherwise[] =
    before.thrown === after.thrown
      ? []
      : [{ kind: 'thrown', at: { start: 0, end: 0 }, before: before.thrown, after: after.thrown }];
  const told = [...findingsOtherwise(before.findings, after.findings), ...claimsOtherwise(before.claims, after.claims)];
  return [...thrown, ...told.sort((a, b) => a.at.start - b.at.start)];
}

function findingsOtherwise(before: readonly ToldFinding[], after: readonly ToldFinding[]): readonly ReadOtherwise[] {
  const { pairs, lost, gained } = pairedFindings(before, after);
  const told = ({ severity, id, message }: ToldFinding): string => `${severity} ${id} ${oneLine(message)}`;
  const changed = pairs.flatMap(([a, b]): readonly ReadOtherwise[] => {
    const parts = partsApart(a, b);
    if (parts.length === 0) return [];
    const own = (each: ToldFinding): string => parts.map((part) => toldPart(each, part)).join('; ');
    const severity = a.severity === b.severity ? a.severity : `${a.severity} → ${b.severity}`;
    const kind = `finding changed: ${a.id} (${severity}) ${parts.join(', ')}`;
    return [{ kind, at: a.span, before: own(a), after: own(b) }];
  });
  const alone = (what: string, each: ToldFinding) => ({
    kind: `finding ${what}: ${each.id} (${each.severity})`,
    at: each.span,
  });
  return [
    ...changed,
    ...lost.map((each) => ({ ...alone('lost', each), before: told(each), after: undefined })),
    ...gained.map((each) => ({ ...alone('new', each), before: undefined, after: told(each) })),
  ];
}

/** A part of a finding in few words: of fixes their titles. */
function toldPart(finding: ToldFinding, part: keyof ToldFinding): string {
  if (part === 'message' || part === 'severity') return oneLine(finding[part]);
  if (part === 'fixes') return finding.fixes.map(({ title }) => title).join('、') || 'no fix';
  return `${part} ${json(finding[part])}`;
}

function claimsOtherwise(before: readonly ToldClaim[], after: readonly ToldClaim[]): readonly ReadOtherwise[] {
  const theirs = namesIn(after);
  const known = [...namesIn(before)].filter((name) => theirs.has(name)).sort();
  const { pairs, lost, gained } = paired(before, after, [
    (a, b) => isAt(a, b) && isSameIn(a, b, known),
    (a, b) => isAt(a, b) && a.says.relation === b.says.relation && a.says.topic === b.says.topic,
    (a, b) => isAt(a, b) && a.says.relation === b.says.relation,
    isAt,
    // 未收到申请 and 全年未收到申请: a phrase may begin elsewhere.
    (a, b) => overlap(a, b) && a.says.relation === b.says.relation && a.says.topic === b.says.topic,
  ]);
  const changed = pairs.flatMap(([a, b]): readonly ReadOtherwise[] => {
    const names = known.filter((name) => json(a.says[name]) !== json(b.says[name]));
    const moved = isAt(a, b) ? [] : ['place'];
    const kind = `claim changed: ${[...names, ...moved].join(', ')}`;
    if (names.length + moved.length === 0) return [];
    return [{ kind, at: cover(a.number, b.number), before: toldOf(a), after: toldOf(b) }];
  });
  const alone = (what: string, { says, number }: ToldClaim) => ({
    kind: `claim ${what}: ${says.relation}`,
    at: number,
  });
  return [
    ...changed,
    ...lost.map((each) => ({ ...alone('lost', each), before: toldOf(each), after: undefined })),
    ...gained.map((each) => ({ ...alone('new', each), before: undefined, after: toldOf(each) })),
  ];
}

/** What a core says of claims: of what it never says, nothing can be compared. */
const namesIn = (claims: readonly ToldClaim[]): Set<string> => new Set(claims.flatMap(({ says }) => Object.keys(says)));

const isSameIn = (a: ToldClaim, b: ToldClaim, names: readonly string[]): boolean =>
  names.every((name) => json(a.says[name]) === json(b.says[name]));

const isAt = ({ number: a }: ToldClaim, { number: b }: ToldClaim): boolean => a.start === b.start && a.end === b.end;

const overlap = ({ number: a }: ToldClaim, { number: b }: ToldClaim): boolean => a.start < b.end && b.start < a.end;

/** `new=12件 (sure, 本年新收)`, and what only newer cores say */
function toldOf({ says }: ToldClaim): string {
  const { topic, relation, value, unit, approximate, weight, meaning, ...further } = says;
  const more = Object.entries(further)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `${name} ${json(each)}`);
  return `${said(says)} (${[weight, meaning ?? 'no cell', ...more].join(', ')})`;
}

/**
 * The sentence around a place, marked: 全年收到申请⟦8⟧件。 Ends of a paragraph or line end it, too.
 *
 * @param paragraphs where those of the text stand
 */
export function sentenceAround(text: string, at: Span, paragraphs: readonly Span[]): string {
  const own = paragraphs.find(({ start, end }) => start <= at.start && at.end <= end);
  const line = { start: text.lastIndexOf('\n', at.start - 1) + 1, end: endOf(text, at.end, /\n|$/g) };
  const { start, end } = own ?? line;
  const head = text.slice(start, at.start);
  const from = start + Math.max(...['。', '！', '？'].map((mark) => head.lastIndexOf(mark))) + 1;
  const to = Math.min(end, endOf(text, Math.max(at.start, at.end - 1), /[。！？]/g));
  const words = `${text.slice(from, at.start)}⟦${text.slice(at.start, at.end)}⟧${text.slice(at.end, Math.max(at.end, to))}`;
  return oneLine(words).trim();
}

const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, '⏎');

/** Where the next match ends, or the text. */
function endOf(text: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? match.index + match[0].length : text.length;
}
