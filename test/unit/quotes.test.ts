import { expect, test } from 'vitest';
import { nested } from '../../server/core/finding.ts';
import { analyse, hover } from '../../server/core/index.ts';
import { NESTED } from '../fixtures/messages.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

test.each([
  ['“危及“三安全一稳定””应为“3.”', '“危及‘三安全一稳定’”应为“3.”'],
  ['“一“二“三”四”五”', '“一‘二“三”四’五”'],
  ['“总计”应为“8”', '“总计”应为“8”'],
  ['‘/’和‘“无”’', '‘/’和‘“无”’'],
  // Nobody knows which half is lost.
  ['“““没有配对', '“““没有配对'],
  ['”先关后开“', '”先关后开“'],
  ['“第一行“没有配对\n“危及“三安全””', '“第一行“没有配对\n“危及‘三安全’”'],
])('%s', (words, right) => {
  expect(nested(words)).toBe(right);
  expect(nested(right)).toBe(right);
});

test('a finding about words that hold quotation marks has single ones within double ones', () => {
  // A label of table 3 with marks of its own: 3.危及“三安全一稳定”.
  const text = render(soundReport()).replace('3.危及“三安全一稳定”', '3.危及“三安全一稳定定”');
  const told = analyse(text, { format: 'text', assume: true }).diagnoses();
  const label = told.find(({ id }) => id === 'table-label-typo');
  expect(label?.message).toMatch(/“[^”]*‘三安全一稳定’[^”]*”/);
  for (const { message, fixes } of told)
    for (const words of [message, ...fixes.map(({ title }) => title)]) expect(words).not.toMatch(NESTED);
});

test('a hover over a label that has marks of its own writes them so', () => {
  const text = render(soundReport()).replace('3.危及“三安全一稳定”', '3.危及“三安全一稳定定”');
  const told = hover(analyse(text, { format: 'text', assume: true }), text.indexOf('3.危及') + 3);
  expect(told?.markdown).toContain('‘三安全一稳定定’');
});
