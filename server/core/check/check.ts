import type { Facts } from '../facts/model.ts';
import type { Severity } from '../finding.ts';
import type { Span } from '../text/span.ts';
import { type Acceptance, type Config, noConfig } from './config/config.ts';
import { sameFile } from './config/where.ts';
import { unfinished } from './drafts.ts';
import { fingerprints, type Marked } from './fingerprint.ts';
import { type Diagnosis, isMostlyLost, type OnFault, run } from './run.ts';

/** All places of a finding, its mark first: fixes and explanations are offered at each of them. */
export const placesOf = ({ span, places }: Pick<Diagnosis, 'span' | 'places'>): readonly Span[] => [
  span,
  ...places.map((place) => place.span),
];

/** How a report is checked. */
export interface CheckOptions {
  readonly config?: Config | undefined;
  /** The report, as the configuration names it: relative to its folder. Acceptances of other files do not count. */
  readonly file?: string | undefined;
  /** Called with a rule that threw; it is left out and the others go on. Without it the error is thrown. */
  readonly onFault?: OnFault | undefined;
}

/** A finding that somebody lets stand, and by which of the acceptances: one, unless it is written there twice. */
export interface Accepted {
  readonly diagnosis: Diagnosis;
  readonly by: readonly Acceptance[];
}

/** What a check of one report gives. */
export interface Checked {
  /** In reading order, at most `most`. */
  readonly diagnoses: readonly Diagnosis[];
  /** `diagnoses` and those that are left out, in no order. */
  readonly uncapped: readonly Diagnosis[];
  /** How many more were found. */
  readonly omitted: number;
  /** Those that are accepted and not shown, in reading order. */
  readonly accepted: readonly Accepted[];
  /** Acceptances of this very file whose finding is gone. */
  readonly unused: readonly Acceptance[];
  /** The name that an acceptance knows one of `diagnoses` by. */
  readonly fingerprint: (diagnosis: Diagnosis) => string;
}

/**
 * Most findings of one report that are shown, the most severe first. Arbitrary but generous: nobody reads more of one file,
 * and an editor with ten thousand squiggles stands still.
 */
export const most = 500;

/**
 * Runs every rule over the facts, then applies the user's decisions to what they find: severities, acceptances, the draft
 * profile. Throws what a rule throws, unless `onFault` is given.
 */
export function check(facts: Facts, { config = noConfig, file, onFault }: CheckOptions = {}): Checked {
  const faults: string[] = [];
  const found = weighed(
    run(
      facts,
      onFault &&
        ((rule, error) => {
          faults.push(rule);
          onFault(rule, error);
        }),
    ),
    config,
  );
  const writing = config.profile === 'draft' ? unfinished(facts.report) : [];
  const unwanted = new Set(found.filter((each) => isUnwanted(each, config, writing)));
  const wanted = unwanted.size === 0 ? found : found.filter((each) => !unwanted.has(each));
  const names = namer(facts, wanted);
  const acceptances = config.accepted.filter((each) => each.file === undefined || sameFile(each.file, file ?? ''));
  const { open, accepted, unused } = withoutAccepted(wanted, acceptances, names);
  const shown = capped(open);
  // Call no acceptance unused where its finding could not be looked for, or its rule failed or has findings that are not shown.
  const isLookedFor = !isMostlyLost(facts.report);
  const silent = new Set([...faults, ...[...unwanted].map(({ id }) => id)]);
  return {
    diagnoses: inOrder(shown),
    uncapped: open,
    omitted: open.length - shown.length,
    accepted: [...accepted].sort((a, b) => place(a.diagnosis, b.diagnosis)),
    unused: unused.filter((each) => isLookedFor && each.file !== undefined && !silent.has(each.rule)),
    fingerprint: (diagnosis) => names(diagnosis).whole[0] ?? '',
  };
}

/** Gives each finding the severity that the user has set for its rule. */
function weighed(found: readonly Diagnosis[], { rules: settings }: Config): readonly Diagnosis[] {
  if (Object.keys(settings).length === 0) return found;
  return found.map((each) => {
    const setting = settings[each.id];
    return setting === undefined || setting === 'off' ? each : { ...each, severity: setting };
  });
}

/** Whether a finding is not shown: its rule is off, or it only says of a draft that something is not written yet. */
const isUnwanted = (
  { id, incomplete, span }: Diagnosis,
  { rules: settings, profile }: Config,
  writing: readonly Span[],
): boolean =>
  settings[id] === 'off' ||
  (profile === 'draft' && (incomplete || writing.some(({ start, end }) => span.end >= start && span.end <= end)));

function withoutAccepted(
  found: readonly Diagnosis[],
  acceptances: readonly Acceptance[],
  names: (diagnosis: Diagnosis) => Names,
): {
  readonly open: readonly Diagnosis[];
  readonly accepted: readonly Accepted[];
  readonly unused: readonly Acceptance[];
} {
  if (acceptances.length === 0) return { open: found, accepted: [], unused: [] };
  // Go through the acceptances once: a list may hold a hundred thousand, while findings are few.
  const rulesAccepted = new Set(acceptances.map(({ rule }) => rule));
  const named = new Map<string, Map<string, Diagnosis[]>>();
  for (const each of found) {
    for (const id of new Set([each.id, each.formerly?.id ?? each.id])) {
      // Spare the fingerprint where no finding of the rule is accepted.
      if (!rulesAccepted.has(id)) continue;
      const own = named.get(id) ?? new Map<string, Diagnosis[]>();
      named.set(id, own);
      const { whole, parts } = names(each);
      for (const name of new Set([...whole, ...parts])) own.set(name, [...(own.get(name) ?? []), each]);
    }
  }
  const given = new Map<Diagnosis, Acceptance[]>();
  const unused = acceptances.filter((each) => {
    const meant = named.get(each.rule)?.get(each.fingerprint) ?? [];
    for (const finding of meant) {
      const by = given.get(finding) ?? [];
      by.push(each);
      given.set(finding, by);
    }
    return meant.length === 0;
  });
  // Of a finding that tells several which were told one by one, each must have been accepted.
  const accepted = new Map(
    [...given].filter(([finding, by]) => {
      const { whole, parts } = names(finding);
      const has = (name: string): boolean => by.some(({ fingerprint }) => fingerprint === name);
      return whole.some(has) || parts.every(has);
    }),
  );
  return {
    open: found.filter((each) => !accepted.has(each)),
    accepted: [...accepted].map(([diagnosis, by]) => ({ diagnosis, by })),
    unused,
  };
}

/** The fingerprints of a finding. */
interface Names {
  /** The present one first, then that from before its mark moved or its words changed. */
  readonly whole: readonly string[];
  /** Those of the findings that it tells together and that were told one by one. */
  readonly parts: readonly string[];
}

/** Gives the fingerprints of a finding, worked out for all findings of a rule when the first of them is asked about. */
function namer(facts: Facts, found: readonly Diagnosis[]): (diagnosis: Diagnosis) => Names {
  const names = new Map<Diagnosis, { readonly whole: string[]; readonly parts: string[] }>();
  const add = (to: 'whole' | 'parts', own: readonly (readonly [Diagnosis, Marked])[]): void => {
    const ordered = [...own].sort(([, a], [, b]) => place(a, b));
    const told = fingerprints(
      facts,
      ordered.map(([, marked]) => marked),
    );
    for (const [i, [diagnosis]] of ordered.entries()) names.get(diagnosis)?.[to].push(told[i] as string);
  };
  const none: Names = { whole: [], parts: [] };
  return (diagnosis) => {
    if (!names.has(diagnosis)) {
      const own = found.filter(({ id }) => id === diagnosis.id);
      for (const each of own) names.set(each, { whole: [], parts: [] });
      add(
        'whole',
        own.map((each) => [each, each]),
      );
      if (own.some(({ formerly }) => formerly))
        add(
          'whole',
          own.map((each) => [each, { ...each, ...each.formerly }]),
        );
      if (own.some(({ once }) => once.length > 0))
        add(
          'parts',
          own.flatMap((each): (readonly [Diagnosis, Marked])[] =>
            each.once.length > 0
              ? each.once.map((part) => [each, { ...each, about: undefined, ...part }])
              : [[each, { ...each, ...each.formerly }]],
          ),
        );
    }
    return names.get(diagnosis) ?? none;
  };
}

/** The most severe, where there are too many. */
function capped(found: readonly Diagnosis[]): readonly Diagnosis[] {
  if (found.length <= most) return found;
  return [...found].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || place(a, b)).slice(0, most);
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

const inOrder = (found: readonly Diagnosis[]): readonly Diagnosis[] => [...found].sort(place);

const place = (a: Marked, b: Marked): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
