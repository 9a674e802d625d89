import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { configName } from '../core/check/config/config.ts';
import { explain } from '../files/explain.ts';
import { isList } from './lists.ts';
import { matcher } from './pattern.ts';

/** A file to be checked, or a name that leads to none, with the reason. */
export interface Target {
  readonly path: string;
  /** Why there is nothing to be checked. */
  readonly error?: string;
  /** Whether it is named on the command line itself, so that the user takes it for a report. */
  readonly isNamed?: boolean;
}

/** The files that the names on the command line mean. */
export interface Targets {
  /** Each file once, in the order of the names on the command line. */
  readonly files: readonly Target[];
  /** Documents (Word, PDF) among them that may be reports but cannot be read here. */
  readonly skipped: readonly string[];
  /** Whether a folder or a pattern was named, where the user expects reports. */
  readonly isSearch: boolean;
}

const endings = /\.(?:txt|md|markdown|html?|nianbao)$/i;
const office = /\.(?:docx?|wps|rtf|pdf|ofd|xlsx?|et|mht|mhtml)$/i;
const ending = /\.[^.]*$/;
const wildcard = /[*?]/;

/**
 * The files that the names on the command line mean: a file itself, whatever its ending; of a folder, the text files in and
 * under it; of a pattern with `*` and `?` (where the shell has not expanded it), the files that match. Configurations and
 * the lists that we have written are none of them.
 */
export function targets(names: readonly string[]): Targets {
  const seen = new Set<string>();
  const skipped: string[] = [];
  const expanded = names.map((name) => expand(name, skipped));
  const files = expanded
    .flatMap((each) => each.files)
    .filter(({ path }) => {
      const place = resolve(path);
      if (seen.has(place) || basename(path) === configName || isList(path)) return false;
      seen.add(place);
      return true;
    });
  return {
    files,
    skipped: skipped.filter((path) => !seen.has(resolve(path))),
    isSearch: expanded.some((each) => each.isSearch),
  };
}

type Expanded = Pick<Targets, 'files' | 'isSearch'>;

function expand(name: string, skipped: string[]): Expanded {
  const kind = kindOf(name);
  if (kind === 'file') return { files: [{ path: name, isNamed: true }], isSearch: false };
  if (kind === 'folder') return search(name, name, (path) => endings.test(path), skipped);
  // Reading it will say why it is not there.
  if (!wildcard.test(name)) return { files: [{ path: name, isNamed: true }], isSearch: false };
  const fits = matcher(name.replace(/^\.[/\\]/, '').replaceAll('\\', '/'));
  // `各局/*` means the text files of `各局`, without its folders.
  const isOpen = !ending.test(basename(name));
  const matches = (path: string): boolean => fits(path.replaceAll('\\', '/')) && (!isOpen || endings.test(path));
  return search(name, rootOf(name), matches, isOpen ? skipped : []);
}

function search(name: string, root: string, matches: (path: string) => boolean, skipped: string[]): Expanded {
  const all = [...walk(root)];
  const files = all.filter(({ path, error }) => error !== undefined || matches(path));
  const stems = new Set(files.map(({ path }) => path.replace(ending, '')));
  // Skip a document silently where the same report lies beside it as text.
  const others = all
    .map(({ path }) => path)
    .filter((path) => office.test(path) && !stems.has(path.replace(ending, '')));
  if (files.length > 0) {
    skipped.push(...others);
    return { files, isSearch: true };
  }
  const isFolder = root === name;
  const what = isFolder ? '文件夹里没有可以校核的文件' : '没有文件与这个写法相符';
  const help = others.length > 0 ? `：里面有 ${others.length} 个 Word、PDF 等文档，请先另存为纯文本（.txt）` : '';
  return { files: [{ path: name, error: `${what}${help}` }], isSearch: true };
}

/** What a path leads to. Pipes and devices count as files; reading them will say that they are none. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/**
 * All files in and under a folder, in the order of their names, without hidden files, Office's lock files (`~$年报.docx`) and
 * installed packages. Links to folders are not followed, for they may lead in a circle. A folder that may not be read is in the
 * list with the reason.
 */
function* walk(folder: string): Generator<Target> {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch (error) {
    yield { path: folder, error: explain(error) };
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') yield* walk(path);
    } else if (!entry.isSymbolicLink() || kindOf(path) !== 'folder') yield { path };
  }
}

const list = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

/** The folder before the first wildcard: `reports/2024` of `reports/2024/*.txt`. */
function rootOf(name: string): string {
  const parts = name.split(/[/\\]/);
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => wildcard.test(part)),
  );
  return fixed.join(sep) || (name.startsWith('/') ? '/' : '.');
}
