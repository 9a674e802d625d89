import { expect, test } from 'vitest';
import { analyse } from '../../server/core/index.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

/* Sound reports as they come out of Word, pages and editors: nothing is wrong with them, and nothing is said. */

const found = (text: string, format: 'text' | 'markdown' = 'text'): readonly string[] =>
  analyse(text, { format, assume: true })
    .diagnoses()
    .map(({ id }) => id);

test('a blank line between all rows is how the table is written, wide rows and narrow ones', () => {
  const text = render(soundReport(), { layout: 'tabs' }).replace(/\t*\n/g, '\n\n');
  expect(found(text)).toEqual([]);
});

test('an attachment’s name behind the last sentence does not make the sentence the page’s', () => {
  const text = render(
    soundReport({ sections: { 6: { paragraphs: ['本年度未收取信息处理费。附件下载：1.青岚县水利局年报.docx'] } } }),
  );
  expect(found(text)).not.toContain('section-empty');
  expect(found(text)).not.toContain('info-fee-missing');
});

test('a line drawn across a Markdown page is no cell of the table beside it', () => {
  const text = render(soundReport(), { layout: 'paragraphs' }).replace(
    /^([一二三四五六]、.*)$/gm,
    (heading: string) => `---\n\n## ${heading}\n\n---`,
  );
  expect(found(`# ${text}`, 'markdown')).toEqual([]);
});

test.each([
  '【青岚县水利局】2024年政府信息公开工作年度报告',
  '青岚县水利局政府信息公开工作年度报告（2024年）',
  '瀚海省云汀市青岚县水利局\n2024年政府信息公开工作年度报告',
  '青水〔2025〕2号\n\n青岚县水利局2024年政府信息公开工作年度报告\n\n县政府办公室：',
])('a title may be set like %s', (title) => {
  expect(found(render(soundReport({ title })))).toEqual([]);
});

test.each(['数据统计期间为自2024年1月1日始，至2024年12月31日止。', '时间：2024年1月1日至12月31日', '目 录'])(
  'the head may say %s',
  (line) => {
    const preamble = line.startsWith('目') ? [...soundReport().preamble, line] : ['根据《条例》编制本报告。', line];
    expect(found(render(soundReport({ preamble })))).toEqual([]);
  },
);

test.each(['（联系人：办公室，联系电话：0876-2123456）', '青岚县水利局办公室　　2025年1月18日印发'])(
  'the end may say %s',
  (line) => {
    const paragraphs = ['本年度未收取信息处理费。', line];
    expect(found(render(soundReport({ sections: { 6: { paragraphs } } })))).toEqual([]);
  },
);

test.each([
  '青岚县水利局2024年政府信息公开工作年度报告根据《中华人民共和国政府信息公开条例》编制，统计期限为2024年1月1日至12月31日。',
  '青岚县水利局2024年政府信息公开工作年度报告依照《中华人民共和国政府信息公开条例》编制，统计期间为2024年1月1日至2024年12月31日。',
])('a preamble may begin with the title’s words: %s', (line) => {
  expect(found(render(soundReport({ preamble: [line] })))).toEqual([]);
});
