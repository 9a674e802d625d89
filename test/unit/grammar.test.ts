import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const folder = new URL('../../syntaxes/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(read('nianbao.tmLanguage.json'), 'nianbao.tmLanguage.json'),
  });
  const loaded = await registry.loadGrammar('text.nianbao');
  if (!loaded) throw new Error('the grammar could not be loaded');
  grammar = loaded;
});

/** What a line is coloured as: [text, scope] for every part that has a scope of its own. */
function parts(line: string): [string, string][] {
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.filter((token) => token.scopes.length > 1)
    .map((token) => [line.slice(token.startIndex, token.endIndex), (token.scopes[1] ?? '').replace('.nianbao', '')]);
}

describe('the grammar colours', () => {
  it.each([
    ['青岚县水利局2024年政府信息公开工作年度报告', 'markup.heading.title'],
    ['2024年政府信息公开工作年度报告', 'markup.heading.title'],
    ['一、总体情况', 'markup.heading.section'],
    ['5、 存在的主要问题及改进情况', 'markup.heading.section'],
    ['四、政府信息公开行政复议、行政诉讼情况', 'markup.heading.section'],
    ['（三）政府信息管理情况', 'markup.heading.subsection'],
    ['一、本年新收政府信息公开申请数量', 'support.variable.label'],
    ['四、结转下年度继续办理', 'support.variable.label'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'support.variable.label'],
    ['（七）总计', 'support.variable.label'],
    ['3.其他', 'support.variable.label'],
    ['行政事业性收费', 'support.variable.label'],
    ['本年收费金额（单位：万元）', 'entity.name.type.caption'],
    ['第二十条第（一）项', 'entity.name.type.caption'],
    ['12', 'constant.numeric.figure'],
    ['１２', 'constant.numeric.figure'],
    ['[bookmark: _GoBack]', 'invalid.illegal.leftover'],
  ])('%s whole', (line, scope) => {
    expect(parts(line)).toEqual([[line, scope]]);
  });

  it('a label the same behind a tab, where a subsection would be none', () => {
    expect(parts('\t（七）总计')).toEqual([['（七）总计', 'support.variable.label']]);
    expect(parts('\t（七）平台建设')).toEqual([]);
  });

  it('what prose mentions', () => {
    const line = '根据《条例》第五十条和国办公开办函〔2021〕30号，自2024年1月1日起，按第二十条第（一）项公开。';
    expect(parts(line)).toEqual([
      ['《条例》', 'string.quoted.title'],
      ['第五十条', 'entity.name.function.article'],
      ['国办公开办函〔2021〕30号', 'constant.language.document-number'],
      ['2024年1月1日', 'constant.numeric.date'],
      ['第二十条第（一）项', 'entity.name.function.article'],
    ]);
  });

  it('a subsection run into its paragraph, up to its full stop', () => {
    expect(parts('（一）主动公开方面。全年公开政府信息 37 条。')).toEqual([
      ['（一）主动公开方面', 'markup.heading.subsection'],
    ]);
  });

  it.each([
    '行政规范性文件\t0\t1\t12',
    '| 行政规范性文件 | 0 | 1 | 12 |',
    '<td>行政规范性文件</td><td>0</td><td>1</td><td>12</td>',
  ])('a row of a table: %s', (line) => {
    expect(parts(line).filter(([, scope]) => !scope.startsWith('punctuation'))).toEqual([
      ['行政规范性文件', 'support.variable.label'],
      ['0', 'constant.numeric.figure'],
      ['1', 'constant.numeric.figure'],
      ['12', 'constant.numeric.figure'],
    ]);
  });

  it('a row out of a PDF', () => {
    expect(parts('1.属于国家秘密 0 0 0 0 0 0 12')).toEqual([
      ['1.属于国家秘密', 'support.variable.label'],
      ['0 0 0 0 0 0 12', 'constant.numeric.figure'],
    ]);
  });

  it('a mark in the middle of a line', () => {
    expect(parts('[bookmark: _GoBack]1.加强监管')).toEqual([['[bookmark: _GoBack]', 'invalid.illegal.leftover']]);
  });

  it.each([
    '本局全年作出行政许可决定 36 件，行政处罚 4 件，其他事项 2 件。',
    '全年新收政府信息公开申请 6 件，均按期予以公开。',
    '1.加强规范性文件管理。',
  ])('nothing of %s', (line) => {
    expect(parts(line)).toEqual([]);
  });
});

describe('the language configuration', () => {
  const configuration = JSON.parse(read('language-configuration.json'));

  it('has a word pattern that takes words and figures apart', () => {
    const pattern = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    expect('收费1,204.5万元（含𠮷字）'.match(pattern)).toEqual(['收费', '1,204.5', '万元', '含𠮷字']);
  });

  it('pairs every bracket that it closes', () => {
    const pairs = configuration.autoClosingPairs.map(({ open, close }: { open: string; close: string }) => [
      open,
      close,
    ]);
    expect(pairs).toEqual(configuration.surroundingPairs);
    expect(pairs).toEqual(expect.arrayContaining(configuration.brackets));
  });
});
