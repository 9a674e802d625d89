import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnosis } from '../core/check.ts';
import { withAccepted, withRuleOff } from '../core/config/edit.ts';
import { fileFrom } from '../core/config/where.ts';
import { rulePage } from '../core/index.ts';
import { toCommand, toDiagnostic, toTextEdit } from './convert.ts';
import type { Documents, Sheet } from './documents.ts';
import type { AcceptArgument, AcceptCommand, ConfigEditParams, TurnOffArgument, TurnOffCommand } from './messages.ts';

const acceptCommand: AcceptCommand = 'nianbao.accept';
const turnOffCommand: TurnOffCommand = 'nianbao.turnOff';

/** “Let this stand, because …” for each finding, and “turn its rule off here”: what the client asks about and carries out. */
export function decisions(documents: Documents, sheet: Sheet, diagnoses: readonly Diagnosis[]): CodeAction[] {
  const { document, opened } = sheet;
  // What is in no folder has no configuration to keep a decision in.
  if (!opened || document.uri.startsWith('untitled:')) return [];
  const config = documents.configs.of(document.uri)?.uri ?? null;
  // Where the caret touches several, each action says which it means.
  const suffix = ({ id }: Diagnosis): string => (diagnoses.length > 1 ? `：${rulePage(id)?.title ?? id}` : '');
  const accepts = diagnoses.map((diagnosis) => {
    const { id, message, span } = diagnosis;
    const argument: AcceptArgument = {
      report: document.uri,
      config,
      rule: id,
      fingerprint: opened.fingerprint(diagnosis),
      text: document.getText().slice(span.start, span.end),
      message,
    };
    const title = `在这里接受（说明理由）…${suffix(diagnosis)}`;
    return toCommand(toDiagnostic(document, diagnosis), title, acceptCommand, argument);
  });
  const perRule = diagnoses.filter(({ id }, i) => diagnoses.findIndex((each) => each.id === id) === i);
  const turnOffs = perRule.map((diagnosis) => {
    const argument: TurnOffArgument = { report: document.uri, config, rule: diagnosis.id };
    const title = `关闭这条规则（本文件夹）${suffix(diagnosis)}`;
    return toCommand(toDiagnostic(document, diagnosis), title, turnOffCommand, argument);
  });
  return [...accepts, ...turnOffs];
}

/** The edits that write a decision into a configuration; null where its text must be put right first. */
export function configEdit({ config, report, rule, accept }: ConfigEditParams): TextEdit[] | null {
  const edits = accept
    ? withAccepted(config.text, { ...accept, rule, file: fileFrom(config.uri, report) })
    : withRuleOff(config.text, rule);
  const document = TextDocument.create(config.uri, 'jsonc', 0, config.text);
  return edits?.map((edit) => toTextEdit(document, edit)) ?? null;
}
