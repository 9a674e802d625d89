import * as assert from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findings, show, untilFound, untilLanguage } from '../editor.ts';
import { type Case, Skipped } from '../harness.ts';

/** Real reports lie beside the project, never in it; the harness says where, if they are there. */
const folder = process.env.NIANBAO_REPORTS ?? '';

/** By the first letters of a report's name: what it must show, and which errors and no others, where that is known. */
const due: readonly {
  readonly report: string;
  readonly codes: readonly string[];
  readonly errors?: readonly string[];
}[] = [
  { report: '000', codes: ['t3-row-total', 'bookmark-left'] },
  { report: '001', codes: ['table-label-typo'] },
  { report: '002', codes: ['bookmark-left'] },
  { report: '003', codes: ['title-year-repeat'], errors: [] },
  { report: '004', codes: ['section-numbering', 'bracket-unmatched', 'bookmark-left'] },
  { report: 'suqian', codes: ['title-elements'], errors: [] },
  { report: 'hongze-2023.pdf-layout', codes: ['t4-sum', 'table-edition-mismatch'] },
];

export const realReports: readonly Case[] = due.map(({ report, codes, errors }) => ({
  name: `real report ${report}: recognised, with ${codes.join(', ')}${errors ? ' and no error' : ''}`,
  async body() {
    if (!existsSync(folder)) {
      if (process.env.CI) throw new Error('the folder of real reports is missing');
      throw new Skipped('the folder of real reports is not here');
    }
    const name = readdirSync(folder).find((each) => each.startsWith(report));
    assert.ok(name, `no report ${report}`);
    const uri = vscode.Uri.file(join(folder, name));
    await show(uri);
    await untilLanguage(uri, 'nianbao');
    await untilFound(uri, ...codes);
    if (!errors) return;
    const shown = findings(uri).filter(({ at }) => at.severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(shown.map(({ code }) => code).sort(), errors);
  },
}));
