import { findMiscounts } from '../arithmetic/miscounts.ts';
import { openRanges } from '../balance/blanks.ts';
import { withExchange } from '../balance/exchange.ts';
import { keyOf } from '../balance/imbalance.ts';
import { type Imbalance, localise } from '../balance/localise.ts';
import { ANY, type Range } from '../balance/ranges.ts';
import { type Config, type Deadlines, noConfig } from '../check/config/config.ts';
import { readClaims } from '../claims/index.ts';
import { contextOf } from '../claims/make.ts';
import { formRead } from '../forms/columns.ts';
import type { Edition, Form, SectionNumber, TableForm, TableId } from '../forms/form.ts';
import { formFor, forms } from '../forms/index.ts';
import { findDisagreements, judgeClaims } from '../judgement/disagreements.ts';
import { weighed } from '../judgement/evidence.ts';
import { once } from '../memo.ts';
import type { Report, Section, Table, TableNode } from '../syntax/tree.ts';
import { dataCells } from '../tables/cells.ts';
import { editionShown } from '../tables/edition-shown.ts';
import { cellIn, type Places, placesIn } from '../tables/places.ts';
import { movedFigures, slidesOf } from '../tables/slid.ts';
import { readAgency } from './agency/read.ts';
import { anchorOf, formerAnchorOf } from './anchor.ts';
import type { Facts, TableFacts } from './model.ts';
import { readPeriod, readYear } from './period.ts';
import { readPublished } from './published.ts';
import { readSigned } from './signed.ts';

/** 条例第四十九条: departments until the end of January, governments until the end of March. */
const LEGAL: Deadlines = { department: { month: 1, day: 31 }, government: { month: 3, day: 31 } };

/**
 * Matches a report against the form that its year prescribes. Costs a look at each paragraph; figures, claims and sums are worked out
 * when they are first asked for.
 */
export function match(report: Report, config: Config = noConfig): Facts {
  const period = readPeriod(report.paragraphs);
  const year = readYear(report.title, period);
  const form = year ? formFor(year.value) : forms(editionOf(report.tables));
  const tables = new Map<TableId, TableFacts>();
  const weigh: Weigh = (imbalances, table) => weighed(imbalances, table, facts);
  for (const table of report.tables) {
    const known = tables.get(table.id);
    // A summary in the overview may look like the table: take the one with more rows.
    if (!known || table.rows.length > known.table.rows.length)
      tables.set(table.id, tableFacts(table, form.edition, weigh));
  }
  const sections = new Map<SectionNumber, Section>();
  for (const section of report.sections) {
    const known = sections.get(section.number);
    // Where a heading stands twice, as in a contents list, take the one with text under it.
    if (!known || (isBare(known) && !isBare(section))) sections.set(section.number, section);
  }
  const facts: Facts = {
    report,
    form,
    year,
    period,
    agency: readAgency(report.title, config.agency),
    published: readPublished(report.chrome.web),
    signed: readSigned(report),
    deadlines: { ...LEGAL, ...config.deadlines },
    table: (id) => tables.get(id),
    cells: once(() => dataCells((id) => tables.get(id))),
    readings: once(() => readClaims(report.paragraphs, contextOf(formOf(facts), facts.year?.value, facts.agency))),
    claims: once(() => facts.readings().flatMap(({ claims }) => claims)),
    miscounts: once(() => findMiscounts(report, facts.readings(), contextOf(form, facts.year?.value, facts.agency))),
    judged: once(() => judgeClaims(facts)),
    disagreements: once(() => findDisagreements(facts)),
    section: (number) => sections.get(number),
    anchor: anchorOf(report),
    formerAnchor: formerAnchorOf(report),
  };
  return facts;
}

/** The report's form, with each table's form of the edition that its labels show. */
function formOf({ form, table }: Facts): Form {
  const of = <Id extends TableId>(id: Id): Form['tables'][Id] => (table(id)?.form ?? form).tables[id];
  return { ...form, tables: { t2: of('t2'), t3: of('t3'), t4: of('t4') } };
}

const isBare = ({ paragraphs, tables }: Section): boolean => paragraphs.length === 0 && tables.length === 0;

/** The edition of a report without a year: 2019 where all its tables show that, else 2021. */
function editionOf(tables: readonly Table[]): Edition {
  const shown = tables.flatMap((table) => editionShown(table) ?? []);
  return shown.length > 0 && shown.every((edition) => edition === 2019) ? 2019 : 2021;
}

/** Puts first, among equally small explanations, the one that other parts of the report bear out. */
type Weigh = (imbalances: readonly Imbalance[], table: TableFacts) => readonly Imbalance[];

/**
 * One table's figures by row and column, read by the form that its labels show.
 *
 * @param prescribed the edition that counts where the labels are mixed
 */
export function tableFacts(table: Table, prescribed: Edition, weigh: Weigh = (imbalances) => imbalances): TableFacts {
  const shown = editionShown(table);
  const form = formRead(shown === undefined || shown === 'mixed' ? prescribed : shown, table.columns);
  const { places, number, range, isOpen, slides, moved, imbalances } = table.node.get(figuresBy[form.edition]);
  const facts: TableFacts = {
    table,
    form,
    row: (key) => table.rows[places.rowAt(key) ?? -1],
    cell: cellIn(table.rows, places),
    number,
    range,
    isOpen,
    slides,
    moved,
    imbalances: once(() => weigh(imbalances(), facts)),
  };
  return facts;
}

/** What can be worked out of a table alone, wherever it stands: kept by its node from one version to the next. */
interface Figures extends Pick<TableFacts, 'number' | 'range' | 'isOpen' | 'slides' | 'moved' | 'imbalances'> {
  readonly places: Places;
}

const figuresBy: Readonly<Record<Edition, (node: TableNode) => Figures>> = {
  2019: (node) => figuresIn(node, formRead(2019, node.read.columns).tables[node.read.id]),
  2021: (node) => figuresIn(node, formRead(2021, node.read.columns).tables[node.read.id]),
};

function figuresIn({ read }: TableNode, prescription: TableForm): Figures {
  const places = placesIn(read, prescription);
  const { figure } = places;
  const cell = cellIn(read.rows, places);
  const slides = once(() => slidesOf(prescription, { cell, number: figure }));
  const moves = once(() => movedFigures(slides()));
  const moved = (row: string, column: string): number | undefined =>
    slides().length === 0 ? undefined : moves().get(keyOf(row, column));
  const number = (row: string, column: string): number | undefined => moved(row, column) ?? figure(row, column);
  const isOpen = (row: string, column: string): boolean => {
    const kind = cell(row, column)?.value.kind;
    return (kind === 'blank' || kind === 'na') && moved(row, column) === undefined;
  };
  const { equations } = prescription;
  const imbalances = once(() => withExchange(localise(equations, number, isOpen), equations, number));
  const ranges = once(() => openRanges(equations, number, isOpen));
  const range = (row: string, column: string): Range | undefined => {
    const figure = number(row, column);
    if (figure !== undefined) return { least: figure, most: figure };
    return isOpen(row, column) ? (ranges().get(keyOf(row, column)) ?? ANY) : undefined;
  };
  return { places, number, range, isOpen, slides, moved, imbalances };
}
