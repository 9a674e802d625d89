import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Diagnosis } from '../core/check/run.ts';
import { type Analysis, safeEdits, safeFixes } from '../core/index.ts';
import { ruleById } from '../core/rules/index.ts';
import { applyEdits } from '../core/text/span.ts';
import type { Client } from './client.ts';
import { fixAllKind, toDiagnostic, toWorkspaceEdit } from './convert.ts';
import type { Documents, Snapshot } from './documents.ts';
import { countedBySeverity } from './findings.ts';
import type { FixAll, FixAllArgument, FixAllCommand } from './messages.ts';
import { asRecord } from './settings.ts';

const fixAllCommand: FixAllCommand = 'nianbao.fixAll';

/**
 * How an action that makes many fixes carries its edits. They cost a reading of the fixed text, and actions are asked for with
 * each move of the caret; so they are worked out later where the client can ask for them.
 *
 * - `command`: our client asks when it carries the action out, and says what was changed
 * - `later`: `codeAction/resolve`
 * - `now`: with the action
 */
type Carrying = 'command' | 'later' | 'now';

/** The actions where the caret is on a finding: all safe fixes of its rule, and all safe fixes. */
export function fixAllHere(
  snapshot: Snapshot,
  touched: readonly Diagnosis[],
  client: Client,
  isAutomatic: boolean,
): CodeAction[] {
  const { document, analysis } = snapshot;
  const carrying: Carrying = client.hasCommands ? 'command' : client.resolvesEdits ? 'later' : 'now';
  if (!analysis || touched.length === 0 || (carrying === 'now' && isAutomatic)) return [];
  const all = safeFixes(analysis).length;
  if (all === 0) return [];
  const rules = [...new Set(touched.map(({ id }) => id))];
  const ofRules = rules.flatMap((rule): CodeAction[] => {
    const own = safeFixes(analysis, rule).length;
    if (own < 2) return [];
    // Name the rule in each action where the caret touches several.
    const which = rules.length > 1 ? `：${ruleById.get(rule)?.title ?? rule}` : '';
    const diagnostics = touched.filter(({ id }) => id === rule).map((each) => toDiagnostic(document, each, client));
    return [action(snapshot, analysis, `这一类全部修复（${own} 处）${which}`, diagnostics, carrying, client, rule)];
  });
  // Name the findings: VS Code puts actions without any behind all others, even behind “turn the rule off”.
  const diagnostics = touched.map((each) => toDiagnostic(document, each, client));
  return [...ofRules, action(snapshot, analysis, titleFor(all), diagnostics, carrying, client)];
}

/** The fix-all action of a whole document, which may run when it is saved. */
export function fixAllSource(snapshot: Snapshot, client: Client, isAutomatic: boolean): CodeAction[] {
  const { analysis } = snapshot;
  const carrying: Carrying = client.resolvesEdits ? 'later' : 'now';
  if (!analysis || (carrying === 'now' && isAutomatic)) return [];
  const all = safeFixes(analysis).length;
  if (all === 0) return [];
  const { diagnostics: _, ...made } = action(snapshot, analysis, titleFor(all), [], carrying, client);
  return [{ ...made, kind: fixAllKind }];
}

const titleFor = (fixes: number): string => `全部修复（${fixes} 处，不改数字）`;

function action(
  { document }: Snapshot,
  analysis: Analysis,
  title: string,
  diagnostics: Diagnostic[],
  carrying: Carrying,
  client: Client,
  rule?: string,
): CodeAction {
  const argument: FixAllArgument = { report: document.uri, rule };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(carrying === 'command' && { command: { title, command: fixAllCommand, arguments: [argument] } }),
    ...(carrying === 'later' && { data: argument }),
    ...(carrying === 'now' && {
      edit: toWorkspaceEdit(document, safeEdits(analysis, { rule }), client.hasVersionedEdits),
    }),
  };
}

/** Answers `codeAction/resolve`: an action that was offered without its edits, with edits for the present text. */
export function resolved(documents: Documents, offered: CodeAction, client: Client): CodeAction {
  const { report, rule } = asRecord(offered.data);
  const { document, analysis } = (typeof report === 'string' ? documents.snapshot(report) : undefined) ?? {};
  if (!document || !analysis) return offered;
  const edits = safeEdits(analysis, { rule: typeof rule === 'string' ? rule : undefined });
  return { ...offered, edit: toWorkspaceEdit(document, edits, client.hasVersionedEdits) };
}

/** Answers `nianbao/fixAll`; null where the document is not checked. Reads the fixed text, and so costs as much as a check. */
export function fixAll({ version, analysis }: Snapshot, rule: string | undefined): FixAll | null {
  if (analysis?.edition === undefined) return null;
  const edits = safeEdits(analysis, { rule });
  const left = edits.length > 0 ? analysis.reopened(applyEdits(analysis.text, edits)) : analysis;
  return {
    version,
    edits,
    fixes: safeFixes(analysis, rule).length,
    left: countedBySeverity(left.diagnoses()),
  };
}
