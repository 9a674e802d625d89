import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { unmark } from '../fixtures/marks.ts';
import { Random } from '../quality/random.ts';
import { draft } from '../quality/report.ts';
import { way } from '../quality/way.ts';
import { write } from '../quality/write.ts';

/* Whether a text was broken by a printer is told by its lines together, never by the widest of them. */

/** Codes and places of errors and warnings, by the words that are marked. */
const alarms = (text: string): readonly string[] =>
  analyse(text, { format: 'text', assume: true })
    .diagnoses()
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ id, span }) => `${id} ${text.slice(span.start, span.end)}`)
    .sort();

/** Reports as text out of a PDF in which nothing is found; none is shorter than a page. */
const printed = Array.from({ length: 400 }, (_, seed) => {
  const r = new Random(7300 + seed);
  const made = draft(r);
  return { made, manner: way(r) };
})
  .filter(({ manner }) => manner.wrap !== undefined)
  .map(({ made, manner }) => unmark(write(made, manner)).text)
  .filter((text) => alarms(text).length === 0)
  .slice(0, 12);

const ADDRESS = 'https://www.qinglan.example/zwgk/zfxxgk/2025/';
const NOTE = '附注：本表所列数据由各股室按月报送，经办公室汇总、财务股复核、分管领导审定后填入，口径与上年一致，';

const paragraphs = (text: string): number =>
  analyse(text, { format: 'text', assume: true }).facts?.report.paragraphs.length ?? 0;

test('there are reports to try it on', () => {
  expect(printed).toHaveLength(12);
});

describe('one long line', () => {
  test('behind any paragraph changes nothing else', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 3, max: 60 }), (which, where, times) => {
        const text = printed[which % printed.length] as string;
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        const lines = text.split(eol);
        // In front of the title, and behind lines that end a paragraph of prose; within tables other checks hold.
        const places = lines.flatMap((line, i) =>
          i === 0 || /。$/.test(lines[i - 1] ?? '') || line === '' ? [i] : [],
        );
        const at = places[where % places.length] as number;
        const long = where % 2 === 0 ? ADDRESS + '20250116'.repeat(times * 3) : NOTE.repeat(times);
        const changed = lines.toSpliced(at, 0, long).join(eol);
        const own = alarms(changed).filter((each) => !long.includes(each.split(' ')[1] ?? ''));
        expect(own).toEqual(alarms(text));
      }),
      { numRuns: 60 },
    );
  });

  test('at any place leaves the text one that a printer has broken', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 20, max: 800 }), (which, where, length) => {
        const text = printed[which % printed.length] as string;
        const lines = text.split('\n');
        const changed = lines.toSpliced(where % lines.length, 0, '政务公开'.repeat(length)).join('\n');
        // The line itself, and what it parts in two; unjoined lines would be dozens.
        expect(paragraphs(changed)).toBeLessThan(paragraphs(text) + 4);
      }),
      { numRuns: 60 },
    );
  });
});

test('a paragraph a line stays so, be there a list of names of one length in it', () => {
  const names = Array.from(
    { length: 5 },
    (_, i) => `《青岚县水利局关于做好第${'一二三四五'[i]}批水库除险加固信息公开的通知》`,
  );
  const prose =
    '全年通过县政府门户网站公开各类信息152条，办理政府信息公开申请8件，均在规定的期限内答复，没有超期，没有被纠正的情形。';
  const text = `青岚县水利局2024年政府信息公开工作年度报告\n一、总体情况\n${prose.repeat(3)}\n制发文件如下：\n${names.join('\n')}\n${prose.repeat(4)}\n六、其他需要报告的事项\n本年度未收取信息处理费。\n`;
  const paragraphs = analyse(text, { format: 'text', assume: true }).facts?.report.paragraphs.map(
    ({ slice }) => slice.text,
  );
  for (const name of names) expect(paragraphs).toContain(name);
});

test('blocks of a page, one a printed line, are joined; a paragraph a block is not', () => {
  const lines = [
    '（一）主动公开。2024年，我局通过县政府门户网站发布政府信息',
    '186条（其中水资源管理类41条、河湖长制类52条、农村供水',
    '类38条、工程建设类55条），答复群众来信来电共34件，',
    '均在三个工作日内办结，没有一件超过期限，来信人回访满意率',
    '为98%。',
    '（二）依申请公开。全年新收政府信息公开申请14件，上年结转',
    '1件，办结13件，结转下年度继续办理2件。',
  ];
  const page = (blocks: readonly string[]): string =>
    `<html><body><h1>青岚县水利局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>${blocks.map((each) => `<p>${each}</p>`).join('\n')}<h2>六、其他需要报告的事项</h2><p>本年度未收取信息处理费。</p></body></html>`;
  const read = (blocks: readonly string[]): readonly string[] =>
    (analyse(page(blocks), { format: 'html', assume: true }).facts?.section(1)?.paragraphs ?? [])
      .filter(({ kind }) => kind === 'prose')
      .map(({ slice }) => slice.text);
  const whole = [lines.slice(0, 5).join(''), lines.slice(5).join('')];
  expect(read(lines)).toEqual(whole);
  expect(read(whole)).toEqual(whole);
});
