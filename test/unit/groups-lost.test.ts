import { expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { describeAll } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/* Groups of table 4 that are not there, or lost a figure, are told once, by their names. */

/** What is told of a report with this in the place of its table 4. */
function told(table: string): readonly string[] {
  const model = soundReport();
  const text = render(model);
  const from = text.indexOf('\n', text.indexOf(model.sections[4].heading)) + 1;
  const changed = `${text.slice(0, from)}${table}\n${text.slice(text.indexOf(model.sections[5].heading))}`;
  const found = analyse(changed, { format: 'text' }).diagnoses();
  return describeAll(
    changed,
    found.filter(({ severity }) => severity !== 'info'),
  );
}

test('one row for both groups of litigation', () => {
  expect(
    told('类别\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n行政复议\t1\t0\t0\t0\t1\n行政诉讼\t2\t0\t1\t0\t3'),
  ).toEqual([
    expect.stringContaining('“未经复议直接起诉”、“复议后起诉”这 2 组应有 10 个数，没有读到数。\n行政诉讼要分组填'),
  ]);
});

test('a line a result, of which one lost a figure: the sums tell whose', () => {
  const table =
    '行政复议 未经复议直接起诉 复议后起诉\n结果维持 1 2 0\n结果纠正 0 3\n其他结果 0 4 1\n尚未审结 0 0 0\n总计 1 9 1';
  expect(told(table)).toEqual([expect.stringContaining('“复议后起诉”这一组应有 5 个数，读到 4 个（0、1、0、1）')]);
});
