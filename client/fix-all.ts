import { commands, type Disposable, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { FixAll, FixAllArgument, FixAllCommand } from '../server/lsp/messages.ts';
import type { Service } from './service.ts';
import { fixedText } from './status-text.ts';

const fixAllCommand: FixAllCommand = 'nianbao.fixAll';

/** Makes all safe fixes of the active report, or those of one rule, and says what was changed and what is left. */
export const serveFixAll = (service: Service): Disposable =>
  commands.registerCommand(fixAllCommand, async (argument?: Partial<FixAllArgument>) => {
    // A menu passes an argument of the editor's, which has neither.
    const { report, rule } = argument ?? {};
    const document =
      report === undefined
        ? window.activeTextEditor?.document
        : workspace.textDocuments.find(({ uri }) => uri.toString() === report);
    const made = document ? await fix(service, document, rule) : 'unchecked';
    if (typeof made === 'string') {
      const why = service.isRunning ? whyNot[made] : '校核服务没有运行，请先重启校核服务';
      return void window.showInformationMessage(`没有修正：${why}，再试一次。`);
    }
    const status = document && service.status(document.uri.toString());
    const isLeft = Object.values(made.left).some((count) => count > 0);
    const words = fixedText(made.fixes, made.left, rule !== undefined, status);
    const answer = window.showInformationMessage(words, ...(isLeft ? ['打开问题清单'] : []));
    void answer.then((chosen) => chosen && commands.executeCommand('nianbao.showFindings'));
  });

/** Why no fix was made. `refused`: by the editor, as for a read-only file. */
type NotMade = 'unchecked' | 'refused';

const whyNot: Readonly<Record<NotMade, string>> = {
  unchecked: '请先打开一份正在校核的年报',
  refused: '编辑器不让改动，请看看这份年报是不是只读的',
};

/** How often the fixes are asked for: again where the text has changed meanwhile. Its exact size does not matter. */
const tries = 3;

async function fix(service: Service, document: TextDocument, rule: string | undefined): Promise<FixAll | NotMade> {
  for (let tried = 0; tried < tries; tried++) {
    const found = await service.fixAll(document.uri, rule);
    if (!found) return 'unchecked';
    if (found.version !== document.version) continue;
    const change = new WorkspaceEdit();
    for (const { span, text } of found.edits) {
      change.replace(document.uri, new Range(document.positionAt(span.start), document.positionAt(span.end)), text);
    }
    if (found.edits.length === 0 || (await workspace.applyEdit(change))) return found;
  }
  return 'refused';
}
