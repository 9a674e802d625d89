import { type JSONPath, modify, type ParseError, parse } from 'jsonc-parser';
import { span, type TextEdit } from '../text.ts';

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
