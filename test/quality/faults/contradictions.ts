import { reclaimed, untagged } from '../prose/context.ts';
import { namesRemedies } from '../prose/lookalikes.ts';
import type { Random } from '../random.ts';
import type { Draft } from '../report.ts';
import { busy, idle, MISMATCH, total } from './claims.ts';
import { added, claims as claimed, edit, type Fault, type Injected, marked, withSection } from './fault.ts';
import { put } from './sums.ts';

/** Tables that say otherwise than the prose, cell by cell. */
function retabled(draft: Draft, cells: readonly (readonly ['t2' | 't3' | 't4', string, string, number])[]): Draft {
  return cells.reduce((each, [table, row, column, value]) => put(each, table, row, column, String(value)), draft);
}

const pointed = (draft: Draft, r: Random, key: string): Draft | undefined =>
  edit(draft, r, (text) => reclaimed(text, key, marked));

/** What the report says in words, against its tables. */
export const contradictions: readonly Fault[] = [
  {
    id: 'none-but-new',
    expect: ['claim-none-but-nonzero'],
    also: ['prose-number-mismatch', 'prose-new', 'nonzero-not-mentioned', 'all-closed-vs-carry'],
    wish: () => ({ truth: idle }),
    inject: (draft, r) => {
      const shown = pointed(draft, r, 'none.new');
      const n = r.int(1, 9);
      const row = r.pick(['open', 'unable.1']);
      return (
        shown && {
          draft: retabled(
            shown,
            ['new', row, 'done'].flatMap(
              (key) =>
                [
                  ['t3', key, 'N', n],
                  ['t3', key, 'T', n],
                ] as const,
            ),
          ),
        }
      );
    },
  },
  {
    id: 'none-but-remedies',
    expect: ['claim-none-but-nonzero'],
    also: [
      'prose-review',
      'prose-number-mismatch',
      'review-without-application',
      'nonzero-not-mentioned',
      'litigation-exceeds',
    ],
    inject: (draft, r) => {
      const key = r.pick(['none.remedies', 'none.review', 'none.remedies']);
      const shown = claimed(draft, key) ? pointed(draft, r, key) : undefined;
      const n = r.int(1, 3);
      return (
        shown && {
          draft: retabled(shown, [
            ['t4', 'review', r.pick(['uphold', 'correct']), n],
            ['t4', 'review', 'total', n],
          ]),
        }
      );
    },
  },
  {
    id: 'none-but-suits',
    expect: ['claim-none-but-nonzero'],
    also: [
      'prose-litigation',
      'prose-number-mismatch',
      'review-without-application',
      'nonzero-not-mentioned',
      'litigation-exceeds',
    ],
    inject: (draft, r) => {
      const key = ['none.litigation', 'none.remedies'].find((each) => claimed(draft, each));
      const shown = key === undefined ? undefined : pointed(draft, r, key);
      const group = r.pick(['direct', 'after']);
      const n = r.int(1, 3);
      return (
        shown && {
          draft: retabled(shown, [
            ['t4', group, 'uphold', n],
            ['t4', group, 'total', n],
          ]),
        }
      );
    },
  },
  {
    id: 'remedies-only-named',
    expect: ['nonzero-not-mentioned'],
    also: ['review-without-application', 'litigation-exceeds'],
    inject: (draft, r) => {
      const isSaid = ['none.remedies', 'none.review', 'review', 'review.closed', 'both'].some((key) =>
        claimed(draft, key),
      );
      const shown = isSaid ? undefined : added(draft, r, r.pick(namesRemedies));
      const n = r.int(1, 4);
      return (
        shown && {
          draft: put(
            put(shown, 't4', 'review', 'uphold', marked(String(n))),
            't4',
            'review',
            'total',
            marked(String(n)),
          ),
        }
      );
    },
  },
  {
    id: 'closed-but-carried',
    expect: ['all-closed-vs-carry'],
    also: MISMATCH,
    inject: (draft, r) => {
      const { t3 } = draft.truth;
      const row = Object.entries(t3).find(
        ([key, cells]) => !['new', 'carryIn', 'done', 'carryOut'].includes(key) && (cells[0] ?? 0) > 1,
      )?.[0];
      if (row === undefined || !claimed(draft, 'closed')) return undefined;
      const shown = pointed(draft, r, 'closed');
      const less = (key: string) =>
        [
          ['t3', key, 'N', (t3[key]?.[0] ?? 0) - 1],
          ['t3', key, 'T', (t3[key]?.[6] ?? 0) - 1],
        ] as const;
      return (
        shown && {
          draft: retabled(shown, [
            ...less(row),
            ...less('done'),
            ['t3', 'carryOut', 'N', 1],
            ['t3', 'carryOut', 'T', 1],
          ]),
        }
      );
    },
  },
  {
    id: 'upheld-but-pending',
    expect: ['outcome-contradiction'],
    also: MISMATCH,
    wish: busy,
    inject: (draft, r) => {
      const uphold = draft.truth.t4.review?.[0] ?? 0;
      const shown = claimed(draft, 'upheld') && uphold > 1 ? pointed(draft, r, 'upheld') : undefined;
      return (
        shown && {
          draft: retabled(shown, [
            ['t4', 'review', 'uphold', uphold - 1],
            ['t4', 'review', r.pick(['correct', 'pending']), 1],
          ]),
        }
      );
    },
  },
  {
    id: 'percentage',
    expect: ['prose-percentage'],
    also: ['prose-breakdown-sum'],
    inject: (draft, r) => {
      const all = r.int(60, 900);
      const part = r.int(10, all - 20);
      const wrong = Math.min(99, Math.round((part / all) * 1000) / 10 + r.pick([2, 5, 8, -4, -2]));
      if (wrong <= 0) return undefined;
      const topic = r.pick(draft.agency.topics);
      const changed = added(
        draft,
        r,
        r.pick([
          `全年制作解读材料${all}篇，其中图表解读${part}篇，占解读总数的⟦${wrong.toFixed(1)}%⟧。`,
          `发布政务新媒体信息${all}条，其中${topic}信息${part}条，占比⟦${wrong.toFixed(1)}%⟧。`,
          `全年公开信息${all}条，其中${topic}类${part}条，占${all}条的⟦${wrong.toFixed(1)}%⟧。`,
        ]),
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'unmentioned',
    expect: ['nonzero-not-mentioned', 'overview-application-no-data'],
    also: ['overview-application-no-data', 'overview-aspect-missing', 'generic-content'],
    inject: (draft, r) => {
      if (total(draft.truth.t3, 'new') === 0) return undefined;
      const changed = silenced(draft, r);
      return changed && { draft: changed };
    },
  },
  {
    id: 'category-split',
    expect: ['category-mismatch'],
    inject: (draft, r) => {
      const unable = draft.truth.t3['unable.1']?.[6] ?? 0;
      if (unable < 3 || (draft.truth.t3['unable.2']?.[6] ?? 0) + (draft.truth.t3['unable.3']?.[6] ?? 0) > 0)
        return undefined;
      const own = r.int(Math.ceil((unable + 1) / 2), unable - 1);
      if (own * 2 === unable) return undefined;
      const words = `⟦本机关不掌握相关政府信息${own}件、无法提供${unable - own}件⟧`;
      const changed = edit(
        draft,
        r,
        (text) => text.replace(/无法提供\ue000unable\ue001[^\ue002]*\ue002件(?!（)/, words),
        [1],
      );
      return changed && { draft: changed };
    },
  },
  {
    id: 'asked-as-disclosed',
    expect: ['application-described-as-disclosure'],
    also: ['term-application', 'nonzero-not-mentioned'],
    inject: (draft, r): Injected | undefined => {
      const { t3 } = draft.truth;
      if (total(t3, 'open') + total(t3, 'partial') === total(t3, 'new')) return undefined;
      const changed = edit(
        draft,
        r,
        (text) => {
          const known = /(?:收到|受理|接收|接到|新收)[^。，\ue000]*申请\ue000new\ue001([^\ue002]*)\ue002件/.exec(text);
          return known ? text.replace(known[0], `⟦依申请公开信息${untagged(known[1] ?? '')}条⟧`) : undefined;
        },
        [1],
      );
      return changed && { draft: changed };
    },
  },
];

/** The paragraph on applications without a word on how many there were. */
function silenced(draft: Draft, r: Random): Draft | undefined {
  const vague = r.pick([
    '进一步规范办理流程，畅通申请渠道，提高答复质量。',
    '完善登记、审核、答复、归档各环节，切实维护申请人的合法权益。',
  ]);
  const changed = edit(
    draft,
    r,
    (text) => {
      const head = /^(?:（二）[^。：]{0,16}(?:。|：)|2\.[^。]{0,16}。|二是[^。]{0,16}。)?/.exec(text)?.[0] ?? '';
      if (!/\ue000(?:new|all)\ue001/.test(text) || (head === '' && text.includes('是抓好'))) return undefined;
      return marked(head + vague);
    },
    [1],
  );
  // A head on a line of its own belongs to it.
  return (
    changed &&
    withSection(
      changed,
      1,
      changed.model.sections[1].paragraphs.map((text) =>
        /^.{2,4}(?:政府信息)?依申请公开.{0,6}$/.test(text) ? marked(text) : text,
      ),
    )
  );
}
