import { ConfigurationTarget, commands, type Disposable, Uri, window, workspace } from 'vscode';
import type {
  AcceptArgument,
  AcceptCommand,
  Decision,
  Findings,
  Holder,
  ListedAcceptance,
  ListedRule,
  TurnOffArgument,
  TurnOffCommand,
} from '../server/lsp/messages.ts';
import { configFile } from './config-file.ts';
import { configName } from './configs.ts';
import { decide } from './decide.ts';
import type { Service } from './service.ts';

const acceptCommand: AcceptCommand = 'nianbao.accept';
const turnOffCommand: TurnOffCommand = 'nianbao.turnOff';

/** Where a decision about a report is kept. */
interface Place {
  /** The report's URI. */
  readonly report: string;
  /** The configuration that counts for it; null where there is none yet. */
  readonly config: string | null;
}

/** The user's decisions about findings: accept one with a reason, turn its rule off in a folder, and take both back. */
export class Decisions implements Disposable {
  readonly #service: Service;
  readonly #commands: readonly Disposable[];
  /** The last decision being written; the next waits for it, so that both are kept. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(service: Service) {
    this.#service = service;
    this.#commands = [
      // Do not ask for a reason that the command was given.
      commands.registerCommand(acceptCommand, (argument: AcceptArgument & { readonly reason?: string }) =>
        this.#accept(argument),
      ),
      commands.registerCommand(turnOffCommand, (argument: TurnOffArgument) => this.#turnOff(argument)),
    ];
  }

  dispose(): void {
    for (const command of this.#commands) command.dispose();
  }

  async #accept(argument: AcceptArgument & { readonly reason?: string }): Promise<void> {
    const reason = argument.reason ?? (await askReason(argument.message));
    if (reason === undefined) return;
    const { rule, fingerprint, text } = argument;
    await this.#write(argument, { kind: 'accept', rule, fingerprint, text, reason }, '已接受');
  }

  async #turnOff(argument: TurnOffArgument): Promise<void> {
    const { rule, title, severity } = argument;
    if (severity === 'error' && !(await isSure(title))) return;
    await this.#write(argument, { kind: 'turnOff', rule }, `已关闭规则“${title}”`);
  }

  /** Reports an accepted finding again. */
  async reject(place: Place, { rule, fingerprints }: ListedAcceptance): Promise<void> {
    await this.#write(place, { kind: 'reject', rule, fingerprints }, '已撤销接受，这一处重新报出');
  }

  /** Leaves a rule that is off or lowered to its own severity, wherever it is off or lowered. */
  async turnOn(place: Place, { rule, title, holders }: ListedRule): Promise<void> {
    const done = `已恢复规则“${title}”`;
    await this.#undo(place, holders, { kind: 'turnOn', rule }, done, () =>
      withoutSetting('rules', (value) => {
        if (typeof value !== 'object' || value === null || !(rule in value)) return value;
        const { [rule]: _, ...rest } = value as Readonly<Record<string, unknown>>;
        return Object.keys(rest).length > 0 ? rest : undefined;
      }),
    );
  }

  /** Ends checking as a draft, wherever that is decided. */
  async submit(place: Place, { draft }: Findings): Promise<void> {
    const done = '已改为按送审校核，全部报出';
    await this.#undo(place, draft, { kind: 'submit' }, done, () =>
      withoutSetting('profile', (value) => (value === 'draft' ? undefined : value)),
    );
  }

  async #undo(
    place: Place,
    holders: readonly Holder[],
    decision: Decision,
    done: string,
    unset: () => Promise<void>,
  ): Promise<void> {
    if (holders.includes('settings')) {
      try {
        await unset();
      } catch (error) {
        void window.showErrorMessage(`设置没有改成：${error instanceof Error ? error.message : String(error)}`);
        return;
      }
    }
    if (holders.includes('folder')) await this.#write(place, decision, done);
    else void window.showInformationMessage(`${done}。`);
  }

  /** Writes a decision into the report's configuration, or into a new one, and tells the user. */
  async #write({ config, report }: Place, decision: Decision, done: string): Promise<void> {
    const uri = config === null ? placeFor(Uri.parse(report)) : Uri.parse(config);
    const editsFor = async (text: string) => {
      const edits = await this.#service.configEdit({ config: { uri: uri.toString(), text }, report, decision });
      if (!edits && !this.#service.isRunning) throw new Error('校核服务没有运行');
      return edits;
    };
    const turn = this.#last.then(() => decide(configFile(uri), editsFor));
    this.#last = turn;
    const outcome = await turn;
    await this.#service.rereadConfig(uri);
    const answer =
      outcome.kind === 'written'
        ? window.showInformationMessage(`${done}，记在 ${workspace.asRelativePath(uri)} 里。`, '打开')
        : window.showErrorMessage(
            outcome.kind === 'broken'
              ? `${configName} 写法有误，没有改动。请先改正，再试一次。`
              : `${configName} 没有写成${outcome.why ? `：${outcome.why}` : ''}。请再试一次。`,
            '打开',
          );
    void answer.then(async (chosen) => chosen && (await window.showTextDocument(uri)));
  }
}

const askReason = (message: string): Thenable<string | undefined> =>
  window.showInputBox({
    title: '在这里接受，不再报出',
    prompt: message.split('\n', 1)[0] ?? '',
    placeHolder: '理由，例如：已与登记底册核对无误',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? '请写明理由，以后的人才知道为什么。' : undefined),
  });

const turnOffAnswer = '关闭这条规则';

/** Asks whether a rule that finds errors is really to be turned off. */
async function isSure(title: string): Promise<boolean> {
  const detail =
    '它查的是“错误”。关闭以后，这个文件夹里的年报有这样的错，也不再报出。只是这一处可以这样的，请改用“在这里接受”。';
  const question = `不再查“${title}”吗？`;
  return (await window.showWarningMessage(question, { modal: true, detail }, turnOffAnswer)) === turnOffAnswer;
}

/** Changes one of our settings in each scope that has a value for it. Rejects where a scope cannot be written. */
async function withoutSetting(key: string, change: (value: unknown) => unknown): Promise<void> {
  const settings = workspace.getConfiguration('nianbao');
  const found = settings.inspect(key);
  const scopes = [
    [ConfigurationTarget.Global, found?.globalValue],
    [ConfigurationTarget.Workspace, found?.workspaceValue],
  ] as const;
  for (const [scope, value] of scopes) {
    const changed = change(value);
    if (changed !== value) await settings.update(key, changed, scope);
  }
}

/** The folder of a new configuration: the open folder, so that one file holds all decisions; else the report's own. */
function placeFor(report: Uri): Uri {
  const folder = workspace.getWorkspaceFolder(report)?.uri ?? Uri.joinPath(report, '..');
  return Uri.joinPath(folder, configName);
}
