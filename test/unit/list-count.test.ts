import { expect, test } from 'vitest';
import { html } from '../../server/core/syntax/layouts/html.ts';

/** What a page shows before each line: 一 1 · or nothing. */
const shown = (page: string): readonly string[] =>
  html.read.part(page).map(({ cells, counted }) => {
    const mark = counted
      ? { han: `han ${counted.ordinal} `, arabic: `${counted.ordinal}. `, other: 'other ' }[counted.style]
      : '';
    return mark + cells.map(({ slice }) => slice.text).join('|');
  });

test.each([
  ['<ol><li>甲</li><li>乙</li></ol>', ['1. 甲', '2. 乙']],
  ['<ol start="3" type="1"><li>甲</li></ol>', ['3. 甲']],
  [
    '<ol style="list-style-type:cjk-ideographic"><li><p>甲</p><p>甲二</p></li><li value="5">乙</li><li>丙</li></ol>',
    ['han 1 甲', '甲二', 'han 5 乙', 'han 6 丙'],
  ],
  ['<ol style="list-style: simp-chinese-informal inside"><li>甲</li></ol>', ['han 1 甲']],
  ['<ol type="A"><li>甲</li></ol>', ['other 甲']],
  ['<ol style="list-style:none"><li>甲</li></ol>', ['甲']],
  ['<ul><li>甲</li></ul>', ['甲']],
  ['<ol><li>甲<ul><li>点</li></ul></li><li>乙</li></ol>', ['1. 甲', '点', '2. 乙']],
  [
    '<style>ol.h, .x li{color:red} ol.h{list-style-type:trad-chinese-informal}</style><ol class="big h"><li>甲</li></ol>',
    ['han 1 甲'],
  ],
  ['<style>@media print{li{list-style-type:cjk-decimal}}</style><ol><li>甲</li></ol>', ['han 1 甲']],
  ['<p>甲</p><ol><li></li></ol><p>乙</p>', ['甲', '乙']],
] as const)('%s', (page, lines) => {
  expect(shown(page)).toEqual(lines);
});
