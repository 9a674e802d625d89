import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesFolder, faultsOf, kinds } from '../fixtures/cases.ts';

/*
 * The collected cases, a kind a test. A kind that fails today is in the list with the issue that will mend it. The list only
 * shrinks: one that passes must leave it, and none may enter.
 */

/** Kinds that fail yet: the issue that is to mend each. */
const FAILING: Readonly<Record<string, number>> = {};

const isThere = existsSync(casesFolder);

test.runIf(process.env.CI)('the collected cases are there', () => {
  expect(isThere).toBe(true);
});

describe.skipIf(!isThere)('the collected cases', () => {
  const all = isThere ? kinds() : [];

  test.each(all.filter((kind) => !(kind in FAILING)))('%s', (kind) => {
    expect(faultsOf(kind)).toEqual([]);
  });

  test.each(all.filter((kind) => kind in FAILING))('%s fails yet; once it passes, take it out of the list', (kind) => {
    expect(faultsOf(kind)).not.toEqual([]);
  });

  test('the list of failing kinds names none that is not there', () => {
    expect(Object.keys(FAILING).filter((kind) => !all.includes(kind))).toEqual([]);
  });
});
