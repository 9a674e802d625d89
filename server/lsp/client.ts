import type { InitializeParams } from 'vscode-languageserver';
import { asRecord } from './settings.ts';

/** What the client can do and is, as far as our answers depend on it. */
export interface Client {
  /** What it asks for or has of our own extensions, see `ClientOptions`. */
  readonly wantsStatus: boolean;
  readonly opensRulePages: boolean;
  readonly marksPlaces: boolean;
  readonly hasCommands: boolean;
  readonly ownOutline: readonly unknown[];
  /** It reads the configurations itself and sends them. */
  readonly sendsConfigs: boolean;
  /** It asks for diagnostics, and can be told to ask again after a change of settings. Other clients are sent them. */
  readonly pulls: boolean;
  /** It asks for an action's edits when it is carried out, and sends back the action's data. */
  readonly resolvesEdits: boolean;
  /** It shows disabled actions with the reason. */
  readonly showsDisabled: boolean;
  /** It takes edits that name the version that they were made for. */
  readonly hasVersionedEdits: boolean;
  /** It takes edits that make a file. */
  readonly makesFiles: boolean;
  /** The folders that are open, without a last slash. */
  readonly folders: readonly string[];
  /** It shows Markdown in hovers. Assumed of a client that says nothing about it. */
  readonly hasMarkdown: boolean;
  /** It takes an outline as a tree. Assumed of a client that says nothing about it. */
  readonly hasTrees: boolean;
  /** It answers questions about settings. */
  readonly answersSettings: boolean;
  /** It expects the server to register for changes of settings, or of files. */
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
}

/** Reads a client's capabilities and options; what it does not say it cannot do, but for `hasMarkdown` and `hasTrees`. */
export function readClient(params: InitializeParams): Client {
  const { capabilities, initializationOptions, rootUri } = params;
  const { commands, configs, status, rulePages, places, ownOutline } = asRecord(initializationOptions);
  const { workspace, textDocument } = capabilities;
  const codeAction = textDocument?.codeAction;
  const hasVersionedEdits = workspace?.workspaceEdit?.documentChanges === true;
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return {
    wantsStatus: status === true,
    opensRulePages: rulePages === true,
    marksPlaces: places === true,
    hasCommands: commands === true,
    ownOutline: Array.isArray(ownOutline) ? ownOutline : [],
    sendsConfigs: Array.isArray(configs),
    pulls: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    showsDisabled: codeAction?.disabledSupport === true,
    hasVersionedEdits,
    makesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    folders: folders.map((uri) => uri.replace(/\/$/, '')),
    hasMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    hasTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? !textDocument?.documentSymbol,
    answersSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}
