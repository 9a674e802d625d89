import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { FileResult, Diagnostic as Printed } from '../../server/cli/result.ts';
import { analyse } from '../../server/core/index.ts';
import { isNamedAsReport } from '../../server/core/syntax/format.ts';
import { built, root } from './built.ts';
import { pulling, Server } from './handle.ts';

const examples = join(root, 'test', 'examples');
const reports = join(root, '..', 'shared', 'reports');
const haveReports = existsSync(reports);
if (!haveReports) {
  if (process.env.CI) throw new Error(`The real reports are not at ${reports}: under CI they must be.`);
  console.warn(
    `The real reports are not at ${reports}: the command line is compared with the editor on examples only.`,
  );
}

const languages: Readonly<Record<string, string>> = { md: 'markdown', html: 'html', txt: 'plaintext' };
const severities = [undefined, 'error', 'warning', 'info', 'hint'];

const folders = [examples, ...(haveReports ? [reports] : [])];
const cases = folders.flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) })));

describe.each(['\n', '\r\n'])('the command line and the editor agree, with %j', (eol) => {
  const copies = mkdtempSync(join(tmpdir(), 'nianbao-parity-'));
  let server: Server;
  beforeAll(async () => {
    server = await Server.start({ capabilities: pulling });
  });
  afterAll(async () => {
    rmSync(copies, { recursive: true, force: true });
    expect(await server.stop()).toBe(0);
  });

  it.each(cases)('on $name', async ({ name, path }) => {
    // An editor takes the BOM away before it shows a text; the command line must do the same.
    const text = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r?\n/g, eol);
    const copy = join(copies, name);
    writeFileSync(copy, `\ufeff${text}`);
    const uri = `untitled:${encodeURIComponent(name)}`;
    const language = isNamedAsReport(name) ? 'nianbao' : (languages[name.split('.').at(-1) ?? ''] ?? 'plaintext');
    await server.open(uri, text, language);
    const report = await server.pull(uri);
    const shown = report.kind === 'full' ? report.items : [];
    const printed = check(copy);
    if ('error' in printed) throw new Error(printed.error);
    expect(printed.diagnostics.map(({ fixable: _, places: __, ...rest }) => rest)).toEqual(shown.map(asPrinted));
    expect((await server.status(uri)).edition).toBe(printed.edition);
    for (const [index, { range, fixable }] of printed.diagnostics.entries()) {
      const offered = await server.actions(uri, range, ['quickfix']);
      // What has an edit mends it; accepting it, or saving the report first, does not. 全部修复 stands beside every finding.
      const own = offered.filter(
        ({ title, diagnostics, edit }) => edit && !/全部修复/.test(title) && same(diagnostics?.[0], shown[index]),
      );
      expect(own.length > 0).toBe(fixable);
    }
  });

  it.each(cases)('on $name, with a configuration in the folder above', async ({ name, path }) => {
    const text = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r?\n/g, eol);
    const folder = mkdtempSync(join(copies, '某县 '));
    mkdirSync(join(folder, '2024'));
    const copy = join(folder, '2024', name);
    writeFileSync(copy, text);
    const config = { uri: pathToFileURL(join(folder, 'nianbao.config.json')).href, text: decisions(text, name) };
    writeFileSync(join(folder, 'nianbao.config.json'), config.text);
    const uri = pathToFileURL(copy).href;
    // With the one line end as our own client does, with the other as any client: then the server reads it.
    if (eol === '\n') await server.connection.sendNotification('nianbao/configs', [config]);
    await server.open(uri, text, isNamedAsReport(name) ? 'nianbao' : languages[name.split('.').at(-1) ?? '']);
    const report = await server.pull(uri);
    const printed = check(copy);
    if ('error' in printed) throw new Error(printed.error);
    expect(printed.diagnostics.map(({ fixable: _, places: __, ...rest }) => rest)).toEqual(
      report.kind === 'full' ? report.items.map(asPrinted) : [],
    );
    expect((await server.status(uri)).accepted).toBe(printed.accepted ?? 0);
  });
});

/** A configuration that accepts every second finding, turns one rule off and makes another a hint. */
function decisions(text: string, name: string): string {
  const format = name.endsWith('.md') ? 'markdown' : name.endsWith('.html') ? 'html' : 'text';
  const { diagnoses, fingerprint } = analyse(text, { format, assume: isNamedAsReport(name) });
  const found = diagnoses();
  const ids = [...new Set(found.map(({ id }) => id))];
  return JSON.stringify({
    rules: Object.fromEntries(ids.slice(0, 2).map((id, i) => [id, i === 0 ? 'off' : 'hint'])),
    agency: { kind: 'government', level: 'county' },
    deadlines: { government: '01-05' },
    accepted: found
      .filter((_, i) => i % 2 === 1)
      .map((each) => ({ rule: each.id, file: `2024/${name}`, fingerprint: fingerprint(each), reason: '已核对' })),
  });
}

const asPrinted = (shown: Diagnostic): Omit<Printed, 'fixable'> => ({
  code: String(shown.code),
  severity: severities[shown.severity ?? 0] as Printed['severity'],
  message: String(shown.message),
  range: shown.range,
  related: (shown.relatedInformation ?? []).map(({ message, location }) => ({ message, range: location.range })),
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The command line on one file; it ends with 1 where it finds an error, which is no failure here. */
function check(path: string): FileResult {
  let output: string;
  try {
    output = execFileSync(process.execPath, [built('cli.js'), 'check', '--format', 'json', path], { encoding: 'utf8' });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const [file] = (JSON.parse(output) as { files: FileResult[] }).files;
  if (!file) throw new Error(`nothing was said of ${path}`);
  return file;
}
