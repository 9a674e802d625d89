import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** One file to be checked, or a name that leads to none and why. */
export type Target = { readonly path: string } | { readonly path: string; readonly error: string };

const endings = /\.(?:txt|md|markdown|html?|nianbao)$/i;
const wildcard = /[*?]/;

/**
 * The files that the names on the command line mean: a file itself, whatever its ending; of a folder, the text files in and
 * under it; of a pattern with `*` and `?` (where the shell has not expanded it), the files that match.
 */
export function targets(names: readonly string[]): readonly Target[] {
  const seen = new Set<string>();
  return names
    .flatMap((name) => expand(name))
    .filter(({ path }) => {
      if (seen.has(path)) return false;
      seen.add(path);
      return true;
    });
}

function expand(name: string): readonly Target[] {
  const kind = kindOf(name);
  if (kind === 'file') return [{ path: name }];
  if (kind === 'folder') {
    const found = [...walk(name)].filter((path) => endings.test(path));
    return found.length > 0 ? found.map((path) => ({ path })) : [{ path: name, error: '文件夹里没有可以校核的文件' }];
  }
  if (!wildcard.test(name)) return [{ path: name, error: '找不到这个文件' }];
  const pattern = patternOf(name);
  const found = [...walk(rootOf(name))].filter((path) => pattern.test(path.replaceAll('\\', '/')));
  return found.length > 0 ? found.map((path) => ({ path })) : [{ path: name, error: '没有文件与这个写法相符' }];
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** All files in and under a folder, in the order of their names; hidden folders and installed packages left out. */
function* walk(folder: string): Generator<string> {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') yield* walk(path);
  }
}

const list = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

/** The folder before the first wildcard: `reports/2024/*.txt` is looked for in `reports/2024`. */
function rootOf(name: string): string {
  const parts = name.split(/[/\\]/);
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => wildcard.test(part)),
  );
  return fixed.join(sep) || (name.startsWith('/') ? '/' : '.');
}

/** `*` and `?` within a name, `**` over folders. */
function patternOf(name: string): RegExp {
  const source = name
    .replace(/^\.[/\\]/, '')
    .replaceAll('\\', '/')
    .replace(/[.+^${}()|[\]]/g, '\\$&')
    .replace(/\*\*\/|\*|\?/g, (mark) => (mark === '**/' ? '(?:.*/)?' : mark === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`^${source}$`);
}
