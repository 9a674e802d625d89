import { lstatSync, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configName } from '../core/check/config/config.ts';
import type { ConfigFile } from '../lsp/messages.ts';
import { ConfigFiles, type FoundConfig, readConfigFile } from './config-files.ts';

/**
 * Makes a function that reads the configurations for documents, given by their URIs, as the command line does for files. A
 * document on no disk (`untitled:`, another machine) has none. Synchronous, for a report must not be checked before its
 * configuration is known. Costs one question to the file system for each folder above the documents: a file that has not changed
 * is not read again.
 */
export function configReader(): (documents: readonly string[]) => readonly ConfigFile[] {
  let known = new Map<string, Known>();
  return (documents) => {
    const before = known;
    known = new Map();
    return readConfigs(documents, (path) => {
      const stamp = stampOf(path);
      if (stamp === nothing) return undefined;
      const last = before.get(path);
      const found = stamp !== undefined && last?.stamp === stamp ? last.found : readConfigFile(path);
      if (stamp !== undefined) known.set(path, { stamp, found });
      return found;
    });
  };
}

interface Known {
  readonly stamp: string;
  readonly found: FoundConfig | undefined;
}

/** Two seconds, the step of FAT's clock, the coarsest in use: a file younger than that may change again and keep its time. */
const coarseMs = 2000;

/** The stamp of a place where there is no file, not even a broken link. */
const nothing = '';

/** A value that changes when the file does; undefined where nothing reliable tells (a file just written, an error). */
function stampOf(path: string): string | undefined {
  try {
    // Ask without an exception first: most folders have none, and throwing costs several times as much.
    if (!lstatSync(path, { throwIfNoEntry: false })) return nothing;
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return Date.now() - Math.max(mtimeMs, ctimeMs) < coarseMs ? undefined : [ino, size, mtimeMs, ctimeMs].join();
  } catch {
    return undefined;
  }
}

function readConfigs(
  documents: readonly string[],
  read: (path: string) => FoundConfig | undefined,
): readonly ConfigFile[] {
  const files = new ConfigFiles(read);
  const found = new Map<string, ConfigFile>();
  for (const uri of documents) {
    const path = pathOf(uri);
    const config = path === undefined ? undefined : files.nearest(dirname(path));
    if (path === undefined || !config) continue;
    const address = addressOf(config.path, uri, path);
    found.set(
      address,
      'error' in config ? { uri: address, text: '', error: config.error } : { uri: address, text: config.text },
    );
  }
  return [...found.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** The path of a document on this disk; undefined where it has none. */
function pathOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Writes the configuration's URI with the report's escapes: clients escape differently, and the two are compared as strings. */
function addressOf(config: string, uri: string, report: string): string {
  const levels = relative(dirname(config), report).split(sep).length;
  return [...uri.split('/').slice(0, -levels), configName].join('/');
}
