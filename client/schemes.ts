import type { Uri } from 'vscode';

/** Where no one writes a report: output panels, the other side of a comparison, our own pages. Everything else may be one. */
const elsewhere: ReadonlySet<string> = new Set(['git', 'output', 'nianbao-rule', 'vscode', 'search-editor', 'comment']);

/** Documents of this scheme may be reports. */
export const hasReports = (uri: Uri): boolean => !elsewhere.has(uri.scheme);

/** A name without a slash before it is in no folder, and has none above it: `untitled:Untitled-1`, `cowsay:hello`, `note:`. */
export const liesInFolder = (uri: Uri): boolean => uri.path.startsWith('/') && uri.scheme !== 'untitled';
