import { relaxed } from '../core/check/config/relaxed.ts';
import type { Diagnosis } from '../core/check/run.ts';
import type { Severity } from '../core/finding.ts';
import { safeFixes } from '../core/index.ts';
import { ruleById } from '../core/rules/index.ts';
import { toRange } from './convert.ts';
import type { Documents, Snapshot } from './documents.ts';
import type { Findings, ListedFinding, ListedRule } from './messages.ts';

/** The answer to `nianbao/findings`: all that a list of a report's findings shows; null where the document is not checked. */
export function findings(documents: Documents, { document, version, analysis }: Snapshot): Findings | null {
  if (analysis?.edition === undefined) return null;
  const { uri } = document;
  const listed = ({ id, severity, message, span }: Diagnosis): ListedFinding => ({
    rule: id,
    title: titleOf(id),
    severity,
    message,
    range: toRange(document, span),
  });
  const config = documents.configOf(uri);
  return {
    version,
    title: analysis.facts?.report.title?.slice.text ?? null,
    config: documents.configs.of(uri)?.uri ?? null,
    open: analysis.diagnoses().map(listed),
    omitted: analysis.omitted(),
    accepted: analysis.accepted().map(({ diagnosis, by }) => ({
      ...listed(diagnosis),
      fingerprints: by.map(({ fingerprint }) => fingerprint),
      reason: by.map(({ reason }) => reason).find((words) => words !== '') ?? '',
    })),
    relaxed: relaxed(config).map(
      (each): ListedRule => ({
        ...each,
        title: titleOf(each.rule),
        holders: documents.holders(uri, (layer) => relaxed(layer).some(({ rule }) => rule === each.rule)),
      }),
    ),
    draft: config.profile === 'draft' ? documents.holders(uri, ({ profile }) => profile === 'draft') : [],
    fixes: safeFixes(analysis).length,
  };
}

const titleOf = (rule: string): string => ruleById.get(rule)?.title ?? rule;

/** Counts findings by severity. */
export function countedBySeverity(diagnoses: readonly Diagnosis[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of diagnoses) counts[severity]++;
  return counts;
}
