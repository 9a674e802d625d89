import type { Facts } from '../facts/model.ts';
import { type Finding, type Fix, type Former, laidOut, nested, type Related, type Severity } from '../finding.ts';
import { givesShortName, shortNameBehind } from '../regulation/law.ts';
import { ruleById, rules } from '../rules/index.ts';
import type { AnyGatheringRule, ParagraphRule, ReportRule, Rule, Seen } from '../rules/rule.ts';
import type { Passage, PassageKind } from '../syntax/passage.ts';
import type { Passages } from '../syntax/passages.ts';
import type { Gathered, Paragraph, Report } from '../syntax/tree.ts';
import { isRubbish, LOST } from '../text/lost.ts';
import type { Slice } from '../text/slice.ts';
import type { Span } from '../text/span.ts';

/** A finding with its rule and severity, as editor and command line show it. */
export interface Diagnosis {
  /** The rule's id, e.g. `t4-sum`. */
  readonly id: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  /** Its other places; see `Finding`. */
  readonly places: readonly Related[];
  readonly fixes: readonly Fix[];
  /** What it is about, where its place does not show it; see `Finding`. */
  readonly about: string | undefined;
  /** What was different when it may have been accepted; see `Finding`. */
  readonly formerly: Former | undefined;
  /** The findings that were told one by one before; see `Finding`. */
  readonly once: readonly Former[];
  /** Whether it only says that something is not written yet. */
  readonly incomplete: boolean;
}

/** Called with the id of a rule that threw, and what it threw. */
export type OnFault = (rule: string, error: unknown) => void;

/**
 * Runs every rule and gives all findings, in the order of the rules. Rules for the report run over every version; findings of
 * rules for paragraphs are kept with the paragraph, so that only changed ones cost anything.
 *
 * @param guard called when a rule throws; its output is dropped and the others go on. Without it the error is thrown
 */
export function run(facts: Facts, guard: OnFault | undefined): readonly Diagnosis[] {
  const found = new Map<Rule, Diagnosis[]>();
  const tell = (rule: Rule, check: () => Iterable<Finding>): void => {
    const own = inReport(rule, check, guard);
    if (own) found.set(rule, own);
  };
  // Report nothing but the damage where the text was read in the wrong encoding.
  const isLost = isMostlyLost(facts.report);
  for (const rule of reportRules) if (!isLost || rule.id === 'unreadable-bytes') tell(rule, () => rule.check(facts));
  if (!isLost) {
    const gathered = inParagraphs(facts, guard, found);
    for (const rule of gatheringRules) tell(rule, () => rule.check(gathered.get(rule) ?? [], facts));
  }
  return rules.flatMap((rule) => found.get(rule) ?? []);
}

/** Whether so many characters are lost (�) that only this is reported. */
export const isMostlyLost = ({ searched }: Report): boolean => searched.holds(ANY_LOST) && isRubbish(searched.text);

const ANY_LOST = new RegExp(LOST);

const reportRules = rules.filter((rule): rule is ReportRule => rule.scope === 'report');
const gatheringRules = rules.filter((rule): rule is AnyGatheringRule => rule.scope === 'gathered');

/** What a rule finds; undefined where it finds nothing, as most do, or throws. */
function inReport(rule: Rule, check: () => Iterable<Finding>, guard: OnFault | undefined): Diagnosis[] | undefined {
  let own: Diagnosis[] | undefined;
  try {
    for (const finding of check()) {
      own ??= [];
      own.push(diagnosis(rule, finding));
    }
    return own;
  } catch (error) {
    if (!guard) throw error;
    guard(rule.id, error);
    return undefined;
  }
}

/** A rule that looks at paragraphs one by one. */
type NarrowRule = ParagraphRule | AnyGatheringRule;

/** Rules for paragraphs that ask the same of the report. */
interface Group {
  /** The names of what they ask, which make the group's key. */
  readonly name: string;
  readonly sees: readonly (keyof Seen)[];
  readonly rules: Readonly<Record<PassageKind, readonly NarrowRule[]>>;
}

const groups: readonly Group[] = grouped(rules.filter((rule): rule is NarrowRule => rule.scope !== 'report'));

function grouped(all: readonly NarrowRule[]): readonly Group[] {
  const byWhat = new Map<string, NarrowRule[]>();
  for (const rule of all) {
    const name = [...rule.sees].sort().join(' ');
    byWhat.set(name, [...(byWhat.get(name) ?? []), rule]);
  }
  return [...byWhat].map(([name, own]) => {
    const of = (kind: PassageKind): readonly NarrowRule[] => own.filter(({ kinds }) => kinds.includes(kind));
    const rules = { title: of('title'), heading: of('heading'), prose: of('prose'), closing: of('closing') };
    return { name, sees: own[0]?.sees ?? [], rules };
  });
}

/** What a group found in a passage, with indices into it. */
interface Found {
  readonly diagnoses: readonly { readonly rule: ParagraphRule; readonly diagnosis: Diagnosis }[];
  readonly parts: readonly { readonly rule: AnyGatheringRule; readonly part: unknown }[];
  readonly faults: readonly { readonly rule: NarrowRule; readonly error: unknown }[];
}

const NONE: readonly never[] = [];

type AllGathered = ReadonlyMap<Rule, readonly Gathered<unknown>[]>;

/** Adds the findings in paragraphs to `found`, and gives what rules gathered. Costs the changed paragraphs, and placing the findings. */
function inParagraphs(facts: Facts, guard: OnFault | undefined, found: Map<Rule, Diagnosis[]>): AllGathered {
  const gathered = new Map<Rule, Gathered<unknown>[]>();
  const failed = new Set<Rule>();
  const stretches = stretchesOf(facts);
  for (const group of groups) {
    for (const { paragraph, index, part: own } of foundBy(group, facts.report.passages, stretches)) {
      for (const { rule, diagnosis } of own.diagnoses) {
        const list = found.get(rule) ?? [];
        found.set(rule, list);
        list.push(placed(diagnosis, paragraph.slice));
      }
      for (const { rule, part } of own.parts) {
        const list = gathered.get(rule) ?? [];
        gathered.set(rule, list);
        list.push({ paragraph, index, part });
      }
      for (const { rule, error } of own.faults) {
        if (!guard) throw error;
        if (!failed.has(rule)) guard(rule.id, error);
        failed.add(rule);
      }
    }
  }
  return gathered;
}

/** What a group found in the paragraphs, in their order; kept from version to version. */
function foundBy(
  group: Group,
  passages: Passages<Paragraph>,
  stretches: readonly Stretch[],
): readonly Gathered<Found>[] {
  const looked = new Map<string, Seen>();
  for (const { seen } of stretches) looked.set(keyOf(group, seen), seen);
  const all = [...looked].map(([key, seen]) => {
    return { key, list: passages.gatherAs(key, (passage) => inParagraph(group, passage, seen)) };
  });
  if (all.length === 1) return all[0]?.list ?? [];
  // Take only what was found under this view of the report.
  return all
    .flatMap(({ key, list }) => list.filter(({ index }) => keyOf(group, seenAt(stretches, index)) === key))
    .sort((a, b) => a.index - b.index);
}

/** Most groups find nothing in most paragraphs: then it costs no list. */
function inParagraph(group: Group, passage: Passage, seen: Seen): Found | undefined {
  let diagnoses: { readonly rule: ParagraphRule; readonly diagnosis: Diagnosis }[] | undefined;
  let parts: { readonly rule: AnyGatheringRule; readonly part: unknown }[] | undefined;
  let faults: { readonly rule: NarrowRule; readonly error: unknown }[] | undefined;
  for (const rule of group.rules[passage.kind]) {
    const before = diagnoses?.length ?? 0;
    try {
      if (rule.scope === 'gathered') {
        const part: unknown = rule.gather(passage, seen);
        if (part === undefined) continue;
        parts ??= [];
        parts.push({ rule, part });
        continue;
      }
      for (const finding of rule.check(passage, seen)) {
        diagnoses ??= [];
        diagnoses.push({ rule, diagnosis: diagnosis(rule, finding) });
      }
    } catch (error) {
      // Drop a rule's partial output if it throws.
      if (diagnoses) diagnoses.length = before;
      faults ??= [];
      faults.push({ rule, error });
    }
  }
  if (!parts && !faults && !diagnoses?.length) return undefined;
  return { diagnoses: diagnoses ?? NONE, parts: parts ?? NONE, faults: faults ?? NONE };
}

/** A run of paragraphs for which `Seen` is the same. */
interface Stretch {
  readonly from: number;
  readonly seen: Seen;
}

/** The stretches of a report, mostly one. A new one begins where 《条例》 becomes the short name of another law. */
function stretchesOf({ year, form, agency, report }: Facts): readonly Stretch[] {
  const { format, chrome, passages } = report;
  let seen: Seen = { year: year?.value, edition: form.edition, agency, format, law: 'ours', pdf: chrome.pdf };
  const stretches: Stretch[] = [{ from: 0, seen }];
  for (const { paragraph, index } of passages.gather(namesLaw)) {
    const law = shortNameBehind(paragraph.passage, seen.law);
    if (law === seen.law) continue;
    seen = { ...seen, law };
    stretches.push({ from: index + 1, seen });
  }
  return stretches;
}

const namesLaw = (passage: Passage): true | undefined => passage.get(givesShortName) || undefined;

const seenAt = (stretches: readonly Stretch[], index: number): Seen =>
  (stretches.findLast(({ from }) => from <= index) as Stretch).seen;

/** Each paragraph with what its rules see of the report. */
export function* views(facts: Facts): Iterable<{ paragraph: Paragraph; seen: Seen }> {
  const stretches = stretchesOf(facts);
  for (const [index, paragraph] of facts.report.paragraphs.entries())
    yield { paragraph, seen: seenAt(stretches, index) };
}

/** A key of what a group sees: with the same key a passage has the same findings. */
const keyOf = ({ sees, name }: Group, seen: Seen): string =>
  [name, ...sees.map((each) => (each === 'agency' ? agencyKey(seen.agency) : String(seen[each])))].join('\t');

const agencyKey = (agency: Seen['agency']): string =>
  agency ? [agency.name, agency.kind, agency.level, agency.said].join('|') : '';

function diagnosis(rule: Rule, finding: Finding): Diagnosis {
  const id = finding.id ?? rule.id;
  const message = laidOut(nested(finding.message));
  // Fingerprints ignore line ends, but not words that were cut, nor other quotation marks.
  const isCut = message.replaceAll('\n', '') !== finding.message.replaceAll('\n', '');
  return {
    id,
    severity: finding.severity ?? rule.severity,
    span: finding.span,
    message,
    related: (finding.related ?? []).map(told),
    places: (finding.places ?? []).map(told),
    fixes: (finding.fixes ?? []).map((fix) => ({ ...fix, title: nested(fix.title) })),
    about: finding.about,
    formerly: isCut ? { message: finding.message, ...finding.formerly } : finding.formerly,
    once: finding.once ?? [],
    incomplete: finding.incomplete ?? ruleById.get(id)?.incomplete ?? false,
  };
}

const told = <T extends Related>(related: T): T => ({ ...related, message: nested(related.message) });

/** A finding in a passage with places in the file. */
function placed(each: Diagnosis, slice: Slice): Diagnosis {
  const at = ({ start, end }: Span): Span => slice.spanOf(start, end);
  const related = (other: Related): Related => ({ ...other, span: at(other.span) });
  const former = (each: Former): Former => (each.span ? { ...each, span: at(each.span) } : each);
  return {
    ...each,
    span: at(each.span),
    related: each.related.map(related),
    places: each.places.map(related),
    fixes: each.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: at(edit.span) })) })),
    formerly: each.formerly && former(each.formerly),
    once: each.once.map(former),
  };
}
