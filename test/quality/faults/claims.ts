import { reclaimed } from '../prose/context.ts';
import type { Random } from '../random.ts';
import type { Draft, Wish } from '../report.ts';
import type { Figures, Truth } from '../truth.ts';
import { edit, type Fault, marked } from './fault.ts';
import { slipped } from './slips.ts';

/** The rules that may report a figure that differs from its cell. */
export const MISMATCH = [
  'prose-number-mismatch',
  'prose-breakdown-sum',
  'part-exceeds-whole',
  'category-mismatch',
  ...[
    'new',
    'carry-in',
    'done',
    'open',
    'partial',
    'deny',
    'unable',
    'reject',
    'other',
    'carry-out',
    'review',
    'litigation',
    'norm',
    'license',
    'fee',
  ].map((name) => `prose-${name}`),
];

/** The last column (总计) of a row of table 3; 0 where there is none. */
export const total = (figures: Figures, key: string): number => figures[key]?.[6] ?? 0;

/** Readings of a figure that usage allows; a slip that happens to hit one of them is no error. */
function readings({ truth: { t3, t4 } }: Draft): readonly number[] {
  const all = total(t3, 'new') + total(t3, 'carryIn');
  const others = Object.entries(t3).reduce((sum, [key, row]) => sum + (key.startsWith('other') ? (row[6] ?? 0) : 0), 0);
  const people = (t3.new?.[0] ?? 0) + (t3.carryIn?.[0] ?? 0);
  return [
    all,
    total(t3, 'new'),
    total(t3, 'done'),
    total(t3, 'done') - others,
    people,
    all - people,
    (t4.direct?.[4] ?? 0) + (t4.after?.[4] ?? 0),
  ];
}

const mistold = (draft: Draft, r: Random, key: string): Draft | undefined => {
  // Nought is said to be none, which is another rule's business.
  const avoid = [0, ...readings(draft)];
  return edit(draft, r, (text) =>
    // The whole sentence is a right place: the claim is more than its figure.
    reclaimed(text, key, (old) =>
      marked(
        /^[\d,]+$/.test(old) ? String(slipped(Number(old.replaceAll(',', '')), r, avoid)) : `${slipped(1, r, avoid)}`,
      ),
    ),
  );
};

const wrongClaim = (key: string, wish: (r: Random) => Wish = () => ({}), more: Partial<Fault> = {}): Fault => ({
  id: `claim-${key}`,
  expect: MISMATCH,
  // Where the figure was part of what else is said, that no longer fits either.
  also: [...MISMATCH, 'all-closed-vs-carry', 'prose-percentage'],
  repair: 'offered',
  wish,
  ...more,
  inject: (draft, r) => {
    const changed = mistold(draft, r, key);
    return changed && { draft: changed };
  },
});

const revised = (): Wish => ({ edition: 2021 });
/** Wishes an agency with many applications. */
export const busy = (): Wish => ({ agency: ({ kind, level }) => kind === 'government' || level === '市' });

/** The figures without any applications or cases. */
export const idle = (truth: Truth): Truth => ({
  ...truth,
  t3: zeros(truth.t3),
  t4: zeros(truth.t4),
  fee: { notices: 0, yuan: 0 },
});

/** The same rows with 0 in each cell. */
export const zeros = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([key, row]) => [key, row.map(() => 0)]));

/** A figure in a sentence that no cell bears out. */
export const claims: readonly Fault[] = [
  wrongClaim('new'),
  wrongClaim('all', busy),
  wrongClaim('carryIn'),
  wrongClaim('done'),
  wrongClaim('open'),
  wrongClaim('partial', busy),
  wrongClaim('deny', busy),
  wrongClaim('unable'),
  wrongClaim('reject', busy),
  wrongClaim('other', busy),
  wrongClaim('carryOut'),
  wrongClaim('N'),
  wrongClaim('org', busy),
  wrongClaim('review', busy),
  wrongClaim('litigation', busy),
  wrongClaim('norm.made', revised),
  wrongClaim('norm.repealed', revised),
  wrongClaim('norm.valid', revised),
  wrongClaim('license', revised),
  wrongClaim('channel', () => ({}), {
    expect: ['prose-breakdown-sum', 'part-exceeds-whole'],
    repair: undefined,
    among: true,
  }),
  wrongClaim('sum', () => ({}), {
    expect: ['prose-breakdown-sum', 'part-exceeds-whole'],
    repair: undefined,
    among: true,
  }),
];
