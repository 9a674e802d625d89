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

/** Starts the language server with the first report, passes our requests to it, and keeps the status of each document. */
export class Service implements Disposable {
  readonly #module: string;
  /**
   * Where Node (22.1 and later) caches the server's compiled code; without write access it does without. Beside the code itself,
   * so that it needs no more protection, and is removed with its version.
   */
  readonly #compiled: string;
  readonly #statuses = new Map<string, Status>();
  readonly #changed = new EventEmitter<void>();
  /** Fires when the server has started, stopped, or checked a document. */
  readonly onDidChange = this.#changed.event;
  readonly #configs = new Configs();
  readonly #subscriptions: readonly Disposable[];
  #client: LanguageClient | undefined;
  #started: Promise<void> | undefined;
  /** Counts launches, to recognise one that was stopped before it had finished. */
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

  /** The last status of a document; undefined where there is none. */
  status(uri: string): Status | undefined {
    return this.#statuses.get(uri);
  }

  /** Whether the server runs or is starting. */
  get isRunning(): boolean {
    return this.#client ? this.#client.needsStop() : this.#started !== undefined;
  }

  /** Starts the server unless it runs. Never rejects: a failure is shown to the user and logged. */
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
   * The edits that write a decision into a configuration, none where it is written there; undefined where a person must correct
   * its text first.
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

  /** Reads a configuration that was just written: not every file system reports the change. */
  rereadConfig(uri: Uri): Promise<void> {
    return this.#configs.again(uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  /**
   * Sends a request, and starts the server if needed. Undefined for its answer null, and where it cannot answer, which the
   * status shows. Never rejects.
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
      // Use the editor's spelling of the URI: the server's may escape other characters.
      this.#statuses.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      this.#changed.fire();
    });
    client.onDidChangeState(() => this.#changed.fire());
    try {
      await client.start();
      // Stop it now if that was asked for while it was starting, when it could not be stopped.
      if (launch !== this.#launches) return await client.dispose();
      // Send the configurations, which may have changed while it was starting.
      this.#tellConfigs();
    } catch (error) {
      if (launch !== this.#launches) return;
      this.#started = undefined;
      void window.showErrorMessage(`年报校核服务没有启动：${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const clientOptions = (configs: Configs): LanguageClientOptions => ({
  // Leave plain text out: a recognised report gets the language `nianbao`.
  documentSelector: [
    ...['nianbao', 'markdown', 'html'].map((language) => ({ language })),
    // Include open configurations, whose diagnostics and quick fixes are about their unsaved text.
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

/** A finding as it is shown: its code with a name, its hover short enough. */
const shown = (diagnostic: Diagnostic): Diagnostic => inSight(named(diagnostic));

const nothing: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
