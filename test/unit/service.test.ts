import { beforeEach, expect, test, vi } from 'vitest';
import type { ExtensionContext, Uri } from 'vscode';
import type { NodeModule } from 'vscode-languageclient/node';
import { Service } from '../../client/service.ts';
import { address, told } from '../fixtures/vscode.ts';

vi.mock('vscode', () => import('../fixtures/vscode.ts'));

/** Language clients in the order in which they were made, each with what it does next. */
const { clients, Client } = vi.hoisted(() => {
  const clients: Client[] = [];
  class Client {
    state: 'starting' | 'running' | 'stopped' = 'starting';
    /** Ends its start. */
    readonly ends: { good: () => void; bad: (error: Error) => void };
    readonly #started: Promise<void>;
    constructor(
      _id: string,
      _name: string,
      readonly server: NodeModule,
    ) {
      const ends = { good: () => {}, bad: (_: Error) => {} };
      this.#started = new Promise((resolve, reject) => Object.assign(ends, { good: resolve, bad: reject }));
      this.ends = ends;
      clients.push(this);
    }
    onNotification(): void {}
    onDidChangeState(): void {}
    needsStop = (): boolean => this.state !== 'stopped';
    isRunning = (): boolean => this.state === 'running';
    async start(): Promise<void> {
      await this.#started;
      this.state = 'running';
    }
    // As the library's: one that is starting cannot be stopped, one that has stopped refuses.
    async dispose(): Promise<void> {
      if (this.state === 'starting') throw new Error("Client is not running and can't be stopped");
      this.state = 'stopped';
    }
    async sendRequest(): Promise<unknown> {
      if (this.state === 'stopped') throw new Error('Client is not running');
      return 'an answer';
    }
    async sendNotification(): Promise<void> {}
  }
  return { clients, Client };
});
vi.mock('vscode-languageclient/node', () => ({
  LanguageClient: Client,
  TransportKind: {},
  vsdiag: { DocumentDiagnosticReportKind: {} },
}));

const report = address('file', '/年报.txt') as unknown as Uri;
const context = { asAbsolutePath: (path: string) => path } as ExtensionContext;

/** The client that comes next, as soon as it is there. */
const made = (number: number) => vi.waitFor(() => clients[number] ?? Promise.reject(new Error('not yet')));

beforeEach(() => {
  clients.length = 0;
  told.length = 0;
});

test('a server that has stopped has no answer, and nobody is shown an error of the library', async () => {
  const service = new Service(context);
  const started = service.start();
  const client = await made(0);
  client.ends.good();
  await started;
  expect(await service.findings(report)).toBe('an answer');
  client.state = 'stopped';
  expect(await service.findings(report)).toBeUndefined();
  expect(await service.fixAll(report, undefined)).toBeUndefined();
  expect(await service.rulePage('t4-sum')).toBeUndefined();
});

test('the server is started with a place beside it for its compiled code', async () => {
  const service = new Service({ asAbsolutePath: (path: string) => `/installed/${path}` } as ExtensionContext);
  void service.start();
  const { module, options } = (await made(0)).server;
  expect(module).toBe('/installed/dist/server.js');
  expect(options?.env).toEqual({ NODE_COMPILE_CACHE: '/installed/dist/compiled' });
});

test('a server that is starting is not said to be missing', async () => {
  const service = new Service(context);
  expect(service.isRunning).toBe(false);
  const started = service.start();
  expect(service.isRunning).toBe(true);
  const client = await made(0);
  expect(service.isRunning).toBe(true);
  client.ends.good();
  await started;
  expect(service.isRunning).toBe(true);
  await service.stop();
  expect(service.isRunning).toBe(false);
});

test('a server that is started anew while it is starting does not run beside the new one', async () => {
  const service = new Service(context);
  void service.start();
  const first = await made(0);
  const restarted = service.restart();
  const second = await made(1);
  second.ends.good();
  await restarted;
  first.ends.good();
  await vi.waitFor(() => expect(first.state).toBe('stopped'));
  expect(second.state).toBe('running');
});

test('a server that fails after it was given up is no failure of the one that runs', async () => {
  const service = new Service(context);
  const given = service.start();
  const first = await made(0);
  const restarted = service.restart();
  (await made(1)).ends.good();
  await restarted;
  first.ends.bad(new Error('gone'));
  await given;
  expect(told).toEqual([]);
  await service.start();
  expect(clients).toHaveLength(2);
});
