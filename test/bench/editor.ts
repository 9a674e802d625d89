import type { ClientCapabilities, Diagnostic, Range } from 'vscode-languageserver/node';
import type { ClientOptions } from '../../server/lsp/messages.ts';
import { Server, type Start } from '../protocol/handle.ts';

/** What VS Code says of itself, as far as servers ask. */
const capabilities: ClientCapabilities = {
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    codeAction: {
      dataSupport: true,
      disabledSupport: true,
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      resolveSupport: { properties: ['edit', 'command'] },
    },
  },
};
/** What our client says besides. */
const options = { places: true, commands: true, ownOutline: ['markdown'], configs: [] } satisfies ClientOptions;

/** Starts a server as VS Code does: it asks for diagnostics. */
export const startAsVsCode = (start: Start = {}): Promise<Server> =>
  Server.start({ capabilities, settings: options, ...start });

/** A character typed somewhere. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** How long after an edit, in milliseconds. */
export interface Taken {
  /** Until the diagnostics were there. */
  readonly diagnostics: number;
  /** Until everything that was asked was answered. */
  readonly all: number;
}

/** A text that is open in a server: it is edited, and the answers are waited for. */
export abstract class Edited {
  readonly server: Server;
  readonly uri: string;
  #version = 1;

  protected constructor(server: Server, uri: string) {
    this.server = server;
    this.uri = uri;
  }

  /** The version that was sent last. */
  get version(): number {
    return this.#version;
  }

  /**
   * Sends a change as the next version, which it gives. Nothing of the text is kept here: that would take time that is not the
   * server's.
   */
  async send(change: Change): Promise<number> {
    const version = ++this.#version;
    await this.server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version },
      contentChanges: [change],
    });
    return version;
  }

  /** Sends a change and waits for the answers. */
  abstract edit(change: Change): Promise<Taken>;

  /** How many diagnostics there were last. */
  abstract get count(): number;
}

/** Its diagnostics are pushed. */
export class Pushed extends Edited {
  count = 0;

  static async open(server: Server, uri: string, text: string, languageId?: string): Promise<Pushed> {
    const edited = new Pushed(server, uri);
    await server.open(uri, text, languageId);
    await edited.#next(1);
    return edited;
  }

  async edit(change: Change): Promise<Taken> {
    const began = performance.now();
    await this.#next(await this.send(change));
    const took = performance.now() - began;
    return { diagnostics: took, all: took };
  }

  async #next(version: number): Promise<void> {
    this.count = (await this.server.push(this.uri, version)).diagnostics.length;
    this.server.published.length = 0;
  }
}

/**
 * Everything is asked for, as VS Code does where outline, folding and light bulb are in use: the diagnostics at once, and
 * behind them what it asks when no key was hit for 200 ms and more (it waits longer for slow servers). Here all is asked at
 * once: the most that it can cost.
 */
export class Asked extends Edited {
  #resultId: string | undefined;
  #diagnostics: readonly Diagnostic[] = [];

  static async open(server: Server, uri: string, text: string, languageId?: string): Promise<Asked> {
    const edited = new Asked(server, uri);
    await server.open(uri, text, languageId);
    await edited.#pull();
    return edited;
  }

  async edit(change: Change): Promise<Taken> {
    const { server, uri } = this;
    const caret = change.range.start;
    const began = performance.now();
    const since = () => performance.now() - began;
    // Each is written behind the one before, without a look at what comes back.
    void this.send(change);
    const pulled = this.#pull().then(since);
    const around = this.#diagnostics.filter(
      ({ range }) => range.start.line <= caret.line && range.end.line >= caret.line,
    );
    const others = [
      server.ask('textDocument/foldingRange', uri),
      server.ask('textDocument/codeAction', uri, {
        range: { start: caret, end: caret },
        context: { diagnostics: around, triggerKind: 2 },
      }),
      server.ask('textDocument/documentSymbol', uri),
    ];
    await Promise.all([pulled, ...others]);
    return { diagnostics: await pulled, all: since() };
  }

  get count(): number {
    return this.#diagnostics.length;
  }

  async #pull(): Promise<void> {
    const report = await this.server.pull(this.uri, this.#resultId);
    this.#resultId = report.resultId;
    if (report.kind === 'full') this.#diagnostics = report.items;
  }
}
