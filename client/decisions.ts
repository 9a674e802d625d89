import { commands, type Disposable, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type {
  AcceptArgument,
  AcceptCommand,
  ConfigEditParams,
  TurnOffArgument,
  TurnOffCommand,
} from '../server/lsp/messages.ts';
import { configName } from './configs.ts';
import type { Service } from './service.ts';

const acceptCommand: AcceptCommand = 'nianbao.accept';
const turnOffCommand: TurnOffCommand = 'nianbao.turnOff';

/** What a user may decide of a finding: to let it stand, with the reason; to have no more of its rule in this folder. */
export const serveDecisions = (service: Service): Disposable[] => [
  // Whoever runs the command with a reason is not asked for it.
  commands.registerCommand(acceptCommand, async (argument: AcceptArgument & { readonly reason?: string }) => {
    const reason = argument.reason ?? (await askReason(argument.message));
    if (reason === undefined) return;
    const { rule, report, fingerprint, text } = argument;
    await write(service, argument, { rule, report, accept: { fingerprint, text, reason } }, '已接受');
  }),
  commands.registerCommand(turnOffCommand, async (argument: TurnOffArgument) => {
    const { rule, report, title, severity } = argument;
    if (severity === 'error' && !(await isSure(title))) return;
    await write(service, argument, { rule, report }, `已关闭规则“${title}”`);
  }),
];

const askReason = (message: string): Thenable<string | undefined> =>
  window.showInputBox({
    title: '在这里接受，不再报出',
    prompt: message,
    placeHolder: '理由，例如：已与登记底册核对无误',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? '请写明理由，以后的人才知道为什么。' : undefined),
  });

const turnOffAnswer = '关闭这条规则';

/** A rule that finds errors is not turned off by one slip of the key. */
async function isSure(title: string): Promise<boolean> {
  const detail =
    '它查的是“错误”。关闭以后，这个文件夹里的年报有这样的错，也不再报出。只是这一处可以这样的，请改用“在这里接受”。';
  const question = `不再查“${title}”吗？`;
  return (await window.showWarningMessage(question, { modal: true, detail }, turnOffAnswer)) === turnOffAnswer;
}

/** Writes a decision into the configuration that counts for the report, or into a new one, saves it and says so. */
async function write(
  service: Service,
  { config, report }: Pick<TurnOffArgument, 'config' | 'report'>,
  decision: Omit<ConfigEditParams, 'config'>,
  done: string,
): Promise<void> {
  const uri = config === null ? placeFor(Uri.parse(report)) : Uri.parse(config);
  const open = (): Thenable<TextDocument> => workspace.openTextDocument(uri);
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  const text = isThere ? (await open()).getText() : '';
  const edits = await service.configEdit({ ...decision, config: { uri: uri.toString(), text } });
  const failed = async (words: string): Promise<void> => {
    if (await window.showErrorMessage(words, ...(isThere ? ['打开'] : []))) await window.showTextDocument(await open());
  };
  if (!edits) return failed(`${configName} 写法有误，没有改动。请先改正，再试一次。`);
  const change = new WorkspaceEdit();
  if (!isThere) change.createFile(uri);
  for (const { range, newText } of edits) {
    const { start, end } = range;
    change.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  if (!(await workspace.applyEdit(change)) || !(await (await open()).save())) return failed(`${configName} 没有写成。`);
  void window
    .showInformationMessage(`${done}，记在 ${workspace.asRelativePath(uri)} 里。`, '打开')
    .then(async (answer) => {
      if (answer) await window.showTextDocument(await open());
    });
}

/** The folder that is open, so that one file holds what is decided there; else the report's own. */
function placeFor(report: Uri): Uri {
  const folder = workspace.getWorkspaceFolder(report)?.uri ?? Uri.joinPath(report, '..');
  return Uri.joinPath(folder, configName);
}
