import { commands, type Disposable, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { Recogniser } from './recognise.ts';
import type { Service } from './service.ts';
import { type StatusText, statusText } from './status-text.ts';

/** The place in the status bar: just behind the editor's own count of problems, whose priority is 50. */
const priority = 49;

/**
 * Shows in the status bar what is found in the active document, or why it is not checked; a click opens the list. Also sets the
 * context key of the manifest that offers our commands for reports only.
 */
export class StatusItem implements Disposable {
  readonly #item = window.createStatusBarItem('nianbao.status', StatusBarAlignment.Left, priority);
  readonly #recogniser: Recogniser;
  readonly #service: Service;
  readonly #subscriptions: readonly Disposable[];

  constructor(recogniser: Recogniser, service: Service) {
    this.#recogniser = recogniser;
    this.#service = service;
    this.#item.name = '年报校核';
    this.#item.command = 'nianbao.showFindings';
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#show()),
      recogniser.onDidChange(() => this.#show()),
      service.onDidChange(() => this.#show()),
    ];
    this.#show();
  }

  /** The words shown now; undefined where there are none. */
  get current(): StatusText | undefined {
    const document = window.activeTextEditor?.document;
    if (!document) return undefined;
    const status = this.#service.status(document.uri.toString());
    return statusText(this.#recogniser.verdict(document), status, this.#service.isRunning);
  }

  /** Whether the active document is a report. */
  get isReport(): boolean {
    const document = window.activeTextEditor?.document;
    return document !== undefined && this.#recogniser.verdict(document) === 'report';
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  #show(): void {
    void commands.executeCommand('setContext', 'nianbao.isReport', this.isReport);
    const { current } = this;
    if (!current) {
      this.#item.hide();
      return;
    }
    const { text, detail, offer } = current;
    this.#item.text = text;
    this.#item.tooltip = [...detail.split('；'), '点击打开问题清单'].filter((line) => line !== '').join('\n');
    this.#item.accessibilityInformation = { label: `${text}；${detail}` };
    this.#item.backgroundColor = offer === 'restart' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}
