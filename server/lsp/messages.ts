import type { Profile } from '../core/check/config/config.ts';
import type { Relaxed } from '../core/check/config/relaxed.ts';
import type { RelaxedCounts } from '../core/check/kept-back.ts';
import type { Severity } from '../core/finding.ts';
import type { Edition } from '../core/forms/form.ts';
import type { Place, TextEdit } from '../core/text/span.ts';

/* The messages of this server beyond LSP. The client imports them as types only. */

/**
 * Notification, server → client, to a client that asked for it: after the first check of an opened document, and after each
 * check whose status differs.
 */
export type StatusMethod = 'nianbao/status';

/** What the status bar shows of one document. */
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
 * Why a document is not checked. `off`: by the setting · `no-report`: the text does not read like one · `too-large`: it was not
 * read · `failed`: an exception, see the log.
 */
export type IdleReason = 'off' | 'no-report' | 'too-large' | 'failed';

/** Request, client → server: the documentation of a rule as Markdown, or null. */
export type RulePageMethod = 'nianbao/rulePage';

/** Which rule's page. */
export interface RulePageParams {
  readonly id: string;
}

/** What our client sends with `initialize`, beside the settings (see `readSettings`). */
export interface ClientOptions {
  /** It wants `nianbao/status`. Other clients do not know it, and some show an error for it. */
  readonly status?: boolean;
  /**
   * It opens `nianbao-rule:/ID.md`, where a finding's code links, and shows the rule's name, which is in `data`. For other
   * clients the hover explains the rule.
   */
  readonly rulePages?: boolean;
  /** Languages whose marked headings it outlines itself, so that our outline would repeat it. */
  readonly ownOutline?: readonly string[];
  /** It shows hints and does not count them, so that all places of a finding are sent as hints. Others get some as related information. */
  readonly places?: boolean;
  /** It has the commands below; other clients are offered no action that needs them. */
  readonly commands?: boolean;
  /**
   * As `nianbao/configs`. A client that sends this, even empty, reads the configurations itself, on any file system. For
   * others the server reads those on its own disk.
   */
  readonly configs?: readonly ConfigFile[];
}

/** Notification, client → server: every configuration that may count for an open report. */
export type ConfigsMethod = 'nianbao/configs';

/** A `nianbao.config.json` as it is on disk. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** Why it could not be read, in the user's words; then `text` is ''. */
  readonly error?: string;
}

/** Our client's command that accepts a finding, with one `AcceptArgument`. */
export type AcceptCommand = 'nianbao.accept';
/** Our client's command that turns a rule off, with one `TurnOffArgument`. */
export type TurnOffCommand = 'nianbao.turnOff';

/** Which rule to turn off, and where. */
export interface TurnOffArgument {
  /** The report's URI. */
  readonly report: string;
  /** The configuration that counts for it; null where there is none yet. */
  readonly config: string | null;
  readonly rule: string;
  /** The rule's title: 表四某组的总计不等于各结果之和. */
  readonly title: string;
  /** The rule's own severity. */
  readonly severity: Severity;
}

/** Which finding to accept, and where. */
export interface AcceptArgument {
  readonly report: string;
  readonly config: string | null;
  readonly rule: string;
  readonly fingerprint: string;
  /** The marked words. */
  readonly text: string;
  /** The finding's message. */
  readonly message: string;
}

/** Our client's command that makes all safe fixes of a report, or of one rule, with one `FixAllArgument`. */
export type FixAllCommand = 'nianbao.fixAll';

/** What to fix. */
export interface FixAllArgument {
  /** The report's URI. */
  readonly report: string;
  /** Only what findings of this rule offer. */
  readonly rule?: string | undefined;
}

/** Our client's command that saves an untitled report, so that decisions about it can be kept. */
export type SaveAsCommand = 'nianbao.saveAs';

/**
 * Request, client → server: the edits (offsets into the text) that write a decision into a configuration; empty where it is
 * written there already, null where the text must be corrected first.
 */
export type ConfigEditMethod = 'nianbao/configEdit';

/** Which decision, and into which configuration. */
export interface ConfigEditParams {
  /** The configuration's URI and what stands in it now; '' where it is to be made. */
  readonly config: ConfigFile;
  readonly report: string;
  readonly decision: Decision;
}

/** A decision of the user that is kept in a configuration. */
export type Decision =
  | {
      readonly kind: 'accept';
      readonly rule: string;
      readonly fingerprint: string;
      readonly text: string;
      readonly reason: string;
    }
  /** Withdraw an acceptance. */
  | { readonly kind: 'reject'; readonly rule: string; readonly fingerprints: readonly string[] }
  | { readonly kind: 'turnOff'; readonly rule: string }
  /** Leave a rule to its own severity. */
  | { readonly kind: 'turnOn'; readonly rule: string }
  /** Stop checking as a draft. */
  | { readonly kind: 'submit' };

/** Request, client → server: all that a list of a report's findings shows; null where it is not checked. */
export type FindingsMethod = 'nianbao/findings';

/** Which report. */
export interface ReportParams {
  readonly uri: string;
}

/** What a list of one report's findings shows. */
export interface Findings {
  readonly version: number;
  /** The report's title, 青岚县水利局2024年政府信息公开工作年度报告; null where there is none. */
  readonly title: string | null;
  /** The configuration that counts for it; null where there is none yet. */
  readonly config: string | null;
  /** In the order of the text. */
  readonly open: readonly ListedFinding[];
  /** Findings left out because there are too many. */
  readonly omitted: number;
  readonly accepted: readonly ListedAcceptance[];
  readonly relaxed: readonly ListedRule[];
  /** Which layers say that the report is a draft; empty where it is not checked as one. */
  readonly draft: readonly Holder[];
  /** How many safe fixes can be made together. */
  readonly fixes: number;
}

/** A finding in the list. */
export interface ListedFinding {
  readonly rule: string;
  /** The rule's title. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

/** An accepted finding in the list. */
export interface ListedAcceptance extends ListedFinding {
  readonly fingerprints: readonly string[];
  readonly reason: string;
}

/** A rule that is off or lowered. */
export interface ListedRule extends Relaxed {
  readonly title: string;
  readonly holders: readonly Holder[];
}

/** The layer that decides something: the configuration of the report's folder, or the user's settings. */
export type Holder = 'folder' | 'settings';

/** Request, client → server: what fix-all does to a report; null where it is not checked. */
export type FixAllMethod = 'nianbao/fixAll';

/** Which report, and which rule's findings. */
export interface FixAllParams extends ReportParams {
  /** Only what findings of this rule offer. */
  readonly rule?: string | undefined;
}

/** What fix-all does to a report. */
export interface FixAll {
  /** The version that the edits are for; they are offsets into its text. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many fixes they make. */
  readonly fixes: number;
  /** How many findings of each severity are left after them. */
  readonly left: Readonly<Record<Severity, number>>;
}
