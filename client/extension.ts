import { commands, type ExtensionContext, window } from 'vscode';
import { Decisions } from './decisions.ts';
import { FindingsList } from './findings-list.ts';
import { serveFixAll } from './fix-all.ts';
import type { Entry } from './list-text.ts';
import { Misread } from './misread.ts';
import { Recogniser } from './recognise.ts';
import { serveRulePages } from './rule-pages.ts';
import { serveSaveAs } from './save-as.ts';
import { Service } from './service.ts';
import { StatusItem } from './status.ts';
import type { StatusText } from './status-text.ts';

/** What tests can see of the extension. */
export interface Api {
  readonly status: () => StatusText | undefined;
  /** The entries of the list of findings while it is open. */
  readonly list: () => readonly Entry[];
}

let service: Service | undefined;

/** Looks at the open documents; the server starts with the first report among them. */
export function activate(context: ExtensionContext): Api {
  const running = new Service(context);
  service = running;
  const recogniser = new Recogniser(context.workspaceState);
  const misread = new Misread(recogniser);
  const status = new StatusItem(recogniser, running);
  const decisions = new Decisions(running);
  const list = new FindingsList(running, decisions, status);
  context.subscriptions.push(
    running,
    recogniser,
    misread,
    status,
    serveRulePages(running),
    decisions,
    list,
    serveFixAll(running),
    serveSaveAs(running),
    recogniser.onDidChange((document) => {
      if (recogniser.verdict(document) === 'report') void running.start();
    }),
    commands.registerCommand('nianbao.restart', () => running.restart()),
    commands.registerCommand('nianbao.checkAsReport', async () => {
      const document = window.activeTextEditor?.document;
      if (!document) void window.showInformationMessage('请先打开要校核的年报。');
      else if (!(await misread.tells(document))) await recogniser.declare(document);
    }),
  );
  recogniser.lookAtAll();
  return { status: () => status.current, list: () => list.current };
}

/** Stops the server. */
export const deactivate = (): Promise<void> | undefined => service?.stop();
