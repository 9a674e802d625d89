import type { Edition } from '../../server/core/forms/form.ts';
import { forms } from '../../server/core/forms/index.ts';
import type { Agency } from './agencies.ts';
import type { Random } from './random.ts';

/** The true figures: tables whose every equation holds, and what there is to say about the fee. */
export interface Truth {
  readonly t2: Figures;
  readonly t3: Figures;
  readonly t4: Figures;
  /** Notices sent and yuan collected. Yuan are multiples of ten, as every tariff step is. */
  readonly fee: { readonly notices: number; readonly yuan: number };
}

/** Row by row, column by column as the form has them. */
export type Figures = Readonly<Record<string, readonly number[]>>;

const APPLICANTS = 6;

/** How busy an office is: applications finished in the year. */
const busy = (r: Random, { kind, level }: Agency): number => {
  const small = kind === 'township' || kind === 'street';
  const large = level === '市' || level === '州' || level === '省';
  return r.weighted<() => number>([
    [small ? 40 : large ? 3 : 22, () => 0],
    [small ? 45 : 40, () => r.int(1, 9)],
    [small ? 14 : 30, () => r.int(10, 80)],
    [large ? 30 : 7, () => r.int(81, large && kind === 'government' ? 3800 : 400)],
  ])();
};

const OUTCOMES: Readonly<Record<string, number>> = {
  open: 40,
  partial: 8,
  'deny.1': 0.3,
  'deny.2': 1,
  'deny.3': 0.3,
  'deny.4': 2,
  'deny.5': 1.5,
  'deny.6': 2,
  'deny.7': 2,
  'deny.8': 1.5,
  'unable.1': 25,
  'unable.2': 4,
  'unable.3': 1.5,
  'reject.1': 5,
  'reject.2': 2,
  'reject.3': 0.4,
  'reject.4': 0.6,
  'reject.5': 0.6,
  'other.1': 3,
  'other.3': 5,
};

/** Makes tables that balance, for an agency and an edition. */
export function tables(r: Random, agency: Agency, edition: Edition): Truth {
  const t3 = applications(r, agency, edition);
  const asked = (t3.new?.[APPLICANTS] ?? 0) + (t3.carryIn?.[APPLICANTS] ?? 0);
  const paid = asked >= 40 && edition === 2021 && r.chance(0.12);
  return {
    t2: edition === 2021 ? documents(r, agency) : documentsOnTrial(r, agency),
    t3,
    t4: results(r, asked),
    fee: paid ? { notices: r.int(1, 4), yuan: r.int(1, 90) * 10 } : { notices: 0, yuan: 0 },
  };
}

function applications(r: Random, agency: Agency, edition: Edition): Figures {
  const rows: Record<string, number[]> = {};
  for (const { key } of forms(edition).tables.t3.rows) rows[key] = new Array<number>(APPLICANTS + 1).fill(0);
  const columns: readonly (readonly [number, number])[] = [
    [r.int(60, 95), 0],
    [r.int(2, 20), 1],
    [r.chance(0.3) ? 2 : 0, 2],
    [r.chance(0.3) ? 2 : 0, 3],
    [r.int(0, 5), 4],
    [r.int(0, 4), 5],
  ];
  // Nobody has cases of every kind: a few kinds, most of them in few of the rows.
  const kinds = Object.entries(OUTCOMES)
    .filter(([key]) => key === 'open' || key === 'unable.1' || r.chance(0.55))
    .map(([key, weight]) => [weight, edition === 2019 && key.startsWith('other') ? 'other' : key] as const);
  const done = busy(r, agency);
  const late = r.chance(0.45) ? r.int(0, Math.ceil(done / 8)) : 0;
  const early = done > 0 && r.chance(0.45) ? r.int(0, Math.ceil((done + late) / 8)) : 0;
  const put = (row: string, column: number): void => {
    const figures = rows[row] as number[];
    figures[column] = (figures[column] ?? 0) + 1;
    figures[APPLICANTS] = (figures[APPLICANTS] ?? 0) + 1;
  };
  const cases: number[] = [];
  for (let i = 0; i < done + late; i++) {
    const column = r.weighted(columns);
    cases.push(column);
    if (i < done) {
      put(r.weighted(kinds), column);
      put('done', column);
    } else put('carryOut', column);
  }
  r.shuffle(cases).forEach((column, i) => {
    put(i < early ? 'carryIn' : 'new', column);
  });
  return rows;
}

function results(r: Random, asked: number): Figures {
  const group = (most: number): number[] => {
    const four = [0.6, 0.25, 0.25, 0.3].map((chance) => (most > 0 && r.chance(chance) ? r.int(0, most) : 0));
    return [...four, four.reduce((a, b) => a + b, 0)];
  };
  // Few cases are fought over, and never more than there were.
  const most = asked < 4 || !r.chance(0.4) ? 0 : Math.max(1, Math.floor(asked / 16));
  const some = (chance: number): number[] => group(r.chance(chance) ? most : 0);
  return { review: some(0.9), direct: some(0.35), after: some(0.35) };
}

function documents(r: Random, agency: Agency): Figures {
  const large = agency.level === '市' || agency.level === '州' || agency.level === '省';
  const many = agency.kind === 'government' ? (large ? 40 : 15) : 4;
  const valid = r.chance(0.45) ? 0 : r.int(1, many * 4);
  const made = valid === 0 ? 0 : r.int(0, Math.min(valid, many));
  const repealed = r.chance(0.5) ? 0 : r.int(0, many);
  const count = (chance: number, high: number): number => (agency.decides && r.chance(chance) ? r.int(1, high) : 0);
  const high = agency.kind === 'government' ? (large ? 800000 : 30000) : 900;
  const earns = agency.kind === 'government' || agency.kind === 'department';
  const yuan = earns && agency.decides && r.chance(0.4) ? r.int(100, 90_000_000) / 10000 : 0;
  return {
    reg: agency.regulates ? [r.int(0, 3), r.int(0, 1), r.int(3, 20)] : [0, 0, 0],
    norm: [made, valid === 0 && made === 0 ? 0 : repealed, valid],
    license: [count(0.7, high)],
    penalty: [count(0.7, high)],
    coercion: [count(0.3, Math.ceil(high / 10))],
    fee: [r.chance(0.5) ? Math.round(yuan) : Number(yuan.toFixed(r.int(1, 4)))],
  };
}

function documentsOnTrial(r: Random, agency: Agency): Figures {
  const made = r.chance(0.5) ? 0 : r.int(0, 12);
  const published = r.int(0, made);
  const items = (): number[] => {
    if (!agency.decides || r.chance(0.4)) return [0, 0, 0];
    const last = r.int(2, 60);
    return [last, r.chance(0.5) ? 0 : r.int(-2, 5), r.int(0, 900)];
  };
  const bought = r.chance(0.5) ? r.int(1, 9) : 0;
  return {
    reg: [0, 0, 0],
    norm: [made, published, published + r.int(0, 30)],
    license: items(),
    service: items(),
    penalty: items(),
    coercion: items(),
    fee: r.chance(0.8) ? [0, 0] : [r.int(1, 5), 0],
    purchase: [bought, bought === 0 ? 0 : r.int(100, 90000) / 100],
  };
}
