import { describe, expect, test } from 'vitest';
import * as core from '../../server/core/index.ts';
import { render } from '../fixtures/render.ts';
import { APPLICATIONS, claiming } from '../fixtures/sentences/claimed.ts';
import { analyseWith } from '../quality/answers.ts';
import {
  type ReadOtherwise,
  readOtherwise,
  type Sentences,
  sentenceAround,
  sentencesOf,
} from '../quality/sentences.ts';

/*
 * What `npm run compare -- REF --sentences` tells of two readings of the same sentences: nothing where they are the same, and each
 * claim and finding that is otherwise once, by the place of its figure.
 */

const text = '全年收到政府信息公开申请12件，办结8件。全年未发生行政复议。';
type Told = Sentences['claims'][number];

const at = (words: string): Told['number'] => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const equal = { relation: 'equals', unit: '件', weight: 'sure', approximate: false } as const;
const none = { relation: 'none', value: 0, unit: '', weight: 'sure', approximate: false } as const;

const finding: Sentences['findings'][number] = {
  id: 'prose-number-mismatch',
  severity: 'error',
  span: at('12'),
  message: '正文是 12，\n表三是 8。',
  related: [],
  places: [],
  fixes: [{ title: '改为 8', edits: [{ span: at('12'), text: '8' }], safe: false, preferred: false }],
  about: undefined,
  incomplete: false,
  fingerprint: '0',
};

const sentences: Sentences = {
  findings: [finding],
  claims: [
    { number: at('12'), says: { ...equal, topic: 'new', value: 12, meaning: '本年新收' } },
    { number: at('8'), says: { ...equal, topic: 'done', value: 8, meaning: '办结总数' } },
    { number: at('未发生行政复议'), says: { ...none, topic: 'review', meaning: undefined } },
  ],
  paragraphs: [{ start: 0, end: text.length }],
  thrown: undefined,
};

const told = (differences: readonly ReadOtherwise[]): readonly string[] =>
  differences.map(({ kind, at, before = '—', after = '—' }) => {
    return `${kind} ⟦${text.slice(at.start, at.end)}⟧ ${before} → ${after}`;
  });

/** The sentences with what is read of one topic changed, or gone. */
const changed = (topic: string, change: (claim: Told) => readonly Told[]): Sentences => ({
  ...sentences,
  claims: sentences.claims.flatMap((each) => (each.says.topic === topic ? change(each) : [each])),
});
const saying = (topic: string, says: Partial<Told['says']>): Sentences =>
  changed(topic, (each) => [{ ...each, says: { ...each.says, ...says } }]);

test('two cores that read the same', () => {
  expect(readOtherwise(sentences, structuredClone(sentences))).toEqual([]);
});

test('what a core reads is told as plain data, and the same again', () => {
  const report = render(claiming(`${APPLICATIONS}${text}`));
  const read = (): Sentences => sentencesOf(core, analyseWith(core), report, { format: 'text', assume: true });
  const { claims, findings } = read();
  expect(claims.map(({ number }) => report.slice(number.start, number.end))).toEqual(['12', '8', '未发生行政复议']);
  expect(claims.map(({ says }) => [says.topic, says.relation, says.value])).toEqual([
    ['new', 'equals', 12],
    ['done', 'equals', 8],
    ['review', 'none', 0],
  ]);
  expect(claims.every(({ says }) => !('beside' in says || 'phrase' in says))).toBe(true);
  expect(findings.map(({ id }) => id)).toContain('prose-number-mismatch');
  expect(readOtherwise({ ...sentences, claims, findings }, read())).toEqual([]);
});

describe('a claim', () => {
  test('of which something is read otherwise is told by what that is', () => {
    expect(told(readOtherwise(sentences, saying('done', { weight: 'hint', topic: 'handled' })))).toEqual([
      'claim changed: topic, weight ⟦8⟧ done=8件 (sure, 办结总数) → handled=8件 (hint, 办结总数)',
    ]);
  });

  test('that is gone, that is new', () => {
    const without = changed('review', () => []);
    const line = '⟦未发生行政复议⟧ none review (sure, no cell)';
    expect(told(readOtherwise(sentences, without))).toEqual([`claim lost: none ${line} → —`]);
    expect(told(readOtherwise(without, sentences))).toEqual([`claim new: none ${line.replace('⟧', '⟧ — →')}`]);
  });

  test('of a figure that says two things is known by its topic', () => {
    const twice = changed('done', (each) => [{ ...each, says: { ...each.says, topic: 'open' } }, each]);
    expect(told(readOtherwise(sentences, twice))).toEqual(['claim new: equals ⟦8⟧ — → open=8件 (sure, 办结总数)']);
  });

  test('whose phrase begins elsewhere is the same claim', () => {
    const longer = changed('review', ({ number, says }) => [
      { number: { start: number.start - 2, end: number.end }, says },
    ]);
    expect(readOtherwise(sentences, longer)).toEqual([
      expect.objectContaining({ kind: 'claim changed: place', at: longer.claims[2]?.number }),
    ]);
  });

  test('of which only one core says something more is the same, and that is shown where it is told', () => {
    const more = (standings: readonly string[]): Sentences => saying('done', { standings });
    expect(readOtherwise(sentences, more(['其他机关']))).toEqual([]);
    expect(told(readOtherwise(more(['其他机关']), more(['上年'])))).toEqual([
      'claim changed: standings ⟦8⟧ done=8件 (sure, 办结总数, standings ["其他机关"]) → done=8件 (sure, 办结总数, standings ["上年"])',
    ]);
    expect(
      told(
        readOtherwise(
          sentences,
          changed('done', ({ number, says }) => [{ number, says: { ...says, value: 9, standings: ['上年'] } }]),
        ),
      ),
    ).toEqual(['claim changed: value ⟦8⟧ done=8件 (sure, 办结总数) → done=9件 (sure, 办结总数, standings ["上年"])']);
  });
});

describe('a finding', () => {
  const without: Sentences = { ...sentences, findings: [] };

  test('that is gone, that is new', () => {
    const [kind, line] = ['prose-number-mismatch (error) ⟦12⟧', 'error prose-number-mismatch 正文是 12，⏎表三是 8。'];
    expect(told(readOtherwise(sentences, without))).toEqual([`finding lost: ${kind} ${line} → —`]);
    expect(told(readOtherwise(without, sentences))).toEqual([`finding new: ${kind} — → ${line}`]);
  });

  test('that is only weaker is told as one thing', () => {
    const weaker = { ...finding, severity: 'warning', message: '请核对。\n谢谢。', fixes: [] };
    const after = { ...sentences, findings: [weaker] };
    expect(readOtherwise(sentences, after)).toEqual([
      expect.objectContaining({
        kind: 'finding changed: prose-number-mismatch (error → warning) severity, message, fixes',
        before: 'error; 正文是 12，⏎表三是 8。; 改为 8',
        after: 'warning; 请核对。⏎谢谢。; no fix',
      }),
    ]);
  });
});

test('what a core throws is told', () => {
  expect(told(readOtherwise(sentences, { ...sentences, thrown: 'Error: no' }))).toEqual(['thrown ⟦⟧ — → Error: no']);
});

test.each([
  ['前一句。收到⟦12⟧件，办结8件。后一句。', '收到⟦12⟧件，办结8件。'],
  ['收到⟦12⟧件', '收到⟦12⟧件'],
  ['别段。\n前一句！⟦未收到。⟧后一句。', '⟦未收到。⟧'],
  ['前一句。收到申请。⟦办结12件。结转1件⟧。', '⟦办结12件。结转1件⟧。'],
  ['收到申\n请⟦12⟧\n件。后一句。', '收到申⏎请⟦12⟧⏎件。'],
])('the sentence around a place: %s', (marked, sentence) => {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const plain = marked.replace(/[⟦⟧]/g, '');
  const paragraphs = marked.startsWith('收到申') ? [{ start: 0, end: plain.length }] : [];
  expect(sentenceAround(plain, { start, end }, paragraphs)).toBe(sentence);
});
