import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { exitCodes } from '../../server/cli/program.ts';
import { root } from '../fixtures/sources.ts';
import { withGenerated } from '../scripts/generated.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('what the README lists of the rules is so (npm run readme)', () => {
  expect(withGenerated(readme)).toBe(readme);
});

test('the README says of the exit codes what the command line says', () => {
  expect(readme).toContain(exitCodes);
});

test('the first heading of the changelog is the version that is installed with it', () => {
  const [, newest] = /^## (.+)$/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
  expect(newest).toBe(manifest.version);
});

test('the README shows only pictures that the package takes along, and that are there', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)|<img\b/g)].map(([, path]) => path);
  expect(pictures.length).toBeGreaterThan(0);
  for (const path of pictures) {
    expect(path).toMatch(/^[\w/-]+\.png$/);
    expect(existsSync(join(root, path ?? ''))).toBe(true);
  }
  expect(existsSync(join(root, manifest.icon))).toBe(true);
});

describe('the map of the code', () => {
  const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const [, rows = ''] = /\| where \| what \|\n\| --- \| --- \|\n((?:\|.*\n)+)/.exec(contributing) ?? [];
  /** `server/core/facts/match.ts` `facts/`: what follows the first stands beside it. */
  const named = rows.split('\n').flatMap((row) => {
    const [first = '', ...others] = [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
    return [first, ...others.map((path) => (existsSync(join(root, path)) ? path : join(dirname(first), path)))];
  });

  test('names nothing that is not there', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('nor does what is said of it', () => {
    const told = [...contributing.matchAll(/`((?:client|server|test)\/[^`<]*)`/g)].map(([, path]) => path ?? '');
    expect(told.length).toBeGreaterThan(named.length / 2);
    expect(told.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('names every file that stands in server/core itself', () => {
    const files = readdirSync(join(root, 'server/core')).filter((name) => name.endsWith('.ts'));
    expect(files.map((name) => `server/core/${name}`).filter((path) => !named.includes(path))).toEqual([]);
  });

  test.each(['server/core', 'server', 'test'])('names every folder of %s', (folder) => {
    const folders = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}/`);
    const isNamed = (path: string): boolean => named.some((each) => each.startsWith(path));
    expect(folders.filter((path) => !isNamed(path))).toEqual([]);
  });
});
