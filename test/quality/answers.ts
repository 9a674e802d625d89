import type * as facade from '../../server/core/index.ts';
import type { Span, TextEdit } from '../../server/core/text/span.ts';

export type Analysis = ReturnType<typeof facade.analyse>;
export type Analyse = (text: string, options: facade.AnalyseOptions, previous?: Analysis) => Analysis;

/** The façade of a core of any version: what reads a text was called `open` at first. */
export interface Core
  extends Pick<
    typeof facade,
    'outline' | 'folds' | 'isMarkedUp' | 'safeEdits' | 'hover' | 'definition' | 'references'
  > {
  readonly analyse?: Analyse;
  readonly open?: Analyse;
}

/** A finding as plain data: only what a user, an editor or an acceptance can see of it. */
export interface ToldFinding {
  readonly id: string;
  readonly severity: string;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly ToldPlace[];
  readonly places: readonly ToldPlace[];
  readonly fixes: readonly ToldFix[];
  readonly about: string | undefined;
  readonly incomplete: boolean;
  readonly fingerprint: string;
}

interface ToldPlace {
  readonly span: Span;
  readonly message: string;
}

interface ToldFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
  readonly preferred: boolean;
}

/** All answers of a core about a text, as plain data: equal for two cores that behave alike. */
export interface Answers {
  /** In the order in which they are shown. */
  readonly findings: readonly ToldFinding[];
  /** What is said of the text as a whole, by its name. */
  readonly whole: Readonly<Record<string, unknown>>;
}

/** Reads a text with a core as it is, from nothing. */
export const analyseWith = ({ analyse, open }: Core): Analyse => {
  const read = analyse ?? open;
  if (!read) throw new Error('this core has neither analyse nor open');
  return read;
};

/**
 * Asks a core everything of one text. What it throws is an answer, too.
 *
 * @param analyse how the text is read: `analyseWith(core)`, or another way of that core, which must come to the same
 */
export function answersOf(core: Core, analyse: Analyse, text: string, options: facade.AnalyseOptions): Answers {
  const faults: string[] = [];
  const onFault = (rule: string, error: unknown): void => {
    faults.push(`${rule}: ${error}`);
  };
  try {
    const analysis = analyse(text, { ...options, onFault });
    const findings = toldFindings(analysis);
    const whole = Object.entries(questions(core, analysis)).map(([name, ask]) => [name, answer(ask)]);
    return { findings, whole: { ...Object.fromEntries(whole), faults } };
  } catch (error) {
    return { findings: [], whole: { thrown: String(error) } };
  }
}

/** All that is found, in the order in which it is shown. */
export const toldFindings = (analysis: Analysis): readonly ToldFinding[] =>
  analysis.diagnoses().map((each) => toldFinding(each, analysis.fingerprint(each)));

/** A question that throws, or that an older core does not know, leaves the others their answers. */
function answer(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return { thrown: String(error) };
  }
}

function questions(core: Core, analysis: Analysis): Readonly<Record<string, () => unknown>> {
  const probes = probed(analysis);
  return {
    recognition: () => {
      const { isReport, signs } = analysis.recognition();
      return { isReport, signs };
    },
    'too large': () => analysis.isTooLarge,
    edition: () => analysis.edition,
    year: () => analysis.facts?.year?.value,
    omitted: () => analysis.omitted(),
    uncapped: () => analysis.uncapped().length,
    accepted: () => analysis.accepted().map(({ diagnosis, by }) => [toldFinding(diagnosis, ''), by]),
    unused: () => analysis.unused(),
    outline: () => core.outline(analysis),
    folds: () => core.folds(analysis),
    'marked up': () => core.isMarkedUp(analysis),
    'safe edits': () => core.safeEdits(analysis).map(toldEdit),
    hover: () => probes.map((offset) => [offset, core.hover(analysis, offset, true)]),
    definition: () => probes.map((offset) => [offset, core.definition(analysis, offset)]),
    references: () => probes.map((offset) => [offset, core.references(analysis, offset)]),
  };
}

/** Places that are asked about besides those of findings. Arbitrary: enough to meet every kind of node, and quick. */
const PROBES = 24;

/** The places that are asked about: the findings', and others at regular distances. */
function probed(analysis: Analysis): readonly number[] {
  const { length } = analysis.text;
  const found = analysis
    .diagnoses()
    .slice(0, PROBES)
    .map(({ span }) => span.start);
  const spread = Array.from({ length: PROBES }, (_, i) => Math.floor((length * i) / PROBES));
  return [...new Set([...found, ...spread])].sort((a, b) => a - b);
}

type Found = ReturnType<Analysis['diagnoses']>[number];

const toldFinding = (found: Found, fingerprint: string): ToldFinding => ({
  id: found.id,
  severity: found.severity,
  span: toldSpan(found.span),
  message: found.message,
  related: found.related.map(toldPlace),
  places: found.places.map(toldPlace),
  fixes: found.fixes.map(({ title, edits, safe = false, preferred = false }) => {
    return { title, edits: edits.map(toldEdit), safe, preferred };
  }),
  about: found.about,
  incomplete: found.incomplete,
  fingerprint,
});

const toldSpan = ({ start, end }: Span): Span => ({ start, end });
const toldPlace = ({ span, message }: ToldPlace): ToldPlace => ({ span: toldSpan(span), message });
const toldEdit = ({ span, text }: TextEdit): TextEdit => ({ span: toldSpan(span), text });
