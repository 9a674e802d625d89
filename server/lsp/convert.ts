/**
 * The only file that knows both vocabularies: the core's (spans, diagnoses, outline) and LSP's (ranges, diagnostics,
 * symbols). Pure; nothing is decided here.
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

/** Shown before every finding in the list of problems. */
export const source = '年报校核';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.nianbao`;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Some editors name the kinds (文件、模块、字段、结构、数组) to whoever reads the outline: none of these is a riddle to a clerk. */
const symbolKinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  subsection: SymbolKind.Field,
  table: SymbolKind.Struct,
  row: SymbolKind.Array,
};

export const toRange = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

export const toSpan = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** A finding as editors show it; where the client opens rule pages its code leads there, and the rule's name comes with it. */
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

/** What a client shows of a finding beyond the protocol, see `ClientOptions`. */
type Shows = Pick<Client, 'opensRulePages' | 'marksPlaces'>;

const aboutRule = ({ id }: Diagnosis, { opensRulePages }: Shows): Pick<Diagnostic, 'codeDescription' | 'data'> =>
  opensRulePages ? { codeDescription: { href: `nianbao-rule:/${id}.md` }, data: { name: ruleName(id) } } : {};

/** The other places of a finding that counts several: marked, but counted nowhere; each leads to where it is told. */
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

/** What is wrong with a configuration; `code` says which kind of thing. */
export const toProblem = (document: TextDocument, code: string, problem: Problem): Diagnostic => ({
  range: toRange(document, problem.span),
  severity: severities[problem.severity],
  code,
  source,
  message: problem.message,
});

export const toTextEdit = (document: TextDocument, edit: TextEdit): LspTextEdit => ({
  range: toRange(document, edit.span),
  newText: edit.text,
});

/**
 * Where the client can take it, the edits carry the version they were made for: an editor refuses them once the text has
 * moved on. Any other gets them in the one form that every client knows.
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

/** @param isVersioned the client takes edits for a version, see `toWorkspaceEdit` */
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
 * What writes into a file that may not be open, and may not be there. A client that knows how to make files is told to
 * (only `documentChanges` can say so, whatever it says of them: Neovim says nothing). Any other is told to write into it:
 * editors show a file that is not there as an empty one, and make it when it is saved (eglot, Helix).
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

/** An action that our client carries out, for it needs an answer from the user. */
export const toCommand = (diagnostic: Diagnostic, title: string, command: string, argument: object): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  command: { title, command, arguments: [argument] },
});

/** An action that cannot be carried out, and why: shown by clients that can. */
export const toDisabled = (diagnostic: Diagnostic, title: string, reason: string): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  disabled: { reason },
});

/** The same for a client that has no such command: an edit. */
export const toDecision = (diagnostic: Diagnostic, title: string, edit: WorkspaceEdit): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  edit,
});

export const toLocation = (document: TextDocument, span: Span): Location => ({
  uri: document.uri,
  range: toRange(document, span),
});

/** @param hasMarkdown the client shows it as such; any other gets the words without the marks */
export const toHover = (document: TextDocument, hover: CoreHover, hasMarkdown: boolean): Hover => ({
  range: toRange(document, hover.span),
  contents: hasMarkdown
    ? { kind: MarkupKind.Markdown, value: hover.markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarks(hover.markdown) },
});

/** What is left of our own Markdown for who sees the marks: emphasis, code, headings, rules of tables, links; a sign that is escaped is itself. */
const withoutMarks = (markdown: string): string =>
  markdown.replace(
    /\\([!-/:-@[-`{-~])|\*\*|`|^#+ |^\|[-:| ]+\|\n|[ \\]+$|\[([^\]]*)\]\([^)]*\)/gm,
    (_, sign: string | undefined, words: string | undefined) => sign ?? words ?? '',
  );

/** One item of the outline with all below it. */
export function toSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
  // Editors refuse an empty name, and a selection that leaves its range.
  const start = Math.max(item.selection.start, item.span.start);
  const end = Math.max(start, Math.min(item.selection.end, item.span.end));
  const symbol: DocumentSymbol = {
    name: item.name.trim() || '（无标题）',
    kind: symbolKinds[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, { start, end }),
  };
  // Asked for after each edit: what is empty is left out.
  if (item.detail !== '') symbol.detail = item.detail;
  if (item.children.length > 0) symbol.children = item.children.map((child) => toSymbol(document, child));
  return symbol;
}

/** The same outline for a client that knows no trees: each item says which it stands in. */
export function toFlatSymbols(document: TextDocument, item: OutlineItem, within?: string): SymbolInformation[] {
  const { name, kind, range } = toSymbol(document, { ...item, children: [] });
  const own: SymbolInformation = { name, kind, location: { uri: document.uri, range } };
  if (within !== undefined) own.containerName = within;
  return [own, ...item.children.flatMap((child) => toFlatSymbols(document, child, name))];
}

/** Whole lines; a span that ends where a line begins does not hold that line. Undefined where nothing can fold. */
export function toFold(document: TextDocument, fold: Fold): FoldingRange | undefined {
  const { start, end } = toRange(document, fold.span);
  const endLine = end.character === 0 ? end.line - 1 : end.line;
  return endLine > start.line ? { startLine: start.line, endLine } : undefined;
}
