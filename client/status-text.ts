import type { Severity, severityNames as SeverityNames } from '../server/core/finding.ts';
import { keptBack } from '../server/core/kept-back.ts';
import type { Status } from '../server/lsp/messages.ts';
import type { Verdict } from './recognise.ts';

/** The core's words: its type lets no others stand here. */
const severityNames: typeof SeverityNames = { error: '错误', warning: '警告', info: '提示', hint: '线索' };
const severities = Object.keys(severityNames) as readonly Severity[];

/** What the status item says. Words only, so that they can be read and tested without an editor. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  /** Which of our commands would help here. */
  readonly offer: 'check' | 'restart' | undefined;
}

/**
 * @param verdict what the content looks like; undefined for a document that is not looked at
 * @param status what the server said last; undefined while it has said nothing
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
      return idle('已在设置中关闭自动识别（nianbao.recognise）');
    case 'declined':
      return idle('您已把它改回纯文本，不再自动识别');
    case 'no-report':
      return idle('内容不像政务公开年报');
    case 'report':
      return checked(status, isRunning);
  }
}

const idle = (why: string): StatusText => ({ text: '年报：未校核', detail: why, offer: 'check' });

function checked(status: Status | undefined, isRunning: boolean): StatusText {
  if (!isRunning) return { text: '年报：未校核', detail: '校核服务没有运行', offer: 'restart' };
  if (!status) return { text: '年报：正在校核', detail: '', offer: undefined };
  if (status.reason === 'off') return idle('已在设置中关闭自动识别（nianbao.recognise）');
  if (status.reason === 'no-report') {
    return { text: '年报：未校核', detail: '还看不出是年报：没有标题、部分标题，也没有表格', offer: undefined };
  }
  if (status.reason === 'failed') {
    return { text: '年报：校核出错', detail: '程序内部出错，详情见“输出”面板', offer: 'restart' };
  }
  const { faults } = status;
  const detail = [counted(status.counts), ...keptBack({ ...status, isDraft: status.profile === 'draft' })].join('；');
  if (faults.length > 0) {
    return {
      text: '年报：部分未校核',
      detail: `规则 ${faults.join('、')} 出错，没有用上；${detail}`,
      offer: 'restart',
    };
  }
  return { text: `年报：${status.edition} 年版格式`, detail, offer: undefined };
}

/** 2 处错误、3 处警告 */
function counted(counts: Status['counts']): string {
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return '没有发现问题';
  return found.map((severity) => `${counts[severity]} 处${severityNames[severity]}`).join('、');
}
