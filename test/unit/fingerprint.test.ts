import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../server/core/check/run.ts';
import { type Analysis, analyse } from '../../server/core/index.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { ways } from '../fixtures/ways.ts';

/** Two figures, a heading, a bracket and an article are wrong. */
const model = withCell(withCell(soundReport(), 't3', 'open', 'T', '5'), 't4', 'review', 'total', '3');
const faulty = (text: string): string =>
  text
    .replace('五、存在', '5、存在')
    .replace('门户网站', '（门户网站')
    .replace('贯彻落实', '贯彻落实《条例》第九十九条和');
const text = faulty(render(model));

const opened = (report: string): Analysis => analyse(report, { format: 'text', assume: true });
/** `rule fingerprint` of every finding, in order. */
const named = (report: string): readonly string[] => {
  const { diagnoses, fingerprint } = opened(report);
  return diagnoses().map((each) => `${each.id} ${fingerprint(each)}`);
};
const before = named(text);

test('there is something to name, and each has a name of its own', () => {
  expect(before.map((each) => each.split(' ')[0])).toEqual(
    expect.arrayContaining([
      't3-row-total',
      't4-sum',
      'section-numbering',
      'bracket-unmatched',
      'article-ref-out-of-range',
    ]),
  );
  expect(new Set(before).size).toBe(before.length);
  for (const each of before) expect(each).toMatch(/^[a-z0-9-]+ [0-9a-f]{12}$/);
});

describe('the name stays', () => {
  test('with other line ends', () => {
    expect(named(text.replaceAll('\n', '\r\n'))).toEqual(before);
  });

  test('when a paragraph comes before it', () => {
    expect(named(text.replace('（一）主动公开情况', '全年召开专题会议两次。\n\n（一）主动公开情况'))).toEqual(before);
  });

  test.each(ways)('of a figure in a table that is written otherwise: %j', (way) => {
    const format = way.format ?? 'text';
    const { diagnoses, fingerprint } = analyse(render(model, way), { format, assume: true });
    const figures = (list: readonly string[]): readonly string[] => list.filter((each) => /^t[34]-/.test(each));
    expect(figures(diagnoses().map((each) => `${each.id} ${fingerprint(each)}`))).toEqual(figures(before));
  });

  test('whatever is written into other paragraphs', () => {
    const at = opened(text);
    const marked = at.diagnoses().map(({ span }) => span);
    const spots = (at.facts?.report.paragraphs ?? [])
      .filter(
        ({ kind, slice: { span } }) =>
          kind === 'prose' && marked.every((m) => m.end < span.start || span.end < m.start),
      )
      .map(({ slice }) => slice.span.end);
    expect(spots.length).toBeGreaterThan(5);
    const words = fc.constantFrom('持续做好有关工作。', '全年无变化，', '𠮷镇', '2024年', '🌊', '稳步推进；');
    fc.assert(
      fc.property(fc.constantFrom(...spots), fc.array(words, { minLength: 1, maxLength: 4 }), (spot, added) => {
        const after = named(text.slice(0, spot) + added.join('') + text.slice(spot));
        expect(after).toEqual(expect.arrayContaining([...before]));
      }),
    );
  });
});

describe('the name changes', () => {
  const nameOf = (report: string, id: string): string | undefined =>
    named(report).find((each) => each.startsWith(`${id} `));

  test('with the figure', () => {
    const other = faulty(render(withCell(model, 't3', 'open', 'T', '6')));
    expect(nameOf(other, 't3-row-total')).toBeDefined();
    expect(nameOf(other, 't3-row-total')).not.toBe(nameOf(text, 't3-row-total'));
  });

  test('with the words', () => {
    const other = text.replace('第九十九条', '第九十八条');
    expect(nameOf(other, 'article-ref-out-of-range')).not.toBe(nameOf(text, 'article-ref-out-of-range'));
  });

  test('with the cell', () => {
    const other = faulty(render(withCell(soundReport(), 't3', 'partial', 'T', '5')));
    expect(nameOf(other, 't3-row-total')).toBeDefined();
    expect(nameOf(other, 't3-row-total')).not.toBe(nameOf(text, 't3-row-total'));
  });
});

describe('findings that look alike', () => {
  test('one cell that is accepted is not all of its table', () => {
    const slashes = (keys: readonly string[]): string =>
      render(keys.reduce((each, key) => withCell(each, 't3', key, 'N', '/'), soundReport()));
    const one = named(slashes(['new'])).filter((each) => each.startsWith('cell-na'));
    const keys = ['new', ...[1, 2, 3, 4, 5, 6, 7, 8].map((i) => `deny.${i}`)];
    const many = named(slashes(keys)).filter((each) => each.startsWith('cell-na'));
    expect([one.length, many.length]).toEqual([1, 1]);
    expect(many).not.toEqual(one);
  });

  const twice = text.replace('第九十九条和', '第九十九条和《条例》第九十九条、《条例》第九十九条和');

  test('have names of their own', () => {
    const names = named(twice).filter((each) => each.startsWith('article-ref'));
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    ['section-missing', /\n二、[^\n]*\n[\s\S]*?(?=\n三、)/, /\n六、[\s\S]*$/],
    [
      'table-missing',
      /\n信息内容[\s\S]*?(?=\n三、)|\n\t?第二十条[\s\S]*?(?=\n三、)/,
      /\n行政复议\n?[\s\S]*?(?=\n[五5]、)/,
    ],
  ])('%s: what is missing keeps its name when something else is missing too', (id, one, two) => {
    const report = render(soundReport(), { layout: 'tabs' });
    const missing = (each: string) =>
      opened(each)
        .diagnoses()
        .filter((found: Diagnosis) => found.id === id);
    const only = report.replace(one, '\n');
    const both = only.replace(two, '\n');
    expect(missing(only)).toHaveLength(1);
    expect(missing(both)).toHaveLength(2);
    const names = named(both).filter((each) => each.startsWith(id));
    expect(names).toContain(named(only).find((each) => each.startsWith(id)));
    expect(new Set(names).size).toBe(2);
  });
});
