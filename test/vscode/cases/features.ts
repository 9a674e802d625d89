import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { hoverAt, placeOf, show, untilFound, untilStatus } from '../editor.ts';
import type { Case } from '../harness.ts';
import { html, markdown, text } from './samples.ts';

async function opened(): Promise<vscode.TextDocument> {
  const { document } = await show(text());
  await untilFound(text(), 't4-sum');
  return document;
}

export const features: readonly Case[] = [
  {
    name: 'the outline holds the title, the six sections, the subsections and the rows of the tables',
    async body() {
      await opened();
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        text(),
      );
      const names = flat(symbols).map(({ name }) => name);
      for (const name of ['年度报告', '总体情况', '主动公开政府信息情况', '存在的主要问题', '平台建设', '予以公开']) {
        assert.ok(
          names.some((each) => each.includes(name)),
          `${name} is not among ${names.join(' | ')}`,
        );
      }
    },
  },
  {
    name: 'hovering over an article explains it, over a figure says its row and column, over a heading what belongs there',
    async body() {
      const document = await opened();
      assert.match(await hoverAt(text(), placeOf(document, '第五十条', 1)), /年报/);
      assert.match(await hoverAt(text(), placeOf(document, '\t36', 1)), /行政许可/);
      assert.match(await hoverAt(text(), placeOf(document, '六、其他需要报告的事项', 4)), /信息处理费/);
    },
  },
  {
    name: 'the outline of a report in HTML has its sections; that of Markdown is not doubled',
    async body() {
      const namesOf = async (uri: vscode.Uri): Promise<readonly string[]> => {
        await show(uri);
        await untilStatus('2021');
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          uri,
        );
        return flat(symbols).map(({ name }) => name);
      };
      const inPage = await namesOf(html());
      for (const name of ['四、政府信息公开行政复议、行政诉讼情况', '（七）总计']) {
        assert.ok(inPage.includes(name), `${name} is not among ${inPage.join(' | ')}`);
      }
      // VS Code says it of its own accord, from the headings' marks.
      const headings = (await namesOf(markdown())).filter((name) => name.includes('总体情况'));
      assert.equal(headings.length, 1, headings.join(' | '));
    },
  },
  ...[text, html, markdown].map((sample) => ({
    name: `sections can be folded in ${sample.name}`,
    async body() {
      await show(sample());
      await untilStatus('2021');
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        sample(),
      );
      assert.ok(folds.length >= 6, `only ${folds.length} folds`);
    },
  })),
  {
    name: 'no boxes are drawn around Chinese punctuation where reports are written',
    async body() {
      for (const languageId of ['plaintext', 'markdown', 'html']) {
        const editor = vscode.workspace.getConfiguration('editor', { languageId });
        const locales = editor.get<object>('unicodeHighlight.allowedLocales');
        assert.deepEqual(locales, { _os: true, _vscode: true, 'zh-hans': true }, languageId);
        assert.ok('〔' in (editor.get<object>('unicodeHighlight.allowedCharacters') ?? {}), languageId);
      }
      const others = vscode.workspace.getConfiguration('editor', { languageId: 'javascript' });
      assert.deepEqual(others.get('unicodeHighlight.allowedLocales'), { _os: true, _vscode: true });
    },
  },
  {
    name: 'the language brings its manners: wrapping, tabs kept, no boxes around Chinese punctuation',
    async body() {
      const document = await opened();
      const editor = vscode.workspace.getConfiguration('editor', document);
      assert.equal(editor.get('wordWrap'), 'on');
      assert.equal(editor.get('insertSpaces'), false);
      assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
      assert.equal(vscode.workspace.getConfiguration('files', document).get('trimTrailingWhitespace'), false);
    },
  },
];

const flat = (symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
