import { type Disposable, EventEmitter, type ExtensionContext, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind, vsdiag } from 'vscode-languageclient/node';
import type { RulePageMethod, RulePageParams, Status, StatusMethod } from '../server/lsp/messages.ts';
import { hasReports } from './schemes.ts';

const statusMethod: StatusMethod = 'nianbao/status';
const rulePageMethod: RulePageMethod = 'nianbao/rulePage';

/** The language server's life: started when the first report is there, and what it tells about each document. */
export class Service implements Disposable {
  readonly #module: string;
  readonly #statuses = new Map<string, Status>();
  readonly #changed = new EventEmitter<void>();
  /** The server has started, stopped, or checked a document. */
  readonly onDidChange = this.#changed.event;
  readonly #closing: Disposable;
  #client: LanguageClient | undefined;
  #started: Promise<void> | undefined;

  constructor(context: ExtensionContext) {
    this.#module = context.asAbsolutePath('dist/server.js');
    this.#closing = workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString()));
  }

  /** What the server last said about a document. */
  status(uri: string): Status | undefined {
    return this.#statuses.get(uri);
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** Starts the server if it is not there. Never rejects: a failure is shown to the user and logged by the client. */
  start(): Promise<void> {
    this.#started ??= this.#launch();
    return this.#started;
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#started = undefined;
    this.#statuses.clear();
    this.#changed.fire();
    await client?.dispose().catch(() => {});
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** A rule's documentation, Markdown; undefined where there is no such rule or no server. */
  async rulePage(id: string): Promise<string | undefined> {
    await this.start();
    const params: RulePageParams = { id };
    return (await this.#client?.sendRequest<string | null>(rulePageMethod, params)) ?? undefined;
  }

  dispose(): void {
    this.#closing.dispose();
    this.#changed.dispose();
  }

  async #launch(): Promise<void> {
    const client = new LanguageClient(
      'nianbao',
      '政务公开年报',
      { module: this.#module, transport: TransportKind.ipc },
      clientOptions(),
    );
    this.#client = client;
    client.onNotification(statusMethod, (status: Status) => {
      // The server's spelling of a URI may differ from the editor's in what is escaped.
      this.#statuses.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      this.#changed.fire();
    });
    client.onDidChangeState(() => this.#changed.fire());
    try {
      await client.start();
    } catch (error) {
      this.#started = undefined;
      void window.showErrorMessage(`年报校核服务没有启动：${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const clientOptions = (): LanguageClientOptions => ({
  // Plain text is not here: what is recognised in it becomes `nianbao`, and the rest is none of ours.
  documentSelector: ['nianbao', 'markdown', 'html'].map((language) => ({ language })),
  initializationOptions: () => ({ recognise: workspace.getConfiguration('nianbao').get('recognise', true) }),
  middleware: {
    provideDiagnostics: (document, previous, token, next) => {
      const uri = 'uri' in document ? document.uri : document;
      return hasReports(uri) ? next(document, previous, token) : nothing;
    },
  },
});

const nothing: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
