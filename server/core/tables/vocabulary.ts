import type { Edition, Form, TableForm, TableId } from '../forms/form.ts';
import { allForms, forms } from '../forms/index.ts';
import { distance, fold } from '../text/fold.ts';
import { unitBehind } from './units.ts';

/** What a label means: one text may head a row in one edition and a group in the other (（六）其他处理). */
export interface Meaning {
  readonly table: TableId;
  readonly role: 'row' | 'group' | 'column' | 'note';
  readonly key: string;
  /** The prescribed words. */
  readonly label: string;
  readonly alias: boolean;
  readonly editions: readonly Edition[];
}

/** A prescribed label, folded, and all that it can mean. */
export interface Word {
  readonly folded: string;
  readonly meanings: readonly Meaning[];
  /** The one table it points to: where it stands in one alone and is too long to mean something else (其他, 规章). */
  readonly table: TableId | undefined;
}

/** A step in reading a label character by character. */
export interface Node {
  readonly next: Map<number, Node>;
  word?: Word;
}

const words = new Map<string, Word>();
/** Rows' labels without their number, where what is left still says what it is: 属于国家秘密, 予以公开. */
const unnumbered = new Map<string, Word>();
/** Labels without the unit that is part of them: 本年收费金额. */
const unitless = new Map<string, Word>();
const NUMBER = /^(?:\d{1,2}\.|\([一二三四五六七]\)|[一二三四]、)/;
/** All labels as a tree, one character a step, for reading labels that are broken into pieces. */
export const root: Node = { next: new Map() };
/** Where each label ends. */
const planted = new Map<string, Node>();

for (const form of allForms) for (const table of Object.values(form.tables)) learn(form, table);
for (const word of words.values()) {
  withoutNumber(word);
  withoutUnit(word);
}
for (const word of [...words.values(), ...unnumbered.values(), ...unitless.values()]) plant(word);

/** All labels in one string, to ask whether a scrap of text is part of any. */
const everything = [...words.keys()].join('\n');
/** Any two neighbours in a label: most words of prose are told by these, without a search. */
const pairs: ReadonlySet<string> = new Set(Array.from(everything, (_, i) => everything.slice(i, i + 2)));
const groupScraps = [...words.values()]
  .filter((word) => word.meanings.some((meaning) => meaning.role === 'group'))
  .map((word) => word.folded)
  .join('\n');

const notes = [...words.values()]
  .filter((word) => word.meanings.some((meaning) => meaning.role === 'note'))
  .map((word) => word.folded)
  .join('\n');

function learn(form: Form, table: TableForm): void {
  const add = (role: Meaning['role'], key: string, label: string, aliases: readonly string[]): void => {
    for (const text of [label, ...aliases]) {
      const folded = fold(text);
      const known = words.get(folded)?.meanings ?? [];
      const twin = known.find((each) => each.table === table.id && each.role === role && each.key === key);
      const meaning: Meaning = {
        table: table.id,
        role,
        key,
        label,
        alias: text !== label,
        editions: twin ? [...twin.editions, form.edition] : [form.edition],
      };
      const meanings = [...known.filter((each) => each !== twin), meaning];
      const alone = folded.length >= 3 && meanings.every((each) => each.table === table.id);
      const only = alone ? table.id : undefined;
      words.set(folded, { folded, meanings, table: only });
    }
  };
  for (const row of table.rows) add('row', row.key, row.label, row.aliases);
  for (const column of table.columns) add('column', column.key, column.label, column.aliases);
  for (const group of table.groups) add('group', group.key, group.label, group.aliases);
  if (table.note) add('note', 'note', table.note, []);
}

function withoutNumber(word: Word): void {
  const folded = word.folded.replace(NUMBER, '');
  const isRow = word.meanings.every((each) => each.role === 'row');
  if (!isRow || folded === word.folded || folded.length < 4) return;
  // Such words stand in prose and in other tables too: they point to no table.
  unnumbered.set(folded, { folded, meanings: word.meanings, table: undefined });
}

function withoutUnit(word: Word): void {
  const folded = word.folded.slice(0, unitBehind(word.folded)?.at);
  if (folded !== word.folded) unitless.set(folded, { ...word, folded });
}

function plant(word: Word): void {
  let node = root;
  for (let i = 0; i < word.folded.length; i++) {
    const code = word.folded.charCodeAt(i);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map() };
      node.next.set(code, next);
    }
    node = next;
  }
  node.word = word;
  planted.set(word.folded, node);
}

/** The label that folded words are, to the letter, or to the letter but for its number or unit. */
export const wordOf = (folded: string): Word | undefined =>
  words.get(folded) ?? unnumbered.get(folded) ?? unitless.get(folded);

/** The label before a remark: 行政许可（件） | （一）予以公开（含部分公开） */
export function wordWithRemark(folded: string): Word | undefined {
  if (!folded.endsWith(')')) return undefined;
  for (let at = folded.lastIndexOf('('); at > 1; at = folded.lastIndexOf('(', at - 1)) {
    const word = wordOf(folded.slice(0, at));
    if (word) return word;
  }
  return undefined;
}

/** The label with which folded words end, behind a piece of another: 形，不计其他情形）1.属于国家秘密 | 结果未经复议直接起诉 */
export function lastLabel(folded: string, table: TableId): Word | undefined {
  const last = [...words.values()].find(
    (word) =>
      folded.length > word.folded.length &&
      word.folded.length >= 4 &&
      folded.endsWith(word.folded) &&
      word.meanings.some((each) => each.table === table && each.role !== 'column' && each.role !== 'note'),
  );
  return last && isScraps(folded.slice(0, -last.folded.length)) ? last : undefined;
}

/** Whether folded words are nothing but pieces of labels, one after the other: 结果结果其他尚未 */
export function isScraps(folded: string): boolean {
  for (let end = folded.length; end > 0; end--) {
    if (end > 1 && !isScrap(folded.slice(0, end))) continue;
    if (end === 1 && !everything.includes(folded.charAt(0))) return false;
    return end === folded.length || isScraps(folded.slice(end));
  }
  return false;
}

/** Whether folded words are part of some label: 商业 of 商业企业, 等于第三项加 of the note. One character says nothing. */
export const isScrap = (folded: string): boolean =>
  folded.length >= 2 && pairs.has(folded.slice(0, 2)) && pairs.has(folded.slice(-2)) && everything.includes(folded);

/** Whether folded words are a piece of a group label set upright beside its rows: 三 、 本 年 度 | 不予 公开 */
export const isGroupScrap = (folded: string): boolean => folded.length <= 8 && groupScraps.includes(folded);

/** The prescribed labels of a table that a mistyped one may mean: of its rows, or any. */
const prescribed = (table: TableId, roles: readonly Meaning['role'][]): readonly Word[] =>
  [...words.values(), ...unitless.values()].filter(({ meanings }) =>
    meanings.some((each) => each.table === table && roles.includes(each.role) && !each.alias),
  );
const candidates = Object.fromEntries(
  (['t2', 't3', 't4'] as const).map((table) => [
    table,
    { row: prescribed(table, ['row']), any: prescribed(table, ['row', 'column', 'group', 'note']) },
  ]),
) as Readonly<Record<TableId, Readonly<Record<'row' | 'any', readonly Word[]>>>>;

/** Whether folded words are a piece of table 3's note: 之和） */
export const isNoteScrap = (folded: string): boolean => folded.length >= 2 && notes.includes(folded);

/** Whether folded words are characters of group labels that met on one line: 果 of 办理结果 and 开 of 不予公开 */
export const isGroupLetters = (folded: string): boolean =>
  folded.length <= 3 && [...folded].every((letter) => groupScraps.includes(letter));

/**
 * The label of a table that is nearest to a mistyped one by edit distance; undefined where none is near enough, or several are equally
 * near. A quarter of the label may be wrong, at least two characters, yet never half of it: short labels are soon near to each other.
 */
export function nearest(
  folded: string,
  table: TableId,
  among: 'row' | 'any',
): { word: Word; distance: number } | undefined {
  let best: Word | undefined;
  let least = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const word of candidates[table][among]) {
    const limit = Math.min(allowance(word.folded.length), least);
    if (limit === 0) continue;
    const far = distance(folded, word.folded, limit);
    if (far > limit) continue;
    if (far < least) {
      best = word;
      least = far;
      tied = false;
    } else if (far === least) tied = true;
  }
  return best && !tied ? { word: best, distance: least } : undefined;
}

/**
 * Whether an edition has a label, or one so near for the same row or column that the two are taken for each other: 处理决定数量
 * (2019) and 本年处理决定数量 (2021).
 */
export function isNearlyIn(edition: Edition, { table, role, key, label, editions }: Meaning): boolean {
  if (editions.includes(edition)) return true;
  const { rows, columns } = forms(edition).tables[table];
  const twin = (role === 'row' ? rows : role === 'column' ? columns : []).find((each) => each.key === key);
  if (!twin) return false;
  const folded = fold(twin.label);
  return distance(fold(label), folded, allowance(folded.length)) <= allowance(folded.length);
}

/** How many characters of a label of this length may be wrong. */
function allowance(length: number): number {
  if (length <= 2) return 0;
  if (length <= 4) return 1;
  return Math.min(Math.max(2, Math.floor(length / 4)), Math.ceil(length / 2) - 1);
}

/**
 * The node that these characters lead to from another; undefined where no label continues so. A whole label from the root costs
 * one look-up.
 */
export function walk(from: Node, folded: string): Node | undefined {
  const whole = from === root ? planted.get(folded) : undefined;
  if (whole) return whole;
  let node: Node | undefined = from;
  for (let i = 0; node && i < folded.length; i++) node = node.next.get(folded.charCodeAt(i));
  return node;
}
