import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configName } from '../core/config/config.ts';
import type { ConfigFile } from '../lsp/messages.ts';
import { ConfigFiles } from './config-files.ts';

/**
 * Reads the configurations that count for documents, given by their URIs, as the command line does for files. What is on
 * no disk (`untitled:`, another machine) has none. Synchronous, for a report must not be checked before they are known.
 */
export function readConfigs(documents: readonly string[]): readonly ConfigFile[] {
  const files = new ConfigFiles();
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
