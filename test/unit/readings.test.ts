import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../server/core/index.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/*
 * What is read of a paragraph is kept while its words, and all that reading asks besides, stay as they are. Who reads the whole
 * again at every key gets the same claims, and fails here.
 */

const options = { format: 'text', assume: true } as const;

const report = render(
  soundReport({
    sections: {
      1: {
        paragraphs: [
          '扎实做好政府信息公开工作，围绕河道治理。',
          '（一）主动公开情况。公开信息95条，其中财政类20条、规划类30条、人事类40条、其他5条。',
          '（二）依申请公开情况。',
          '全年新收8件，上年结转1件，2023年收到12件。',
          '因政府信息公开被申请行政复议1件，县水利局收到行政复议1件，比2023年少1件。',
          '（三）政府信息管理情况。制发行政规范性文件2件。',
        ],
      },
    },
  }),
);

/** What is claimed, with the words at each place. */
const told = ({ facts, text }: Analysis): readonly string[] =>
  facts?.claims().map(({ topic, relation, value, number }) => {
    return `${relation} ${topic}=${value} ${text.slice(number.start, number.end)}`;
  }) ?? [];

const readings = ({ facts }: Analysis) => facts?.readings().map(({ reading }) => reading) ?? [];

/** Reads a version with the one before and holds it against the same read alone. */
function typed(before: Analysis, find: string, put: string): Analysis {
  const text = before.text.replace(find, put);
  expect(text).not.toBe(before.text);
  const now = analyse(text, options, before);
  const alone = analyse(text, options);
  expect(told(now)).toEqual(told(alone));
  expect(now.diagnoses()).toEqual(alone.diagnoses());
  return now;
}

describe('a paragraph', () => {
  const opened = (): Analysis => {
    const first = analyse(report, options);
    first.diagnoses();
    expect(readings(first).length).toBeGreaterThan(2);
    return first;
  };

  test('is read once while another changes, and stands where it was moved', () => {
    const first = opened();
    const second = typed(first, '围绕河道治理', '围绕着河道治理');
    expect(readings(second)).toEqual(readings(first));
    for (const [i, reading] of readings(second).entries()) expect(reading).toBe(readings(first)[i]);
    const third = typed(second, '全年新收8件', '全年新收9件');
    const changed = readings(third).filter((reading, i) => reading !== readings(second)[i]);
    expect(changed.map(({ claims }) => claims[0]?.value)).toEqual([9]);
  });

  test.each([
    ['the year', '2024年政府信息公开工作年度报告\n', '2023年政府信息公开工作年度报告\n'],
    ['the office', '青岚县水利局2024年', '云汀市财政局2024年'],
    ['what its part is about', '（二）依申请公开情况。', '（二）会议情况。'],
  ])('is read again where %s is another', (_, find, put) => {
    const first = opened();
    const second = typed(first, find, put);
    const shared = readings(second).filter((reading) => readings(first).includes(reading));
    expect(shared.length).toBeLessThan(readings(first).length);
    typed(second, put, find);
  });

  test('is judged again where a table is another', () => {
    const mismatches = (analysis: Analysis) =>
      analysis.diagnoses().filter(({ id }) => id === 'prose-number-mismatch').length;
    const first = opened();
    const second = typed(first, '\t行政规范性文件\n\t2\n', '\t行政规范性文件\n\t3\n');
    expect(readings(second)[0]).toBe(readings(first)[0]);
    expect(mismatches(second)).toBe(mismatches(first) + 1);
  });
});
