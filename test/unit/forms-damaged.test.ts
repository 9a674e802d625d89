import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accidents, tried } from '../fixtures/forms/damaged.ts';

/*
 * The commonest forms of tables after one, two or three damages, most of them harmless: no figure is read wrongly, no more is
 * told than was taken away, and a lost figure is told in its row. What fails yet is listed, and the list only shrinks:
 * `FORMS=shrink` takes out what came right, `FORMS=show` prints how the damages fare.
 */

const LIST = new URL('../fixtures/forms/damaged-failing.json', import.meta.url);
const FAILING: readonly string[] = JSON.parse(readFileSync(LIST, 'utf8'));

/** For what tries all of them in one test. */
const MINUTES = 600_000;

if (process.env.FORMS === 'shrink') {
  test('the list is written without what came right', { timeout: MINUTES }, () => {
    const left = accidents.flatMap((each) =>
      FAILING.includes(each.name) && tried(each).length > 0 ? [each.name] : [],
    );
    writeFileSync(LIST, `${JSON.stringify(left, null, 2)}\n`);
  });
} else if (process.env.FORMS === 'show') {
  test('how the damages fare', { timeout: MINUTES }, () => {
    const all = accidents.map((each) => ({ ...each, wrong: tried(each) }));
    const share = (some: typeof all): string =>
      `${some.filter(({ wrong }) => wrong.length === 0).length} of ${some.length}`;
    const names = [...new Set(all.flatMap(({ damages }) => damages.map(({ name }) => name)))];
    const forms = [...new Set(all.map(({ shape, way }) => `${shape.name} × ${way.name}`))];
    console.log(
      [
        ...names.map((name) => {
          const some = all.filter(({ damages }) => damages.some((each) => each.name === name));
          return `${name}: alone ${share(some.filter(({ damages }) => damages.length === 1))}, in all ${share(some)}`;
        }),
        ...forms.map((form) => `${form}: ${share(all.filter(({ name }) => name.startsWith(`${form}: `)))}`),
        ...[1, 2, 3].map((size) => `${size} at once: ${share(all.filter(({ damages }) => damages.length === size))}`),
        `cells misread: ${all.flatMap(({ wrong }) => wrong).filter((each) => / read as \d/.test(each)).length}`,
        ...all
          .filter(({ name }) => process.env.FORM && name.includes(process.env.FORM))
          .flatMap(({ name, wrong }) => wrong.map((each) => `${name}: ${each}`)),
      ].join('\n'),
    );
  });
} else {
  describe('tables to which something happened', () => {
    test.each(accidents.map((each) => [each.name, each] as const))('%s', (name, accident) => {
      const wrong = tried(accident);
      expect(wrong.length > 0, wrong.join('\n')).toBe(FAILING.includes(name));
    });
  });

  test('the list names nothing that is not there, and nothing twice', () => {
    const names = accidents.map(({ name }) => name);
    expect(FAILING.filter((each, index) => !names.includes(each) || FAILING.indexOf(each) !== index)).toEqual([]);
  });
}
