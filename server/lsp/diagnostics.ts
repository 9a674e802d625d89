import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  RAL,
  ResponseError,
} from 'vscode-languageserver';
import { most } from '../core/check/check.ts';
import type { Acceptance } from '../core/check/config/config.ts';
import { relaxed } from '../core/check/config/relaxed.ts';
import { countRelaxed } from '../core/check/kept-back.ts';
import type { Client } from './client.ts';
import { isConfig } from './configs.ts';
import { toDiagnostic, toHints } from './convert.ts';
import type { Documents, Snapshot } from './documents.ts';
import { countedBySeverity } from './findings.ts';
import { describe, guarded, type Log } from './guard.ts';
import type { IdleReason, Status, StatusMethod } from './messages.ts';

/** The answer for a document that is not open, and where a check failed. */
export const nothingFound: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/**
 * Serves diagnostics to a client that asks for them. A version that it has the answer for already costs no second check.
 *
 * @param client gives what is known of the client when it asks
 */
export function pullDiagnostics(connection: Connection, documents: Documents, client: () => Client, tell: Tell) {
  return async (
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> => {
    await atRest(documents, uri);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    documents.lookAtConfigs();
    const snapshot = documents.snapshot(uri);
    if (!snapshot) return nothingFound;
    if (previousResultId === snapshot.id)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: snapshot.id };
    const result = checked(documents, snapshot, client(), connection.console);
    // Send the answer before the status: a person waits for it.
    void nextTurn().then(() => tell(client(), snapshot, result));
    return { kind: DocumentDiagnosticReportKind.Full, resultId: snapshot.id, items: result.diagnostics };
  };
}

/**
 * Sends diagnostics to a client that cannot ask: one message for each version at which the text comes to rest. Old findings
 * stay until the new ones arrive; closing removes them.
 *
 * @returns a function that has all open documents checked anew
 */
export function pushDiagnostics(connection: Connection, documents: Documents, client: Client, tell: Tell): () => void {
  const waiting = new Set<string>();
  const sent = new Map<string, string>();

  const push = guarded(connection.console, 'diagnostics', undefined, async (uri: string) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    await atRest(documents, uri);
    documents.lookAtConfigs();
    waiting.delete(uri);
    const snapshot = documents.snapshot(uri);
    if (!snapshot || sent.get(uri) === snapshot.id) return;
    sent.set(uri, snapshot.id);
    const result = checked(documents, snapshot, client, connection.console);
    void connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics: result.diagnostics });
    tell(client, snapshot, result);
  });

  documents.texts.onDidChangeContent(({ document }) => void push(document.uri));
  documents.texts.onDidClose(({ document: { uri } }) => {
    sent.delete(uri);
    // Keep the diagnostics of a configuration: they are about the file, open or not.
    if (!isConfig(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return () => documents.texts.keys().forEach((uri) => void push(uri));
}

interface Checked {
  readonly diagnostics: Diagnostic[];
  readonly status: Status;
  readonly unused: readonly Acceptance[];
}

/** Checks a version. Never throws: a bug in the core is logged, and shown in the status. */
function checked(documents: Documents, snapshot: Snapshot, client: Client, log: Log): Checked {
  const { document } = snapshot;
  const idle = (reason: IdleReason): Checked => ({
    diagnostics: [],
    status: {
      uri: document.uri,
      edition: null,
      counts: countedBySeverity([]),
      reason,
      accepted: 0,
      omitted: 0,
      faults: [],
      profile: 'submit',
      relaxed: countRelaxed([]),
    },
    unused: [],
  });
  try {
    const { analysis } = snapshot;
    if (!analysis) return idle('off');
    if (analysis.edition === undefined) return idle(analysis.isTooLarge ? 'too-large' : 'no-report');
    const diagnoses = analysis.diagnoses();
    const config = documents.configOf(document.uri);
    return {
      diagnostics: [
        ...diagnoses.map((diagnosis) => toDiagnostic(document, diagnosis, client)),
        // At most as many hints as findings.
        ...diagnoses.flatMap((diagnosis) => toHints(document, diagnosis, client)).slice(0, most),
      ],
      status: {
        uri: document.uri,
        edition: analysis.edition,
        counts: countedBySeverity(diagnoses),
        reason: null,
        accepted: analysis.accepted().length,
        omitted: analysis.omitted(),
        faults: [...snapshot.faults],
        profile: config.profile ?? 'submit',
        relaxed: countRelaxed(relaxed(config)),
      },
      unused: analysis.unused(),
    };
  } catch (error) {
    log.error(`check: ${describe(error)}`);
    return idle('failed');
  }
}

/** Passes on what a check of a version has shown besides findings: the status and unused acceptances. */
export type Tell = (client: Client, snapshot: Snapshot, checked: Checked) => void;

/**
 * Makes a `Tell` that sends the status to a client that wants it, if it has changed since it was last sent, and passes unused
 * acceptances to the configurations. Forgets a document's status when it is closed, as the client does.
 */
export function teller(connection: Connection, documents: Documents): Tell {
  const method: StatusMethod = 'nianbao/status';
  const told = new Map<string, string>();
  documents.texts.onDidClose(({ document }) => told.delete(document.uri));
  return (client, { document: { uri }, version }, { status, unused }) => {
    // Say nothing of a version that is not the present one any more.
    if (documents.texts.get(uri)?.version !== version) return;
    const words = JSON.stringify(status);
    if (client.wantsStatus && told.get(uri) !== words) {
      told.set(uri, words);
      void connection.sendNotification(method, status);
    }
    documents.configs.checked(uri, unused);
  };
}

/**
 * Turns of the event loop without a new version after which a text counts as at rest: in the first a message that was read
 * already is handled, in the second what waits in the pipe is read, in the third that is handled.
 */
const quietTurns = 3;
/**
 * The same in a burst of edits, whose sender may be slower than we are. Arbitrary: some more turns take a fraction of a
 * millisecond and spare the check of versions in between.
 */
const quietTurnsInBurst = 100;

/**
 * Waits until every edit that has already arrived is applied. No clock: messages are handled one per turn of the event
 * loop, so some turns without a new version mean that none is waiting.
 */
async function atRest(documents: Documents, uri: string): Promise<void> {
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
