import { type Command, type Disposable, LanguageStatusSeverity, languages, window } from 'vscode';
import type { Recogniser } from './recognise.ts';
import type { Service } from './service.ts';
import { type StatusText, statusText } from './status-text.ts';

const offers: Readonly<Record<'check' | 'restart', Command>> = {
  check: { command: 'nianbao.checkAsReport', title: '按年报校核' },
  restart: { command: 'nianbao.restart', title: '重启' },
};

/** Says in the status bar which edition the active document was checked against, or why it was not. */
export class StatusItem implements Disposable {
  readonly #item = languages.createLanguageStatusItem(
    'nianbao.status',
    ['nianbao', 'plaintext', 'markdown', 'html'].map((language) => ({ language })),
  );
  readonly #recogniser: Recogniser;
  readonly #service: Service;
  readonly #subscriptions: readonly Disposable[];

  constructor(recogniser: Recogniser, service: Service) {
    this.#recogniser = recogniser;
    this.#service = service;
    this.#item.name = '政务公开年报';
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#show()),
      recogniser.onDidChange(() => this.#show()),
      service.onDidChange(() => this.#show()),
    ];
    this.#show();
  }

  /** What it says now; undefined where it has nothing to say. */
  get current(): StatusText | undefined {
    const document = window.activeTextEditor?.document;
    if (!document) return undefined;
    const status = this.#service.status(document.uri.toString());
    return statusText(this.#recogniser.verdict(document), status, this.#service.isRunning);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const { text, detail, offer } = this.current ?? { text: '', detail: '', offer: undefined };
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.command = offer && offers[offer];
    this.#item.severity = offer === 'restart' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  }
}
