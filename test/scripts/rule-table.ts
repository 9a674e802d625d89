import { fixName, groupName } from '../../server/core/features/rule-page.ts';
import { severityNames } from '../../server/core/finding.ts';
import { rules } from '../../server/core/rules/index.ts';
import type { Rule } from '../../server/core/rules/rule.ts';
import { withBlock } from './block.ts';

/** The README with its rules listed anew: a table for each group, folded, for all together fill several screens. */
export function withRuleTable(readme: string): string {
  const tables = [...new Set(rules.map(({ group }) => group))].map((group) => {
    const own = rules.filter((rule) => rule.group === group);
    return folded(`${groupName(group)}（${own.length} 条）`, table(own));
  });
  return withBlock(readme, 'rules', [`共 ${rules.length} 条，点开一类看其中各条。`, ...tables].join('\n\n'));
}

const folded = (summary: string, text: string): string =>
  `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;

function table(own: readonly Rule[]): string {
  const rows = own.map(({ id, severity, title, fix }) => {
    const cells = [`\`${id}\``, severityNames[severity], title, fixName(fix)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| 代号 | 程度 | 查什么 | 修正 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
