/** Why a file could not be read or checked, for a clerk. */
export function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return '没有读取这个文件的权限';
  if (code === 'ENOENT') return '找不到这个文件';
  if (code === 'EISDIR') return '是文件夹，不是文件';
  return `读取或校核时出错：${error instanceof Error ? error.message : String(error)}`;
}
