import { lstatSync, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configName } from '../core/check/config/config.ts';
import type { ConfigFile } from '../lsp/messages.ts';
import { ConfigFiles, type FoundConfig, readConfigFile } from './config-files.ts';

/**
 * Gives what reads the configurations that count for documents, given by their URIs, as the command line does for files.
 * What is on no disk (`untitled:`, another machine) has none. Synchronous, for a report must not be checked before they
 * are known; cheap enough for each check, for a file that is as it was is not read again: in each folder above the
 * documents one question to the file system.
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

/** The coarsest clock among the file systems in use is FAT’s: of a younger file the time does not tell whether it is the same. */
const coarseMs = 2000;

/** The stamp of a place where no file is, not even a link to one that is gone. */
const nothing = '';

/** Tells a file from what stood there before; undefined where nothing tells. */
function stampOf(path: string): string | undefined {
  try {
    // In most folders there is none, and of that an exception would tell at several times the cost.
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

/** Where a document is on this disk; undefined where it is not. */
function pathOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/**
 * The configuration's URI in the spelling of the report's: clients escape more or fewer characters, and the two are
 * compared as they are written.
 */
function addressOf(config: string, uri: string, report: string): string {
  const levels = relative(dirname(config), report).split(sep).length;
  return [...uri.split('/').slice(0, -levels), configName].join('/');
}
