import type { Agency } from '../facts/agency/agency.ts';
import type { Facts } from '../facts/model.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Edition } from '../forms/form.ts';
import type { ShortName } from '../regulation/law.ts';
import type { Passage, PassageKind } from '../syntax/passage.ts';
import type { Format, Gathered, Section } from '../syntax/tree.ts';

export type { Finding, Fix, Related, Severity } from '../finding.ts';
export type { Gathered } from '../syntax/tree.ts';

/** The groups of the catalogue, in the order in which a reviewer works. */
export type RuleGroup = 'structure' | 'tables' | 'totals' | 'plausibility' | 'prose' | 'typography' | 'wording';

/**
 * What fixes a rule's findings have. `safe`: only one outcome is possible and no fact changes, so it may run on save.
 * `suggest`: offered one at a time, a person decides. `mixed`: some safe, others not, or none. `none`: no fixes. A test
 * compares it with the examples.
 */
export type FixKind = 'safe' | 'mixed' | 'suggest' | 'none';

/**
 * One example: a fragment of a report, `⟦…⟧` around what must be marked (`⟦⟧` alone: a mark of no width).
 *
 * `in` says where in an otherwise sound report the fragment stands:
 * a section `'1'…'6'` (replaces that section whole, heading included), `'title'`, `'preamble'`, `'t2'|'t3'|'t4'` (lines of
 * cells parted by single spaces that replace the rows with the same label), `'report'` (the whole text).
 */
export interface Example {
  readonly in: 'report' | 'title' | 'preamble' | '1' | '2' | '3' | '4' | '5' | '6' | 't2' | 't3' | 't4';
  readonly text: string;
  /** For a good example: why no finding is right. */
  readonly why?: string;
}

/** What a rule for paragraphs may know of the rest of the report: plain values without places. */
export interface Seen {
  /** The reporting year. */
  readonly year: number | undefined;
  /** The edition of the form that the year prescribes. */
  readonly edition: Edition;
  readonly agency: SeenAgency | undefined;
  readonly format: Format;
  /** What 《条例》 means at the paragraph's beginning: a report may have made it the short name of another law. */
  readonly law: ShortName;
  /** Whether the text was copied from a PDF, whose line ends and blanks are not the author's. */
  readonly pdf: boolean;
}

/** The reporting office, without its place in the title. */
export type SeenAgency = Pick<Agency, 'name' | 'kind' | 'level' | 'said'>;

/** What every rule has, however it finds: its names, its explanations, and the examples that are its tests. */
interface Words {
  /** Words in kebab-case; never renumbered, never reused. */
  readonly id: string;
  /** The short name shown beside the id, at most ten characters, unique among rules: 合计不平. */
  readonly name: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly fix: FixKind;
  /** Whether it says that something is not written yet, which is no fault in a draft. */
  readonly incomplete?: boolean;
  /** What is wrong, in a line: 表三某行的总计不等于各列之和. */
  readonly title: string;
  /** Why it matters, for a clerk. */
  readonly why: string;
  /** What to do, for a clerk. */
  readonly todo: string;
  /** The ground: an article, the form, common usage; an inference is called one (由填报口径推断). */
  readonly source: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/**
 * A check of the whole report, for what no paragraph shows by itself. It runs over every version, so it must not read the whole
 * text: let what it needs of a paragraph hang on its passage.
 */
export interface ReportRule extends Words {
  readonly scope: 'report';
  readonly check: (facts: Facts) => Iterable<Finding>;
}

/**
 * A check of each paragraph by itself. Places in its findings are indices of the paragraph's text; the engine knows where that
 * stands. What it finds is kept as long as the paragraph and what it `sees` stay as they are.
 */
export interface ParagraphRule<Asked extends keyof Seen = keyof Seen> extends Words {
  readonly scope: 'paragraph';
  /** The kinds of paragraphs that it checks. */
  readonly kinds: readonly PassageKind[];
  /** All that it asks of the rest of the report; findings are kept as long as these values stay the same. */
  readonly sees: readonly Asked[];
  readonly check: (passage: Passage, seen: Pick<Seen, Asked>) => Iterable<Finding>;
}

/**
 * A check that gathers something from each paragraph by itself, then judges what was gathered from the whole report: to report
 * all places of a kind once, or what other paragraphs can rule out. What it gathers is kept as a `ParagraphRule`'s findings are.
 */
export interface GatheringRule<Part, Asked extends keyof Seen = keyof Seen> extends Words {
  readonly scope: 'gathered';
  readonly kinds: readonly PassageKind[];
  readonly sees: readonly Asked[];
  /** What a paragraph contributes, with indices into its text; undefined for nothing, as in most. */
  readonly gather: (passage: Passage, seen: Pick<Seen, Asked>) => Part | undefined;
  /** Gives the findings. Runs over every version, with what was gathered, in the order of the text. */
  readonly check: (gathered: readonly Gathered<Part>[], facts: Facts) => Iterable<Finding>;
}

/** What was gathered in one section, in the order of the text; empty where there is no such section. */
export const ofSection = <Part>(
  gathered: readonly Gathered<Part>[],
  section: Section | undefined,
): readonly Gathered<Part>[] => (section ? gathered.filter(({ paragraph }) => paragraph.section === section) : []);

/** A gathering rule, whatever it gathers. */
// biome-ignore lint/suspicious/noExplicitAny: what a rule gathers is handed to no one but the rule
export type AnyGatheringRule = GatheringRule<any>;

/** Any rule. */
export type Rule = ReportRule | ParagraphRule | AnyGatheringRule;

/** Gives a rule's object its type; returns it unchanged. */
export function defineRule(rule: ReportRule): Rule;
export function defineRule<Asked extends keyof Seen = never>(rule: ParagraphRule<Asked>): Rule;
export function defineRule<Part, Asked extends keyof Seen = never>(rule: GatheringRule<Part, Asked>): Rule;
export function defineRule(rule: Rule): Rule {
  return rule;
}
