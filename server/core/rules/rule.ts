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
 * `safe`: one outcome, changes no fact, may run on save. `suggest`: offered one at a time, a person decides. `mixed`: some
 * findings have a safe fix, others one to decide on, or none. `none`: nothing is offered. A test compares it with the examples.
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
  /** For a good example: why silence is right. */
  readonly why?: string;
}

/** What else of the report a rule for paragraphs may ask: plain values that do not know where they stand. */
export interface Seen {
  /** The reporting year. */
  readonly year: number | undefined;
  /** Of the form that the year prescribes. */
  readonly edition: Edition;
  readonly agency: SeenAgency | undefined;
  readonly format: Format;
  /** What 《条例》 means where the paragraph begins: a report may have made it the short name of another law. */
  readonly law: ShortName;
  /** The text was taken out of a PDF, whose lines and blanks are none of the author's. */
  readonly pdf: boolean;
}

/** The office whose report it is. */
export type SeenAgency = Pick<Agency, 'name' | 'kind' | 'level' | 'said'>;

/** One check: what it is called, what it says, how it finds, how it mends and what shows that it works. */
interface Words {
  /** Words in kebab-case; never renumbered, never reused. */
  readonly id: string;
  /** What its findings are called beside the id, in ten characters at most, as no other rule's: 合计不平 */
  readonly name: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly fix: FixKind;
  /** It says that something is not written yet: in a draft, no fault. */
  readonly incomplete?: boolean;
  /** 表三某行的总计不等于各列之和 */
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly todo: string;
  /** 条例、格式、通行规范；推断的要说明 */
  readonly source: string;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** A check of the report as a whole: of what no paragraph tells by itself. It runs over every version, so it must not read all of it. */
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
  /** Which paragraphs it is asked of. */
  readonly kinds: readonly PassageKind[];
  /** All that it asks besides the paragraph. */
  readonly sees: readonly Asked[];
  readonly check: (passage: Passage, seen: Pick<Seen, Asked>) => Iterable<Finding>;
}

/**
 * A check that looks at each paragraph by itself and tells of the report as a whole what it has gathered: one finding for all
 * places of a kind, or one that other paragraphs can rule out. What it gathers is kept as what a `ParagraphRule` finds is.
 */
export interface GatheringRule<Part, Asked extends keyof Seen = keyof Seen> extends Words {
  readonly scope: 'gathered';
  readonly kinds: readonly PassageKind[];
  readonly sees: readonly Asked[];
  /** What is to be weighed of a paragraph, by indices of its text; undefined of all that are as they should be. */
  readonly gather: (passage: Passage, seen: Pick<Seen, Asked>) => Part | undefined;
  /** Runs over every version, with what was gathered in it, in the order of the text. */
  readonly check: (gathered: readonly Gathered<Part>[], facts: Facts) => Iterable<Finding>;
}

/** What was gathered of one section, in the order of its text; nothing where there is no such section. */
export const ofSection = <Part>(
  gathered: readonly Gathered<Part>[],
  section: Section | undefined,
): readonly Gathered<Part>[] => (section ? gathered.filter(({ paragraph }) => paragraph.section === section) : []);

/** A rule that gathers parts which only it knows. */
// biome-ignore lint/suspicious/noExplicitAny: what a rule gathers is handed to no one but the rule
export type AnyGatheringRule = GatheringRule<any>;

export type Rule = ReportRule | ParagraphRule | AnyGatheringRule;

/** Gives a rule its type; the place where a rule begins to be read. */
export function defineRule(rule: ReportRule): Rule;
export function defineRule<Asked extends keyof Seen = never>(rule: ParagraphRule<Asked>): Rule;
export function defineRule<Part, Asked extends keyof Seen = never>(rule: GatheringRule<Part, Asked>): Rule;
export function defineRule(rule: Rule): Rule {
  return rule;
}
