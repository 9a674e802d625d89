import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/core/rules/index.ts';
import { realReports } from '../fixtures/sources.ts';

/*
 * The catalogue that the rules are written from does not belong to the project; where it lies beside it, they are compared.
 */

const path = `${realReports}/../domain/checks.md`;
const ENTRY = /^#### (`[^·]*) · (error|warning|info|hint)/gm;

/** Rules that say how a text was read, not what the catalogue asks of a report. */
const ABOUT_READING: readonly string[] = ['pdf-text'];

const present = existsSync(path);
if (!present)
  console.log('检查目录不在 ../shared/domain，相关测试已跳过 (the catalogue is not there; its tests are skipped).');

test.runIf(process.env.CI)('under CI the catalogue is there', () => {
  expect(present, 'put the catalogue at ../shared/domain/checks.md').toBe(true);
});

describe.runIf(present)('the catalogue', () => {
  const severities = new Map<string, string>();
  for (const [, names = '', severity = ''] of present ? readFileSync(path, 'utf8').matchAll(ENTRY) : []) {
    for (const [, id = ''] of names.matchAll(/`([^`]+)`/g)) severities.set(id, severity);
  }

  test('is read', () => {
    expect(severities.get('t4-sum')).toBe('error');
    expect(severities.size).toBeGreaterThan(80);
  });

  test('has each rule', () => {
    expect(rules.map(({ id }) => id).filter((id) => !severities.has(id))).toEqual(ABOUT_READING);
  });

  test('says how severe each rule is', () => {
    const listed = rules.filter(({ id }) => severities.has(id));
    expect(listed.filter(({ id, severity }) => severities.get(id) !== severity).map(({ id }) => id)).toEqual([]);
  });
});
