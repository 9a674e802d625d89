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

/** The sentence around a mark. */
const AROUND = /([^。\n]*)⟦([^⟧]*)⟧([^。\n]*)/;

/** What is particular to a claim. */
interface Claim {
  /** Figures that a slip must not come to, because what is said would be right with them, too. */
  readonly alsoRight?: (draft: Draft, old: number) => readonly number[];
  /** The figure is one of several that together are a cell's: any place in the sentence is right, and no fix can know which. */
  readonly together?: true;
}

const mistold = (draft: Draft, r: Random, key: string, { alsoRight, together }: Claim): Draft | undefined =>
  edit(draft, r, (text) => {
    // The whole sentence is a right place: the claim is more than its figure.
    const changed = reclaimed(text, key, (old) => {
      const figure = /^[\d,]+$/.test(old) ? Number(old.replaceAll(',', '')) : 1;
      // Nought is said to be none, which is another rule's business.
      return marked(String(slipped(figure, r, [0, ...readings(draft), ...(alsoRight?.(draft, figure) ?? [])])));
    });
    return together ? changed.replace(AROUND, '⟦$1$2$3⟧') : changed;
  });

const wrongClaim = (
  key: string,
  wish: (r: Random) => Wish = () => ({}),
  more: Partial<Fault> = {},
  claim: Claim = {},
): Fault => ({
  id: `claim-${key}`,
  expect: MISMATCH,
  // Where the figure was part of what else is said, that no longer fits either.
  also: [...MISMATCH, 'all-closed-vs-carry', 'prose-percentage'],
  repair: claim.together ? undefined : 'offered',
  wish,
  ...more,
  inject: (draft, r) => {
    const changed = mistold(draft, r, key, claim);
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

/** A row of an outcome, told by itself or in brackets behind its group, with which it must agree, too. */
const wrongRow = (row: string): Fault => wrongClaim(row, busy, {}, { together: true });

/** A figure to which those of other parts are added before it is compared. */
const partOf = (row: string): Claim => ({
  together: true,
  alsoRight: (draft, old) => {
    const rest = total(draft.truth.t3, row) - old;
    return readings(draft).map((figure) => figure - rest);
  },
});

/** 废止 alone may be all of its cell, or what lapsed may be in it. */
const repealed: Claim = { together: true, alsoRight: ({ truth }) => [truth.t2.norm?.[1] ?? 0] };

/** Cases closed or pending, which together are all of these groups. */
const casesOf = (...groups: readonly string[]): Claim => ({
  together: true,
  alsoRight: ({ truth: { t4 } }) => {
    const sum = (column: number): number => groups.reduce((all, group) => all + (t4[group]?.[column] ?? 0), 0);
    return [sum(4), sum(3), sum(4) - sum(3)];
  },
});

/** All of these cases, or but those pending: either may be counted. */
const ofCases = (group: string): Claim => ({
  alsoRight: ({ truth: { t4 } }) => [(t4[group]?.[4] ?? 0) - (t4[group]?.[3] ?? 0)],
});

/** Wishes a busy agency in whose reviews and suits nothing is decided yet, of some. */
const pending = (): Wish => ({
  ...busy(),
  truth: (truth) => ({ ...truth, t4: { review: [3, 1, 0, 2, 6], direct: [2, 0, 0, 1, 3], after: [1, 0, 1, 0, 2] } }),
});

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
  ...['license', 'penalty', 'coercion'].map((row) => wrongClaim(row, revised)),
  wrongClaim('persons', undefined, { repair: undefined }),
  wrongClaim('answered', busy, {}, { together: true }),
  wrongClaim('apart.new', undefined, {}, partOf('new')),
  wrongClaim('apart.done', undefined, {}, partOf('done')),
  wrongClaim('apart.carryOut', busy, {}, { together: true }),
  ...['deny.4', 'deny.6', 'unable.1', 'unable.2', 'unable.3', 'reject.1', 'reject.2'].map(wrongRow),
  wrongClaim('norm.off', revised, {}, repealed),
  wrongClaim('norm.lapsed', revised, {}, repealed),
  wrongClaim('direct', pending, {}, ofCases('direct')),
  wrongClaim('after', pending, {}, ofCases('after')),
  wrongClaim('both', pending, {}, casesOf('review', 'direct', 'after')),
  wrongClaim('review.closed', pending, {}, casesOf('review')),
  wrongClaim('review.pending', pending, {}, casesOf('review')),
  wrongClaim('litigation.closed', pending, {}, casesOf('direct', 'after')),
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
