import type { SectionNumber } from '../../../server/core/forms/form.ts';
import { reclaimed, TURN } from '../prose/context.ts';
import type { Random } from '../random.ts';
import type { Draft } from '../report.ts';
import { edit, type Fault, marked, marking, withHeading, withSection, withTitle } from './fault.ts';

const ALL: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6];
const han = (number: number): string => '一二三四五六七'[number - 1] ?? '';

/** What goes missing with a section or its text. */
const LOST = [
  'info-fee-missing',
  'problem-or-improvement-missing',
  'overview-aspect-missing',
  'overview-application-no-data',
  'gov-assessment-missing',
  'nonzero-not-mentioned',
  'table-missing',
  'section-empty',
];

const renumbered = (id: string, write: (number: number, title: string, r: Random) => string): Fault => ({
  id,
  expect: ['section-numbering'],
  repair: 'preferred',
  inject: (draft, r) => {
    const number = r.pick(ALL);
    const title = draft.model.sections[number].heading.slice(2);
    return { draft: withHeading(draft, number, marked(write(number, title, r))) };
  },
});

const titled = (
  id: string,
  expect: string,
  change: (draft: Draft, r: Random) => string | undefined,
  more: Partial<Fault> = {},
): Fault => ({
  id,
  expect: [expect],
  ...more,
  inject: (draft, r) => {
    const title = change(draft, r);
    return title === undefined || title === draft.model.title ? undefined : { draft: withTitle(draft, marked(title)) };
  },
});

const TITLES: Readonly<Record<number, readonly string[]>> = {
  1: ['政府信息公开工作总体情况'],
  3: ['行政机关收到和处理政府信息公开申请情况'],
  4: ['政府信息公开行政复议和行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  5: ['存在的主要问题和改进措施', '存在问题及改进情况'],
  6: ['其他事项', '其他报告的事项'],
};

/** Both halves of the fifth section. */
function halves({ model }: Draft): readonly [readonly string[], readonly string[]] {
  const { paragraphs } = model.sections[5];
  const turn = paragraphs.findIndex((text) => text.startsWith(TURN));
  return [paragraphs.slice(0, turn), paragraphs.slice(turn)];
}

/** Faults of the report's structure. */
export const structure: readonly Fault[] = [
  {
    id: 'section-lost',
    expect: ['section-missing'],
    also: LOST,
    inject: (draft, r) => {
      const gone = r.pick(ALL);
      const near = ALL.filter((number) => number === gone - 1 || number === gone + 1);
      return {
        draft: withTitle(marking(draft, near), marked(draft.model.title)),
        changes: { order: ALL.filter((number) => number !== gone) },
      };
    },
  },
  {
    id: 'heading-lost',
    expect: ['section-missing'],
    also: LOST,
    inject: (draft, r) => {
      const gone = r.pick([2, 3, 4, 5, 6] as const);
      const near = ALL.filter((number) => number === gone - 1 || number === gone + 1);
      const shown = withTitle(marking(draft, near), marked(draft.model.title));
      return { draft: withHeading(shown, gone, '') };
    },
  },
  {
    id: 'sections-swapped',
    expect: ['section-order'],
    inject: (draft, r) => {
      const first = r.pick([1, 2, 3, 4, 5] as const);
      const order = ALL.map((number) =>
        number === first ? first + 1 : number === first + 1 ? first : number,
      ) as SectionNumber[];
      return { draft: marking(draft, [first, (first + 1) as SectionNumber]), changes: { order } };
    },
  },
  {
    id: 'section-twice',
    expect: ['section-duplicate'],
    inject: (draft, r) => {
      const twice = r.pick(ALL);
      return {
        draft: marking(draft, [twice]),
        changes: { order: ALL.flatMap((number) => (number === twice ? [number, number] : [number])) },
      };
    },
  },
  renumbered('section-arabic', (number, title) => `${number}、${title}`),
  renumbered('section-mark', (number, title, r) => han(number) + r.pick(['.', '，', '． ', ' ']) + title),
  renumbered('section-bracketed', (number, title) => `（${han(number)}）${title}`),
  renumbered(
    'section-misnumbered',
    (number, title, r) => `${han(number === 1 ? 2 : number + r.pick([-1, 1]))}、${title}`,
  ),
  {
    id: 'section-retitled',
    expect: ['section-title-variant'],
    repair: 'preferred',
    inject: (draft, r) => {
      const number = r.pick([1, 3, 4, 5, 6] as const);
      return { draft: withHeading(draft, number, `${han(number)}、⟦${r.pick(TITLES[number] ?? [])}⟧`) };
    },
  },
  {
    id: 'section-without-text',
    expect: ['section-empty'],
    also: LOST,
    inject: (draft, r) => {
      const number = r.pick([1, 5, 6] as const);
      return { draft: withSection(draft, number, [], marked(draft.model.sections[number].heading)) };
    },
  },
  {
    id: 'sub-misnumbered',
    expect: ['subsection-numbering'],
    inject: (draft, r) => {
      const number = r.int(2, 5);
      const right = `（${han(number)}）`;
      return wrapEdit(draft, r, (text) =>
        text.startsWith(right) ? `⟦（${han(number + r.pick([-1, 1]))}）⟧${text.slice(right.length)}` : undefined,
      );
    },
  },
  {
    id: 'sub-comma',
    expect: ['subsection-numbering'],
    also: ['heading-punct'],
    repair: 'preferred',
    inject: (draft, r) =>
      wrapEdit(draft, r, (text) =>
        /^（[二三四]）/.test(text) ? `⟦${text.slice(0, 3)}、⟧${text.slice(3)}` : undefined,
      ),
  },
  titled('title-no-year', 'title-elements', ({ model }) => model.title.replace(/\d{4}年/, ''), {
    also: ['year-inconsistent'],
  }),
  titled('title-no-agency', 'title-elements', ({ model, agency }) => model.title.replace(agency.name, ''), {
    also: ['agency-name-inconsistent'],
  }),
  titled('title-no-work', 'title-elements', ({ model }) => model.title.replace('工作', ''), { repair: 'offered' }),
  titled(
    'title-no-kind',
    'title-elements',
    ({ model }, r) => model.title.replace(r.pick(['政府信息公开', '年度报告', '信息']), ''),
    { repair: 'offered' },
  ),
  titled('title-year-twice', 'title-year-repeat', ({ model }) => model.title.replace(/年(?!度)/, '年度'), {
    repair: 'preferred',
  }),
  titled('title-blank', 'title-spacing', ({ model }) => model.title.replace(/(\d{4})年/, ' $1 年'), {
    repair: 'preferred',
    way: (way) => (way.wrap === undefined ? { ...way, split: false } : undefined),
  }),
  {
    id: 'improvement-lost',
    expect: ['problem-or-improvement-missing'],
    inject: (draft) => {
      const [problems] = halves(draft);
      return { draft: withSection(draft, 5, problems.map(marked), marked(draft.model.sections[5].heading)) };
    },
  },
  {
    id: 'problem-lost',
    expect: ['problem-or-improvement-missing'],
    also: ['subsection-numbering'],
    inject: (draft) => {
      const [, remedies] = halves(draft);
      return {
        draft: withSection(
          draft,
          5,
          remedies.map((text) => marked(text.replace('（二）', '（一）').replace('针对上述问题，', ''))),
          marked(draft.model.sections[5].heading),
        ),
      };
    },
  },
  {
    id: 'fifth-too-short',
    expect: ['problem-or-improvement-missing'],
    also: ['problem-vague'],
    inject: (draft, r) => ({
      draft: withSection(
        draft,
        5,
        [marked(r.pick(['公开不够及时。', '公开内容有待丰富，下一步将改进。', '无。']))],
        marked(draft.model.sections[5].heading),
      ),
    }),
  },
  {
    id: 'fee-unsaid',
    expect: ['info-fee-missing'],
    wish: () => ({ edition: 2021 }),
    inject: (draft, r) => ({
      draft: withSection(
        draft,
        6,
        [
          marked(
            r.pick([
              '无。',
              '无其他需要报告的事项。',
              `${draft.year}年，没有其他需要报告的事项。`,
              '本机关没有需要报告的其他事项。',
            ]),
          ),
        ],
        marked(draft.model.sections[6].heading),
      ),
    }),
  },
  {
    id: 'duties-unsaid',
    expect: ['gov-assessment-missing'],
    wish: () => ({ agency: ({ kind }) => kind === 'government' }),
    inject: (draft, r) => {
      let shown = draft;
      for (let left = r.int(1, 3); left > 0; left--) {
        const next = edit(shown, r, (text) => reclaimed(text, 'duty', () => ''), [1]);
        if (next) shown = next;
      }
      const { paragraphs } = shown.model.sections[1];
      return {
        draft: withTitle(
          withSection(marking(shown, [1]), 1, paragraphs.map(marked), marked(shown.model.sections[1].heading)),
          marked(shown.model.title),
        ),
      };
    },
  },
];

const wrapEdit = (
  draft: Draft,
  r: Random,
  change: (text: string) => string | undefined,
): { draft: Draft } | undefined => {
  const changed = edit(draft, r, change, [1, 5]);
  return changed && { draft: changed };
};
