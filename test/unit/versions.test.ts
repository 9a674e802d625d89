import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { views } from '../../server/core/check/run.ts';
import type { Facts } from '../../server/core/facts/model.ts';
import * as core from '../../server/core/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import type { Finding, Gathered, Rule } from '../../server/core/rules/rule.ts';
import { Passage } from '../../server/core/syntax/passage.ts';
import type { Format } from '../../server/core/syntax/tree.ts';
import type { Span } from '../../server/core/text/span.ts';
import { damaged, way } from '../fixtures/arbitrary.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';
import { answersOf } from '../quality/answers.ts';
import { generated } from '../quality/corpus.ts';

/*
 * What is kept from one version of a text to the next saves work and changes nothing: whatever is typed, in whatever layout, the
 * report is read as if nobody had read it before.
 */

/** What a hand, a paste or a slip puts in: words, figures, line ends, what makes lines into tables, pages, headings, markup. */
const PUT_IN = [
  ...[
    '',
    '更',
    '。',
    '3',
    '0',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '\r\n',
    '\f',
    '|',
    '<',
    '（一）',
    '一是',
    '，其中',
    '2023年',
    '《条例》第十九条',
  ],
  ...[
    '\n- 3 -\n',
    '\n12\n',
    '\n二、主动公开政府信息情况\n',
    '\n规章\t0\t0\t0\n',
    '<table>',
    '\n| 规章 | 0 |\n',
    '公开公开',
    '《保密法实施条例》（以下简称《条例》）',
    '县财政局',
  ],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.constantFrom(0, 0, 1, 2, 12, 80),
  put: fc.constantFrom(...PUT_IN),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { at, out, put }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + out);
}

/** Reads the text, then each version with what was kept of the one before, and holds that against reading it afresh. */
function type(text: string, format: Format, edits: readonly Edit[]): void {
  const options = { format, assume: true };
  let now = text;
  let before = core.analyse(now, options);
  before.diagnoses();
  for (const each of edits) {
    now = edited(now, each);
    const previous = before;
    const kept = answersOf(
      core,
      (words, as) => {
        before = core.analyse(words, as, previous);
        return before;
      },
      now,
      options,
    );
    expect(kept).toEqual(answersOf(core, core.analyse, now, options));
  }
}

describe('a version that is read with the one before', { timeout: 120_000 }, () => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

  test('says what it says alone, in every layout', () => {
    fc.assert(
      fc.property(way, edits, (as, typed) => type(render(soundReport(), as), as.format ?? 'text', typed)),
      { numRuns: 20 },
    );
  });

  test('says what it says alone, of damaged texts', () => {
    fc.assert(
      fc.property(damaged, edits, (text, typed) => type(text, 'text', typed)),
      { numRuns: 15 },
    );
  });

  // Pages of PDFs with their numbers and running heads, saved web pages, Markdown; most with faults.
  test('says what it says alone, of reports as they are found', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), edits, (seed, typed) => {
        const sample = generated(seed % 4, seed);
        if (sample) type(sample.text, sample.options.format, typed);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a paragraph that stays as it is', () => {
  test('is read anew where one before it has made 《条例》 the name of another law', () => {
    const texts = ['《信访工作条例》', '《信访工作条例》（以下简称《条例》）', '《信访工作条例》'].map(
      (law) => `青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n学习${law}。\n落实《条例》第五十八条。\n`,
    );
    let before: ReturnType<typeof core.analyse> | undefined;
    const found = texts.map((text) => {
      before = core.analyse(text, { format: 'text', assume: true }, before);
      return before.diagnoses().some(({ id }) => id === 'article-ref-out-of-range');
    });
    expect(found).toEqual([true, false, true]);
  });
});

describe('rules that look at paragraphs', () => {
  const samples = Array.from({ length: 40 }, (_, i) => generated(i % 4, 9100 + i));

  /** What a rule says of paragraphs that stand nowhere, each as if nobody had read it before. */
  function alone(rule: Rule, facts: Facts): readonly Finding[] {
    if (rule.scope === 'report') return [];
    const parts: Gathered<unknown>[] = [];
    const found = [...views(facts)].flatMap(({ paragraph, seen }, index) => {
      const { slice, kind, section } = paragraph;
      if (!rule.kinds.includes(kind)) return [];
      const passage = new Passage(slice.text, kind, section?.number);
      if (rule.scope === 'gathered') {
        const part: unknown = rule.gather(passage, seen);
        if (part !== undefined) parts.push({ paragraph, index, part });
        return [];
      }
      return Array.from(rule.check(passage, seen), (finding) => {
        const at = finding.span;
        return { ...finding, span: slice.spanOf(at.start, at.end) };
      });
    });
    return rule.scope === 'gathered' ? [...rule.check(parts, facts)] : found;
  }

  test('say of each by itself what they say of it in its report', () => {
    const narrow = rules.filter(({ scope }) => scope !== 'report');
    expect(new Set(narrow.map(({ scope }) => scope))).toEqual(new Set(['paragraph', 'gathered']));
    const ids = new Set(narrow.map(({ id }) => id));
    const line = (id: string, { start, end }: Span): string => `${id} ${start}-${end}`;
    for (const [i, sample] of samples.entries()) {
      const analysis = sample && core.analyse(sample.text, sample.options);
      const facts = analysis?.facts;
      if (!facts) continue;
      const told = narrow.flatMap((rule) => alone(rule, facts).map(({ id, span }) => line(id ?? rule.id, span)));
      const whole = analysis.uncapped().filter(({ id }) => ids.has(id));
      expect([i, told.sort()]).toEqual([i, whole.map(({ id, span }) => line(id, span)).sort()]);
    }
  });
});

test('a page that begins at a long line of prose is seen when it is typed, and when it is taken out again', () => {
  const head = '青岚县水利局';
  const lines = render(soundReport(), { layout: 'tabs' }).split('\n');
  // The office's name stands twice, far apart: the head of pages, if one begins behind it.
  const five = lines.findIndex((line) => line.startsWith('五、')) + 1;
  const prose =
    '一是工程建设类信息更新偏慢，部分在建项目的进度没有按月公布；二是解读材料以文字为主，图表和视频偏少，群众看不明白。';
  const [plain, paged] = ['', '\f'].map((page) =>
    [...lines.slice(0, 9), head, ...lines.slice(9, five), head, page + prose, ...lines.slice(five)].join('\n'),
  );
  const options = { format: 'text', assume: true } as const;
  const alone = (text = ''): unknown => answersOf(core, core.analyse, text, options);
  expect(alone(paged)).not.toEqual(alone(plain));
  for (const [before = '', now = ''] of [
    [plain, paged],
    [paged, plain],
  ]) {
    const previous = core.analyse(before, options);
    previous.diagnoses();
    expect(answersOf(core, (words, as) => core.analyse(words, as, previous), now, options)).toEqual(alone(now));
  }
});
