import type { InitializeParams } from 'vscode-languageserver';
import { asRecord } from './settings.ts';

/** What the client can do and is, as far as our answers depend on it. */
export interface Client {
  /** What it asked for or has of ours, see `ClientOptions`. */
  readonly wantsStatus: boolean;
  readonly opensRulePages: boolean;
  readonly marksPlaces: boolean;
  readonly hasCommands: boolean;
  readonly ownOutline: readonly unknown[];
  /** It reads the configurations itself and sends them. */
  readonly sendsConfigs: boolean;
  /** It asks for diagnostics, and can be told to ask again when other things than the text have changed; any other is sent them. */
  readonly pulls: boolean;
  /** It asks for the edits of an action when it is to be carried out, and gives back what came with the action. */
  readonly resolvesEdits: boolean;
  /** It shows what cannot be done, with the reason. */
  readonly showsDisabled: boolean;
  /** Edits may name the version they were made for. */
  readonly hasVersionedEdits: boolean;
  /** Edits name what they make: a file that is not there is made first, then written in. */
  readonly makesFiles: boolean;
  /** The folders that are open, without a last slash. */
  readonly folders: readonly string[];
  /** Hovers may be Markdown. One that says nothing about it is taken to show it. */
  readonly hasMarkdown: boolean;
  /** An outline may be a tree. One that says nothing about outlines can hardly ask for a flat one. */
  readonly hasTrees: boolean;
  /** It answers questions about settings. */
  readonly answersSettings: boolean;
  /** It wants to be told what settings, or which files, are of interest. */
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
}

/** Reads what a client says of itself; what it does not say it cannot do. */
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
