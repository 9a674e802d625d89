import { reclaimed } from '../prose/context.ts';
import type { Truth } from '../truth.ts';
import { zeros } from './claims.ts';
import { added, claims, edit, type Fault, marked, withSection } from './fault.ts';
import { put } from './sums.ts';

const unpaid = (truth: Truth): Truth => ({ ...truth, fee: { notices: 0, yuan: 0 } });
const paid = (truth: Truth): Truth => ({ ...truth, fee: { notices: 2, yuan: 380 } });
const county = ['县', '区', '镇', '乡', '街道'];

/** Empties tables 3 and 4 except for applications of natural persons in these rows, and these groups of cases. */
const few =
  (rows: Readonly<Record<string, number>>, cases: Truth['t4'] = {}) =>
  (truth: Truth): Truth => ({
    ...truth,
    t3: {
      ...zeros(truth.t3),
      ...Object.fromEntries(Object.entries(rows).map(([row, n]) => [row, [n, 0, 0, 0, 0, 0, n]])),
    },
    t4: { ...zeros(truth.t4), ...cases },
  });

/** Fees, 规章, and figures that cannot well be. */
export const plausibility: readonly Fault[] = [
  {
    id: 'fee-here-and-not-there',
    expect: ['info-fee-contradiction'],
    wish: () => ({ edition: 2021, truth: unpaid }),
    inject: (draft, r) => {
      if (!claims(draft, 'none.fee')) return undefined;
      const more = added(draft, r, `⟦${r.pick(['全年收取信息处理费380元。', '对1名申请人收取信息处理费120元。'])}⟧`);
      const shown = more && edit(more, r, (text) => reclaimed(text, 'none.fee', marked), [6]);
      return shown && { draft: shown };
    },
  },
  {
    id: 'fee-odd-sum',
    expect: ['info-fee-contradiction'],
    wish: () => ({ edition: 2021, truth: paid }),
    inject: (draft, r) => {
      const shown = edit(
        draft,
        r,
        (text) => reclaimed(text, 'yuan', () => marked(String(r.pick([385, 72, 1234])))),
        [6],
      );
      return shown && { draft: shown };
    },
  },
  {
    id: 'fee-unpaid-but-no-notice',
    expect: ['info-fee-contradiction'],
    also: ['prose-number-mismatch'],
    wish: () => ({
      edition: 2021,
      truth: (truth) =>
        unpaid({
          ...truth,
          t3: {
            ...zeros(truth.t3),
            new: [3, 0, 0, 0, 0, 0, 3],
            'other.2': [1, 0, 0, 0, 0, 0, 1],
            open: [2, 0, 0, 0, 0, 0, 2],
            done: [3, 0, 0, 0, 0, 0, 3],
          },
        }),
    }),
    inject: (draft) => ({
      draft: withSection(put(draft, 't3', 'other.2', 'T', '⟦1⟧'), 6, ['⟦本年度未发出收费通知，未收取信息处理费。⟧']),
    }),
  },
  {
    id: 'regulations-of-a-county',
    expect: ['regulation-no-authority'],
    wish: () => ({ agency: ({ level, kind }) => county.includes(level) || kind === 'department' }),
    inject: (draft, r) => ({
      draft: put(draft, 't2', 'reg', draft.edition === 2019 ? 'total' : 'valid', marked(String(r.int(1, 8)))),
    }),
  },
  {
    id: 'reviews-without-applications',
    expect: ['review-without-application'],
    also: ['nonzero-not-mentioned'],
    wish: () => ({
      truth: (truth) => unpaid(few({})(truth)),
    }),
    inject: (draft, r) => {
      if (['none.remedies', 'none.review'].some((key) => claims(draft, key))) return undefined;
      const n = r.int(2, 9);
      return {
        draft: put(put(draft, 't4', 'review', 'uphold', marked(String(n))), 't4', 'review', 'total', marked(String(n))),
      };
    },
  },
  {
    id: 'fee-in-yuan',
    expect: ['fee-unit-suspect'],
    wish: () => ({ edition: 2021 }),
    cell: true,
    inject: (draft, r) => ({ draft: put(draft, 't2', 'fee', 'amount', marked(String(r.int(100000, 98000000)))) }),
  },
  {
    id: 'fee-with-unit',
    expect: ['fee-unit-suspect'],
    also: ['cell-format'],
    wish: () => ({ edition: 2021 }),
    cell: true,
    inject: (draft, r) => ({ draft: put(draft, 't2', 'fee', 'amount', marked(`${r.int(2000, 90000)}元`)) }),
  },
  {
    id: 'fee-of-a-township',
    expect: ['fee-unit-suspect'],
    wish: () => ({ edition: 2021, agency: ({ kind }) => kind === 'township' || kind === 'street' }),
    cell: true,
    inject: (draft, r) => ({ draft: put(draft, 't2', 'fee', 'amount', marked(String(r.int(1, 90)))) }),
  },
  {
    id: 'all-zero-but-told',
    expect: ['all-zero', 'prose-number-mismatch', 'prose-license'],
    among: true,
    also: ['prose-number-mismatch', 'prose-license', 'all-zero'],
    wish: () => ({ edition: 2021, truth: (truth) => ({ ...truth, t2: zeros(truth.t2) }) }),
    inject: (draft, r) => {
      const shown = added(
        draft,
        r,
        r.pick(['全年作出⟦行政许可决定36件⟧，均已公示。', '全年作出⟦行政处罚决定17件⟧，结果在网站公开。']),
      );
      return shown && { draft: shown };
    },
  },
  {
    id: 'much-carried-out',
    expect: ['carry-out-high'],
    wish: () => ({
      truth: (truth) => unpaid(few({ new: 10, open: 3, done: 3, carryOut: 7 })(truth)),
    }),
    inject: (draft) => ({ draft: put(draft, 't3', 'carryOut', 'T', '⟦7⟧') }),
  },
  {
    id: 'suits-after-2024',
    expect: ['direct-litigation-after-2024'],
    wish: () => ({
      edition: 2021,
      year: 2024,
      truth: few({ new: 30, open: 26, 'deny.4': 4, done: 30 }, { direct: [2, 0, 0, 0, 2] }),
    }),
    inject: (draft) => ({ draft: put(draft, 't4', 'direct', 'total', '⟦2⟧') }),
  },
  {
    id: 'mostly-other',
    expect: ['other-dominant'],
    wish: () => ({
      edition: 2021,
      truth: few({ new: 10, open: 4, 'other.3': 6, done: 10 }),
    }),
    inject: (draft) => ({ draft: put(draft, 't3', 'other.3', 'T', '⟦6⟧') }),
  },
  {
    id: 'one-repeated',
    expect: ['reject-repeat-single'],
    wish: () => ({
      edition: 2021,
      truth: few({ new: 3, open: 2, 'reject.4': 1, done: 3 }),
    }),
    inject: (draft) => ({ draft: put(draft, 't3', 'reject.4', 'T', '⟦1⟧') }),
  },
  {
    id: 'more-suits-than-cases',
    expect: ['litigation-exceeds'],
    wish: () => ({
      edition: 2021,
      truth: few({ new: 2, open: 2, done: 2 }, { review: [3, 0, 0, 0, 3], after: [1, 0, 0, 0, 1] }),
    }),
    inject: (draft) => ({ draft: put(put(draft, 't4', 'review', 'total', '⟦3⟧'), 't4', 'after', 'total', '⟦1⟧') }),
  },
];
