import type { Uri } from 'vscode';

/** Schemes of documents that are never reports: output panels, the other side of a comparison, our own pages. */
const elsewhere: ReadonlySet<string> = new Set(['git', 'output', 'nianbao-rule', 'vscode', 'search-editor', 'comment']);

/** Whether a document of this scheme may be a report. */
export const hasReports = (uri: Uri): boolean => !elsewhere.has(uri.scheme);

/** Whether a document is in a folder; not so `untitled:Untitled-1`, `cowsay:hello`, `note:`. */
export const liesInFolder = (uri: Uri): boolean => uri.path.startsWith('/') && uri.scheme !== 'untitled';
