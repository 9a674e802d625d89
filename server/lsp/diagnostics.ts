import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  RAL,
  ResponseError,
} from 'vscode-languageserver';
import { toDiagnostic } from './convert.ts';
import type { Documents, Sheet } from './documents.ts';
import { describe, guarded } from './guard.ts';
import type { IdleReason, Status, StatusMethod } from './messages.ts';

/** Answers clients that ask for diagnostics themselves; an unchanged version is answered in one word. */
export function pullDiagnostics(connection: Connection, documents: Documents): void {
  const check = checker(connection);
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(async (params, token) => {
    const { uri } = params.textDocument;
    await settled(documents, uri);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return guarded(connection.console, 'diagnostics', empty, (): DocumentDiagnosticReport => {
      const sheet = documents.sheet(uri);
      if (!sheet) return empty;
      if (params.previousResultId === sheet.id) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: sheet.id };
      }
      return { kind: DocumentDiagnosticReportKind.Full, resultId: sheet.id, items: check(sheet) };
    })();
  });
}

/**
 * Sends diagnostics to clients that cannot ask: one message for each version that the text comes to rest at, with that
 * version. Old findings stay until the new ones arrive; closing takes them away.
 */
export function pushDiagnostics(connection: Connection, documents: Documents): { readonly refresh: () => void } {
  const check = checker(connection);
  const waiting = new Set<string>();
  const sent = new Map<string, string>();

  const push = guarded(connection.console, 'diagnostics', undefined, async (uri: string) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    await settled(documents, uri);
    waiting.delete(uri);
    const sheet = documents.sheet(uri);
    if (!sheet || sent.get(uri) === sheet.id) return;
    sent.set(uri, sheet.id);
    await connection.sendDiagnostics({ uri, version: sheet.version, diagnostics: check(sheet) });
  });

  documents.texts.onDidChangeContent(({ document }) => void push(document.uri));
  documents.texts.onDidClose(({ document: { uri } }) => {
    sent.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return { refresh: () => documents.texts.keys().forEach((uri) => void push(uri)) };
}

/** Checks a version, tells the client's status item, and never throws: a fault of the core is logged and shown as such. */
function checker(connection: Connection): (sheet: Sheet) => Diagnostic[] {
  const method: StatusMethod = 'nianbao/status';
  return (sheet) => {
    const { document, version } = sheet;
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    const tell = (edition: Status['edition'], reason: IdleReason | null): void => {
      const status: Status = { uri: document.uri, version, edition, counts, reason };
      void connection.sendNotification(method, status);
    };
    try {
      const { opened } = sheet;
      const diagnoses = opened?.diagnoses() ?? [];
      for (const { severity } of diagnoses) counts[severity]++;
      if (opened?.edition !== undefined) tell(opened.edition, null);
      else tell(null, opened ? 'no-report' : 'off');
      return diagnoses.map((diagnosis) => toDiagnostic(document, diagnosis));
    } catch (error) {
      connection.console.error(`check: ${describe(error)}`);
      tell(null, 'failed');
      return [];
    }
  };
}

/** Turns of the event loop without a new version after which a document is taken to be at rest. */
const quietTurns = 8;
/** In a burst the sender may be slower than we are: a fraction of a millisecond more spares half-way answers. */
const quietTurnsInBurst = 100;

/**
 * Waits until every edit that has already arrived is applied. No clock: messages are handled one per turn of the event
 * loop, so some turns without a new version mean that none is waiting.
 */
async function settled(documents: Documents, uri: string): Promise<void> {
  let version = documents.texts.get(uri)?.version;
  let needed = quietTurns;
  for (let quiet = 0; quiet < needed; quiet++) {
    await nextTurn();
    const now = documents.texts.get(uri)?.version;
    if (now === version) continue;
    version = now;
    needed = quietTurnsInBurst;
    quiet = 0;
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => void RAL().timer.setImmediate(resolve));
