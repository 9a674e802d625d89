import { type Edit, findNodeAtLocation, type JSONPath, modify, type Node } from 'jsonc-parser';
import { type Span, span, type TextEdit } from '../../text/span.ts';
import { readJson } from './json.ts';
import { shortened } from './node.ts';
import { readConfig } from './read.ts';
import { sameFile } from './where.ts';

/** An acceptance to be written into a configuration. */
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
 * The edits that add an acceptance to a configuration's text ('' for a new file); comments and layout stay. None where it
 * is there already, whatever its reason. Undefined where the text is no JSON or has something else in that place: then a
 * person must put it right first.
 */
export function withAccepted(text: string, { rule, file, text: words, reason, fingerprint }: NewAcceptance): Edits {
  if (acceptancesOf(text, rule, file, [fingerprint]).length > 0) return [];
  const acceptance = { rule, file, text: shortened(words), reason, fingerprint };
  return edited(text, 'accepted', 'array', { accepted: [acceptance] }, ['accepted', -1], acceptance);
}

/**
 * The edits that take the acceptances of a report's finding back, by the names that it is known by; none where they are not
 * there. Undefined where the text is no JSON.
 */
export function withoutAccepted(text: string, rule: string, file: string, fingerprints: readonly string[]): Edits {
  const gone = acceptancesOf(text, rule, file, fingerprints);
  return gone.length > 0 ? withoutAcceptances(text, gone) : soundJson(text) && [];
}

/** Where the acceptances stand that count for this finding of this report. */
const acceptancesOf = (text: string, rule: string, file: string, fingerprints: readonly string[]): readonly Span[] =>
  readConfig(text)
    .config.accepted.filter((each) => each.rule === rule && fingerprints.includes(each.fingerprint))
    .filter((each) => each.file === undefined || sameFile(each.file, file))
    .map(({ span: at }) => at);

/** The edits that leave a rule to its own severity; none where nothing is said of it. Undefined where the text is no JSON. */
export const withRuleOn = (text: string, rule: string): Edits =>
  without(
    text,
    (root) => entryOf(root, 'rules'),
    (entry) => keyOf(entry) === rule,
  );

/** The edits that say nothing of the profile; as `withRuleOn` for the rest. */
export const withoutProfile = (text: string): Edits =>
  without(
    text,
    (root) => root,
    (entry) => keyOf(entry) === 'profile',
  );

function without(text: string, parent: (root: Node) => Node | undefined, goes: (child: Node) => boolean): Edits {
  const json = soundJson(text);
  const node = json?.root && parent(json.root);
  return json && (node ? withoutChildren(text, node, goes) : []);
}

/** The edits that turn a rule off for the configuration's folder; none where it is off. As `withAccepted` for the rest. */
export function withRuleOff(text: string, rule: string): Edits {
  const json = soundJson(text);
  if (json && readConfig(text).config.rules[rule] === 'off') return [];
  return edited(text, 'rules', 'object', { rules: { [rule]: 'off' } }, ['rules', rule], 'off');
}

/**
 * The edits that take acceptances out of a configuration's text, each given by where it stands, with the commas that were
 * between them. Undefined where the text is no JSON, for then what is where is a guess.
 */
export function withoutAcceptances(text: string, gone: readonly Span[]): Edits {
  const root = soundJson(text)?.root;
  const list = root && entryOf(root, 'accepted');
  if (list?.type !== 'array') return undefined;
  const places = new Set(gone.map(({ start, end }) => `${start}-${end}`));
  return withoutChildren(text, list, (node) => places.has(`${node.offset}-${endOf(node)}`));
}

/** The JSON of a text without faults, `root` undefined where the text is empty; undefined where it has faults. */
function soundJson(text: string): { readonly root: Node | undefined } | undefined {
  const json = readJson(text);
  return 'root' in json && json.errors.length === 0 ? json : undefined;
}

const endOf = (node: Node): number => node.offset + node.length;

const keyOf = (property: Node): unknown => property.children?.[0]?.value;

/** The entry of an object by its key; of a key that is written twice the last, as in `readConfig`. */
const entryOf = (object: Node, key: string): Node | undefined =>
  object.children?.filter((each) => keyOf(each) === key).at(-1)?.children?.[1];

/** Edits that take out some elements of an array or entries of an object; comments on the others stay. */
function withoutChildren(text: string, parent: Node, goes: (child: Node) => boolean): readonly TextEdit[] {
  const all = parent.children ?? [];
  const gone = all.map(goes);
  if (all.length > 0 && gone.every((each) => each)) return [emptied(text, parent)];
  const edits: TextEdit[] = [];
  for (let i = 0; i < all.length; i++) {
    if (!gone[i]) continue;
    // Take out neighbours with one edit.
    const before = all[i - 1];
    const first = all[i];
    while (gone[i + 1]) i++;
    const [last, next] = [all[i], all[i + 1]];
    if (!first || !last) continue;
    if (next) edits.push({ span: span(first.offset, endOf(last) + wayOn(text, last, next)), text: '' });
    else if (before) edits.push(...tailCut(text, before, first, last));
  }
  return edits;
}

/** What stands between two neighbours up to the comma, with it. */
const TO_COMMA = /^(?:[^,/]|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*,/;
/** The rest of a line with its comment, which is about what stands before it. */
const REST_OF_LINE = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)?[ \t]*\r?\n\s*|^[ \t]*/;

/** The offset where the next neighbour, or a comment about it, begins behind one that goes. */
function wayOn(text: string, last: Node, next: Node): number {
  const gap = text.slice(endOf(last), next.offset);
  const comma = TO_COMMA.exec(gap)?.[0].length ?? 0;
  return comma + (REST_OF_LINE.exec(gap.slice(comma))?.[0].length ?? 0);
}

/** Edits that take out the last children, with the comma before them and one behind them. */
function tailCut(text: string, before: Node, first: Node, last: Node): readonly TextEdit[] {
  const [tail, trailing] = /^(\s*,)?(?:[ \t]*\/\/[^\r\n]*)?/.exec(text.slice(endOf(last))) ?? [''];
  const end = endOf(last) + tail.length;
  const gap = text.slice(endOf(before), first.offset);
  // Keep a line break that ends a comment: what follows must not become part of it.
  const blank = (/^\r?\n/.test(text.slice(end)) || !gap.includes('//') ? /\s*$/ : /[ \t]*$/).exec(gap)?.[0].length ?? 0;
  const body = span(first.offset - blank, end);
  if (trailing !== undefined) return [{ span: body, text: '' }];
  const comma = endOf(before) + (TO_COMMA.exec(gap)?.[0].length ?? 1) - 1;
  if (comma + 1 >= body.start) return [{ span: span(comma, end), text: '' }];
  return [
    { span: span(comma, comma + 1), text: '' },
    { span: body, text: '' },
  ];
}

/** An edit that leaves `[]` or `{}`, and keeps comments between the brackets. */
function emptied(text: string, parent: Node): TextEdit {
  const [first] = parent.children ?? [];
  const last = parent.children?.at(-1);
  const inside = span(parent.offset + 1, endOf(parent) - 1);
  if (!first || !last) return { span: inside, text: '' };
  const behind = text.slice(endOf(last), inside.end);
  if (!/\/[/*]/.test(text.slice(inside.start, first.offset) + behind)) return { span: inside, text: '' };
  const comma = /^\s*,/.exec(behind)?.[0].length ?? 0;
  return { span: span(first.offset, endOf(last) + comma), text: '' };
}

/** Edits of a configuration's text; undefined where a person must correct the text first. */
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
  const root = soundJson(text)?.root;
  if (root?.type !== 'object') return undefined;
  const there = findNodeAtLocation(root, [key]);
  if (there && there.type !== type) return undefined;
  const formattingOptions = styleOf(text);
  // An array that is not there yet is made with its first element.
  const edits =
    !there && type === 'array'
      ? modify(text, [key], [value], { formattingOptions })
      : modify(text, path, value, { formattingOptions, isArrayInsertion: type === 'array' });
  return edits.map(toEdit);
}

const toEdit = ({ offset, length, content }: Edit): TextEdit => ({
  span: span(offset, offset + length),
  text: content,
});

/** How the file is indented already, and its line ends. */
function styleOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.startsWith('\t');
  return { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
