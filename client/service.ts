import {
  type Diagnostic,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind, vsdiag } from 'vscode-languageclient/node';
import type { TextEdit } from '../server/core/text/span.ts';
import type {
  ClientOptions,
  ConfigEditMethod,
  ConfigEditParams,
  ConfigsMethod,
  Findings,
  FindingsMethod,
  FixAll,
  FixAllMethod,
  FixAllParams,
  ReportParams,
  RulePageMethod,
  RulePageParams,
  Status,
  StatusMethod,
} from '../server/lsp/messages.ts';
import { named, unnamed } from './codes.ts';
import { Configs, configName } from './configs.ts';
import { inSight } from './in-sight.ts';
import { hasReports } from './schemes.ts';

const statusMethod: StatusMethod = 'nianbao/status';
const rulePageMethod: RulePageMethod = 'nianbao/rulePage';
const configsMethod: ConfigsMethod = 'nianbao/configs';
const configEditMethod: ConfigEditMethod = 'nianbao/configEdit';
const findingsMethod: FindingsMethod = 'nianbao/findings';
const fixAllMethod: FixAllMethod = 'nianbao/fixAll';

/** The language server's life: started when the first report is there, and what it tells about each document. */
export class Service implements Disposable {
  readonly #module: string;
  /**
   * Where Node keeps the server's code as it was compiled at the last start, from 22.1 on; where it cannot write there, it does
   * without. Beside the code: whoever can write here can change that as well, and it goes with its version.
   */
  readonly #compiled: string;
  readonly #statuses = new Map<string, Status>();
  readonly #changed = new EventEmitter<void>();
  /** The server has started, stopped, or checked a document. */
  readonly onDidChange = this.#changed.event;
  readonly #configs = new Configs();
  readonly #subscriptions: readonly Disposable[];
  #client: LanguageClient | undefined;
  #started: Promise<void> | undefined;
  /** Tells a launch that was stopped while it was still reading from one that is wanted. */
  #launches = 0;

  constructor(context: ExtensionContext) {
    this.#module = context.asAbsolutePath('dist/server.js');
    this.#compiled = context.asAbsolutePath('dist/compiled');
    this.#subscriptions = [
      this.#configs,
      this.#configs.onDidChange(() => this.#tellConfigs()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    ];
  }

  /** What the server last said about a document. */
  status(uri: string): Status | undefined {
    return this.#statuses.get(uri);
  }

  /** It runs, or is about to. */
  get isRunning(): boolean {
    return this.#client ? this.#client.needsStop() : this.#started !== undefined;
  }

  /** Starts the server if it is not there. Never rejects: a failure is shown to the user and logged by the client. */
  start(): Promise<void> {
    if (this.#started) return this.#started;
    const started = this.#launch();
    this.#started = started;
    this.#changed.fire();
    return started;
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#launches++;
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
  rulePage(id: string): Promise<string | undefined> {
    const params: RulePageParams = { id };
    return this.#ask<string>(rulePageMethod, params);
  }

  /**
   * The edits that write a decision into a configuration, none where it is written there; undefined where its text must be
   * put right first.
   */
  configEdit(params: ConfigEditParams): Promise<readonly TextEdit[] | undefined> {
    return this.#ask<readonly TextEdit[]>(configEditMethod, params);
  }

  /** What a list of an open report's findings shows; undefined where it is not checked. */
  findings(uri: Uri): Promise<Findings | undefined> {
    const params: ReportParams = { uri: uri.toString() };
    return this.#ask<Findings>(findingsMethod, params);
  }

  /** What fix-all would do to an open report, for one rule or for all; undefined where it is not checked. */
  fixAll(uri: Uri, rule: string | undefined): Promise<FixAll | undefined> {
    const params: FixAllParams = { uri: uri.toString(), rule };
    return this.#ask<FixAll>(fixAllMethod, params);
  }

  /** Has a configuration read that was just written: not every file system tells of it. */
  rereadConfig(uri: Uri): Promise<void> {
    return this.#configs.again(uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  /**
   * Asks the server, which is started where it must be; undefined is its null, and where there is none. Never rejects: of one
   * that has stopped, or stops before it answers, the status tells.
   */
  async #ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    await this.start();
    const answer = this.#client?.sendRequest<Answer | null>(method, params);
    return (await answer?.catch(() => null)) ?? undefined;
  }

  #tellConfigs(): void {
    if (this.#client?.isRunning()) void this.#client.sendNotification(configsMethod, this.#configs.files);
  }

  async #launch(): Promise<void> {
    const launch = ++this.#launches;
    await this.#configs.ready();
    if (launch !== this.#launches) return;
    const client = new LanguageClient(
      'nianbao',
      '政务公开年报',
      {
        module: this.#module,
        transport: TransportKind.ipc,
        options: { env: { NODE_COMPILE_CACHE: this.#compiled } },
      },
      clientOptions(this.#configs),
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
      // One that is starting cannot be stopped: that is done now.
      if (launch !== this.#launches) return await client.dispose();
      // What has changed while it was starting.
      this.#tellConfigs();
    } catch (error) {
      if (launch !== this.#launches) return;
      this.#started = undefined;
      void window.showErrorMessage(`年报校核服务没有启动：${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const clientOptions = (configs: Configs): LanguageClientOptions => ({
  // Plain text is not here: what is recognised in it becomes `nianbao`, and the rest is none of ours.
  documentSelector: [
    ...['nianbao', 'markdown', 'html'].map((language) => ({ language })),
    // What an open configuration is shown with, and its quick fixes, are for the text as it is being written.
    ...['file', 'vscode-vfs'].map((scheme) => ({ scheme, pattern: `**/${configName}` })),
  ],
  initializationOptions: () => ({
    ...settings(),
    ...({
      status: true,
      rulePages: true,
      ownOutline: ['markdown'],
      places: true,
      commands: true,
      configs: configs.files,
    } satisfies ClientOptions),
  }),
  middleware: {
    provideDiagnostics: async (document, previous, token, next) => {
      const uri = 'uri' in document ? document.uri : document;
      if (!hasReports(uri)) return nothing;
      const report = await next(document, previous, token);
      return report && 'items' in report ? { ...report, items: report.items.map(shown) } : report;
    },
    handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(shown)),
    provideCodeActions: async (document, range, context, token, next) => {
      const asked = { ...context, diagnostics: context.diagnostics.map(unnamed) };
      const actions = await next(document, range, asked, token);
      for (const action of actions ?? []) {
        if ('diagnostics' in action) action.diagnostics = action.diagnostics?.map(shown);
      }
      return actions;
    },
  },
});

function settings(): object {
  const own = workspace.getConfiguration('nianbao');
  return { recognise: own.get('recognise', true), rules: own.get('rules', {}), profile: own.get('profile', 'submit') };
}

/** On the way to the screen. */
const shown = (diagnostic: Diagnostic): Diagnostic => inSight(named(diagnostic));

const nothing: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
