import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { definition, folds, hover, outline, references, rulePage } from '../core/index.ts';
import { codeActions } from './actions.ts';
import { Configs } from './configs.ts';
import { fixAllKind, toFold, toHover, toLocation, toSymbol } from './convert.ts';
import { configEdit } from './decisions.ts';
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { Documents, type Sheet } from './documents.ts';
import { guarded } from './guard.ts';
import type { ConfigEditMethod, ConfigEditParams, ConfigsMethod, RulePageMethod, RulePageParams } from './messages.ts';
import { asRecord, readSettings } from './settings.ts';

/**
 * Speaks LSP over `connection` until it ends. Stateless but for the open documents and the settings; runs wherever
 * JavaScript does.
 */
export function startServer(connection: Connection): void {
  const configs = new Configs((uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }));
  const documents = new Documents(configs, connection.console);
  let hasCommands = false;
  const guard = <Args extends readonly unknown[], Result>(
    name: string,
    empty: Result,
    handler: (...args: Args) => Result | Promise<Result>,
  ) => guarded(connection.console, name, empty, handler);

  connection.onInitialize((params) => {
    const options = asRecord(params.initializationOptions);
    hasCommands = options.commands === true;
    documents.configure(readSettings(options));
    const pulls = params.capabilities.textDocument?.diagnostic !== undefined;
    const refresh = serveDiagnostics(connection, documents, params, pulls);
    followSettings(connection, documents, params, refresh);
    documents.configureFolders(options.configs);
    followConfigs(connection, documents, refresh);
    return { capabilities: offers(pulls), serverInfo: { name: 'nianbao' } };
  });

  connection.onHover(
    guard('hover', null, ({ textDocument, position }) => {
      const { document, opened } = documents.sheet(textDocument.uri) ?? {};
      const found = document && opened && hover(opened, document.offsetAt(position));
      return document && found ? toHover(document, found) : null;
    }),
  );
  connection.onDefinition(
    guard('definition', [], ({ textDocument, position }) => {
      const { document, opened } = documents.sheet(textDocument.uri) ?? {};
      if (!document || !opened) return [];
      return definition(opened, document.offsetAt(position)).map((span) => toLocation(document, span));
    }),
  );
  connection.onReferences(
    guard('references', [], ({ textDocument, position }) => {
      const { document, opened } = documents.sheet(textDocument.uri) ?? {};
      if (!document || !opened) return [];
      return references(opened, document.offsetAt(position)).map((span) => toLocation(document, span));
    }),
  );
  connection.onDocumentSymbol(
    guard('outline', [], ({ textDocument }) => {
      const { document, opened } = ownStructure(documents.sheet(textDocument.uri)) ?? {};
      return document && opened ? outline(opened).map((item) => toSymbol(document, item)) : [];
    }),
  );
  connection.onFoldingRanges(
    guard('folding', [], ({ textDocument }) => {
      const { document, opened } = ownStructure(documents.sheet(textDocument.uri)) ?? {};
      return document && opened ? folds(opened).flatMap((fold) => toFold(document, fold) ?? []) : [];
    }),
  );
  connection.onCodeAction(
    guard('code action', [], (params) => {
      const sheet = documents.sheet(params.textDocument.uri);
      return sheet ? codeActions(documents, sheet, params, hasCommands) : [];
    }),
  );

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

  documents.listen(connection);
  connection.listen();
}

const offers = (pulls: boolean): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
  ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
});

/** Pull where the client can, else push. Gives what makes all open documents be checked anew. */
function serveDiagnostics(
  connection: Connection,
  documents: Documents,
  { capabilities }: InitializeParams,
  pulls: boolean,
): () => void {
  if (!pulls) return pushDiagnostics(connection, documents).refresh;
  pullDiagnostics(connection, documents);
  if (!capabilities.workspace?.diagnostics?.refreshSupport) return () => {};
  return () => void connection.languages.diagnostics.refresh();
}

/** Settings come with the start, then with each change; a client that sends none with it is asked for them. */
function followSettings(
  connection: Connection,
  documents: Documents,
  { capabilities }: InitializeParams,
  refresh: () => void,
): void {
  const canAsk = capabilities.workspace?.configuration === true;
  const mustRegister = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  connection.onInitialized(
    guarded(connection.console, 'settings', undefined, async () => {
      const section = 'nianbao';
      if (mustRegister) await connection.client.register(DidChangeConfigurationNotification.type, { section });
    }),
  );
  connection.onDidChangeConfiguration(
    guarded(connection.console, 'settings', undefined, async ({ settings }) => {
      const sent = settings ?? (canAsk ? await connection.workspace.getConfiguration('nianbao') : undefined);
      if (documents.configure(readSettings(sent))) refresh();
    }),
  );
}

/** The configurations come with the start, then with each change, always all of them. */
function followConfigs(connection: Connection, documents: Documents, refresh: () => void): void {
  const method: ConfigsMethod = 'nianbao/configs';
  connection.onNotification(
    method,
    guarded(connection.console, 'configs', undefined, (sent: unknown) => {
      if (!documents.configureFolders(sent)) return;
      documents.configs.say();
      refresh();
    }),
  );
}

/** Markdown and HTML have an outline and folding of the editor's own, which must not be doubled. */
const ownStructure = (sheet: Sheet | undefined): Sheet | undefined =>
  sheet && !['markdown', 'html'].includes(sheet.document.languageId) ? sheet : undefined;
