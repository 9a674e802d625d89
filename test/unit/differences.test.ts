import { expect, test } from 'vitest';
import { noConfig } from '../../server/core/check/config/config.ts';
import * as core from '../../server/core/index.ts';
import { render } from '../fixtures/render.ts';
import { soundReport, withCell } from '../fixtures/sound.ts';
import { type Answers, analyseWith, answersOf, type ToldFinding } from '../quality/answers.ts';
import { differences } from '../quality/differences.ts';

/*
 * What `npm run compare` tells of two cores: nothing where they say the same, and each thing that they say otherwise once.
 */

const text = render(withCell(withCell(soundReport(), 't3', 'open', 'T', '5'), 't2', 'reg', 'made', '/')).replace(
  '门户网站',
  '门户网站（,',
);
const asked = (options: Partial<core.AnalyseOptions> = {}): Answers =>
  answersOf(core, analyseWith(core), text, { format: 'text', assume: true, ...options });
const answers = asked();

/** The answers with the first finding for which it holds changed. */
const changed = (
  change: (finding: ToldFinding) => ToldFinding,
  which: (finding: ToldFinding) => boolean = () => true,
): { readonly id: string | undefined; readonly after: Answers } => {
  const index = answers.findings.findIndex(which);
  const findings = answers.findings.map((each, i) => (i === index ? change(each) : each));
  return { id: answers.findings[index]?.id, after: { ...answers, findings } };
};

const told = (after: Answers, before = answers): readonly string[] =>
  differences(before, after).map(({ rule, kind }) => `${rule}: ${kind}`);

test('the report has several findings, and fixes', () => {
  expect(answers.findings.length).toBeGreaterThanOrEqual(3);
  expect(answers.findings.some(({ fixes }) => fixes.length > 0)).toBe(true);
  expect(answers.findings.every(({ fingerprint }) => fingerprint !== '')).toBe(true);
});

test('the same core says the same again', () => {
  expect(told(asked())).toEqual([]);
});

test('a moved span is told', () => {
  const { id, after } = changed((each) => ({ ...each, span: { start: each.span.start, end: each.span.end + 1 } }));
  expect(told(after)).toEqual([`${id}: span`]);
});

test('a changed message is told, with what it was and is', () => {
  const { id, after } = changed((each) => ({ ...each, message: `${each.message}！` }));
  expect(differences(answers, after)).toEqual([
    expect.objectContaining({ rule: id, kind: 'message', after: expect.stringContaining('！') }),
  ]);
});

test('a lost fix is told', () => {
  const { id, after } = changed(
    (each) => ({ ...each, fixes: each.fixes.slice(1) }),
    ({ fixes }) => fixes.length > 0,
  );
  expect(told(after)).toEqual([`${id}: fixes`]);
});

test('another name under which it was accepted is told', () => {
  const { id, after } = changed((each) => ({ ...each, fingerprint: '0' }));
  expect(told(after)).toEqual([`${id}: fingerprint`]);
});

test('a finding that is gone, that is new, and that comes twice', () => {
  const [first, ...others] = answers.findings;
  const without = { ...answers, findings: others };
  expect(told(without)).toEqual([`${first?.id}: lost`]);
  expect(told(answers, without)).toEqual([`${first?.id}: new`]);
  expect(told({ ...answers, findings: first ? [first, ...answers.findings] : [] })).toEqual([`${first?.id}: new`]);
});

test('another order is told once', () => {
  const after = { ...answers, findings: answers.findings.toReversed() };
  expect(told(after)).toEqual([`${answers.findings[0]?.id}: order`]);
});

test('what is said of the whole text is told by its name', () => {
  expect(told({ ...answers, whole: { ...answers.whole, folds: [] } })).toEqual(['undefined: folds']);
  expect(told({ ...answers, whole: { thrown: 'Error' } })).toContain('undefined: thrown');
});

test('two ways of reading a text that do not come to the same', () => {
  const draft = asked({ config: { ...noConfig, rules: { 't3-row-total': 'off' } } });
  expect(told(draft)).toContain('t3-row-total: lost');
});
