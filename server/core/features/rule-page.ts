import { severityNames } from '../finding.ts';
import { ruleById } from '../rules/index.ts';
import type { Example, FixKind, Rule, RuleGroup } from '../rules/rule.ts';

/** A rule's own page, in Markdown. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

const FIXES: Readonly<Record<FixKind, string>> = {
  safe: '可一键修正，不改变事实',
  mixed: '有的可一键修正，其余由您确认',
  suggest: '给出建议，由您确认',
  none: '没有现成的修正，由您修改',
};
const GROUPS: Readonly<Record<RuleGroup, string>> = {
  structure: '结构',
  tables: '表格形状',
  totals: '表内勾稽',
  plausibility: '合理性',
  prose: '正文与表格',
  typography: '文字版面',
  wording: '用语与引用',
};

/** What a kind of fix is called on a rule's page. */
export const fixName = (fix: FixKind): string => FIXES[fix];
/** What a group of rules is called on a rule's page. */
export const groupName = (group: RuleGroup): string => GROUPS[group];

/** Why a rule exists, what to do, and its source, in Markdown: the heart of its page, also shown in hovers. */
export const reasons = ({ why, todo, source }: Rule): string =>
  [`**为什么要查**　${why}`, `**怎么改**　${todo}`, `**依据**　${source}`].join('\n\n');

/** A rule's short name, shown beside its id; the id itself where there is no such rule. */
export const ruleName = (id: string): string => ruleById.get(id)?.name ?? id;

/** The page of one rule, made from the rule itself; undefined for an id that no rule has. */
export function rulePage(id: string): RulePage | undefined {
  const rule = ruleById.get(id);
  return rule && { id, title: rule.title, markdown: pageOf(rule) };
}

function pageOf(rule: Rule): string {
  return [
    `# ${rule.title}`,
    '',
    `${rule.name} \`${rule.id}\` · ${GROUPS[rule.group]} · ${severityNames[rule.severity]} · ${FIXES[rule.fix]}`,
    '',
    reasons(rule),
    '',
    `**调整**　${adjusting(rule)}`,
    '',
    ...examples('会报出的写法（⟦ ⟧ 内是标出的地方）', rule.bad),
    ...examples('不会报的写法', rule.good),
  ].join('\n');
}

/** Says how to turn the rule off or change its severity. */
const adjusting = ({ id, incomplete }: Rule): string =>
  [
    `在年报文件夹的 \`nianbao.config.json\` 里写 \`"rules": { "${id}": "off" }\` 就不再查，写 \`"error"\`、\`"warning"\`、\`"info"\` 可以改变程度；`,
    '只是这一处可以这样的，用快速修复“在这里接受”并写明理由。',
    incomplete ? '按草稿校核时（`"profile": "draft"`）不报出。' : '',
  ].join('');

function examples(title: string, list: readonly Example[]): string[] {
  if (list.length === 0) return [];
  return [
    `## ${title}`,
    '',
    ...list.flatMap((each) => ['```text', each.text.trim(), '```', ...(each.why ? [`${each.why}`] : []), '']),
  ];
}
