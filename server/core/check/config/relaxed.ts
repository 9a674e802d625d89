import { type Severity, severities } from '../../finding.ts';
import { rules } from '../../rules/index.ts';
import type { Config, RuleSetting } from './config.ts';

/** A rule of which a configuration asks less than the rule itself: it is off, or its findings weigh less. */
export interface Relaxed {
  readonly rule: string;
  /** By nature, whatever the configuration says. */
  readonly severity: Severity;
  readonly setting: RuleSetting;
}

/** The rules that are off or lowered, in the order of the catalogue. Ids that are no rule's count for nothing. */
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
