import type { ArticleLink, Form, RowForm, TableForm, TableId } from '../forms/form.ts';
import { allForms } from '../forms/index.ts';
import { HAN_ORDINAL } from '../text/characters.ts';
import { toHan } from '../text/han.ts';
import { type Clause, resolve } from './clause.ts';

/** A place of the report that rests on a clause. */
export interface Citation {
  /** `t3.deny.1`, `s5`, `report` */
  readonly key: string;
  /** 表三（三）1.属于国家秘密 */
  readonly place: string;
  /** Common understanding only. */
  readonly usual: boolean;
}

interface Entry extends Citation {
  readonly clause: Clause;
}

const TABLE_NAMES: Readonly<Record<TableId, string>> = { t2: '表二', t3: '表三', t4: '表四' };
const GROUP_NUMBER = new RegExp(`^（[${HAN_ORDINAL}]）`);

/** Citations by article, from the forms' own links, so that each is written once. The newer form's come first. */
const entries: ReadonlyMap<number, readonly Entry[]> = index();

/** The places of the report that rest on a clause, on a part of it, or on a whole that it is part of. */
export function citedBy(clause: Clause): readonly Citation[] {
  const asked = resolve(clause);
  const seen = new Map<string, Citation>();
  for (const entry of entries.get(asked.article) ?? []) {
    if (
      meets(asked.paragraph, entry.clause.paragraph) &&
      meets(asked.item, entry.clause.item) &&
      !seen.has(entry.key)
    ) {
      seen.set(entry.key, { key: entry.key, place: entry.place, usual: entry.usual });
    }
  }
  return [...seen.values()];
}

/** Whether two 款 or 项 meet: a whole (undefined) includes its parts, and a part belongs to its whole. */
const meets = (a: number | undefined, b: number | undefined): boolean => a === undefined || b === undefined || a === b;

function index(): ReadonlyMap<number, readonly Entry[]> {
  const byArticle = new Map<number, Entry[]>();
  const known = new Set<string>();
  for (const form of [...allForms].reverse()) {
    const fresh = [...placesOf(form)].filter(({ key }) => !known.has(key));
    for (const { key, place, articles } of fresh) {
      known.add(key);
      for (const link of articles) {
        const list = byArticle.get(link.article) ?? [];
        list.push({ key, place, usual: link.usual === true, clause: resolve(link) });
        byArticle.set(link.article, list);
      }
    }
  }
  return byArticle;
}

interface Place {
  readonly key: string;
  readonly place: string;
  readonly articles: readonly ArticleLink[];
}

function* placesOf(form: Form): Iterable<Place> {
  yield { key: 'report', place: '年报的编制、报送和公布', articles: form.articles };
  for (const { number, title, articles } of form.sections) {
    yield { key: `s${number}`, place: `第${toHan(number)}部分“${title}”`, articles };
  }
  const trial = form.edition === 2019 ? '（2019 试行格式）' : '';
  for (const table of Object.values(form.tables)) {
    for (const row of table.rows) yield { ...rowPlace(table, row, trial), articles: row.articles };
    // The blocks of table 2 are headed by the clause itself; their rows say more.
    if (table.id === 't2') continue;
    for (const { key, label, articles } of table.groups) {
      yield { key: `${table.id}.${key}`, place: `${TABLE_NAMES[table.id]}“${label}”${trial}`, articles };
    }
  }
}

/** 表三（六）1.逾期不补正: the short form of a long label, and the number of the group that it stands in. */
function rowPlace(table: TableForm, row: RowForm, trial: string): { key: string; place: string } {
  const label = row.aliases[0] ?? row.label;
  const group = table.groups.find(({ key }) => key === row.group)?.label ?? '';
  const number = GROUP_NUMBER.exec(group)?.[0] ?? '';
  const name = table.id === 't3' && number ? `${number}${label}` : `“${label}”`;
  return { key: `${table.id}.${row.key}`, place: `${TABLE_NAMES[table.id]}${name}${trial}` };
}
