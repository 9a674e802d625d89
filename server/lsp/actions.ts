import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import { placesOf } from '../core/check/check.ts';
import type { Span } from '../core/text/span.ts';
import type { Client } from './client.ts';
import { fixAllKind, toDiagnostic, toQuickFix, toSpan } from './convert.ts';
import { decisions } from './decisions.ts';
import type { Documents, Snapshot } from './documents.ts';
import { fixAllHere, fixAllSource } from './fix-all.ts';

/**
 * Quick fixes for the findings that the range touches, all safe ones at once, then what else can be decided of them where the
 * client can carry it out: turning a rule off is the last.
 */
export function codeActions(
  documents: Documents,
  snapshot: Snapshot,
  params: CodeActionParams,
  client: Client,
): CodeAction[] {
  const { document, analysis } = snapshot;
  if (!analysis) return [];
  const asked = params.context.only;
  // Asked with each move of the caret, to know whether there is anything; nobody reads the answer yet.
  const isAutomatic = params.context.triggerKind === CodeActionTriggerKind.Automatic;
  const actions: CodeAction[] = [];
  let bundles: readonly CodeAction[] = [];
  if (wants(asked, CodeActionKind.QuickFix)) {
    const range = toSpan(document, params.range);
    const touched = analysis.diagnoses().filter((each) => placesOf(each).some((place) => touches(place, range)));
    for (const diagnosis of touched) {
      if (diagnosis.fixes.length === 0) continue;
      const diagnostic = toDiagnostic(document, diagnosis, client);
      for (const { title, edits, preferred = false } of diagnosis.fixes) {
        actions.push(toQuickFix(document, title, [diagnostic], edits, preferred, client.hasVersionedEdits));
      }
    }
    bundles = fixAllHere(snapshot, touched, client, isAutomatic);
    actions.push(...bundles, ...decisions(documents, snapshot, touched, client));
  }
  // Who names no kind shows all in one menu, where it stands already.
  const isThere = bundles.length > 0 && !asked?.length;
  if (!isThere && wants(asked, fixAllKind)) actions.push(...fixAllSource(snapshot, client, isAutomatic));
  return actions;
}

/** Kinds are paths: who asks for `source` also wants `source.fixAll.nianbao`. Who names none wants all. */
export const wants = (asked: readonly string[] = [], kind: string): boolean =>
  asked.length === 0 || asked.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));

/** A caret at the very end of a squiggle is still on it; a mark of no width can only be touched. */
export const touches = (mark: Span, asked: Span): boolean => mark.start <= asked.end && asked.start <= mark.end;
