import type { Facts } from '../facts/model.ts';
import type { Finding, Severity } from '../finding.ts';

export type { Finding, Fix, Related, Severity } from '../finding.ts';

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

/** One check: what it is called, what it says, how it finds, how it mends and what shows that it works. */
export interface Rule {
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
  readonly check: (facts: Facts) => Iterable<Finding>;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** Gives a rule its type; the place where a rule begins to be read. */
export const defineRule = (rule: Rule): Rule => rule;
