import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/core/rules/index.ts';
import { realReports } from '../fixtures/sources.ts';

/*
 * The catalogue that the rules are written from does not belong to the project; where it lies beside it, they are compared.
 */

const path = `${realReports}/../domain/checks.md`;
const ENTRY = /^#### (`[^·]*) · (error|warning|info|hint)/gm;

describe.skipIf(!existsSync(path))('the catalogue', () => {
  const severities = new Map<string, string>();
  for (const [, names = '', severity = ''] of existsSync(path) ? readFileSync(path, 'utf8').matchAll(ENTRY) : []) {
    for (const [, id = ''] of names.matchAll(/`([^`]+)`/g)) severities.set(id, severity);
  }

  test('is read', () => {
    expect(severities.get('t4-sum')).toBe('error');
    expect(severities.size).toBeGreaterThan(80);
  });

  test('says how severe each rule is', () => {
    const listed = rules.filter(({ id }) => severities.has(id));
    expect(listed.length).toBeGreaterThan(40);
    expect(listed.filter(({ id, severity }) => severities.get(id) !== severity).map(({ id }) => id)).toEqual([]);
  });
});
