import { type Config, noConfig } from '../core/check/config/config.ts';
import { readConfig } from '../core/check/config/read.ts';

/** What a user can choose in the editor. The manifest holds the same keys and defaults. */
export interface Settings {
  /** Check plain text, Markdown and HTML files whose content reads like a report. */
  readonly recognise: boolean;
  /** `rules` and `profile`; what a folder's own configuration says goes before them. */
  readonly config: Config;
}

export const defaultSettings: Settings = { recognise: true, config: noConfig };

/**
 * Reads settings from whatever a client sends: `{ recognise, rules, profile }`, or the same under `nianbao`.
 * What is missing is as it was at the start; what is missing there too, or is of the wrong type, takes its default.
 */
export function readSettings(initial: unknown, sent?: unknown): Settings {
  const { recognise, rules, profile } = { ...own(initial), ...own(sent) };
  return {
    recognise: typeof recognise === 'boolean' ? recognise : defaultSettings.recognise,
    // The same words as in the file, so the same reader; what is wrong with them the editor says where they are written.
    config: readConfig(JSON.stringify({ rules: wordsOf(rules), profile: wordOf(profile) })).config,
  };
}

const wordOf = (sent: unknown): string | undefined => (typeof sent === 'string' ? sent : undefined);

/** What is no word counts for nothing anyway, and may be of any depth. */
const wordsOf = (sent: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(asRecord(sent)).filter((entry): entry is [string, string] => !!wordOf(entry[1])));

/** Whether any of our settings is among what a client sends: some send an empty object, or everything but ours. */
export const hasSettings = (sent: unknown): boolean =>
  ['recognise', 'rules', 'profile'].some((key) => own(sent)[key] !== undefined);

function own(sent: unknown): Readonly<Record<string, unknown>> {
  const outer = asRecord(sent);
  return asRecord(outer.nianbao ?? outer);
}

/** What somebody sent, to be looked into key by key; anything but an object has none. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
