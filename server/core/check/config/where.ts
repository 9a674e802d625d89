/**
 * Which configuration counts for which report, told by their addresses alone: URIs, or paths with forward slashes.
 */

/** Everything up to the last slash, with it. */
export const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/') + 1);

/** True of a URI that names no place in a folder: `untitled:Untitled-1`, `cowsay:hello`. */
export const isPlaceless = (uri: string): boolean => /^(?:untitled:|[a-z][\w+.-]*:(?!\/))/i.test(uri);

/** Of several configurations the one in the nearest folder at or above the report. */
export function nearestConfig<Config extends { readonly uri: string }>(
  configs: readonly Config[],
  report: string,
): Config | undefined {
  let best: Config | undefined;
  for (const config of configs) {
    if (!report.startsWith(folderOf(config.uri))) continue;
    if (!best || config.uri.length > best.uri.length) best = config;
  }
  return best;
}

/** A report's URI as the configuration at `config` names it: `2024/水利局.txt`. */
export const fileFrom = (config: string, report: string): string => unescaped(report.slice(folderOf(config).length));

/** A URI or a part of one as a person writes it; where it is escaped wrongly, as it is. */
export function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Two spellings of one relative path: `./` before it, backslashes, and accents written in two pieces make no other file. */
export const sameFile = (a: string, b: string): boolean => spelled(a) === spelled(b);

const spelled = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
