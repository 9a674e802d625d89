import type { Profile } from '../core/config/config.ts';
import type { RelaxedCounts } from '../core/config/relaxed.ts';
import type { Severity } from '../core/finding.ts';
import type { Edition } from '../core/tree.ts';

/** What this server says beyond LSP. The client imports these as types only. */

/** Notification, server → client, after each check of a version, to a client that asked for it. */
export type StatusMethod = 'nianbao/status';

export interface Status {
  readonly uri: string;
  readonly version: number;
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

/** `off`: the setting · `no-report`: the text does not read like one · `failed`: an exception, see the log. */
export type IdleReason = 'off' | 'no-report' | 'failed';

/** Request, client → server: the documentation of a rule as Markdown, or null. */
export type RulePageMethod = 'nianbao/rulePage';

export interface RulePageParams {
  readonly id: string;
}

/** What our client sends with `initialize`, beside the settings (see `readSettings`). */
export interface ClientOptions {
  /** It wants `nianbao/status`. Any other would be told what it does not know, and some complain of that aloud. */
  readonly status?: boolean;
  /** It opens `nianbao-rule:/ID.md`, where a finding’s code leads. Any other is told in the hover why a rule is there. */
  readonly rulePages?: boolean;
  /** Languages whose marked headings it outlines itself: an outline of ours beside it would say the same again. */
  readonly ownOutline?: readonly string[];
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

/** Request, client → server: `TextEdit[]` that write a decision into a configuration; null where it must be mended first. */
export type ConfigEditMethod = 'nianbao/configEdit';

export interface ConfigEditParams {
  /** The configuration's URI and what stands in it now; '' where it is to be made. */
  readonly config: ConfigFile;
  readonly report: string;
  readonly rule: string;
  /** Accept this finding; without it, turn the rule off. */
  readonly accept?: { readonly fingerprint: string; readonly text: string; readonly reason: string };
}
