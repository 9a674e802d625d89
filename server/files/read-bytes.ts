import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { explain } from './explain.ts';
import { endless, type Limit, refusal } from './refusal.ts';

/** What a file holds, or in words for the user why it was not read; `isMissing` where nothing has that name. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly error: string; readonly isMissing: boolean };

/** Open without waiting for a pipe's other end, and without taking a terminal. Windows has neither flag, nor such files. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Reads a whole file; never waits and never throws. A pipe, a device or what is larger than `limit` is not read: a name in a
 * folder, or a link, may lead to anything (`年报.txt → /dev/zero`). It is judged and read by the same open file, so that nobody
 * can exchange it in between.
 */
export function readBytes(path: string, limit: Limit): ReadBytes {
  let file: number | undefined;
  try {
    file = openSync(path, flags);
    const stats = fstatSync(file);
    const error = refusal({ kind: kindOf(stats), size: stats.size }, limit);
    if (error !== undefined) return { error, isMissing: false };
    const bytes = readToEnd(file, stats.size, limit.bytes);
    return bytes ? { bytes } : { error: endless(limit), isMissing: false };
  } catch (error) {
    return fault(path, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const kindOf = (stats: Stats): 'file' | 'folder' | 'other' =>
  stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';

/** Reads until there is no more. `expected` is only a hint: files in `/proc` say 0, and another program may still be writing. */
function readToEnd(file: number, expected: number, most: number): Uint8Array | undefined {
  let bytes = Buffer.allocUnsafe(expected + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > most) return undefined;
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(length * 2, most) + 1);
  }
}

function fault(path: string, error: unknown): ReadBytes {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
  if (isMissing && isLink(path)) return { error: '是失效的链接，它指的文件不在了', isMissing: false };
  return { error: explain(error), isMissing };
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
