import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { quoted } from '../../server/core/features/markdown.ts';
import { analyse, hover } from '../../server/core/index.ts';
import { inTable, relabelled } from '../fixtures/damage.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';

/*
 * Whatever a report says stands in a hover as it was written: no picture is fetched, no link can be pressed, nothing is bold.
 */

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}
/** It has no types of its own. It reads HTML and bare links, as the most willing of viewers does. */
const Reader = createRequire(import.meta.url)('markdown-it') as new (
  options: object,
) => { parse(markdown: string, environment: object): readonly Token[] };
const reader = new Reader({ html: true, linkify: true });

const nasty = [
  '![](https://example.invalid/a.png)',
  '[公开](https://example.invalid)',
  '[公开][1]',
  '<https://example.invalid>',
  'https://example.invalid/a_b_c',
  'http://example.invalid',
  'www.example.invalid',
  'a@example.invalid',
  '[全部修复](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  '<b>粗</b>',
  '&lt;b&gt;&amp;&#12288;&copy;',
  '`代码` ``两个``',
  '**粗** __粗__ *斜* _斜_ ~~删~~',
  '# 标题',
  '- 一项',
  '1. 一项',
  '+ 一项',
  '> 引用',
  '| 甲 | 乙 |',
  '第一行\n\n第二行\r\n    第三行',
  '末尾的反斜线\\',
  '\\*不是\\* \\[记号\\]',
  '---',
  '===',
  '{=html=} ^上标^ $(sync~spin) ==亮==',
  '$x^2$ $$y$$',
  '3.5件、2024-01-01、10:26、1,204',
];

/** All words, and what is more than words. */
function read(markdown: string): { readonly words: string; readonly more: readonly string[] } {
  const inside = (tokens: readonly Token[]): readonly Token[] =>
    tokens.flatMap((token) => [token, ...inside(token.children ?? [])]);
  const tokens = inside(reader.parse(markdown, {}));
  return {
    words: tokens.map(({ type, content }) => (/^text/.test(type) ? content : '')).join(''),
    more: tokens.map(({ type }) => type).filter((type) => !/^(?:paragraph_|inline$|text)/.test(type)),
  };
}

const asRead = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe.each(nasty)('%j', (words) => {
  test.each(['', '“', '**', '- '])('reads as it is behind %j', (before) => {
    const after = { '': '', '“': '”', '**': '**', '- ': '' }[before] ?? '';
    const plain = read(`${before}甲${after}`);
    expect(read(`${before}${quoted(words)}${after}`)).toEqual({
      words: plain.words.replace('甲', () => asRead(words)),
      more: plain.more,
    });
  });
});

describe('a hover', () => {
  const model = soundReport();
  const hovered = (text: string, at: number): string =>
    hover(analyse(text, { format: 'text', assume: true }), at, true)?.markdown ?? '';
  const kinds = (markdown: string): readonly string[] =>
    read(markdown).more.filter((type) => /image|link|html|code/.test(type));

  test.each(nasty.filter((words) => !/[\n|]/.test(words)))('on a cell with %j', (words) => {
    const text = render(withCell(model, 't3', 'done', 'T', words), { layout: 'tabs' });
    const markdown = hovered(text, text.indexOf(words) + 1);
    if (!/^[-\d]/.test(words)) expect(read(markdown).words).toContain(asRead(words));
    expect(kinds(markdown).filter((type) => type !== 'code_inline')).toEqual([]);
  });

  test('on a label with a picture in it', () => {
    const label = '6.属于四类内部事务信息![](//x.invalid)';
    const text = render(model, { layout: 'tabs', change: inTable('t3', relabelled('deny.5', label)) });
    expect(kinds(hovered(text, text.indexOf(label) + 2)).filter((type) => type !== 'code_inline')).toEqual([]);
  });
});
