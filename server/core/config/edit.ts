import { findNodeAtLocation, type JSONPath, modify, type Node, type ParseError, parse, parseTree } from 'jsonc-parser';
import { type Span, span, type TextEdit } from '../text.ts';

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
  return edited(text, 'accepted', Array.isArray, { accepted: [acceptance] }, ['accepted', -1], acceptance);
}

/** The edits that turn a rule off for the configuration's folder; as `withAccepted` for the rest. */
export function withRuleOff(text: string, rule: string): Edits {
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  return edited(text, 'rules', isObject, { rules: { [rule]: 'off' } }, ['rules', rule], 'off');
}

/**
 * The edits that take acceptances out of a configuration's text, each given by where it stands, with the commas that were
 * between them. Undefined where the text is no JSON, for then what is where is a guess.
 */
export function withoutAcceptances(text: string, gone: readonly Span[]): Edits {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['accepted']);
  if (errors.length > 0 || list?.type !== 'array' || !list.children) return undefined;
  const all = list.children;
  const goes = all.map((node) => gone.some(({ start, end }) => start === node.offset && end === endOf(node)));
  if (all.length > 0 && goes.every((each) => each)) return [emptied(text, list)];
  const edits: TextEdit[] = [];
  for (const [i, node] of all.entries()) {
    if (!goes[i] || goes[i - 1]) continue;
    // As many as go together go at once: up to the next that stays, or behind the last before them.
    const next = all.find((_, k) => k > i && !goes[k]);
    const before = all[i - 1];
    const last = all.at(-1) ?? node;
    if (next) edits.push({ span: span(node.offset, next.offset), text: '' });
    else edits.push({ span: span(before ? endOf(before) : node.offset, endOf(last)), text: '' });
  }
  return edits;
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
 * @param fits whether what stands there already can take the change
 * @param whole the file's content where there is none yet
 */
function edited(
  text: string,
  key: string,
  fits: (value: unknown) => boolean,
  whole: object,
  path: JSONPath,
  value: unknown,
): Edits {
  if (text.trim() === '') {
    return [{ span: span(0, text.length), text: `${JSON.stringify(whole, undefined, 2)}\n` }];
  }
  const errors: ParseError[] = [];
  const root: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof root !== 'object' || root === null || Array.isArray(root)) return undefined;
  const there = (root as Readonly<Record<string, unknown>>)[key];
  if (there !== undefined && !fits(there)) return undefined;
  const formattingOptions = styleOf(text);
  // An array that is not there yet is made with its first element.
  const edits =
    there === undefined && Array.isArray((whole as Readonly<Record<string, unknown>>)[key])
      ? modify(text, [key], [value], { formattingOptions })
      : modify(text, path, value, { formattingOptions, isArrayInsertion: Array.isArray(there) });
  return edits.map(({ offset, length, content }) => ({ span: span(offset, offset + length), text: content }));
}

/** How the file is indented already, and its line ends. */
function styleOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.startsWith('\t');
  return { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** Enough to recognise it by. */
const longest = 40;

function shortened(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length > longest ? `${line.slice(0, longest).join('')}…` : line.join('');
}
