import { dirname, join } from 'node:path';
import { configName } from '../core/check/config/config.ts';
import { decode } from './decode.ts';
import { readBytes } from './read-bytes.ts';
import { configLimit } from './refusal.ts';

/** A configuration on disk: its text, or in words for the user why it cannot be read. */
export type FoundConfig =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly error: string };

/** Finds the configurations in and above folders. Each place is read once: later changes on disk are not seen. */
export class ConfigFiles {
  readonly #nearest = new Map<string, FoundConfig | undefined>();
  readonly #read: (path: string) => FoundConfig | undefined;

  constructor(read: (path: string) => FoundConfig | undefined = readConfigFile) {
    this.#read = read;
  }

  /**
   * The configuration that counts for the reports of a folder: in it, or in the nearest folder above it. One that cannot be read
   * still hides those above it; else a report would silently be checked by the wrong one.
   */
  nearest(folder: string): FoundConfig | undefined {
    if (this.#nearest.has(folder)) return this.#nearest.get(folder);
    const parent = dirname(folder);
    const found = this.#read(join(folder, configName)) ?? (parent === folder ? undefined : this.nearest(parent));
    this.#nearest.set(folder, found);
    return found;
  }
}

/** Reads a configuration file; undefined where there is none. Never throws. */
export function readConfigFile(path: string): FoundConfig | undefined {
  const read = readBytes(path, configLimit);
  if ('error' in read) return read.isMissing ? undefined : { path, error: read.error };
  const decoded = decode(read.bytes);
  return 'error' in decoded ? { path, error: decoded.error } : { path, text: decoded.text };
}
