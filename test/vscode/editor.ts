/** What the cases do in the editor, in the words of someone who uses it. What tells of itself is waited for by its events. */
import * as vscode from 'vscode';

const patience = 10_000;

/** Resolves with the first defined result of `look`, asked now and after every event; rejects with what was awaited. */
export function until<T>(
  awaited: string,
  look: () => T | undefined,
  ...events: readonly vscode.Event<unknown>[]
): Promise<T> {
  return new Promise((resolve, reject) => {
    const listeners: vscode.Disposable[] = [];
    const timer = setTimeout(() => finish(() => reject(new Error(`waited in vain for ${awaited}`))), patience);
    const ask = (): void => {
      const found = look();
      if (found !== undefined) finish(() => resolve(found));
    };
    const finish = (then: () => void): void => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      then();
    };
    for (const event of events) listeners.push(event(ask));
    ask();
  });
}

/** The extension under test, be it under development or installed. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('nianbao.nianbao');
  if (!found) throw new Error('the extension nianbao.nianbao is not there');
  return found;
}

/** The workspace that the harness has laid out: copies of test/examples and a few files that are no reports. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Closes the editors and throws unsaved changes away, so that the next case opens the files as they are on disk. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Our findings in a file, by what names them. */
export function findings(uri: vscode.Uri): readonly { readonly code: string; readonly at: vscode.Diagnostic }[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map((at) => ({ code: codeOf(at), at }))
    .filter(({ at, code }) => at.source !== undefined && code !== '');
}

export const codes = (uri: vscode.Uri): readonly string[] => findings(uri).map(({ code }) => code);

/** Waits until the codes of a file's findings are as wanted. */
export function untilCodes(
  uri: vscode.Uri,
  awaited: string,
  wanted: (codes: readonly string[]) => boolean,
): Promise<readonly string[]> {
  const look = (): readonly string[] | undefined => {
    const now = codes(uri);
    return wanted(now) ? now : undefined;
  };
  return until(awaited, look, vscode.languages.onDidChangeDiagnostics).catch((error: Error) => {
    throw new Error(`${error.message}; the findings were: ${codes(uri).join(' ') || 'none'}`);
  });
}

export const untilFound = (uri: vscode.Uri, ...wanted: readonly string[]): Promise<readonly string[]> =>
  untilCodes(uri, wanted.join(', '), (now) => wanted.every((code) => now.includes(code)));

/** Waits until the file is of this language; a change of language closes and opens the document. */
export function untilLanguage(uri: vscode.Uri, language: string): Promise<vscode.TextDocument> {
  const same = (document: vscode.TextDocument): boolean => document.uri.toString() === uri.toString();
  return until(
    `language ${language}`,
    () => vscode.workspace.textDocuments.find((document) => same(document) && document.languageId === language),
    vscode.workspace.onDidOpenTextDocument,
  );
}

/** As `until`, for what tells nobody that it has changed: it is asked now and then. */
export async function untilSeen<T>(awaited: string, look: () => T | undefined): Promise<T> {
  const beats = new vscode.EventEmitter<void>();
  const timer = setInterval(() => beats.fire(), 50);
  try {
    return await until(awaited, look, beats.event);
  } finally {
    clearInterval(timer);
    beats.dispose();
  }
}

/** An entry of the list of findings. */
export interface Listed {
  readonly kind: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

interface Api {
  readonly status: () => { readonly text: string; readonly detail: string } | undefined;
  readonly list: () => readonly Listed[];
}

const api = (): Api => extension().exports as Api;

/** Waits until the list of findings is open, and gives what is in it. */
export const untilListed = (): Promise<readonly Listed[]> =>
  untilSeen('the list', () => (api().list().length > 0 ? api().list() : undefined));

/** Waits until the status of the active editor holds all these words. */
export async function untilStatus(...words: readonly string[]): Promise<void> {
  const shown = (): string => {
    if (!extension().isActive) return '（not active）';
    return `${api().status()?.text} ${api().status()?.detail}`;
  };
  const isThere = (): true | undefined => words.every((word) => shown().includes(word)) || undefined;
  await untilSeen(`status ${words.join(' ')}`, isThere).catch((error: Error) => {
    throw new Error(`${error.message}; it was: ${shown()}`);
  });
}

/** Where `words` stand in the document; `offset` characters into them. */
export function placeOf(document: vscode.TextDocument, words: string, offset = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in ${document.fileName}`);
  return document.positionAt(at + offset);
}

/** The text of all hovers at a place. */
export async function hoverAt(uri: vscode.Uri, place: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Quick fixes offered where the first finding of this code is; the preferred one first. */
export async function fixesFor(uri: vscode.Uri, code: string): Promise<readonly vscode.CodeAction[]> {
  const finding = findings(uri).find((each) => each.code === code);
  if (!finding) throw new Error(`no finding ${code}`);
  const actions = await fixesAt(uri, finding.at.range);
  return [...actions].sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

export const fixesAt = (uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> =>
  offered('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value, 20);

export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error(`${action.title}: not applied`);
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/**
 * Asks for code actions until there are some. VS Code takes such a request back (“Canceled”, or an empty answer) whenever some
 * extension registers a provider meanwhile, as they do while a window starts; its own light bulb asks again then, and so does
 * this.
 */
async function offered(command: string, ...args: readonly unknown[]): Promise<readonly vscode.CodeAction[]> {
  for (const end = Date.now() + patience; ; ) {
    try {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, ...args);
      if (actions.length > 0 || Date.now() > end) return actions;
    } catch (error) {
      if (Date.now() > end || !(error instanceof Error && error.message === 'Canceled')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The id of the finding's rule, which stands in brackets behind its name. */
function codeOf({ code }: vscode.Diagnostic): string {
  const shown = String((typeof code === 'object' ? code.value : code) ?? '');
  return /\(([\w-]+)\)$/.exec(shown)?.[1] ?? shown;
}
