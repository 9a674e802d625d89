import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { hoverAt, placeOf, show, untilFound } from '../editor.ts';
import type { Case } from '../harness.ts';
import { text } from './samples.ts';

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
    name: 'sections can be folded',
    async body() {
      await opened();
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        text(),
      );
      assert.ok(folds.length >= 6, `only ${folds.length} folds`);
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
