/*
 * Which configuration counts for which report, by their addresses alone: URIs, or paths with forward slashes.
 */

/** Everything up to the last slash, with it. */
export const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/') + 1);

/** Whether a URI is in no folder: `untitled:Untitled-1`, `cowsay:hello`. */
export const isPlaceless = (uri: string): boolean => /^(?:untitled:|[a-z][\w+.-]*:(?!\/))/i.test(uri);

/** The configuration in the report's folder, or in the nearest one above it; undefined where there is none. */
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

/** A URI, or a part of one, without escapes (`%E5%B1%80` → 局); unchanged where it is escaped wrongly. */
export function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether two relative paths mean one file; ignores `./` at the start, backslashes, and accents as separate characters. */
export const sameFile = (a: string, b: string): boolean => spelled(a) === spelled(b);

const spelled = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
