import {
  type Disposable,
  EventEmitter,
  languages,
  type Memento,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  workspace,
} from 'vscode';
import { recognise } from '../server/core/recognise/recognise.ts';
import type { Format } from '../server/core/syntax/tree.ts';
import { Declined } from './declined.ts';
import { hasReports } from './schemes.ts';

/** What an open document is. `declined`: a report that the user has set back to plain text. */
export type Verdict = 'report' | 'no-report' | 'off' | 'declined';

/** Languages whose documents may turn out to be reports. */
const formats: Readonly<Record<string, Format>> = { plaintext: 'text', markdown: 'markdown', html: 'html' };

/** Lines of a document that are read to recognise it. A report fits into them several times over; it bounds the cost of a log file. */
const headLines = 3000;
/** The same in characters, for endless lines. */
const headLength = 300_000;
/** Characters that a change must insert to be looked at at once, as a pasted report: more than anybody types in one change. */
const pastedLength = 200;
/** Milliseconds without a key before a typed document is looked at. Arbitrary: a pause that a person makes after some words. */
const restMs = 400;

/**
 * Finds the reports among the open documents by their text. Plain text gets the language `nianbao`, once; Markdown and HTML keep
 * theirs. A document that the user sets back to plain text stays so.
 */
export class Recogniser implements Disposable {
  readonly #changed = new EventEmitter<TextDocument>();
  /** Fires when a document's verdict has changed. */
  readonly onDidChange = this.#changed.event;
  readonly #verdicts = new Map<string, Verdict>();
  /** Open documents that have had the language `nianbao`. */
  readonly #reports = new Set<string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #declined: Declined;
  readonly #subscriptions: readonly Disposable[];

  constructor(memory: Memento) {
    this.#declined = new Declined(memory);
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.#look(document)),
      workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('nianbao.recognise') && this.lookAtAll(),
      ),
    ];
  }

  lookAtAll(): void {
    for (const document of workspace.textDocuments) this.#look(document);
  }

  verdict(document: TextDocument): Verdict | undefined {
    return this.#verdicts.get(key(document));
  }

  /** Takes a document as a report because the user says so. */
  async declare(document: TextDocument): Promise<void> {
    this.#declined.remove(document.uri);
    if (document.languageId === 'nianbao') return this.#look(document);
    await languages.setTextDocumentLanguage(document, 'nianbao');
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #look(document: TextDocument): void {
    if (!hasReports(document.uri)) return;
    const before = this.#verdicts.get(key(document));
    const verdict = this.#judge(document, before);
    if (verdict === undefined) return;
    this.#verdicts.set(key(document), verdict);
    if (verdict === 'report' && document.languageId === 'plaintext' && before !== 'report') {
      void languages.setTextDocumentLanguage(document, 'nianbao');
    }
    this.#changed.fire(document);
  }

  #judge(document: TextDocument, before: Verdict | undefined): Verdict | undefined {
    if (document.languageId === 'nianbao') {
      this.#reports.add(key(document));
      return 'report';
    }
    if (!formats[document.languageId]) return undefined;
    if (document.languageId === 'plaintext') {
      // A report that is suddenly plain text was set back by the user.
      if (this.#reports.delete(key(document))) this.#declined.add(document.uri);
      if (this.#declined.has(document.uri)) return 'declined';
    }
    if (!isOn()) return 'off';
    if (before === 'report') return 'report';
    return readsAsReport(headOf(document), document.languageId) ? 'report' : 'no-report';
  }

  #edited({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (this.verdict(document) !== 'no-report') return;
    const pasted = contentChanges.some((change) => change.text.length >= pastedLength);
    clearTimeout(this.#timers.get(key(document)));
    this.#timers.set(
      key(document),
      setTimeout(() => this.#look(document), pasted ? 0 : restMs),
    );
  }

  #closed(document: TextDocument): void {
    clearTimeout(this.#timers.get(key(document)));
    // A change of language closes and opens the document at once, so look a turn later whether it is gone.
    setTimeout(() => {
      if (workspace.textDocuments.some((open) => key(open) === key(document))) return;
      this.#timers.delete(key(document));
      this.#verdicts.delete(key(document));
      this.#reports.delete(key(document));
    });
  }
}

const key = (document: TextDocument): string => document.uri.toString();

/** The beginning of a document, or of a text, that is read to recognise it. */
export const headOf = (of: TextDocument | string): string =>
  (typeof of === 'string'
    ? of.slice(0, headLength).split('\n', headLines).join('\n')
    : of.getText(new Range(0, 0, headLines, 0))
  ).slice(0, headLength);

/** Whether a text in this language reads like a report; false for languages in which nobody writes reports. */
export function readsAsReport(text: string, languageId: string): boolean {
  const format = formats[languageId];
  return format !== undefined && recognise(text, format).isReport;
}

const isOn = (): boolean => workspace.getConfiguration('nianbao').get('recognise', true);
