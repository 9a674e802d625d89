import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { withoutAcceptances } from '../core/check/config/edit.ts';
import { touches, wants } from './actions.ts';
import type { Client } from './client.ts';
import type { Unused } from './configs.ts';
import { toQuickFix, toSpan } from './convert.ts';
import type { Documents } from './documents.ts';

/** The code actions of an open configuration: take out acceptances that no open report needs, one or all. */
export function configActions(
  documents: Documents,
  { textDocument, range, context }: CodeActionParams,
  { hasVersionedEdits }: Client,
): CodeAction[] {
  const document = documents.texts.get(textDocument.uri);
  if (!document || !wants(context.only, CodeActionKind.QuickFix)) return [];
  const asked = toSpan(document, range);
  const unused = documents.configs.unused(document.uri);
  const touched = unused.filter(({ acceptance }) => touches(acceptance.span, asked));
  const removal = (title: string, gone: readonly Unused[], isPreferred: boolean): CodeAction[] => {
    const spans = gone.map(({ acceptance }) => acceptance.span);
    const edits = withoutAcceptances(document.getText(), spans);
    const diagnostics = gone.map(({ diagnostic }) => diagnostic);
    return edits ? [toQuickFix(document, title, diagnostics, edits, isPreferred, hasVersionedEdits)] : [];
  };
  const single = touched.flatMap((each) => removal('删去这一条接受', [each], true));
  if (touched.length === 0 || unused.length === 1) return single;
  return [...single, ...removal(`删去全部多余的接受（${unused.length} 条）`, unused, false)];
}
