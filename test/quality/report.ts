import type { Edition, SectionNumber } from '../../server/core/forms/form.ts';
import { forms } from '../../server/core/forms/index.ts';
import type { Model } from '../fixtures/sound.ts';
import { type Agency, agency as anyAgency } from './agencies.ts';
import type { Context } from './prose/context.ts';
import { others } from './prose/others.ts';
import { overview } from './prose/overview.ts';
import { preamble } from './prose/preamble.ts';
import { problems } from './prose/problems.ts';
import type { Random } from './random.ts';
import { type Truth, tables } from './truth.ts';

/** A report with everything that is true of it; its prose still carries the tags of its claims. */
export interface Draft {
  readonly model: Model;
  readonly agency: Agency;
  readonly year: number;
  readonly edition: Edition;
  readonly truth: Truth;
  /** Month and day of publication in the next year, or a whole date; in time unless a fault says otherwise. */
  readonly published?: string;
}

/** What a fault needs of a report. */
export interface Wish {
  readonly edition?: Edition;
  readonly year?: number;
  readonly agency?: (agency: Agency) => boolean;
  /** Other figures, before anything is said of them. */
  readonly truth?: (truth: Truth) => Truth;
}

/** A report in which nothing is wrong, as far as the wish allows; most are in the form of 2021. */
export function draft(r: Random, wish: Wish = {}): Draft {
  const edition = wish.edition ?? (r.chance(0.12) ? 2019 : 2021);
  const year = wish.year ?? (edition === 2019 ? r.int(2019, 2020) : r.int(2021, 2025));
  let agency = anyAgency(r);
  while (wish.agency && !wish.agency(agency)) agency = anyAgency(r);
  const figures = tables(r, agency, edition);
  const truth = wish.truth ? wish.truth(figures) : figures;
  const context: Context = {
    r,
    agency,
    year,
    edition,
    truth,
    self: r.pick(r.chance(0.3) ? agency.shorts : agency.selves),
  };
  const form = forms(edition);
  const section = (number: SectionNumber, paragraphs: readonly string[]) => ({
    heading: `${'一二三四五六'[number - 1]}、${form.sections.find((each) => each.number === number)?.title}`,
    paragraphs,
  });
  return {
    agency,
    year,
    edition,
    truth,
    model: {
      edition,
      title: titled(r, agency.name, year),
      preamble: preamble(context),
      sections: {
        1: section(1, overview(context)),
        2: section(2, []),
        3: section(3, []),
        4: section(4, []),
        5: section(5, problems(context)),
        6: section(6, others(context)),
      },
      tables: {
        t2: written(truth.t2, edition, r),
        t3: written(truth.t3, edition, r),
        t4: written(truth.t4, edition, r),
      },
    },
  };
}

const titled = (r: Random, name: string, year: number): string =>
  r.weighted([
    [5, `${name}${year}年政府信息公开工作年度报告`],
    [1, `${year}年${name}政府信息公开工作年度报告`],
  ]);

/** Signed figures of the form on trial are written in several ways. */
function written(figures: Truth['t2'], edition: Edition, r: Random): Readonly<Record<string, readonly string[]>> {
  const style = r.pick([
    ['', '-'],
    ['+', '-'],
    ['增', '减'],
    ['增加', '减少'],
  ] as const);
  const signed = (key: string, i: number): boolean =>
    edition === 2019 && i === 1 && ['license', 'service', 'penalty', 'coercion', 'fee'].includes(key);
  return Object.fromEntries(
    Object.entries(figures).map(([key, row]) => [
      key,
      row.map((value, i) => {
        if (!signed(key, i) || value === 0) return String(value);
        return `${style[value < 0 ? 1 : 0]}${Math.abs(value)}`;
      }),
    ]),
  );
}
