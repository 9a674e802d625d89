import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode';
import { idOf, named, unnamed } from '../../client/codes.ts';
import { rules } from '../../server/core/rules/index.ts';

const sent = (id: string, name?: string) =>
  ({ code: { value: id, target: `nianbao-rule:/${id}.md` }, data: name && { name } }) as unknown as Diagnostic;

describe('a finding’s code on the screen', () => {
  test.each(rules.map(({ id, name }) => [id, name]))('%s is %s', (id, name) => {
    const diagnostic = sent(id, name);
    const shown = named(diagnostic);
    expect(shown.code).toEqual({ value: `${name} (${id})`, target: `nianbao-rule:/${id}.md` });
    expect(idOf(shown)).toBe(id);
    expect(unnamed(shown)).toEqual(diagnostic);
    // What came is left as it came.
    expect(diagnostic.code).toMatchObject({ value: id });
  });

  test('is the id where there is no name, and is left away where there is none', () => {
    expect(named(sent('t4-sum'))).toEqual(sent('t4-sum'));
    expect(named({ code: 'config' } as Diagnostic).code).toBe('写法 (config)');
    expect(unnamed({ code: '写法 (config)' } as Diagnostic).code).toBe('config');
    expect(named({} as Diagnostic).code).toBeUndefined();
  });
});

test('each rule has a short name of its own', () => {
  for (const { name } of rules) expect(name).toMatch(/^[^()]{2,10}$/);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  expect(rules.filter(({ name }) => !/\p{Script=Han}/u.test(name))).toEqual([]);
});
