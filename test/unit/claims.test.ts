import { describe, expect, test } from 'vitest';
import type { Claim } from '../../server/core/claims/claim.ts';
import { definition, references } from '../../server/core/index.ts';
import { Judge } from '../../server/core/judgement/judge.ts';
import { diagnose, read } from '../fixtures/findings.ts';
import { caret } from '../fixtures/marks.ts';
import { render } from '../fixtures/render.ts';
import { APPLICATIONS, claiming, OTHERS, ofApplications, ofOthers, said } from '../fixtures/sentences/claimed.ts';
import { type Model, type Overrides, soundReport, withCell } from '../fixtures/sound.ts';

/*
 * What is read out of a sentence, and what must not be. Many provinces, many habits; the sentences are invented.
 */

function claimsIn(
  head: string,
  sentence: string,
  agency: 'department' | 'government' = 'department',
): readonly Claim[] {
  return read(render(claiming(head + sentence, agency))).facts?.claims() ?? [];
}

describe('in a part about applications', () => {
  test.each(ofApplications)('%s', (sentence, expected) => {
    expect(claimsIn(APPLICATIONS, sentence).map(said).join(' ')).toBe(expected);
  });
});

describe('in another part', () => {
  test.each(ofOthers)('%s', (sentence, expected) => {
    expect(claimsIn(OTHERS, sentence).map(said).join(' ')).toBe(expected);
  });
});

test('figures of a whole county are its government’s, and no bureau’s', () => {
  const sentence =
    '2024年，全县各级行政机关共收到政府信息公开申请215件（其中县政府本级32件，各部门120件，各乡镇63件）。';
  const head = '（二）依申请公开情况。';
  expect(claimsIn(head, sentence, 'government').map(said)).toEqual(['new=215件']);
  expect(claimsIn(head, sentence, 'department').map(said)).toEqual([]);
});

test.each([
  ['收到申请８件，办结1，204件。', ['８', '1，204']],
  ['收到 政府 信息公开申请 12 件。', ['12']],
  ['受理申请二十三件。', ['二十三']],
])('marks the figure as it is written in %s', (sentence, figures) => {
  const head = '（二）依申请公开情况。';
  const text = render(soundReport({ sections: { 1: { paragraphs: [head + sentence] } } }));
  const claims = read(text).facts?.claims() ?? [];
  const own = claims.filter(({ topic }) => topic === 'new' || topic === 'done').slice(0, figures.length);
  expect(own.map(({ number }) => text.slice(number.start, number.end))).toEqual(figures);
});

describe('a figure and its cell', () => {
  const overview = (sentence: string): Overrides => ({
    sections: { 1: { paragraphs: [`（二）依申请公开情况。${sentence}`] } },
  });

  test.each([
    ['全年新收申请‸8件。', ['8']],
    ['予以公开和部分公开共‸5件。收到申请8件。', ['4', '1']],
    ['收到申请8件，不予公开‸1件。', ['0', '0', '0', '1', '0', '0', '0', '0']],
    ['收到申请8件，未发生行政‸诉讼。', ['0', '0']],
    ['12345热线受理诉求‸6986件。', []],
  ])('lead to each other: %s', (marked, cells) => {
    const { text, offset } = caret(render(soundReport(overview(marked))));
    const opened = read(text);
    const found = definition(opened, offset);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(cells);
    for (const cell of found) {
      const back = references(opened, cell.start);
      expect(back.some(({ start, end }) => start <= offset && offset <= end)).toBe(true);
    }
  });

  test('leave each other alone while the table itself does not balance', () => {
    const text = render(withCell(soundReport(overview('新收申请8件，办结8件。')), 't3', 'done', 'T', '9'));
    const opened = read(text);
    expect(opened.diagnoses().filter(({ id }) => id.startsWith('prose-'))).toEqual([]);
    const facts = opened.facts;
    if (!facts) throw new Error('no facts');
    const done = facts.claims().find(({ topic }) => topic === 'done');
    expect(done && new Judge(facts).judge(done)).toEqual({ kind: 'open', why: 'imbalance' });
  });
});

test('as many closed as came in new, beside what is left over, is told as one thing', () => {
  // 新收 54、上年结转 2、办结 55、结转 1, as in a real report that said 按时办结 54.
  const figures: Readonly<Record<string, string>> = { new: '54', carryIn: '2', open: '55', done: '55', carryOut: '1' };
  const t3 = Object.fromEntries(
    ['new', 'carryIn', 'open', 'partial', 'deny.4', 'unable.1', 'done', 'carryOut'].map((row) => {
      const figure = figures[row] ?? '0';
      return [row, [figure, '0', '0', '0', '0', '0', figure]];
    }),
  );
  const sentence = '新收政府信息公开申请54件，上年结转2件，按时办结54件，结转下年度继续办理1件。';
  const model = soundReport({ tables: { t3 }, sections: { 1: { paragraphs: [`（二）依申请公开情况。${sentence}`] } } });
  const found = diagnose(render(model));
  expect(found.map(({ id }) => id).filter((id) => /prose|closed/.test(id))).toEqual(['all-closed-vs-carry']);
});

describe('one mistake is one finding', () => {
  const told = (paragraphs: readonly string[], change: (model: Model) => Model = (model) => model) => {
    const text = render(change(soundReport({ sections: { 1: { paragraphs } } })));
    const found = diagnose(text);
    return { text, found: found.filter(({ severity }) => severity !== 'info') };
  };

  test('where two paragraphs say what the table does not', () => {
    const { text, found } = told(
      [
        '（一）主动公开情况。我局制发行政规范性文件2件，通过网站公开信息152条。',
        '（二）依申请公开情况。全年新收政府信息公开申请8件，被申请行政复议1件。',
        '（三）政府信息管理情况。全年制发行政规范性文件二件，废止1件，现行有效6件。',
        '（四）平台建设情况。调整网站专栏3个。',
        '（五）监督保障情况。举办培训2期，纳入年度考核。',
      ],
      (model) => withCell(model, 't2', 'norm', 'made', '3'),
    );
    expect(found.map(({ id }) => id)).toEqual(['prose-number-mismatch']);
    expect(found[0]?.message).toContain('正文另有 1 处也这样写');
    const [prose, table] = found[0]?.fixes ?? [];
    expect(prose?.edits.map(({ span, text: put }) => [text.slice(span.start, span.end), put])).toEqual([
      ['2', '3'],
      ['二', '三'],
    ]);
    expect(table?.edits.map(({ span, text: put }) => [text.slice(span.start, span.end), put])).toEqual([['3', '2']]);
  });

  test('where a share is reckoned from the figure that is wrong', () => {
    const { found } = told(['（二）依申请公开情况。全年收到政府信息公开申请15件，其中征地类2件，占25%。']);
    expect(found.filter(({ id }) => id.startsWith('prose-')).map(({ id }) => id)).toEqual(['prose-number-mismatch']);
  });

  test('and the table can be mended as well as the sentence, by the likeliest meaning', () => {
    const { found } = told(['（二）依申请公开情况。全年收到政府信息公开申请5件。']);
    const [mismatch] = found.filter(({ id }) => id === 'prose-number-mismatch');
    expect(mismatch?.fixes.map(({ title }) => title)).toEqual([
      '把正文的数字改为 8（同表三“本年新收”）',
      '把正文的数字改为 9（同表三“本年新收＋上年结转”）',
      '把表三“本年新收”的 8 改为 5（有关的合计也要一并改）',
    ]);
  });

  test('and what is said again of a figure does not change that figure', () => {
    const { text, found } = told(['（二）依申请公开情况。全年收到政府信息公开申请8件，均予以公开。']);
    const [mismatch] = found.filter(({ id }) => id === 'prose-number-mismatch');
    expect(mismatch && text.slice(mismatch.span.start, mismatch.span.end)).toBe('均予以公开');
    expect(mismatch?.fixes.map(({ title }) => title)).toEqual(['把表三“予以公开”的 4 改为 8（有关的合计也要一并改）']);
  });
});
