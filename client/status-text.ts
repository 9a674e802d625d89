import { keptBack, relaxedWords } from '../server/core/check/kept-back.ts';
import type { Severity, severityNames as SeverityNames } from '../server/core/finding.ts';
import { tooLargeWords } from '../server/core/recognise/size.ts';
import type { Status } from '../server/lsp/messages.ts';
import type { Verdict } from './recognise.ts';

/** The core's names of severities; its type allows no others. */
export const severityNames: typeof SeverityNames = { error: '错误', warning: '警告', info: '提示', hint: '线索' };
/** The severities, the gravest first. */
export const severities = Object.keys(severityNames) as readonly Severity[];

/** What the status bar says. Words only, so that they can be tested without an editor. */
export interface StatusText {
  readonly text: string;
  /** A sentence: what was found and what was not checked, or why nothing was. */
  readonly detail: string;
  /** The command that would help here. */
  readonly offer: 'check' | 'restart' | undefined;
}

/**
 * The status bar's words for a document; undefined where it says nothing.
 *
 * @param verdict what the content looks like; undefined for a document that is not looked at
 * @param status the server's last status; undefined while there is none
 */
export function statusText(
  verdict: Verdict | undefined,
  status: Status | undefined,
  isRunning: boolean,
): StatusText | undefined {
  switch (verdict) {
    case undefined:
      return undefined;
    case 'off':
      return switchedOff;
    case 'declined':
      return idle('改回了纯文本', '您已把它改回纯文本，不再自动识别', 'check');
    case 'no-report':
      return idle('不像年报', '内容不像政务公开年报', 'check');
    case 'report':
      return checked(status, isRunning);
  }
}

/** The words for a document that is not checked; `why` in a few words, for the bar itself. */
const idle = (why: string, detail: string, offer: StatusText['offer']): StatusText => ({
  text: `年报：未校核（${why}）`,
  detail,
  offer,
});

const switchedOff = idle('关闭了自动识别', '已在设置中关闭自动识别（nianbao.recognise）', 'check');

function checked(status: Status | undefined, isRunning: boolean): StatusText {
  if (!isRunning) return idle('校核服务没有运行', '校核服务没有运行', 'restart');
  if (!status) return { text: '年报：正在校核…', detail: '', offer: undefined };
  if (status.reason === 'off') return switchedOff;
  if (status.reason === 'no-report') {
    return idle('还看不出是年报', '还看不出是年报：没有标题、部分标题，也没有表格', undefined);
  }
  if (status.reason === 'too-large') return idle('文件太大', tooLargeWords, undefined);
  if (status.reason === 'failed') {
    return { text: '年报：校核出错', detail: '程序内部出错，详情见“输出”面板', offer: 'restart' };
  }
  const { faults, counts, edition } = status;
  const detail = [
    `按 ${edition} 年版格式校核，${foundIn(counts)}`,
    ...keptBack({ ...status, isDraft: status.profile === 'draft' }),
  ].join('；');
  if (faults.length > 0) {
    return {
      text: `年报：部分未校核${briefly(counts)}`,
      detail: `规则 ${faults.join('、')} 出错，没有用上；${detail}`,
      offer: 'restart',
    };
  }
  const text = briefly(counts) || `${isWhole(status) ? ' ✓' : ''} 没有发现问题`;
  return { text: `年报${text}${notLookedFor(status)}`, detail, offer: undefined };
}

/** What is not checked, in a few words, shown beside every count. */
function notLookedFor({ relaxed: { off, offErrors, lowered, loweredErrors }, profile }: Status): string {
  const all = off + lowered;
  const errors = offErrors + loweredErrors;
  const words = [
    ...(off > 0 ? [`${off} 条规则没有查`] : []),
    ...(lowered > 0 ? [`${lowered} 条规则调低了程度`] : []),
    ...(errors > 0 ? [errors < all ? `其中 ${errors} 条是“错误”` : all > 1 ? '都是“错误”' : '是“错误”'] : []),
    ...(profile === 'draft' ? ['按草稿'] : []),
  ];
  return words.length > 0 ? `（${words.join('，')}）` : '';
}

/** Whether all rules ran with their own severities: only then does “nothing found” show a tick. */
const isWhole = ({ relaxed, profile }: Status): boolean =>
  relaxed.off === 0 && relaxed.lowered === 0 && profile === 'submit';

/** Counts for the status bar, with a blank before them: ` 2 错误 3 警告`. Empty where nothing was found. */
const briefly = (counts: Status['counts']): string =>
  severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => ` ${counts[severity]} ${severityNames[severity]}`)
    .join('');

/** Counts in a sentence: 2 处错误、3 处警告. */
export function foundIn(counts: Status['counts']): string {
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return '没有发现问题';
  return found.map((severity) => `${counts[severity]} 处${severityNames[severity]}`).join('、');
}

/**
 * Says what fix-all has done, and how much is left to the user.
 *
 * @param status the report's status before, for what is not checked in it
 */
export function fixedText(
  fixes: number,
  left: Status['counts'],
  isOneRule: boolean,
  status: Pick<Status, 'relaxed'> | undefined,
): string {
  const rest = briefly(left);
  const none = isOneRule ? '这一类没有可以一次改好的' : '没有可以放心一次改好的';
  return `${[
    fixes > 0 ? `修正了 ${fixes} 处，没有改动数字` : none,
    rest ? `还有${rest}` : '没有发现别的问题',
    ...(status ? relaxedWords(status.relaxed) : []),
  ].join('；')}。`;
}
