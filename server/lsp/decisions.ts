import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configName } from '../core/check/config/config.ts';
import {
  type Edits,
  withAccepted,
  withoutAccepted,
  withoutProfile,
  withRuleOff,
  withRuleOn,
} from '../core/check/config/edit.ts';
import { fileFrom, folderOf, isPlaceless } from '../core/check/config/where.ts';
import type { Diagnosis } from '../core/check/run.ts';
import { ruleById } from '../core/rules/index.ts';
import type { Client } from './client.ts';
import { toCommand, toDecision, toDiagnostic, toDisabled, toFileEdit, toTextEdit } from './convert.ts';
import type { Documents, Snapshot } from './documents.ts';
import type {
  AcceptArgument,
  AcceptCommand,
  ConfigEditParams,
  Decision,
  SaveAsCommand,
  TurnOffArgument,
  TurnOffCommand,
} from './messages.ts';

const acceptCommand: AcceptCommand = 'nianbao.accept';
const turnOffCommand: TurnOffCommand = 'nianbao.turnOff';
const saveAsCommand: SaveAsCommand = 'nianbao.saveAs';

/**
 * The actions “accept, because …” and “turn the rule off in this folder” for each finding. Our client asks the user and
 * carries them out. Others get them as edits of the configuration with an empty reason, which a diagnostic there asks for.
 */
export function decisions(
  documents: Documents,
  snapshot: Snapshot,
  diagnoses: readonly Diagnosis[],
  client: Client,
): CodeAction[] {
  const { document, analysis } = snapshot;
  if (!analysis) return [];
  if (isPlaceless(document.uri)) return withoutFile(diagnoses, document, client);
  const config = documents.configs.of(document.uri)?.uri ?? null;
  const report = document.uri;
  // Name the rule in each action where the caret touches several.
  const suffix = ({ id }: Diagnosis): string => (diagnoses.length > 1 ? `：${ruleById.get(id)?.title ?? id}` : '');
  const accepts = diagnoses.flatMap((diagnosis): CodeAction[] => {
    const { id: rule, message, span } = diagnosis;
    const fingerprint = analysis.fingerprint(diagnosis);
    const text = document.getText().slice(span.start, span.end);
    const diagnostic = toDiagnostic(document, diagnosis, client);
    if (client.hasCommands) {
      const argument: AcceptArgument = { report, config, rule, fingerprint, text, message };
      return [toCommand(diagnostic, `在这里接受（说明理由）…${suffix(diagnosis)}`, acceptCommand, argument)];
    }
    const edit = written(documents, client, report, { kind: 'accept', rule, fingerprint, text, reason: '' });
    return edit ? [toDecision(diagnostic, `在这里接受（理由写进 ${configName}）${suffix(diagnosis)}`, edit)] : [];
  });
  const perRule = diagnoses.filter(({ id }, i) => diagnoses.findIndex((each) => each.id === id) === i);
  const turnOffs = perRule.flatMap((diagnosis): CodeAction[] => {
    const { id: rule } = diagnosis;
    const { title: name, severity } = ruleById.get(rule) ?? { title: rule, severity: diagnosis.severity };
    const title = `关闭这条规则（本文件夹）：${name}`;
    const diagnostic = toDiagnostic(document, diagnosis, client);
    if (client.hasCommands) {
      const argument: TurnOffArgument = { report, config, rule, title: name, severity };
      return [toCommand(diagnostic, title, turnOffCommand, argument)];
    }
    const edit = written(documents, client, report, { kind: 'turnOff', rule });
    return edit ? [toDecision(diagnostic, title, edit)] : [];
  });
  return [...accepts, ...turnOffs];
}

/** The actions of an untitled report, which has no folder for a configuration: disabled with that reason, and “save it first”. */
function withoutFile(diagnoses: readonly Diagnosis[], document: TextDocument, client: Client): CodeAction[] {
  const [first] = diagnoses;
  if (!first) return [];
  const diagnostic = toDiagnostic(document, first, client);
  if (client.hasCommands) {
    return [toCommand(diagnostic, '接受这一处、关闭这条规则：请先把年报存成文件…', saveAsCommand, {})];
  }
  if (!client.showsDisabled) return [];
  return ['在这里接受', '关闭这条规则'].map((title) => toDisabled(diagnostic, title, '请先把年报存成文件'));
}

/**
 * A decision as an edit of the report's configuration, or of a new one in the open folder. Undefined where it is written there
 * already, or the configuration must be corrected first.
 */
function written(documents: Documents, client: Client, report: string, decision: Decision): WorkspaceEdit | undefined {
  const known = documents.configs.fileFor(report);
  if (known?.error !== undefined || !(known || /^file:/i.test(report))) return undefined;
  const folder = client.folders.find((each) => report.startsWith(`${each}/`));
  const uri = known?.uri ?? `${folder === undefined ? folderOf(report) : `${folder}/`}${configName}`;
  const opened = documents.texts.get(uri);
  const document = opened ?? TextDocument.create(uri, 'jsonc', 0, known?.text ?? '');
  const edits = editsFor(decision, document.getText(), fileFrom(uri, report));
  const file = { uri, version: opened?.version ?? null, exists: known !== undefined || opened !== undefined };
  // No edits: the decision is in the text already, and only not saved.
  if (!edits?.length) return undefined;
  const changes = edits.map((edit) => toTextEdit(document, edit));
  return toFileEdit(file, changes, client);
}

/** Answers `nianbao/configEdit`, see messages.ts. */
export const configEdit = ({ config, report, decision }: ConfigEditParams): Edits | null =>
  editsFor(decision, config.text, fileFrom(config.uri, report)) ?? null;

function editsFor(decision: Decision, text: string, file: string): Edits {
  switch (decision.kind) {
    case 'accept':
      return withAccepted(text, { ...decision, file });
    case 'reject':
      return withoutAccepted(text, decision.rule, file, decision.fingerprints);
    case 'turnOff':
      return withRuleOff(text, decision.rule);
    case 'turnOn':
      return withRuleOn(text, decision.rule);
    case 'submit':
      return withoutProfile(text);
  }
}
