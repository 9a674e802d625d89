/** What a user can choose. The manifest holds the same keys and defaults. */
export interface Settings {
  /** Check plain text, Markdown and HTML files whose content reads like a report. */
  readonly recognise: boolean;
}

export const defaultSettings: Settings = { recognise: true };

/**
 * Reads settings from whatever a client sends: `{ recognise }`, or the same under `nianbao`.
 * What is missing or of the wrong type takes its default.
 */
export function readSettings(sent: unknown): Settings {
  const outer = asRecord(sent);
  const own = asRecord(outer.nianbao ?? outer);
  const recognise = own.recognise;
  return { recognise: typeof recognise === 'boolean' ? recognise : defaultSettings.recognise };
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
