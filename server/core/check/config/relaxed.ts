import { type Severity, severities } from '../../finding.ts';
import { rules } from '../../rules/index.ts';
import type { Config, RuleSetting } from './config.ts';

/** A rule that a configuration turns off, or whose findings it makes less severe. */
export interface Relaxed {
  readonly rule: string;
  /** The rule's own severity, whatever the configuration says. */
  readonly severity: Severity;
  readonly setting: RuleSetting;
}

/** The rules that are off or lowered, in the order of the catalogue. Unknown ids are ignored. */
export function relaxed({ rules: settings }: Pick<Config, 'rules'>): readonly Relaxed[] {
  if (Object.keys(settings).length === 0) return [];
  return rules.flatMap(({ id, severity }): readonly Relaxed[] => {
    const setting = settings[id];
    if (setting === undefined || !isLess(setting, severity)) return [];
    return [{ rule: id, severity, setting }];
  });
}

const isLess = (setting: RuleSetting, severity: Severity): boolean =>
  setting === 'off' || severities.indexOf(setting) > severities.indexOf(severity);
