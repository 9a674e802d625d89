import { findNodeAtLocation, type JSONPath, modify, type Node } from 'jsonc-parser';
import { type Span, span, type TextEdit } from '../text.ts';
import { readJson } from './json.ts';
import { shortened } from './node.ts';

/** What is written down of a finding that is accepted. */
export interface NewAcceptance {
  readonly rule: string;
  /** The report, relative to the configuration's folder. */
  readonly file: string;
  /** The words that the finding marks: for those who read the file later. */
  readonly text: string;
  readonly reason: string;
  readonly fingerprint: string;
}

/**
 * The edits that add an acceptance to a configuration's text ('' for a new file); comments and layout stay. Undefined
 * where the text is no JSON or has something else in that place: then a person must put it right first.
 */
export function withAccepted(text: string, { rule, file, text: words, reason, fingerprint }: NewAcceptance): Edits {
  const acceptance = { rule, file, text: shortened(words), reason, fingerprint };
  return edited(text, 'accepted', 'array', { accepted: [acceptance] }, ['accepted', -1], acceptance);
}

/** The edits that turn a rule off for the configuration's folder; as `withAccepted` for the rest. */
export function withRuleOff(text: string, rule: string): Edits {
  return edited(text, 'rules', 'object', { rules: { [rule]: 'off' } }, ['rules', rule], 'off');
}

/**
 * The edits that take acceptances out of a configuration's text, each given by where it stands, with the commas that were
 * between them. Undefined where the text is no JSON, for then what is where is a guess.
 */
export function withoutAcceptances(text: string, gone: readonly Span[]): Edits {
  const root = soundRoot(text);
  const list = root && findNodeAtLocation(root, ['accepted']);
  if (list?.type !== 'array' || !list.children) return undefined;
  const all = list.children;
  const places = new Set(gone.map(({ start, end }) => `${start}-${end}`));
  const goes = all.map((node) => places.has(`${node.offset}-${endOf(node)}`));
  if (all.length > 0 && goes.every((each) => each)) return [emptied(text, list)];
  const edits: TextEdit[] = [];
  for (let i = 0; i < all.length; i++) {
    if (!goes[i]) continue;
    // As many as go together go at once: up to the next that stays, or behind the last before them.
    const first = i;
    while (goes[i + 1]) i++;
    const [from, last, before, next] = [all[first], all[i], all[first - 1], all[i + 1]];
    if (!from || !last) continue;
    if (next) edits.push({ span: span(from.offset, next.offset), text: '' });
    else edits.push({ span: span(before ? endOf(before) : from.offset, endOf(last)), text: '' });
  }
  return edits;
}

/** The JSON of a text in which nothing must be put right first. */
function soundRoot(text: string): Node | undefined {
  const json = readJson(text);
  return 'root' in json && json.errors.length === 0 ? json.root : undefined;
}

const endOf = (node: Node): number => node.offset + node.length;

/** `[]`, unless somebody's remarks stand between the brackets: those stay. */
function emptied(text: string, list: Node): TextEdit {
  const [first] = list.children ?? [];
  const last = list.children?.at(-1);
  const inside = span(list.offset + 1, endOf(list) - 1);
  if (!first || !last) return { span: inside, text: '' };
  const behind = text.slice(endOf(last), inside.end);
  if (!/\/[/*]/.test(text.slice(inside.start, first.offset) + behind)) return { span: inside, text: '' };
  const comma = /^\s*,/.exec(behind)?.[0].length ?? 0;
  return { span: span(first.offset, endOf(last) + comma), text: '' };
}

export type Edits = readonly TextEdit[] | undefined;

/**
 * @param key the entry of the file that is changed
 * @param type what the entry must be, where it is there already
 * @param whole the file's content where there is none yet
 */
function edited(
  text: string,
  key: string,
  type: 'array' | 'object',
  whole: object,
  path: JSONPath,
  value: unknown,
): Edits {
  if (text.trim() === '') {
    return [{ span: span(0, text.length), text: `${JSON.stringify(whole, undefined, 2)}\n` }];
  }
  const root = soundRoot(text);
  if (root?.type !== 'object') return undefined;
  const there = findNodeAtLocation(root, [key]);
  if (there && there.type !== type) return undefined;
  const formattingOptions = styleOf(text);
  // An array that is not there yet is made with its first element.
  const edits =
    !there && type === 'array'
      ? modify(text, [key], [value], { formattingOptions })
      : modify(text, path, value, { formattingOptions, isArrayInsertion: type === 'array' });
  return edits.map(({ offset, length, content }) => ({ span: span(offset, offset + length), text: content }));
}

/** How the file is indented already, and its line ends. */
function styleOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.startsWith('\t');
  return { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
