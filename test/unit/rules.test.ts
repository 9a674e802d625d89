import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../server/core/check/run.ts';
import type { Fix } from '../../server/core/finding.ts';
import { rules } from '../../server/core/rules/index.ts';
import { order } from '../../server/core/rules/order.ts';
import type { Example, FixKind, Rule, RuleGroup } from '../../server/core/rules/rule.ts';
import type { Span } from '../../server/core/text/span.ts';
import { changedFigures } from '../fixtures/figures.ts';
import { describeAll, diagnose as diagnoseNow, edited } from '../fixtures/findings.ts';
import { mark } from '../fixtures/marks.ts';
import { messageFaults, NESTED } from '../fixtures/messages.ts';
import { place } from '../fixtures/place.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';
import { RULE_ID } from '../scripts/new-rule.ts';

/*
 * One test for all rules: each rule brings its examples with it. What is asked of a rule is written here once.
 */

const GROUPS: readonly RuleGroup[] = [
  'structure',
  'tables',
  'totals',
  'plausibility',
  'prose',
  'typography',
  'wording',
];
const INTERNAL = /勾稽\s*F\d|种子|\b[A-Z]\d+\b|条例\d|(?:^|；)30号文/;

/** What is found in a text: an example is asked about by several tests, and checked once. */
function diagnose(text: string): readonly Diagnosis[] {
  const found = diagnosed.get(text) ?? diagnoseNow(text);
  diagnosed.set(text, found);
  return found;
}
const diagnosed = new Map<string, readonly Diagnosis[]>();

const named = (list: readonly Example[]) =>
  list.map((example) => ({ name: `${example.in}: ${example.text.slice(0, 60)}`, example }));

test('there are rules, each with an id of its own, in the folder of its group and the file of its id', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.map(({ group, id }) => `${group}/${id}`)).toEqual(order);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test.each([
  ['a department’s', soundReport()],
  ['a government’s', soundReport({ agency: 'government' })],
])('no rule finds anything in %s sound report', (_name, model) => {
  const text = render(model);
  expect(describeAll(text, diagnose(text))).toEqual([]);
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  test('says what it is in words', () => {
    expect(rule.id).toMatch(RULE_ID);
    expect(GROUPS).toContain(rule.group);
    expect(['error', 'warning', 'info', 'hint']).toContain(rule.severity);
    expect(['safe', 'mixed', 'suggest', 'none']).toContain(rule.fix);
    for (const words of [rule.title, rule.why, rule.todo, rule.source]) expect(words).toMatch(/\p{Script=Han}/u);
    for (const words of [rule.title, rule.why, rule.todo, rule.source]) expect(words).not.toMatch(NESTED);
    // Names by which we call things among ourselves: 勾稽F3, 种子001.
    for (const words of [rule.title, rule.why, rule.todo, rule.source]) expect(words).not.toMatch(INTERNAL);
    // What is inferred, or was not verified, is never called an error.
    if (/未核实|^推断/.test(rule.source)) expect(rule.severity).not.toBe('error');
  });

  test('has examples on both sides', () => {
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
    for (const { text } of rule.good) expect(text).not.toMatch(/[⟦⟧]/);
    for (const { text } of rule.bad) expect(text).toMatch(/⟦/);
  });

  test.each(named(rule.bad))('marks exactly what is wrong in $name', ({ example }) => {
    const { text, marks } = place(example);
    const found = diagnose(text).filter((each) => each.id === rule.id);
    expect(
      marked(
        text,
        found.map((each) => each.span),
      ),
    ).toBe(marked(text, marks));
    for (const each of found) checkForm(text, each);
  });

  test.each(named(rule.good))('is silent for $name', ({ example }) => {
    const { text } = place(example);
    expect(
      describeAll(
        text,
        diagnose(text).filter((each) => each.id === rule.id),
      ),
    ).toEqual([]);
  });

  test('offers the fixes that it says, and each mends', () => {
    const kinds = new Set<FixKind>();
    for (const example of rule.bad) {
      const { text } = place(example);
      const before = diagnose(text);
      for (const found of before) {
        if (found.id !== rule.id) continue;
        kinds.add(kindOf(found.fixes));
        for (const fix of found.fixes) checkFix(text, before, rule, found, fix);
      }
    }
    expect(kindOfAll(kinds)).toBe(rule.fix);
  });
});

const mending = rules.filter((rule) => rule.fix === 'safe' || rule.fix === 'mixed');
describe.each(mending.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  test('its safe fixes, applied together, leave nothing to apply', () => {
    for (const example of rule.bad) {
      const first = place(example).text;
      const second = edited(first, safeEdits(diagnose(first), rule)).text;
      expect(safeEdits(diagnose(second), rule)).toEqual([]);
    }
  });
});

const kindOf = (fixes: readonly Fix[]): FixKind =>
  fixes.some((fix) => fix.safe) ? 'safe' : fixes.length > 0 ? 'suggest' : 'none';

/** What a rule is whose findings are of these kinds: where some can be mended alone and others not, the user is told both. */
function kindOfAll(kinds: ReadonlySet<FixKind>): FixKind {
  if (kinds.has('safe')) return kinds.size > 1 ? 'mixed' : 'safe';
  return kinds.has('suggest') ? 'suggest' : 'none';
}

const safeEdits = (found: readonly Diagnosis[], rule: Rule) =>
  found.filter((each) => each.id === rule.id).flatMap((each) => each.fixes.find((fix) => fix.safe)?.edits ?? []);

/** The text around its marks; the whole of it would drown a failing test's message. */
function marked(text: string, spans: readonly Span[]): string {
  const whole = mark(
    text,
    [...spans].sort((a, b) => a.start - b.start || b.end - a.end),
  );
  const lines = whole.split('\n');
  const near = lines.map((line, i) => (/[⟦⟧]/.test(line) ? `${i + 1}: ${line.length > 300 ? short(line) : line}` : ''));
  return near.filter((line) => line !== '').join('\n') || '(nothing)';
}

const short = (line: string): string => line.replace(/(?<=^|⟧)([^⟦⟧]{20})[^⟦⟧]{40,}([^⟦⟧]{20})(?=⟦|$)/g, '$1…$2');

function checkForm(text: string, found: Diagnosis): void {
  const inside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
  expect(found.message).toMatch(/\p{Script=Han}/u);
  expect(found.message).not.toMatch(/undefined|NaN|\[object|^\s|\s$/);
  expect(messageFaults(text, found)).toEqual([]);
  expect(inside(found.span)).toBe(true);
  for (const each of [...found.related, ...found.places]) {
    expect(inside(each.span)).toBe(true);
    expect(each.message).not.toBe('');
  }
  expect(found.fixes.filter((fix) => fix.preferred).length).toBeLessThanOrEqual(1);
  for (const fix of found.fixes) {
    expect(fix.title).toMatch(/\p{Script=Han}/u);
    expect(fix.edits.length).toBeGreaterThan(0);
    expect(fix.edits.every((edit) => inside(edit.span))).toBe(true);
  }
}

/** Groups whose findings a fix may bring to light, because a figure can be read now, or is another one. */
const ASSESSABLE: Partial<Record<RuleGroup, readonly RuleGroup[]>> = {
  structure: ['totals', 'plausibility', 'prose'],
  tables: ['totals', 'plausibility', 'prose'],
  totals: ['plausibility', 'prose'],
  prose: ['totals', 'plausibility', 'prose'],
  // A word put right may be what a claim is read from: 行政附议 → 行政复议.
  typography: ['prose'],
  wording: ['prose'],
};

function checkFix(text: string, before: readonly Diagnosis[], rule: Rule, found: Diagnosis, fix: Fix): void {
  const { text: mended, inserted } = edited(text, fix.edits);
  const after = diagnose(mended);
  const context = `${fix.title}\n${describeAll(text, [found]).join('\n')}`;

  const left = (list: readonly Diagnosis[]): number => list.filter((each) => each.id === found.id).length;
  expect(left(after), `the finding must go: ${context}`).toBeLessThan(left(before));

  if (fix.safe) expect(changedFigures(text, mended), `no figure may change: ${context}`).toEqual([]);

  const skeletons = inserted.filter(([start, end]) => mended.slice(start, end).includes('\n'));
  const excused = ({ id, span }: Diagnosis): boolean => {
    const group = rules.find((each) => each.id === id)?.group;
    if (group && ASSESSABLE[rule.group]?.includes(group)) return true;
    return skeletons.some(([start, end]) => start <= span.start && span.end <= end);
  };
  const counts = new Map<string, number>();
  for (const { id, severity } of before) if (weighs(severity)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const fresh: Diagnosis[] = [];
  for (const each of after) {
    if (!weighs(each.severity) || excused(each)) continue;
    const rest = counts.get(each.id) ?? 0;
    if (rest > 0) counts.set(each.id, rest - 1);
    else fresh.push(each);
  }
  expect(describeAll(mended, fresh), `no new finding may come: ${context}`).toEqual([]);
}

const weighs = (severity: string): boolean => severity === 'error' || severity === 'warning';
