import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { configName } from '../core/check/config/config.ts';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import { attempt, guarded } from './guard.ts';
import type { ConfigFile, ConfigsMethod } from './messages.ts';
import { hasSettings, readSettings } from './settings.ts';

/** Reads the configurations that count for documents, given by their URIs. Never throws; cheap where nothing has changed. */
export type ReadConfigs = (documents: readonly string[]) => readonly ConfigFile[];

/** Resolves when the client has answered what the server registers; only then is it ready. */
export type Ready = () => Promise<void>;

/**
 * Follows the settings: they come with `initialize`, then with each change; a client that sends none is asked for them. A
 * setting that it does not send stays as it was at the start.
 */
export function followSettings(
  connection: Connection,
  documents: Documents,
  client: Client,
  initial: unknown,
  refresh: () => void,
): Ready {
  const take = (sent: unknown): void => {
    if (documents.configure(readSettings(initial, sent))) refresh();
  };
  const section = 'nianbao';
  const ask = async (): Promise<void> => take(await connection.workspace.getConfiguration(section));
  attempt(connection.console, 'settings', undefined, () => take(initial));
  connection.onDidChangeConfiguration(
    guarded(connection.console, 'settings', undefined, async ({ settings }) => {
      if (client.answersSettings && !hasSettings(settings)) await ask();
      else take(settings);
    }),
  );
  return guarded(connection.console, 'settings', undefined, async () => {
    if (client.registersSettings)
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    if (client.answersSettings && !hasSettings(initial)) await ask();
  });
}

/**
 * Follows the configurations. A client that sends them sends all of them, at the start and after each change. For others they
 * are read: when a document is opened, saved or closed, when the client says that a file has changed, and before each check,
 * since some clients do not say so, and none does for folders above its own.
 */
export function followConfigs(
  connection: Connection,
  documents: Documents,
  client: Client,
  initial: unknown,
  refresh: () => void,
  readConfigs: ReadConfigs | undefined,
): Ready {
  let areSent = client.sendsConfigs;
  const take = (files: unknown): void => {
    const isNews = documents.configureFolders(files);
    documents.configs.say();
    if (isNews) refresh();
  };
  const method: ConfigsMethod = 'nianbao/configs';
  connection.onNotification(
    method,
    guarded(connection.console, 'configs', undefined, (sent: unknown) => {
      areSent = true;
      take(sent);
    }),
  );
  // Publish nothing here: `initialize` is not answered yet.
  if (areSent) attempt(connection.console, 'configs', undefined, () => void documents.configureFolders(initial));
  if (!readConfigs) return async () => {};
  const read = guarded(connection.console, 'configs', undefined, () => {
    if (!areSent) take(readConfigs(documents.texts.keys()));
  });
  documents.lookAtConfigs = () => void read();
  documents.texts.onDidOpen(() => void read());
  documents.texts.onDidSave(() => void read());
  documents.texts.onDidClose(() => void read());
  connection.onDidChangeWatchedFiles(() => void read());
  return guarded(connection.console, 'configs', undefined, async () => {
    if (areSent || !client.registersFiles) return;
    const watchers = [{ globPattern: `**/${configName}` }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
}
