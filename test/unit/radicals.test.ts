import { expect, test } from 'vitest';
import { analyse, safeEdits } from '../../server/core/index.ts';
import { illegibleIn, legible } from '../../server/core/text/letters.ts';
import { applyEdits } from '../../server/core/text/span.ts';
import { diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/* Signs for radicals in the place of characters, as a PDF's font may give them. */

/** 工 人 一 行 高 as radicals. */
const radicals = (text: string): string =>
  text.replace(/[工人一行高]/g, (sign) => '⼯⼈⼀⾏⾼'.charAt('工人一行高'.indexOf(sign)));

test('each is one sign for one', () => {
  expect(legible('⼯作⻓期𠮷⼀')).toBe('工作长期𠮷一');
  expect(illegibleIn('作⻓期').map(({ span, plain }) => [span.start, span.end, plain])).toEqual([[1, 2, '长']]);
  for (let code = 0x2e80; code <= 0x2fd5; code++) expect(legible(String.fromCharCode(code))).toHaveLength(1);
});

test('a report that is full of them is read like any other, and told once', () => {
  const sound = render(soundReport());
  const text = radicals(sound);
  expect(analyse(text, { format: 'text' }).recognition().isReport).toBe(true);
  expect(diagnose(text).map(({ id }) => id)).toEqual(['space-in-text']);
  expect(applyEdits(text, safeEdits(analyse(text, { format: 'text' })))).toBe(sound);
});

test('claims in them are compared', () => {
  const wrong = render(soundReport()).replace('行政复议1件', '行政复议3件');
  const found = diagnose(radicals(wrong)).map(({ id }) => id);
  expect(found).toContain('prose-number-mismatch');
});
