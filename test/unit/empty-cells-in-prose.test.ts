import { describe, expect, test } from 'vitest';
import { describeAll, diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { cells, type Figures, soundReport } from '../fixtures/sound.ts';

/*
 * Sentences against tables with empty cells. What is filled in is at least there; what is spoken of and was left empty is not
 * compared. The sound report says: 新收 8、结转入 1、办结 8、予以公开 4、部分公开 1、不予公开 1、无法提供 2、结转出 1; 复议 1, 维持.
 */

/** Nothing but figures that are no 0, and of the results no totals. */
const sparse = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([row, own]) => [row, own.map((said) => (said === '0' ? '' : said))]));
const { t3, t4 } = soundReport().tables;
const without = (...rows: readonly string[]): Figures => ({
  ...sparse(t3),
  ...Object.fromEntries(rows.map((row) => [row, [...(sparse(t3)[row] ?? []).slice(0, 6), '']])),
});

const BEFORE = '（二）依申请公开情况。全年新收政府信息公开申请8件，上年结转1件。';
const AFTER = '结转下年度继续办理1件。因政府信息公开被申请行政复议1件，结果维持；未发生行政诉讼。';

/** Findings in sentences, each as its rule with what is marked. */
function told(application: string, figures3: Figures, figures4: Figures = sparse(t4)): readonly string[] {
  const paragraphs = soundReport().sections[1].paragraphs.map((each) =>
    each.startsWith('（二）') ? application : each,
  );
  const text = render(soundReport({ tables: { t3: figures3, t4: figures4 }, sections: { 1: { paragraphs } } }));
  const found = diagnose(text).filter(({ id }) => /^prose-|^category-|^claim-|^all-closed|^outcome-/.test(id));
  expect(
    found.every(({ message }) => !message.includes('undefined')),
    describeAll(text, found).join('\n'),
  ).toBe(true);
  return found.map(({ id, span }) => `${id} ⟦${text.slice(span.start, span.end)}⟧`);
}

describe('outcomes', () => {
  const said = (outcomes: string): string => `${BEFORE}已办结8件，其中${outcomes}；${AFTER}`;
  const right = '予以公开4件、部分公开1件、不予公开1件、无法提供2件';
  test.each<[string, Figures, readonly string[]]>([
    [right, sparse(t3), []],
    [right, without('open', 'deny.4', 'unable.1', 'partial'), []],
    [right.replace('提供2', '提供1'), sparse(t3), ['prose-breakdown-sum ⟦8件⟧', 'prose-number-mismatch ⟦1⟧']],
    [right.replace('提供2', '提供1'), without('unable.1'), ['prose-breakdown-sum ⟦8件⟧', 'prose-number-mismatch ⟦1⟧']],
    // What the row holds at least is 4, and more may stand in its blanks.
    [right.replace('公开4', '公开5'), without('open'), ['prose-breakdown-sum ⟦8件⟧']],
    [right.replace('公开4', '公开5'), sparse(t3), ['prose-number-mismatch ⟦5⟧']],
    ['予以公开4件、部分公开1件、其他处理3件', { ...sparse(t3), partial: cells('_ _ _ _ _ _ _') }, []],
    ['不掌握1件、没有现成信息1件，予以公开4件', sparse(t3), ['category-mismatch ⟦不掌握1件⟧']],
  ])('%s', (outcomes, figures, expected) => {
    expect(told(said(outcomes), figures)).toEqual(expected);
  });

  test('all of what was answered, and not beside zeros that are written', () => {
    const sentence = (deny: number): string =>
      `${BEFORE}答复8件，均在法定期限内答复。予以公开4件，占50%；部分公开1件；不予公开${deny}件；无法提供2件；不予处理0件；其他处理0件。${AFTER}`;
    expect(told(sentence(1), without('deny.4'))).toEqual([]);
    expect(told(sentence(2), without('deny.4'))).toEqual(['prose-breakdown-sum ⟦8⟧']);
    expect(told(sentence(2), t3)).toEqual(['prose-number-mismatch ⟦2⟧']);
  });
});

test.each<[string, readonly string[]]>([
  ['没有收到政府信息公开申请', ['claim-none-but-nonzero ⟦没有收到政府信息公开申请⟧']],
  ['新收政府信息公开申请7件', ['prose-number-mismatch ⟦7⟧']],
  ['新收政府信息公开申请9件', []],
])('what came in, beside a total left out: %s', (said, expected) => {
  expect(told(`（二）依申请公开情况。全年${said}。`, without('new')).filter((each) => !/⟦0⟧/.test(each))).toEqual(
    expected,
  );
});

test('all was closed, beside a total left out', () => {
  const said = `${BEFORE}申请已全部办结。`;
  expect(told(said, without('carryOut'))).toEqual(['all-closed-vs-carry ⟦全部办结⟧']);
  expect(told(said, { ...sparse(t3), carryOut: cells('_ _ _ _ _ _ _') })).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['5 _ _ 2 7', ['outcome-contradiction ⟦均获维持⟧']],
  ['5 _ 1 _ 7', ['outcome-contradiction ⟦均获维持⟧']],
  ['7 _ _ _ 7', []],
  ['7 _ _ / 7', []],
  ['5 _ _ _ 7', []],
])('all were upheld, against %s', (review, expected) => {
  const said = `${BEFORE}已办结8件，结转下年度继续办理1件。因政府信息公开被申请行政复议7件，均获维持；未发生行政诉讼。`;
  expect(told(said, sparse(t3), { ...sparse(t4), review: cells(review) })).toEqual(expected);
});
