import { type Config, noConfig } from '../core/check/config/config.ts';
import { readConfig } from '../core/check/config/read.ts';

/** What a user can choose in the editor. The manifest holds the same keys and defaults. */
export interface Settings {
  /** Check plain text, Markdown and HTML files whose content reads like a report. */
  readonly recognise: boolean;
  /** `rules` and `profile`; what a folder's own configuration says goes before them. */
  readonly config: Config;
}

/** The settings of a client that sends none. */
export const defaultSettings: Settings = { recognise: true, config: noConfig };

/**
 * Reads settings from whatever a client sends: `{ recognise, rules, profile }`, or the same under `nianbao`. What is missing is
 * taken from `initial`; what is missing there too, or has the wrong type, gets its default. Never throws.
 */
export function readSettings(initial: unknown, sent?: unknown): Settings {
  const { recognise, rules, profile } = { ...own(initial), ...own(sent) };
  return {
    recognise: typeof recognise === 'boolean' ? recognise : defaultSettings.recognise,
    // Use the reader of configurations for the same words; the editor itself reports what is wrong with its settings.
    config: readConfig(JSON.stringify({ rules: wordsOf(rules), profile: wordOf(profile) })).config,
  };
}

const wordOf = (sent: unknown): string | undefined => (typeof sent === 'string' ? sent : undefined);

/** The entries that are strings: the others are ignored anyway, and may nest to any depth. */
const wordsOf = (sent: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(asRecord(sent)).filter((entry): entry is [string, string] => !!wordOf(entry[1])));

/** Whether a client has sent any of our settings; some send an empty object, or everything but ours. */
export const hasSettings = (sent: unknown): boolean =>
  ['recognise', 'rules', 'profile'].some((key) => own(sent)[key] !== undefined);

function own(sent: unknown): Readonly<Record<string, unknown>> {
  const outer = asRecord(sent);
  return asRecord(outer.nianbao ?? outer);
}

/** A value as a record; anything but an object is an empty one. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
