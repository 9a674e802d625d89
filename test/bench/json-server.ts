import { existsSync } from 'node:fs';
import { Asked, startAsVsCode } from './editor.ts';
import { beside, besideHeads, digits, table } from './numbers.ts';
import { tailHeads } from './over-stdio.ts';
import { kilobytes, longTexts, named } from './texts.ts';
import { type Side, typeInTurns } from './turns.ts';
import { inProse, inString, typing } from './typing.ts';

/**
 * Where the tests inside VS Code have put one: see test/scripts/vscode-embedded.mjs. The server of its JSON extension is a
 * bundle that stands alone.
 */
export const jsonServer =
  '.vscode-test/embedded/node_modules/code-server/lib/vscode/extensions/json-language-features/server/dist/node/jsonServerMain.js';

const uri = 'file:///invented/records.json';
const each = { warmMs: 800, measureMs: 1500, fewest: 8 };

/**
 * From an edit to its diagnostics, against VS Code's own server of JSON on a document as large, with as many problems: the same
 * is typed in both in turn, both are asked for the same as VS Code asks. Asked, that server answers at once; where it must push,
 * it waits half a second with each edit, which is not what is measured here.
 *
 * @param module the path of that server
 * @param words see `named`
 */
export async function againstJson(module: string, words: string): Promise<string> {
  if (!existsSync(module)) return 'VS Code’s JSON server: not measured, run `npm run test:vscode` once.';
  const head = ['KB', 'diagnostics', ...besideHeads('JSON server')];
  const rows = [
    [
      'edit → diagnostics, as VS Code asks',
      ...head,
      ...besideHeads('JSON server').map((name) => `all: ${name}`),
      ...tailHeads('JSON server'),
    ],
  ];
  const ours = await startAsVsCode();
  const theirs = await startAsVsCode({ module, args: ['--stdio'], isStranger: true, settings: {} });
  await theirs.connection.sendNotification('workspace/didChangeConfiguration', { settings: { json: settings } });
  for (const { name, text } of named(longTexts(), words)) {
    const report: Side = {
      edited: await Asked.open(ours, 'untitled:Untitled-1', text),
      keys: typing(inProse(text)),
    };
    const document = records(Buffer.byteLength(text), report.edited.count);
    const json: Side = {
      edited: await Asked.open(theirs, uri, document, 'json'),
      keys: typing(inString(document, 'note')),
    };
    if (json.edited.count !== report.edited.count)
      throw new Error(`${json.edited.count} problems in the JSON document, not ${report.edited.count}`);
    const taken = await typeInTurns([report, json], each);
    rows.push([
      name,
      `${kilobytes(text).toFixed(0)}, ${kilobytes(document).toFixed(0)}`,
      `${report.edited.count}, ${json.edited.count}`,
      ...beside(
        taken.ours.map(({ diagnostics }) => diagnostics),
        taken.theirs.map(({ diagnostics }) => diagnostics),
      ),
      ...beside(
        taken.ours.map(({ all }) => all),
        taken.theirs.map(({ all }) => all),
      ),
      ...taken.busy.map(digits),
      String(taken.ours.length),
    ]);
    await Promise.all([ours.close(report.edited.uri), theirs.close(uri)]);
  }
  await Promise.all([ours.stop(), theirs.stop()]);
  return table(rows);
}

/** What VS Code's extension sends, and what the records are to be. */
const settings = {
  validate: { enable: true },
  resultLimit: 5001,
  jsonFoldingLimit: 5001,
  schemas: [
    {
      fileMatch: ['records.json'],
      schema: {
        type: 'array',
        items: {
          type: 'object',
          required: ['number', 'agency', 'note', 'published'],
          additionalProperties: false,
          properties: {
            number: { type: 'integer', minimum: 1 },
            agency: { type: 'string' },
            quarter: { enum: ['第一季度', '第二季度', '第三季度', '第四季度'] },
            note: { type: 'string', minLength: 1 },
            published: { type: 'integer', minimum: 0 },
            isFinal: { type: 'boolean' },
          },
        },
      },
    },
  ],
};

/** Records as a registry keeps them, a property a line, with so many problems: keys that stand twice, and words where a number belongs. */
function records(bytes: number, problems: number): string {
  // Of a key that stands twice each is marked.
  const doubled = Math.floor(problems / 4);
  const faults = problems - doubled;
  const perRecord = Buffer.byteLength(record(1_000));
  const count = Math.max(faults, Math.round(bytes / perRecord));
  const faultAt = new Map(Array.from({ length: faults }, (_, i) => [Math.floor((i * count) / faults), i < doubled]));
  return `[\n${Array.from({ length: count }, (_, i) => record(i + 1, faultAt.get(i))).join(',\n')}\n]\n`;
}

/** @param isDoubled which fault it has, if any */
function record(number: number, isDoubled?: boolean): string {
  const published = number * 2;
  return [
    '  {',
    `    "number": ${number},`,
    ...(isDoubled === true ? ['    "agency": "青岚县水务局",'] : []),
    '    "agency": "青岚县水利局",',
    `    "quarter": "第${'一二三四'[number % 4]}季度",`,
    `    "note": "核对了${number * 3 + 7}处堤防、${number % 90}座泵站的巡查记录，公开其中${published}条信息。",`,
    `    "published": ${isDoubled === false ? `"${published}条"` : published},`,
    `    "isFinal": ${number % 3 === 0}`,
    '  }',
  ].join('\n');
}
