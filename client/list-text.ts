import { countRelaxed, keptBack } from '../server/core/check/kept-back.ts';
import type { Severity } from '../server/core/finding.ts';
import type { Findings, ListedAcceptance, ListedFinding, ListedRule } from '../server/lsp/messages.ts';
import { severityNames } from './status-text.ts';

/** An entry of the list of findings. Words only, so that they can be tested without an editor. */
export type Entry =
  | { readonly kind: 'group'; readonly label: string }
  | (Words & {
      readonly kind: 'finding';
      readonly severity: Severity;
      readonly finding: ListedFinding;
    })
  | (Words & { readonly kind: 'accepted'; readonly acceptance: ListedAcceptance })
  | (Words & { readonly kind: 'rule'; readonly rule: ListedRule })
  | (Words & { readonly kind: 'sound' | 'fix-all' | 'errors' | 'everything' | 'draft' | 'save' });

interface Words {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** What the list shows. */
export interface ListOptions {
  /** Show errors only. */
  readonly onlyErrors: boolean;
  readonly isUntitled: boolean;
}

/** The list's entries: findings in the order of the text, actions for all of them, then what is not shown and can be undone. */
export function listEntries(findings: Findings, { onlyErrors, isUntitled }: ListOptions): readonly Entry[] {
  const { open, omitted, accepted, relaxed, draft, fixes } = findings;
  const errors = open.filter(({ severity }) => severity === 'error');
  const shown = onlyErrors ? errors : open;
  const asides = keptBack({
    omitted,
    accepted: accepted.length,
    relaxed: countRelaxed(relaxed),
    isDraft: draft.length > 0,
  }).join('；');
  const off = relaxed.filter(({ setting }) => setting === 'off');
  const lowered = relaxed.filter(({ setting }) => setting !== 'off');
  return [
    ...(fixes > 0 ? [entry('fix-all', `全部修复（${fixes} 处，不改数字）`)] : []),
    ...(onlyErrors ? [entry('everything', `看全部 ${open.length} 处`)] : []),
    ...(!onlyErrors && errors.length > 0 && errors.length < open.length
      ? [entry('errors', `只看错误（${errors.length} 处）`)]
      : []),
    ...group(onlyErrors ? `错误（${errors.length} 处）` : `问题（${open.length} 处）`, shown.map(findingEntry)),
    ...(omitted > 0 ? [{ kind: 'group', label: `另有 ${omitted} 处太多，没有列出` } as const] : []),
    ...(open.length === 0 ? [entry('sound', '没有发现问题', asides)] : []),
    ...group(`没有查的规则（${off.length} 条）`, off.map(ruleEntry)),
    ...group(`调低了程度的规则（${lowered.length} 条）`, lowered.map(ruleEntry)),
    ...group(`已接受的问题（${accepted.length} 处）`, accepted.map(acceptedEntry)),
    ...group('校核的方式', [
      ...(draft.length > 0 ? [entry('draft', '正在按草稿校核：还没写的不报出', '改为送审…')] : []),
      ...(isUntitled ? [entry('save', '另存为年报…', '还没有存成文件：存好以后，才能接受问题、关闭规则')] : []),
    ]),
  ];
}

const group = (label: string, entries: readonly Entry[]): readonly Entry[] =>
  entries.length > 0 ? [{ kind: 'group', label }, ...entries] : [];

const entry = (
  kind: 'sound' | 'fix-all' | 'errors' | 'everything' | 'draft' | 'save',
  label: string,
  description?: string,
): Entry => ({ kind, label, ...(description && { description }) });

const findingEntry = (finding: ListedFinding): Entry => ({
  kind: 'finding',
  severity: finding.severity,
  finding,
  label: lineOf(finding),
});

const acceptedEntry = (acceptance: ListedAcceptance): Entry => ({
  kind: 'accepted',
  acceptance,
  label: lineOf(acceptance),
  detail: acceptance.reason ? `理由：${acceptance.reason}` : '没有写理由',
});

const ruleEntry = (rule: ListedRule): Entry => ({
  kind: 'rule',
  rule,
  label: rule.title,
  description:
    rule.setting === 'off'
      ? `本来是“${severityNames[rule.severity]}”`
      : `${severityNames[rule.severity]} → ${severityNames[rule.setting]}`,
});

/** The line of a finding: its place, then its verdict. The place stands first, since a long line is cut off at its end. */
const lineOf = ({ message, range }: ListedFinding): string =>
  `第 ${range.start.line + 1} 行　${message.split('\n', 1)[0]}`;

/** The next finding behind a place, or before it, going round at the ends. Undefined where there is none. */
export function neighbour(
  open: readonly ListedFinding[],
  from: { readonly line: number; readonly character: number },
  direction: 'next' | 'previous',
): ListedFinding | undefined {
  const side = ({ range: { start } }: ListedFinding): number =>
    start.line - from.line || start.character - from.character;
  if (direction === 'next') return open.find((each) => side(each) > 0) ?? open[0];
  return open.findLast((each) => side(each) < 0) ?? open.at(-1);
}
