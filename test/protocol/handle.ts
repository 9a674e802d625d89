import { type ChildProcess, spawn } from 'node:child_process';
import {
  type ClientCapabilities,
  type CodeAction,
  type ConfigurationParams,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type RegistrationParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientOptions, Status } from '../../server/lsp/messages.ts';
import { built } from './built.ts';

/** What a client that asks for diagnostics says of itself; one that says nothing gets them pushed. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: { relatedDocumentSupport: false } },
  workspace: { diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
};

export interface Start {
  readonly capabilities?: ClientCapabilities;
  /** What it sends with the start, beside what our client asks for. */
  readonly settings?: object;
  /** What the client answers when it is asked for settings. */
  readonly answer?: unknown;
  /** It knows nothing of ours, and so asks for nothing: what it is then told beyond LSP is in `unknown`. */
  readonly isStranger?: boolean;
  /** URIs of the folders that are open. */
  readonly folders?: readonly string[];
  /** Another server than the built one. */
  readonly module?: string;
  /** What it is started with. */
  readonly args?: readonly string[];
}

/** The built server over real stdio, and a mirror of each document as the client sees it. */
export class Server {
  /** Everything the server has pushed, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** Every status it has sent, in order. */
  readonly statuses: Status[] = [];
  readonly #statuses = new Map<string, Status>();
  /** What it asked the client to do anew. */
  refreshes = 0;
  /** What it asked to be told of. */
  readonly registrations: Registration[] = [];
  /** What it was sent though no client of LSP knows it, or though it has not said that it can do it. */
  readonly unknown: string[] = [];
  /** How often it asked for settings. */
  questions = 0;
  readonly #answer: unknown;
  #capabilities: ClientCapabilities = {};
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();

  private constructor({ module = built('server.js'), answer, args = ['--stdio'], isStranger = false }: Start) {
    this.#answer = answer;
    this.process = spawn(process.execPath, [module, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#wake();
    });
    if (!isStranger) {
      this.connection.onNotification('nianbao/status', (status: Status) => {
        this.statuses.push(status);
        this.#statuses.set(status.uri, status);
        this.#wake();
      });
    }
    for (const method of ['window/logMessage', 'window/showMessage']) this.connection.onNotification(method, () => {});
    // The protocol's type of connection hides that it takes handlers of whatever nobody else handles.
    const any = this.connection as MessageConnection;
    any.onNotification((method) => void this.unknown.push(method));
    any.onRequest((method) => {
      this.unknown.push(method);
      return new ResponseError(ErrorCodes.MethodNotFound, method);
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#expect('workspace/diagnostic/refresh', this.#capabilities.workspace?.diagnostics?.refreshSupport);
      this.#wake();
      return null;
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations);
      const { didChangeConfiguration, didChangeWatchedFiles } = this.#capabilities.workspace ?? {};
      for (const { method } of registrations) {
        const able = method.endsWith('/didChangeConfiguration') ? didChangeConfiguration : didChangeWatchedFiles;
        this.#expect(`client/registerCapability ${method}`, able?.dynamicRegistration);
      }
      this.#wake();
      return null;
    });
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
      this.questions++;
      this.#expect('workspace/configuration', this.#capabilities.workspace?.configuration);
      this.#wake();
      return items.map(() => this.#answer ?? null);
    });
    this.connection.listen();
  }

  static async start(options: Start = {}): Promise<Server> {
    const server = Server.launch(options);
    await server.initialize(options);
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  /** A server to which nothing was said yet. */
  static launch(options: Start = {}): Server {
    return new Server(options);
  }

  initialize(options: Start = {}): Promise<InitializeResult> {
    const { capabilities = {}, settings, folders, isStranger } = options;
    this.#capabilities = capabilities;
    const ours: ClientOptions = { status: true, rulePages: true };
    const params = {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders?.map((uri) => ({ uri, name: '' })) ?? null,
      capabilities,
      initializationOptions: isStranger ? settings : { ...ours, ...settings },
    };
    return this.connection.sendRequest<InitializeResult>('initialize', params);
  }

  /** Ends the server as the protocol says and gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`not open: ${uri}`);
    return document;
  }

  async open(uri: string, text: string, languageId = 'nianbao'): Promise<TextDocument> {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return document;
  }

  /** Sends changes as the next version; resolves when they are written, not when they are understood. */
  async edit(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  /** Sends one change after another in a single write, as when an editor was busy; the client's library would wait in between. */
  burst(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.document(uri);
    const messages = changes.map((change) => {
      const version = document.version + 1;
      TextDocument.update(document, [change], version);
      const params = { textDocument: { uri, version }, contentChanges: [change] };
      const body = JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didChange', params });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    this.process.stdin?.write(messages.join(''));
  }

  /** Replaces the first occurrence of some words. */
  async replace(uri: string, words: string, by: string): Promise<number> {
    return this.edit(uri, { range: this.rangeOf(uri, words), text: by });
  }

  async close(uri: string): Promise<void> {
    this.#statuses.delete(uri);
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  rangeOf(uri: string, words: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  ask<Result>(method: string, uri: string, rest: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, { textDocument: { uri }, ...rest });
  }

  hover(uri: string, position: Position): Promise<{ contents: { value: string }; range: Range } | null> {
    return this.ask('textDocument/hover', uri, { position });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.ask('textDocument/diagnostic', uri, previousResultId === undefined ? {} : { previousResultId });
  }

  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.ask('textDocument/codeAction', uri, { range, context: { diagnostics: [], ...(only && { only }) } });
  }

  /** Does what an editor does with an action: if it names a version, only if that is the one that is shown. */
  async apply({ edit }: CodeAction): Promise<void> {
    for (const change of edit?.documentChanges ?? []) {
      if (!('edits' in change)) throw new Error('only text edits are expected');
      const { uri, version } = change.textDocument;
      const document = this.document(uri);
      if (version !== document.version) throw new Error(`made for version ${version}, shown is ${document.version}`);
      await this.edit(uri, { text: TextDocument.applyEdits(document, change.edits as never) });
    }
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
      await this.edit(uri, { text: TextDocument.applyEdits(this.document(uri), edits) });
    }
  }

  /** The first pushed diagnostics of a version, now or later. */
  async push(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.published.find((each) => each.uri === uri && each.version === version));
  }

  /** What was last said of an open document, as soon as something was, or something that is wanted. */
  status(uri: string, wanted: (status: Status) => boolean = () => true): Promise<Status> {
    return this.until(() => {
      const status = this.#statuses.get(uri);
      return status && wanted(status) ? status : undefined;
    });
  }

  /** Waits for a message that makes `found` give something. */
  until<Found>(found: () => Found | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const look = (): void => {
        const result = found();
        if (result === undefined) return;
        this.#waiting.delete(look);
        resolve(result);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Notes a request of the server's that the client has not said it answers. */
  #expect(what: string, able: boolean | undefined): void {
    if (!able) this.unknown.push(what);
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }
}
