import type * as vscode from 'vscode';
import { inWorkspace } from '../editor.ts';

/** The samples as the harness lays them out; what is wrong with each is known and said in test/examples. */
export const text = (): vscode.Uri => inWorkspace('青岚县水利局2024年政府信息公开工作年度报告.txt');
export const markdown = (): vscode.Uri => inWorkspace('澜坪镇人民政府2024年政府信息公开工作年度报告.md');
export const html = (): vscode.Uri => inWorkspace('云汀市城市管理局2024年政府信息公开工作年度报告.html');
/** The first again, under a name that says nothing. */
export const nameless = (): vscode.Uri => inWorkspace('送审稿.txt');
/** And once more, for a case that wants a file that no other has opened. */
export const other = (): vscode.Uri => inWorkspace('修改稿.txt');
/** A notice that quotes the form, no report. */
export const notice = (): vscode.Uri => inWorkspace('通知.txt');

/** What is wrong in `text` and `nameless`. */
export const mistakes = ['table-label-typo', 't3-row-total', 't4-sum', 'section-numbering', 'bookmark-left'] as const;
/** Those of them that have one safe remedy. */
export const safeMistakes = ['table-label-typo', 'section-numbering', 'bookmark-left'] as const;
