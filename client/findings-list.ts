import {
  commands,
  type Disposable,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeIcon,
  Uri,
  window,
} from 'vscode';
import type { Findings, FixAllCommand, ListedFinding, SaveAsCommand } from '../server/lsp/messages.ts';
import { configName } from './configs.ts';
import type { Decisions } from './decisions.ts';
import { severityIcons } from './icons.ts';
import { type Entry, listEntries, neighbour } from './list-text.ts';
import type { Service } from './service.ts';
import type { StatusItem } from './status.ts';

interface Item extends QuickPickItem {
  readonly entry: Entry;
}

const fixAllCommand: FixAllCommand = 'nianbao.fixAll';
const saveAsCommand: SaveAsCommand = 'nianbao.saveAs';

/** A report's document with its findings. */
interface Report {
  readonly editor: TextEditor;
  readonly findings: Findings;
}

/** Our list of the active report's findings, in the order of the text, and the commands that go from one to the next. */
export class FindingsList implements Disposable {
  readonly #service: Service;
  readonly #decisions: Decisions;
  readonly #status: StatusItem;
  readonly #commands: readonly Disposable[];
  /** The entries of the open list, for tests. */
  #shown: readonly Entry[] = [];

  constructor(service: Service, decisions: Decisions, status: StatusItem) {
    this.#service = service;
    this.#decisions = decisions;
    this.#status = status;
    this.#commands = [
      commands.registerCommand('nianbao.showFindings', () => this.#open()),
      commands.registerCommand('nianbao.next', () => this.#go('next')),
      commands.registerCommand('nianbao.previous', () => this.#go('previous')),
    ];
  }

  /** What the open list shows; empty where none is open. */
  get current(): readonly Entry[] {
    return this.#shown;
  }

  dispose(): void {
    for (const command of this.#commands) command.dispose();
  }

  async #open(): Promise<void> {
    const report = await this.#report();
    if (!report) return this.#offer();
    const { editor, findings } = report;
    const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
    const list = window.createQuickPick<Item>();
    list.title = '年报问题清单';
    list.placeholder = this.#status.current?.text ?? '';
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    const fill = (onlyErrors: boolean): void => {
      this.#shown = listEntries(findings, { onlyErrors, isUntitled: editor.document.isUntitled });
      list.items = this.#shown.map(toItem);
      // Preselect the finding at the caret or behind it: Enter must not change the text.
      const places = list.items.flatMap(({ entry }) => (entry.kind === 'finding' ? [entry.finding] : []));
      const near = places.find(({ range }) => toRange(range).end.isAfterOrEqual(before.selection.start)) ?? places[0];
      list.activeItems = list.items.filter(({ entry }) => entry.kind === 'finding' && entry.finding === near);
    };
    const chosen = new Promise<Chosen | undefined>((resolve) => {
      list.onDidAccept(() => {
        const [item] = list.selectedItems;
        if (item?.entry.kind === 'errors') fill(true);
        else if (item?.entry.kind === 'everything') fill(false);
        else resolve(item && { entry: item.entry, isUndone: false });
      });
      list.onDidTriggerItemButton(({ item: { entry } }) => resolve({ entry, isUndone: true }));
      // Reveal each finding while the user moves through the list.
      list.onDidChangeActive(([item]) => {
        if (item?.entry.kind === 'finding') select(editor, item.entry.finding);
        if (item?.entry.kind === 'accepted') select(editor, item.entry.acceptance);
      });
      list.onDidHide(() => resolve(undefined));
    });
    fill(false);
    list.show();
    const answer = await chosen;
    this.#shown = [];
    list.dispose();
    if (answer?.entry.kind !== 'finding') {
      editor.selection = before.selection;
      if (before.visible) editor.revealRange(before.visible, TextEditorRevealType.AtTop);
    }
    if (answer) await this.#act(answer, report);
  }

  async #act({ entry, isUndone }: Chosen, { editor, findings }: Report): Promise<void> {
    const place = { report: editor.document.uri.toString(), config: findings.config };
    switch (entry.kind) {
      case 'finding':
        return goTo(editor.document, entry.finding);
      case 'accepted': {
        const undo = () => this.#decisions.reject(place, entry.acceptance);
        if (isUndone) return undo();
        return ask(entry.label, [
          { label: '到这一处', run: () => goTo(editor.document, entry.acceptance) },
          { label: '撤销接受，重新报出', run: undo },
          ...openConfig(findings.config),
        ]);
      }
      case 'rule': {
        const undo = () => this.#decisions.turnOn(place, entry.rule);
        if (isUndone) return undo();
        const page = Uri.parse(`nianbao-rule:/${entry.rule.rule}.md`);
        return ask(entry.label, [
          { label: '恢复这条规则', run: undo },
          { label: '看这条规则的说明', run: () => commands.executeCommand('vscode.open', page) },
          ...(entry.rule.holders.includes('folder') ? openConfig(findings.config) : []),
        ]);
      }
      case 'draft':
        return this.#decisions.submit(place, findings);
      case 'fix-all':
        return commands.executeCommand(fixAllCommand);
      case 'save':
        return commands.executeCommand(saveAsCommand);
    }
  }

  async #go(direction: 'next' | 'previous'): Promise<void> {
    const report = await this.#report();
    if (!report) return this.#offer();
    const { editor, findings } = report;
    const finding = neighbour(findings.open, editor.selection.start, direction);
    if (!finding) {
      void window.showInformationMessage(`${this.#status.current?.detail ?? '没有发现问题'}。`);
      return;
    }
    await goTo(editor.document, finding);
    await commands.executeCommand('editor.action.showHover');
  }

  /** The report in the active editor; undefined where there is none, or it is not checked. */
  async #report(): Promise<Report | undefined> {
    const editor = window.activeTextEditor;
    if (!editor || !this.#status.isReport) return undefined;
    const findings = await this.#service.findings(editor.document.uri);
    return findings && { editor, findings };
  }

  /** Says why there is no list, and offers what would help. */
  async #offer(): Promise<void> {
    const { detail, offer } = this.#status.current ?? { detail: '请先打开要校核的年报', offer: undefined };
    if (offer) await ask(detail, [{ label: offers[offer], run: () => commands.executeCommand(commandOf[offer]) }]);
    else void window.showInformationMessage(`${detail}。`);
  }
}

/** An entry that was chosen, or whose button was pressed. */
interface Chosen {
  readonly entry: Entry;
  readonly isUndone: boolean;
}

const offers = { check: '按年报校核此文件', restart: '重启校核服务' } as const;
const commandOf = { check: 'nianbao.checkAsReport', restart: 'nianbao.restart' } as const;

interface Choice extends QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

async function ask(placeHolder: string, choices: readonly Choice[]): Promise<void> {
  await (await window.showQuickPick(choices, { placeHolder }))?.run();
}

const openConfig = (config: string | null): readonly Choice[] =>
  config === null ? [] : [{ label: `打开 ${configName}`, run: () => window.showTextDocument(Uri.parse(config)) }];

const toRange = ({ start, end }: ListedFinding['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);

function select(editor: TextEditor, { range }: ListedFinding): void {
  const { start, end } = toRange(range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function goTo(document: TextDocument, { range }: ListedFinding): Promise<void> {
  await window.showTextDocument(document, { selection: toRange(range) });
}

const icons: Readonly<Record<Exclude<Entry['kind'], 'group' | 'finding' | 'rule'>, ThemeIcon>> = {
  accepted: new ThemeIcon('verified'),
  sound: new ThemeIcon('check'),
  'fix-all': new ThemeIcon('wand'),
  errors: new ThemeIcon('filter'),
  everything: new ThemeIcon('clear-all'),
  draft: new ThemeIcon('edit'),
  save: new ThemeIcon('save'),
};

function iconOf(entry: Exclude<Entry, { readonly kind: 'group' }>): NonNullable<QuickPickItem['iconPath']> {
  if (entry.kind === 'finding') return severityIcons[entry.severity];
  if (entry.kind === 'rule') return new ThemeIcon(entry.rule.setting === 'off' ? 'circle-slash' : 'arrow-small-down');
  return icons[entry.kind];
}

const undo = (tooltip: string): QuickInputButton => ({ iconPath: new ThemeIcon('discard'), tooltip });

function toItem(entry: Entry): Item {
  if (entry.kind === 'group') return { entry, label: entry.label, kind: QuickPickItemKind.Separator };
  const { label, description, detail } = entry;
  return {
    entry,
    label,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    iconPath: iconOf(entry),
    ...(entry.kind === 'accepted' && { buttons: [undo('撤销接受')] }),
    ...(entry.kind === 'rule' && { buttons: [undo('恢复这条规则')] }),
  };
}
