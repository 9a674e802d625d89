import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { decode } from '../files/decode.ts';
import { readBytes } from '../files/read-bytes.ts';
import { reportLimit } from '../files/refusal.ts';

/** Whose a file is: `own` as we wrote it, `other` somebody else's or changed since, `none` where there is none. */
export type Hand = 'own' | 'other' | 'none';

const MARK = /\n—— 本清单由 nianbao 写成，校验 ([0-9a-f]{16})；有人改过的，程序不再覆盖。$/;

/** A text with a last line that holds its hash, by which `handOf` knows that it is ours and unchanged. */
export const signed = (text: string): string =>
  `${text}\n—— 本清单由 nianbao 写成，校验 ${digest(text)}；有人改过的，程序不再覆盖。\n`;

/** Whose the file at a path is. Links and unreadable files count as somebody else's. */
export function handOf(path: string): Hand {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return 'none';
  const read = stats.isFile() ? readBytes(path, reportLimit) : { error: '' };
  const decoded = 'bytes' in read ? decode(read.bytes) : read;
  if ('error' in decoded) return 'other';
  const text = decoded.text.replace(/\r\n?/g, '\n').trimEnd();
  const [mark, sum] = MARK.exec(text) ?? [];
  return mark !== undefined && digest(text.slice(0, -mark.length)) === sum ? 'own' : 'other';
}

/** A hash that other line ends, another encoding or blank lines at the end do not change, since an editor may save it so. */
const digest = (text: string): string => createHash('sha256').update(text.trimEnd(), 'utf8').digest('hex').slice(0, 16);

/**
 * Writes a file whole or not at all: a new file beside it, then a rename. Where that fails, as on a full disk, the old file
 * stays. Takes some milliseconds, in which other files can be written.
 *
 * @throws Error of the file system
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const beside = join(dirname(path), `.nianbao-${randomBytes(6).toString('hex')}.tmp`);
  let file: number | undefined;
  try {
    file = openSync(beside, 'wx');
    writeFileSync(file, content);
    await promisify(fsync)(file);
    closeSync(file);
    file = undefined;
    renameSync(beside, path);
  } catch (error) {
    if (file !== undefined) closeSync(file);
    rmSync(beside, { force: true });
    throw error;
  }
}
