import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import { placesOf } from '../core/check/check.ts';
import type { Span } from '../core/text/span.ts';
import type { Client } from './client.ts';
import { fixAllKind, toDiagnostic, toQuickFix, toSpan } from './convert.ts';
import { decisions } from './decisions.ts';
import type { Documents, Snapshot } from './documents.ts';
import { fixAllHere, fixAllSource } from './fix-all.ts';

/**
 * The code actions of a range, in the order of the menu: quick fixes of the findings that it touches, all safe fixes at once,
 * then decisions (accept, turn the rule off) where the client can carry them out.
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
  // An automatic request comes with each move of the caret, only to know whether there is anything.
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
  // A request without a kind shows all in one menu, which has it already.
  const isThere = bundles.length > 0 && !asked?.length;
  if (!isThere && wants(asked, fixAllKind)) actions.push(...fixAllSource(snapshot, client, isAutomatic));
  return actions;
}

/** Whether a kind was asked for. Kinds are paths: `source` includes `source.fixAll.nianbao`. No kinds at all include every one. */
export const wants = (asked: readonly string[] = [], kind: string): boolean =>
  asked.length === 0 || asked.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));

/** Whether a range touches a mark. A caret at the end of a squiggle does, and so can an empty mark be touched. */
export const touches = (mark: Span, asked: Span): boolean => mark.start <= asked.end && asked.start <= mark.end;
