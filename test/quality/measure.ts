import type { Diagnosis } from '../../server/core/check/run.ts';
import { type Damaged, damaged, isCovered } from './damaged.ts';
import type { Fault } from './faults/fault.ts';
import { faults } from './faults/index.ts';
import { several } from './several.ts';
import { sound } from './sound.ts';

/** A count out of a whole. */
export interface Share {
  readonly of: number;
  readonly count: number;
}

/** How many of a list hold. */
export const share = <T>(all: readonly T[], holds: (each: T) => boolean): Share => ({
  of: all.length,
  count: all.filter(holds).length,
});

/** What the rules report on sound reports. */
export interface SoundFigures {
  readonly alarmed: Share;
  /** Per rule: how many reports it troubled, with one of them. */
  readonly byRule: readonly {
    readonly id: string;
    readonly reports: number;
    readonly seed: number;
    readonly way: string;
    readonly sample: string;
  }[];
}

/** Checks sound reports, and counts false alarms by rule. */
export function soundReports(count: number, seed: number): SoundFigures {
  const rules = new Map<string, { reports: number; seed: number; way: string; sample: string }>();
  let alarmed = 0;
  for (let i = 0; i < count; i++) {
    const report = sound(seed + i);
    if (report.alarms.length > 0) alarmed++;
    for (const [id, alarm] of new Map(report.alarms.map((each) => [each.id, each]))) {
      const known = rules.get(id);
      if (known) known.reports++;
      else rules.set(id, { reports: 1, seed: seed + i, way: report.way.name, sample: told(report.text, alarm) });
    }
  }
  const byRule = [...rules].map(([id, each]) => ({ id, ...each })).sort((a, b) => b.reports - a.reports);
  return { alarmed: { of: count, count: alarmed }, byRule };
}

/** A finding in one line: the marked words and the message. */
export const told = (text: string, { span, message }: Diagnosis): string =>
  `⟦${text.slice(span.start, span.end).slice(0, 60)}⟧ ${message}`;

/** How well one rule finds its faults. */
export interface RuleFigures {
  readonly rule: string;
  readonly kinds: number;
  readonly found: Share;
  readonly placed: Share;
  readonly cascades: Share;
  /** `of` is 0 where nothing can be expected. */
  readonly repaired: Share;
}

/** How well one fault is found. */
export interface FaultFigures {
  readonly fault: Fault;
  readonly cases: readonly Damaged[];
}

/** Tries some cases of each fault that a rule should find. */
export function oneFault(
  cases: number,
  seed: number,
): { readonly byFault: readonly FaultFigures[]; readonly uncovered: readonly Fault[] } {
  const byFault = faults.filter(isCovered).map((fault) => ({
    fault,
    cases: Array.from({ length: cases }, (_, i) => damaged(fault, seed + i)).filter((each) => each !== undefined),
  }));
  return { byFault, uncovered: faults.filter((fault) => !isCovered(fault)) };
}

/** The figures of each rule, over the faults that it should find. */
export function byRule(figures: readonly FaultFigures[]): readonly RuleFigures[] {
  const rules = new Map<string, FaultFigures[]>();
  for (const each of figures) {
    const rule = each.fault.expect[0] ?? '';
    rules.set(rule, [...(rules.get(rule) ?? []), each]);
  }
  return [...rules].map(([rule, own]) => summary(rule, own));
}

/** The figures of one rule over its faults. */
export function summary(rule: string, own: readonly FaultFigures[]): RuleFigures {
  const cases = own.flatMap((each) => each.cases);
  return {
    rule,
    kinds: own.length,
    found: share(cases, ({ finding }) => finding !== undefined),
    placed: share(cases, ({ placed }) => placed),
    cascades: share(cases, ({ extra }) => extra.length > 0),
    repaired: share(
      cases.filter(({ repaired }) => repaired !== undefined),
      ({ repaired }) => repaired === true,
    ),
  };
}

/** How well several faults in one report are found. */
export interface SeveralFigures {
  readonly faults: Share;
  readonly reports: Share;
  readonly cascades: Share;
}

/** Reports with two to four faults: faults found, reports in which all were, reports with something else besides. */
export function severalFaults(count: number, seed: number): SeveralFigures {
  const all = Array.from({ length: count }, (_, i) => several(seed + i));
  const put = all.reduce((sum, each) => sum + each.faults.length, 0);
  const missed = all.reduce((sum, each) => sum + each.missed.length, 0);
  return {
    faults: { of: put, count: put - missed },
    reports: share(all, (each) => each.missed.length === 0),
    cascades: share(all, ({ extra }) => extra.length > 0),
  };
}

/** One wrong figure in table 3 or one wrong total in table 4: is the finding on that very cell? */
export function singleCells(count: number, seed: number): RuleFigures {
  const kinds = faults.filter(({ id }) =>
    /^(?:t3-(?:leaf|row-total|done-leaf|done-total|ledger-leaf|ledger-total)|t4-total)$/.test(id),
  );
  const cases = Array.from({ length: count }, (_, i) => damaged(kinds[i % kinds.length] as Fault, seed + i)).filter(
    (each) => each !== undefined,
  );
  return summary('cells', [{ fault: kinds[0] as Fault, cases }]);
}
