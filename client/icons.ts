import { Uri } from 'vscode';
import type { Severity } from '../server/core/finding.ts';

/** Icons of our own for lists, where the editor's icons would lose their colours. */
type Icon = { readonly light: Uri; readonly dark: Uri };

const svg = (body: string, color: string): Uri =>
  Uri.parse(
    `data:image/svg+xml;utf8,${encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="${color}" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`,
    )}`,
  );

const icon = (body: string, light: string, dark: string): Icon => ({ light: svg(body, light), dark: svg(body, dark) });

const CIRCLE = '<circle cx="8" cy="8" r="6.2"/>';

/** The icon of each severity. */
export const severityIcons: Readonly<Record<Severity, Icon>> = {
  error: icon(`${CIRCLE}<path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>`, '#d13438', '#f14c4c'),
  warning: icon('<path d="M8 2.2L14.4 13.6H1.6Z"/><path d="M8 6.4v3.4M8 11.8v.1"/>', '#bf8803', '#cca700'),
  info: icon(`${CIRCLE}<path d="M8 7.4v3.8M8 4.9v.1"/>`, '#1a85ff', '#3794ff'),
  hint: icon('<path d="M3.6 8h.1M8 8h.1M12.4 8h.1" stroke-width="2"/>', '#6c6c6c', '#9d9d9d'),
};
