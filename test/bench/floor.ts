/**
 * The floor of the transport: a server with the same libraries and the same incremental sync that answers each edit, and
 * whatever it is asked, at once with an empty list. What is slower than this is ours.
 */
import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
let pulls = false;

connection.onInitialize(({ capabilities }) => {
  pulls = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: true,
      ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  };
});
documents.onDidChangeContent(({ document: { uri, version } }) => {
  if (!pulls) void connection.sendDiagnostics({ uri, version, diagnostics: [] });
});
connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
  kind: 'full',
  resultId: String(documents.get(uri)?.version),
  items: [],
}));
connection.onDocumentSymbol(() => []);
connection.onFoldingRanges(() => []);
connection.onCodeAction(() => []);
documents.listen(connection);
connection.listen();
