import type { Severity } from '../core/rules/rule.ts';
import type { Edition } from '../core/tree.ts';

/** What this server says beyond LSP. The client imports these as types only. */

/** Notification, server → client, after each check of a version. */
export type StatusMethod = 'nianbao/status';

export interface Status {
  readonly uri: string;
  readonly version: number;
  /** The edition it was checked against; null when it was not checked. */
  readonly edition: Edition | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Why nothing was checked; null when it was. */
  readonly reason: IdleReason | null;
}

/** `off`: the setting · `no-report`: the text does not read like one · `failed`: an exception, see the log. */
export type IdleReason = 'off' | 'no-report' | 'failed';

/** Request, client → server: the documentation of a rule as Markdown, or null. */
export type RulePageMethod = 'nianbao/rulePage';

export interface RulePageParams {
  readonly id: string;
}
