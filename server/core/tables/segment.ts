import type { TableId } from '../forms/form.ts';
import { allForms } from '../forms/index.ts';
import { HAN_ORDINAL } from '../text/characters.ts';
import { unitBehind } from './units.ts';
import { type Node, root, type Word } from './vocabulary.ts';

/** One label among several in a cell or a word. Its place is in the folded text. */
export interface Piece {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
}

/** Longer folded words are no labels run together: those of table 4's whole head have 76 characters. */
const LONGEST = 90;
/** What stands between labels, and what is said beside them: 行政复议案件：结果维持（件） */
const NOISE =
  /\(?\d{1,2}[、.,:)]|[①-⑳]|\((?:单位:)?(?:件|个|万元|元)\)|[-/:·>|、,;.~_+&→⇒*()"]|的|之|其中|中|案件|情况|件数|数量|数|件/y;
/** How a caption is numbered: （一）行政复议 */
const NUMBER = new RegExp(String.raw`(?:\([${HAN_ORDINAL}\d]{1,2}\)|[${HAN_ORDINAL}\d]{1,2}[、.,:)])`, 'y');

/**
 * The labels of a table that make up folded words, from the first character to the last, whatever joins them: 行政复议-结果维持,
 * 规章本年制发件数, 结果维持结果纠正其他结果. Undefined where anything is left over. Costs little: most words fail at their first character.
 */
export function segment(folded: string, table: TableId): readonly Piece[] | undefined {
  if (folded.length > LONGEST) return undefined;
  const bare = folded.slice(0, unitBehind(folded)?.at);
  const failed = new Set<number>();
  NUMBER.lastIndex = 0;
  const pieces =
    follow(bare, 0, table, failed) ?? (NUMBER.test(bare) ? follow(bare, NUMBER.lastIndex, table, failed) : undefined);
  const last = pieces?.at(-1);
  // The unit is the last label's.
  return (
    last && [...(pieces ?? []).slice(0, -1), { ...last, to: bare.length < folded.length ? folded.length : last.to }]
  );
}

function follow(folded: string, at: number, table: TableId, failed: Set<number>): readonly Piece[] | undefined {
  if (at === folded.length) return [];
  if (failed.has(at)) return undefined;
  for (const { word, to } of wordsAt(folded, at, table)) {
    const rest = follow(folded, to, table, failed);
    if (rest) return [{ word, from: at, to }, ...rest];
  }
  NOISE.lastIndex = at;
  const rest = NOISE.test(folded) ? follow(folded, NOISE.lastIndex, table, failed) : undefined;
  if (!rest) failed.add(at);
  return rest;
}

/** The labels of a table that begin at a place, the longest first. */
function wordsAt(folded: string, from: number, table: TableId): readonly { word: Word; to: number }[] {
  const found: { word: Word; to: number }[] = [];
  let node: Node | undefined = root;
  for (let at = from; node && at < folded.length; at++) {
    node = node.next.get(folded.charCodeAt(at));
    if (node?.word?.meanings.some((each) => each.table === table)) found.unshift({ word: node.word, to: at + 1 });
  }
  return found;
}

/** What a compound label names, see `crossingOf`. */
export interface Crossing {
  readonly table: TableId;
  /** Key of the row, where it is told once: by the compound that has the row's first column. */
  readonly row: string | undefined;
}

const TABLES = ['t4', 't2', 't3'] as const;

/**
 * The table whose labels folded words surely are, several in one: a row's with a column's, a group's with a row's, or such as have run
 * together without a sign between; or the numbered caption of a group of table 4. (行政许可、行政处罚 stands in prose.)
 */
export function crossingOf(folded: string): Crossing | undefined {
  if (folded.length < LEAST) return undefined;
  for (const table of TABLES) {
    const pieces = segment(folded, table);
    if (!pieces) continue;
    const meanings = pieces.map(({ word }) => word.meanings.filter((each) => each.table === table));
    const roles = new Set(meanings.map((each) => each[0]?.role));
    const glued = pieces.length > 1 && pieces.every(({ from }, i) => from === (pieces[i - 1]?.to ?? 0));
    const points = pieces.some(({ word }) => word.table === table);
    const isCaption =
      table === 't4' &&
      pieces.length === 1 &&
      !roles.has('column') &&
      !pieces.some(({ word }) => word.folded === folded);
    if (!points || (roles.size < 2 && !glued && !isCaption)) continue;
    const row = table === 't4' ? undefined : meanings.flat().find((each) => each.role === 'row')?.key;
    const column = meanings.flat().find((each) => each.role === 'column')?.key;
    return { table, row: column === undefined || FIRST_COLUMNS.has(column) ? row : undefined };
  }
  return undefined;
}

/** The shortest: 规章废止 would be one, if it were a label. */
const LEAST = 5;
const FIRST_COLUMNS: ReadonlySet<string> = new Set(
  allForms.flatMap(({ tables: { t2 } }) => t2.rows.map(({ columns: [first] }) => first ?? '')),
);
