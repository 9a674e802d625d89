import {
  type Connection,
  ErrorCodes,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { definition, folds, hover, isMarkedUp, outline, references, rulePage } from '../core/index.ts';
import { codeActions } from './actions.ts';
import { readClient } from './client.ts';
import { configActions } from './config-actions.ts';
import { isConfig } from './configs.ts';
import { fixAllKind, toFlatSymbols, toFold, toHover, toLocation, toSymbol } from './convert.ts';
import { configEdit } from './decisions.ts';
import { nothingFound, pullDiagnostics, pushDiagnostics, teller } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { findings } from './findings.ts';
import { fixAll, resolved } from './fix-all.ts';
import { followConfigs, followSettings, type ReadConfigs } from './follow.ts';
import { attempt, guarded } from './guard.ts';
import type {
  ConfigEditMethod,
  ConfigEditParams,
  FindingsMethod,
  FixAllMethod,
  FixAllParams,
  ReportParams,
  RulePageMethod,
  RulePageParams,
} from './messages.ts';
import { asRecord } from './settings.ts';

/**
 * Speaks LSP over `connection` until it ends. Holds only the open documents, the settings and the configurations; runs in Node
 * and in a browser.
 *
 * @param readConfigs reads configurations for clients that do not send them; undefined where there is no disk
 */
export function startServer(connection: Connection, readConfigs?: ReadConfigs): void {
  const documents = new Documents(connection.console, (params) => void connection.sendDiagnostics(params));
  const unknown = readClient({ capabilities: {}, processId: null, rootUri: null });
  const tell = teller(connection, documents);
  let client = unknown;
  let stage: Stage = 'new';
  const guard = <Args extends readonly unknown[], Result>(
    name: string,
    empty: Result,
    handler: (...args: Args) => Result | Promise<Result>,
  ): ((...args: Args) => Promise<Result | ResponseError<never>>) => {
    const answer = guarded(connection.console, name, empty, handler);
    return async (...args) => refusals[stage] ?? answer(...args);
  };

  connection.onInitialize((params) => {
    if (stage !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, 'already initialized');
    stage = 'running';
    // Answer `initialize` whatever the client sends: without it the client never goes on.
    client = attempt(connection.console, 'initialize', unknown, () => readClient(params));
    const options = asRecord(params.initializationOptions);
    const refresh = client.pulls
      ? () => void connection.languages.diagnostics.refresh()
      : pushDiagnostics(connection, documents, client, tell);
    const asks = [
      followSettings(connection, documents, client, options, refresh),
      followConfigs(connection, documents, client, options.configs, refresh, readConfigs),
    ];
    connection.onInitialized(() => void asks.forEach((ask) => void ask()));
    documents.listen(connection);
    return { capabilities: offers(client.pulls), serverInfo: { name: 'nianbao' } };
  });
  connection.onShutdown(() => {
    stage = 'ended';
  });

  connection.languages.diagnostics.on(
    guard(
      'diagnostics',
      nothingFound,
      pullDiagnostics(connection, documents, () => client, tell),
    ),
  );
  connection.onHover(
    guard('hover', null, ({ textDocument, position }) => {
      const { document, analysis } = documents.snapshot(textDocument.uri) ?? {};
      const found = document && analysis && hover(analysis, document.offsetAt(position), !client.opensRulePages);
      return document && found ? toHover(document, found, client.hasMarkdown) : null;
    }),
  );
  connection.onDefinition(
    guard('definition', [], ({ textDocument, position }) => {
      const { document, analysis } = documents.snapshot(textDocument.uri) ?? {};
      if (!document || !analysis) return [];
      return definition(analysis, document.offsetAt(position)).map((span) => toLocation(document, span));
    }),
  );
  connection.onReferences(
    guard('references', [], ({ textDocument, position }) => {
      const { document, analysis } = documents.snapshot(textDocument.uri) ?? {};
      if (!document || !analysis) return [];
      return references(analysis, document.offsetAt(position)).map((span) => toLocation(document, span));
    }),
  );
  connection.onDocumentSymbol(
    guard('outline', [], ({ textDocument }) => {
      const { document, analysis } = documents.snapshot(textDocument.uri) ?? {};
      if (!document || !analysis) return [];
      if (client.ownOutline.includes(document.languageId) && isMarkedUp(analysis)) return [];
      if (!client.hasTrees) return outline(analysis).flatMap((item) => toFlatSymbols(document, item));
      return outline(analysis).map((item) => toSymbol(document, item));
    }),
  );
  connection.onFoldingRanges(
    guard('folding', [], ({ textDocument }) => {
      const { document, analysis } = documents.snapshot(textDocument.uri) ?? {};
      return document && analysis ? folds(analysis).flatMap((fold) => toFold(document, fold) ?? []) : [];
    }),
  );
  connection.onCodeAction(
    guard('code action', [], (params) => {
      const { uri } = params.textDocument;
      if (isConfig(uri)) return configActions(documents, params, client);
      // Read the configurations before an edit of one is made.
      documents.lookAtConfigs();
      const snapshot = documents.snapshot(uri);
      return snapshot ? codeActions(documents, snapshot, params, client) : [];
    }),
  );

  connection.onCodeActionResolve((action) => guard('code action', action, () => resolved(documents, action, client))());

  const rulePageMethod: RulePageMethod = 'nianbao/rulePage';
  connection.onRequest(
    rulePageMethod,
    guard('rule page', null, ({ id }: RulePageParams) => rulePage(id)?.markdown ?? null),
  );

  const configEditMethod: ConfigEditMethod = 'nianbao/configEdit';
  connection.onRequest(
    configEditMethod,
    guard('config edit', null, (params: ConfigEditParams) => configEdit(params)),
  );

  const findingsMethod: FindingsMethod = 'nianbao/findings';
  connection.onRequest(
    findingsMethod,
    guard('findings', null, ({ uri }: ReportParams) => {
      const snapshot = documents.snapshot(uri);
      return snapshot ? findings(documents, snapshot) : null;
    }),
  );

  const fixAllMethod: FixAllMethod = 'nianbao/fixAll';
  connection.onRequest(
    fixAllMethod,
    guard('fix all', null, ({ uri, rule }: FixAllParams) => {
      const snapshot = documents.snapshot(uri);
      return snapshot ? fixAll(snapshot, rule) : null;
    }),
  );

  connection.listen();
}

type Stage = 'new' | 'running' | 'ended';

/** The errors that LSP prescribes for requests before `initialize` and after `shutdown`. */
const refusals: Readonly<Record<Stage, ResponseError<never> | undefined>> = {
  new: new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized yet'),
  running: undefined,
  ended: new ResponseError(ErrorCodes.InvalidRequest, 'shut down'),
};

const offers = (pulls: boolean): ServerCapabilities => ({
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: { label: '政务公开年报' },
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind], resolveProvider: true },
  ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
});
