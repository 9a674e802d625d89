import { mostSize } from '../core/check/config/limits.ts';

/** How large a file of some kind may be. */
export interface Limit {
  readonly bytes: number;
  /** What that kind is called in messages: 年报 */
  readonly of: string;
}

const MEGABYTE = 2 ** 20;

/** A report is a few pages, a saved web page with its pictures inside some megabytes: this only keeps disk images and films out of memory. */
export const reportLimit: Limit = { bytes: 64 * MEGABYTE, of: '年报' };
/** See `mostSize`. */
export const configLimit: Limit = { bytes: mostSize, of: '配置文件' };

/** What a file system says of an entry before it is read. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
}

/** Says in words for the user why an entry is not read; undefined where it can be. Pipes and devices may never end. */
export function refusal({ kind, size }: Entry, limit: Limit): string | undefined {
  if (kind === 'folder') return '是文件夹，不是文件';
  if (kind === 'other') return '不是普通文件（是管道、设备之类），没有读；请另存为普通文件';
  return size > limit.bytes ? tooLarge(`有 ${megabytes(size)} MB`, limit) : undefined;
}

/** As `refusal`, for a file that turned out to be larger than it said. */
export const endless = (limit: Limit): string => tooLarge(`超过 ${megabytes(limit.bytes)} MB`, limit);

const tooLarge = (size: string, { of }: Limit): string => `文件${size}，${of}没有这么大，没有读`;

/** Rounded up, so that what is too large never reads like what is allowed. */
const megabytes = (bytes: number): number => Math.ceil((bytes / MEGABYTE) * 10) / 10;
