import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ASPECTS, type Aspect, type Marks, tried } from '../fixtures/forms/measure.ts';
import { shapes, waysOf } from '../fixtures/forms/shapes.ts';
import { otherWays, ways } from '../fixtures/forms/writing.ts';

/*
 * Every form that a table may take, in every way of writing: its figures are read, nothing is told while nothing is wrong, and
 * one wrong figure is told in its place. Written by someone who had not read the readers of tables. What fails yet is listed, and
 * the list only shrinks: `FORMS=shrink` takes out what came right, `FORMS=show` prints how the forms fare.
 */

const LIST = new URL('../fixtures/forms/failing.json', import.meta.url);
const FAILING: readonly string[] = JSON.parse(readFileSync(LIST, 'utf8'));

/** For what tries all of them in one test. */
const MINUTES = 600_000;

const pairs = shapes.flatMap((shape) =>
  waysOf(shape).map((way) => ({ shape, way, name: `${shape.name} × ${way.name}` })),
);
const nameOf = (name: string, aspect: Aspect): string => `${name}: ${aspect}`;
const failing = (name: string, marks: Marks): readonly string[] =>
  ASPECTS.filter((aspect) => marks[aspect].length > 0).map((aspect) => nameOf(name, aspect));

if (process.env.FORMS === 'shrink') {
  test('the list is written without what came right', { timeout: MINUTES }, () => {
    const left = pairs
      .flatMap(({ name, shape, way }) => failing(name, tried(shape, way)))
      .filter((each) => FAILING.includes(each));
    writeFileSync(LIST, `${JSON.stringify(left, null, 2)}\n`);
  });
} else if (process.env.FORMS === 'show') {
  test('how the forms fare', { timeout: MINUTES }, () => {
    const all = pairs.map((pair) => ({ ...pair, marks: tried(pair.shape, pair.way) }));
    const sign = (marks: Marks): string =>
      ASPECTS.map((aspect) => (marks[aspect].length === 0 ? aspect.charAt(0) : '-')).join('');
    const lines = shapes.map((shape) => {
      const cells = [...ways, ...otherWays].map((way) => all.find((each) => each.shape === shape && each.way === way));
      return [...cells.map((each) => (each ? sign(each.marks) : '   ')), shape.name].join(' ');
    });
    const count = (aspect: Aspect): number => all.filter(({ marks }) => marks[aspect].length === 0).length;
    console.log(
      [
        [...ways, ...otherWays].map((way) => way.name).join(' | '),
        ...lines,
        ...ASPECTS.map((aspect) => `${aspect}: ${count(aspect)} of ${all.length}`),
        `all: ${all.filter(({ marks }) => ASPECTS.every((aspect) => marks[aspect].length === 0)).length} of ${all.length}`,
        ...all
          .filter(({ name }) => process.env.FORM && name.includes(process.env.FORM))
          .flatMap(({ name, marks }) => ASPECTS.flatMap((a) => marks[a].map((each) => `${name}: ${a}: ${each}`))),
      ].join('\n'),
    );
  });
} else {
  describe('forms of tables', () => {
    test.each(pairs.map((pair) => [pair.name, pair] as const))('%s', (name, { shape, way }) => {
      const marks = tried(shape, way);
      const listed = FAILING.filter((each) => each.startsWith(`${name}: `));
      expect(failing(name, marks), JSON.stringify(marks, null, 1)).toEqual(listed);
    });
  });

  test('the list names nothing that is not there, and nothing twice', () => {
    const names = pairs.flatMap(({ name }) => ASPECTS.map((aspect) => nameOf(name, aspect)));
    expect(FAILING.filter((each, index) => !names.includes(each) || FAILING.indexOf(each) !== index)).toEqual([]);
  });
}
