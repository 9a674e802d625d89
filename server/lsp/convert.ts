/*
 * The only file that knows both vocabularies: the core's (spans, diagnoses, outline) and LSP's (ranges, diagnostics, symbols).
 * Pure; nothing is decided here.
 */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type TextEdit as LspTextEdit,
  MarkupKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/check/config/read.ts';
import type { Diagnosis } from '../core/check/run.ts';
import { type Related, relatedWithPlaces, type Severity } from '../core/finding.ts';
import { type Hover as CoreHover, type Fold, type OutlineItem, ruleName } from '../core/index.ts';
import type { Span, TextEdit } from '../core/text/span.ts';
import type { Client } from './client.ts';

/** The source that editors show with every finding. */
export const source = '年报校核';

/** The kind of our fix-all, which a user may run on save: `source.fixAll.nianbao`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.nianbao`;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** LSP kinds of outline items. Some editors show their names (文件、模块、字段、结构、数组), which a clerk must understand. */
const symbolKinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  subsection: SymbolKind.Field,
  table: SymbolKind.Struct,
  row: SymbolKind.Array,
};

/** A span of the text as lines and UTF-16 columns, both from 0. */
export const toRange = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

/** A range as offsets of the text. */
export const toSpan = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** A finding as editors show it. Where the client opens rule pages, its code links there, and `data` has the rule's name. */
export function toDiagnostic(document: TextDocument, diagnosis: Diagnosis, client: Shows): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, diagnosis.span),
    severity: severities[diagnosis.severity],
    code: diagnosis.id,
    source,
    message: diagnosis.message,
    ...aboutRule(diagnosis, client),
  };
  const related = client.marksPlaces ? diagnosis.related : relatedWithPlaces(diagnosis);
  if (related.length > 0) diagnostic.relatedInformation = related.map((each) => toRelated(document, each));
  return diagnostic;
}

/** Our extensions that change how a finding is sent, see `ClientOptions`. */
type Shows = Pick<Client, 'opensRulePages' | 'marksPlaces'>;

const aboutRule = ({ id }: Diagnosis, { opensRulePages }: Shows): Pick<Diagnostic, 'codeDescription' | 'data'> =>
  opensRulePages ? { codeDescription: { href: `nianbao-rule:/${id}.md` }, data: { name: ruleName(id) } } : {};

/** Hints at a finding's other places: marked, but in no count; each links to the finding's own place. */
export function toHints(document: TextDocument, diagnosis: Diagnosis, client: Shows): Diagnostic[] {
  if (!client.marksPlaces) return [];
  const [verdict = ''] = diagnosis.message.split('\n', 1);
  return diagnosis.places.map(({ span, message }) => ({
    range: toRange(document, span),
    severity: DiagnosticSeverity.Hint,
    code: diagnosis.id,
    ...aboutRule(diagnosis, client),
    source,
    message,
    relatedInformation: [toRelated(document, { span: diagnosis.span, message: verdict })],
  }));
}

const toRelated = (document: TextDocument, related: Related): DiagnosticRelatedInformation => ({
  location: { uri: document.uri, range: toRange(document, related.span) },
  message: related.message,
});

/** A problem of a configuration; `code` is its kind, see `others` in client/codes.ts. */
export const toProblem = (document: TextDocument, code: string, problem: Problem): Diagnostic => ({
  range: toRange(document, problem.span),
  severity: severities[problem.severity],
  code,
  source,
  message: problem.message,
});

/** An edit of the core as LSP has it. */
export const toTextEdit = (document: TextDocument, edit: TextEdit): LspTextEdit => ({
  range: toRange(document, edit.span),
  newText: edit.text,
});

/**
 * Edits of one document. With the version that they were made for if the client takes that, so that it refuses them once the
 * text has changed; else as `changes`, which every client knows.
 */
export const toWorkspaceEdit = (
  document: TextDocument,
  edits: readonly TextEdit[],
  isVersioned: boolean,
): WorkspaceEdit => {
  const { uri, version } = document;
  const changes = edits.map((edit) => toTextEdit(document, edit));
  return isVersioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
};

/**
 * A fix of a finding as a code action.
 *
 * @param isVersioned the client takes edits for a version, see `toWorkspaceEdit`
 */
export function toQuickFix(
  document: TextDocument,
  title: string,
  diagnostics: Diagnostic[],
  edits: readonly TextEdit[],
  isPreferred: boolean,
  isVersioned: boolean,
): CodeAction {
  const edit = toWorkspaceEdit(document, edits, isVersioned);
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics, edit };
  if (isPreferred) action.isPreferred = true;
  return action;
}

/**
 * An edit of a file that may not be open or may not exist. A client that can make files is told to, by `documentChanges` even
 * if it does not claim to take them (Neovim). Others are told to write into the file: they show a missing one as empty, and
 * make it when it is saved (eglot, Helix).
 */
export function toFileEdit(
  file: { readonly uri: string; readonly version: number | null; readonly exists: boolean },
  edits: LspTextEdit[],
  { makesFiles, hasVersionedEdits }: Pick<Client, 'makesFiles' | 'hasVersionedEdits'>,
): WorkspaceEdit {
  const { uri, version, exists } = file;
  const change = { textDocument: { uri, version }, edits };
  if (!exists && makesFiles) {
    return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] };
  }
  return hasVersionedEdits ? { documentChanges: [change] } : { changes: { [uri]: edits } };
}

/** An action that our client carries out by a command, since it has to ask the user. */
export const toCommand = (diagnostic: Diagnostic, title: string, command: string, argument: object): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  command: { title, command, arguments: [argument] },
});

/** An action that cannot be carried out, with the reason; for clients that show disabled actions. */
export const toDisabled = (diagnostic: Diagnostic, title: string, reason: string): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  disabled: { reason },
});

/** A decision as an edit, for a client that does not have our commands. */
export const toDecision = (diagnostic: Diagnostic, title: string, edit: WorkspaceEdit): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  edit,
});

/** A span of a document as a location. */
export const toLocation = (document: TextDocument, span: Span): Location => ({
  uri: document.uri,
  range: toRange(document, span),
});

/**
 * An explanation as a hover.
 *
 * @param hasMarkdown the client shows Markdown; others get the words without marks
 */
export const toHover = (document: TextDocument, hover: CoreHover, hasMarkdown: boolean): Hover => ({
  range: toRange(document, hover.span),
  contents: hasMarkdown
    ? { kind: MarkupKind.Markdown, value: hover.markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarks(hover.markdown) },
});

/** Removes the marks of our own Markdown: emphasis, code, headings, rules of tables, links, escapes. */
const withoutMarks = (markdown: string): string =>
  markdown.replace(
    /\\([!-/:-@[-`{-~])|\*\*|`|^#+ |^\|[-:| ]+\|\n|[ \\]+$|\[([^\]]*)\]\([^)]*\)/gm,
    (_, sign: string | undefined, words: string | undefined) => sign ?? words ?? '',
  );

/** An item of the outline with all below it. */
export function toSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
  // Keep the selection within the range, and the name from being empty: editors refuse both.
  const start = Math.max(item.selection.start, item.span.start);
  const end = Math.max(start, Math.min(item.selection.end, item.span.end));
  const symbol: DocumentSymbol = {
    name: item.name.trim() || '（无标题）',
    kind: symbolKinds[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, { start, end }),
  };
  // Leave out what is empty, since outlines are sent after each edit.
  if (item.detail !== '') symbol.detail = item.detail;
  if (item.children.length > 0) symbol.children = item.children.map((child) => toSymbol(document, child));
  return symbol;
}

/** The same for a client that takes no trees: a flat list, each item with the name of the one around it. */
export function toFlatSymbols(document: TextDocument, item: OutlineItem, within?: string): SymbolInformation[] {
  const { name, kind, range } = toSymbol(document, { ...item, children: [] });
  const own: SymbolInformation = { name, kind, location: { uri: document.uri, range } };
  if (within !== undefined) own.containerName = within;
  return [own, ...item.children.flatMap((child) => toFlatSymbols(document, child, name))];
}

/** A fold as whole lines, without a last line at whose beginning the span ends. Undefined where only one line is left. */
export function toFold(document: TextDocument, fold: Fold): FoldingRange | undefined {
  const { start, end } = toRange(document, fold.span);
  const endLine = end.character === 0 ? end.line - 1 : end.line;
  return endLine > start.line ? { startLine: start.line, endLine } : undefined;
}
