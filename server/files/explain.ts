/** What was being done with a file. */
export type Deed = 'read' | 'write';

/** The file system's error codes in words for a clerk; those that do not depend on the deed. */
const words: Readonly<Record<string, string>> = {
  EISDIR: '是文件夹，不是文件',
  ENOTDIR: '路径里有一段不是文件夹',
  EEXIST: '那里已经有同名的文件',
  ENAMETOOLONG: '文件名或路径太长',
  ELOOP: '链接绕成了一圈',
  ENXIO: '是没有接上的管道或设备',
  ENOSPC: '磁盘满了',
  EDQUOT: '超出了磁盘配额',
  EROFS: '磁盘是只读的',
  EFBIG: '文件太大，磁盘放不下',
  EIO: '磁盘读写出错',
  EMFILE: '同时打开的文件太多，请关掉一些程序再试',
  ENFILE: '同时打开的文件太多，请关掉一些程序再试',
  EBUSY: '文件正被别的程序占用',
  ETXTBSY: '文件正被别的程序占用',
  ERR_WORKER_OUT_OF_MEMORY: '校核它的时候内存不够了',
};

/** Says in words for the user why a file could not be read or written: `EISDIR` → 是文件夹，不是文件. Any other error is quoted. */
export function explain(error: unknown, deed: Deed = 'read'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return `没有${deed === 'read' ? '读取这个文件' : '往那里写'}的权限`;
  if (code === 'ENOENT') return deed === 'read' ? '找不到这个文件' : '找不到要写的文件夹';
  return words[code] ?? `程序出错（${error instanceof Error ? error.message : String(error)}）`;
}
