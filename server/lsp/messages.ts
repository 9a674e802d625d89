import type { Profile } from '../core/check/config/config.ts';
import type { Relaxed } from '../core/check/config/relaxed.ts';
import type { RelaxedCounts } from '../core/check/kept-back.ts';
import type { Severity } from '../core/finding.ts';
import type { Edition } from '../core/forms/form.ts';
import type { Place, TextEdit } from '../core/text/span.ts';

/** What this server says beyond LSP. The client imports these as types only. */

/**
 * Notification, server → client, to a client that asked for it: after the first check of a document that was opened, and after each
 * that shows something else.
 */
export type StatusMethod = 'nianbao/status';

export interface Status {
  readonly uri: string;
  /** The edition it was checked against; null when it was not checked. */
  readonly edition: Edition | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Why nothing was checked; null when it was. */
  readonly reason: IdleReason | null;
  /** Findings that the user has accepted. */
  readonly accepted: number;
  /** Findings left out because there are too many. */
  readonly omitted: number;
  /** Rules that failed and were left out; see the log. */
  readonly faults: readonly string[];
  readonly profile: Profile;
  /** Rules that are off or lowered for it. */
  readonly relaxed: RelaxedCounts;
}

/**
 * `off`: the setting · `no-report`: the text does not read like one · `too-large`: nobody has looked whether it does ·
 * `failed`: an exception, see the log.
 */
export type IdleReason = 'off' | 'no-report' | 'too-large' | 'failed';

/** Request, client → server: the documentation of a rule as Markdown, or null. */
export type RulePageMethod = 'nianbao/rulePage';

export interface RulePageParams {
  readonly id: string;
}

/** What our client sends with `initialize`, beside the settings (see `readSettings`). */
export interface ClientOptions {
  /** It wants `nianbao/status`. Any other would be told what it does not know, and some complain of that aloud. */
  readonly status?: boolean;
  /** It opens `nianbao-rule:/ID.md`, where a finding’s code leads, and shows the rule’s name, in `data`, beside it. Any other is told in the hover why a rule is there. */
  readonly rulePages?: boolean;
  /** Languages whose marked headings it outlines itself: an outline of ours beside it would say the same again. */
  readonly ownOutline?: readonly string[];
  /** It shows hints, and counts none: all places of a finding are sent as such. Any other gets some as related information. */
  readonly places?: boolean;
  /** It has the commands below: without it no action that needs them is offered. */
  readonly commands?: boolean;
  /**
   * As with `nianbao/configs`. A client that sends this, be it empty, reads the configurations itself, on whatever file
   * system the reports are; for any other the server reads those that are on its own disk.
   */
  readonly configs?: readonly ConfigFile[];
}

/** Notification, client → server: every configuration that may count for an open report. */
export type ConfigsMethod = 'nianbao/configs';

/** A `nianbao.config.json` as it is on disk. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** Why it could not be read, for the user; then `text` is ''. */
  readonly error?: string;
}

/** The client's commands that the actions of a finding name, each with one argument. */
export type AcceptCommand = 'nianbao.accept';
export type TurnOffCommand = 'nianbao.turnOff';

export interface TurnOffArgument {
  /** The report's URI. */
  readonly report: string;
  /** The configuration that counts for it; null where there is none yet. */
  readonly config: string | null;
  readonly rule: string;
  /** 表四某组的总计不等于各结果之和 */
  readonly title: string;
  /** The rule's own. */
  readonly severity: Severity;
}

export interface AcceptArgument {
  readonly report: string;
  readonly config: string | null;
  readonly rule: string;
  readonly fingerprint: string;
  /** The words that are marked. */
  readonly text: string;
  /** What the finding says. */
  readonly message: string;
}

/** Our client's own: makes all safe fixes of a report, or of one rule. */
export type FixAllCommand = 'nianbao.fixAll';

export interface FixAllArgument {
  /** The report's URI. */
  readonly report: string;
  /** Only what findings of this rule offer. */
  readonly rule?: string | undefined;
}

/** Our client's own: gives an untitled report a file, so that decisions about it can be kept. */
export type SaveAsCommand = 'nianbao.saveAs';

/**
 * Request, client → server: the core's edits (offsets into the text) that write a decision into a configuration: none where it
 * is written there already; null where the text must be mended first.
 */
export type ConfigEditMethod = 'nianbao/configEdit';

export interface ConfigEditParams {
  /** The configuration's URI and what stands in it now; '' where it is to be made. */
  readonly config: ConfigFile;
  readonly report: string;
  readonly decision: Decision;
}

export type Decision =
  | {
      readonly kind: 'accept';
      readonly rule: string;
      readonly fingerprint: string;
      readonly text: string;
      readonly reason: string;
    }
  /** Accept it no more. */
  | { readonly kind: 'reject'; readonly rule: string; readonly fingerprints: readonly string[] }
  | { readonly kind: 'turnOff'; readonly rule: string }
  /** Leave a rule to its own severity. */
  | { readonly kind: 'turnOn'; readonly rule: string }
  /** Check as a draft no more. */
  | { readonly kind: 'submit' };

/** Request, client → server: all that a list of a report's findings shows; null where it is not checked. */
export type FindingsMethod = 'nianbao/findings';

export interface ReportParams {
  readonly uri: string;
}

export interface Findings {
  readonly version: number;
  /** 青岚县水利局2024年政府信息公开工作年度报告; null where there is none. */
  readonly title: string | null;
  /** The configuration that counts for it; null where there is none yet. */
  readonly config: string | null;
  /** In the order of the text. */
  readonly open: readonly ListedFinding[];
  /** Findings left out because there are too many. */
  readonly omitted: number;
  readonly accepted: readonly ListedAcceptance[];
  readonly relaxed: readonly ListedRule[];
  /** Where it is decided that it is checked as a draft; empty where it is not one. */
  readonly draft: readonly Holder[];
  /** So many safe fixes can be made together. */
  readonly fixes: number;
}

export interface ListedFinding {
  readonly rule: string;
  /** The rule's. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

export interface ListedAcceptance extends ListedFinding {
  readonly fingerprints: readonly string[];
  readonly reason: string;
}

/** A rule that is off or lowered. */
export interface ListedRule extends Relaxed {
  readonly title: string;
  readonly holders: readonly Holder[];
}

/** Where something is decided: in the configuration of the report's folder, in the user's settings. */
export type Holder = 'folder' | 'settings';

/** Request, client → server: what fix-all does to a report; null where it is not checked. */
export type FixAllMethod = 'nianbao/fixAll';

export interface FixAllParams extends ReportParams {
  /** Only what findings of this rule offer. */
  readonly rule?: string | undefined;
}

export interface FixAll {
  /** The version that the edits are for, which are the core's. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** So many fixes are made by them. */
  readonly fixes: number;
  /** What is found when they are made. */
  readonly left: Readonly<Record<Severity, number>>;
}
