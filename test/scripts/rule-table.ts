import { fixName, groupName, severityName } from '../../server/core/features/rule-page.ts';
import { rules } from '../../server/core/rules/index.ts';

const START = '<!-- rules -->';
const END = '<!-- /rules -->';

/** The README with its rule table made anew from the rules. */
export function withRuleTable(readme: string): string {
  const from = readme.indexOf(START) + START.length;
  const to = readme.indexOf(END);
  if (to < from) throw new Error(`README.md has no ${START} … ${END}`);
  return `${readme.slice(0, from)}\n${ruleTable()}\n${readme.slice(to)}`;
}

function ruleTable(): string {
  const rows = rules.map((rule) => {
    const cells = [`\`${rule.id}\``, severityName(rule.severity), rule.title, fixName(rule.fix), groupName(rule.group)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| 代号 | 程度 | 查什么 | 修正 | 类别 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
