import { severities } from '../../finding.ts';
import type { Span } from '../../text/span.ts';

/** The file that holds a folder's choices; it counts for the reports in and under its folder. */
export const configName = 'nianbao.config.json';

/** What a configuration may say of a rule: a severity, or that it is off. */
export const ruleSettings = [...severities, 'off'] as const;
/** `draft` is quiet about what is simply not written yet; `submit` is for the text that goes out. */
export const profiles = ['draft', 'submit'] as const;
/** Levels of government, the highest first. */
export const levels = ['province', 'city', 'county', 'township'] as const;
/** Kinds of agencies, see `Kind`. */
export const kinds = ['government', 'department', 'office'] as const;

/** One of `ruleSettings`. */
export type RuleSetting = (typeof ruleSettings)[number];
/** One of `profiles`. */
export type Profile = (typeof profiles)[number];
/** Which level of government the agency belongs to. */
export type Level = (typeof levels)[number];
/** A government itself, one of its departments, or the office that works for it as a whole. */
export type Kind = (typeof kinds)[number];

/** A day of the year, e.g. the 31st of January. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Until when last year's report must be published. */
export interface Deadlines {
  readonly department: MonthDay;
  readonly government: MonthDay;
}

/** A finding that somebody has looked at and lets stand. */
export interface Acceptance {
  readonly rule: string;
  readonly fingerprint: string;
  /** The report, relative to the folder of the configuration, with forward slashes; undefined: any report there. */
  readonly file: string | undefined;
  readonly reason: string;
  /** Where it stands in the configuration's text. */
  readonly span: Span;
}

/** What the user decides; undefined where nothing is decided. */
export interface Config {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly profile?: Profile;
  readonly agency: { readonly level?: Level; readonly kind?: Kind };
  readonly deadlines: Partial<Deadlines>;
  readonly accepted: readonly Acceptance[];
}

/** A configuration that decides nothing. */
export const noConfig: Config = { rules: {}, agency: {}, deadlines: {}, accepted: [] };

/** Two layers of choices as one: what `over` decides holds, rule by rule; the rest comes from `base`. */
export function layered(base: Config, over: Config): Config {
  const profile = over.profile ?? base.profile;
  return {
    rules: { ...base.rules, ...over.rules },
    ...(profile && { profile }),
    agency: { ...base.agency, ...over.agency },
    deadlines: { ...base.deadlines, ...over.deadlines },
    accepted: [...base.accepted, ...over.accepted],
  };
}
