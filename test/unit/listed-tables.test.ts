import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { misread } from '../fixtures/every-figure.ts';
import { describeAll } from '../fixtures/findings.ts';
import { GROUPS, RESULTS } from '../fixtures/forms/shapes-t4.ts';
import { render } from '../fixtures/render.ts';
import { figureIn, soundReport, withCell } from '../fixtures/sound.ts';

/* Tables 2 and 4 told as lists: each figure behind its label, in one word with it. */

type Model = ReturnType<typeof soundReport>;
const each = (model: Model, write: (label: string, figure: string) => string, joined: string) =>
  GROUPS.map(([group, label]) => [
    label,
    RESULTS.map(([result, name]) => write(name, figureIn(model, 't4', group, result))).join(joined),
  ]);

const LISTS: Readonly<Record<string, (model: Model) => string>> = {
  'a line a figure': (model) =>
    each(model, (name, figure) => `${name}：${figure}`, '\n')
      .map((words) => words.join('\n'))
      .join('\n'),
  'a line a figure, with units': (model) =>
    each(model, (name, figure) => `${name}：${figure}件`, '\n')
      .map((words) => words.join('：\n'))
      .join('\n'),
  'a sentence a group': (model) =>
    each(model, (name, figure) => `${name}${figure}件`, '，')
      .map((words) => `${words.join('：')}。`)
      .join('\n'),
  'a numbered sentence a group': (model) =>
    each(model, (name, figure) => `${name} ${figure} 件`, '、')
      .map((words, i) => `${i + 1}.${words.join('：')}；`)
      .join('\n'),
};

/** The report with a list in the place of its table 4. */
function withList(model: Model, list: string): string {
  const text = render(model);
  const from = text.indexOf('\n', text.indexOf(model.sections[4].heading)) + 1;
  return `${text.slice(0, from)}${list}\n${text.slice(text.indexOf(model.sections[5].heading))}`;
}

const alarms = (text: string) =>
  describeAll(
    text,
    analyse(text, { format: 'text' })
      .diagnoses()
      .filter(({ severity }) => severity !== 'info'),
  );

describe.each(Object.entries(LISTS))('table 4 as a list, %s', (_, list) => {
  const model = soundReport();

  test('is read and left in peace', () => {
    const text = withList(model, list(model));
    expect(misread(text, model)).toEqual([]);
    expect(alarms(text)).toEqual([]);
  });

  test('has its wrong figure told', () => {
    const wrong = withCell(model, 't4', 'direct', 'other', '3');
    expect(alarms(withList(model, list(wrong)))).toEqual([expect.stringContaining('未经复议直接起诉·总计：应为 3')]);
  });
});

test('a list without all figures is no table', () => {
  const text = withList(soundReport(), '行政复议：结果维持1件，结果纠正0件，总计1件。');
  expect(alarms(text)).toEqual([expect.stringContaining('下面没有表四')]);
});
