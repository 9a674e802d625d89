import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../server/core/prose/body.ts';
import { withoutPartsList } from '../../server/core/prose/parts-list.ts';
import { isSaid, sayingOf } from '../../server/core/prose/spoken.ts';
import { parse } from '../../server/core/syntax/parse.ts';

/*
 * What is looked for in each paragraph by itself, and at the joints between them, is what stands in all of them written one
 * behind the other.
 */

const counted = /复议(?!后|前)[^。；;，,]{0,24}?[0-9]件|[0-9]件[^。；;，,]{0,16}?复议|没有[^。；;]{0,24}?复议/;
const saying = sayingOf(counted);

const PIECES = [
  '复议',
  '后',
  '3',
  '件',
  '没有',
  '，',
  '；',
  '。',
  '\n',
  '\n',
  '\n二、主动公开政府信息情况\n',
  '全年办理的各类案件共有',
];
const PARTS =
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况六部分组成，没有复议3件。';

test('a pattern is found where it stands in the sections as one text', () => {
  const seen = { found: 0, missed: 0 };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES, PARTS), { minLength: 1, maxLength: 14 }), (pieces) => {
      const { sections } = parse(`一、总体情况\n${pieces.join('')}\n三、收到和处理政府信息公开申请情况\n`, 'text');
      const whole = withoutPartsList(sections.map((section) => textOf(section.body)).join('\n'));
      expect(isSaid(saying, sections)).toBe(counted.test(whole));
      seen[counted.test(whole) ? 'found' : 'missed']++;
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(seen.found, seen.missed)).toBeGreaterThan(50);
});
