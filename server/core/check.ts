import type { Facts } from './facts.ts';
import { rules } from './rules/index.ts';
import type { Fix, Related, Severity } from './rules/rule.ts';
import type { Span } from './text.ts';

/** A finding with everything decided: which rule, how severe. What every edge (editor, command line) shows. */
export interface Diagnosis {
  /** The rule's id, e.g. `t4-sum`. */
  readonly id: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** Runs every rule over the facts and gives what they find in reading order. */
export function check(facts: Facts): readonly Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  for (const rule of rules) {
    for (const finding of rule.check(facts)) {
      diagnoses.push({
        id: finding.id ?? rule.id,
        severity: finding.severity ?? rule.severity,
        span: finding.span,
        message: finding.message,
        related: finding.related ?? [],
        fixes: finding.fixes ?? [],
      });
    }
  }
  return diagnoses.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1));
}
