import { describe, expect, test } from 'vitest';
import { diagnose } from '../fixtures/findings.ts';
import { render } from '../fixtures/render.ts';
import { bureau, type Said, saying } from '../fixtures/sentences/said.ts';
import { TRIED } from '../fixtures/sentences/tried.ts';

/*
 * Rules of single sentences, each with some twenty sentences that it must tell of and as many look-alikes.
 */

const found = (rule: string, said: Said): readonly string[] =>
  diagnose(render(saying(bureau, said), { layout: 'tabs' }))
    .filter(({ id }) => id === rule)
    .map(({ message }) => message);

describe.each(Object.entries(TRIED))('%s', (rule, { wrong, right }) => {
  test.each(wrong.map((said): [string, Said] => [said[1], said]))('tells of %s', (_sentence, said) => {
    expect(found(rule, said)).not.toEqual([]);
  });

  test.each(right.map((said): [string, Said] => [said[1], said]))('is silent on %s', (_sentence, said) => {
    expect(found(rule, said)).toEqual([]);
  });
});
