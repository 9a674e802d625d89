import { mostSize } from '../core/check/config/limits.ts';

/** How large a file of some kind may be, and what that kind is called. */
export interface Limit {
  readonly bytes: number;
  readonly of: string;
}

const MEGABYTE = 2 ** 20;

/** A report is a few pages; a saved web page with its pictures inside may be some megabytes. */
export const reportLimit: Limit = { bytes: 64 * MEGABYTE, of: '年报' };
export const configLimit: Limit = { bytes: mostSize, of: '配置文件' };

/** What a file system says of an entry before it is read. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
}

/** Why an entry is not read, in the user's words: pipes and devices may never end. Undefined where it can be. */
export function refusal({ kind, size }: Entry, limit: Limit): string | undefined {
  if (kind === 'folder') return '是文件夹，不是文件';
  if (kind === 'other') return '不是普通文件（是管道、设备之类），没有读；请另存为普通文件';
  return size > limit.bytes ? tooLarge(`有 ${megabytes(size)} MB`, limit) : undefined;
}

/** The same of a file that says nothing of its size and does not end. */
export const endless = (limit: Limit): string => tooLarge(`超过 ${megabytes(limit.bytes)} MB`, limit);

const tooLarge = (size: string, { of }: Limit): string => `文件${size}，${of}没有这么大，没有读`;

/** Rounded up, so that what is too large never reads like what is allowed. */
const megabytes = (bytes: number): number => Math.ceil((bytes / MEGABYTE) * 10) / 10;
