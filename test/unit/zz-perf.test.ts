import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readPeriod } from '../../server/core/facts/period.ts';
import { readTitle } from '../../server/core/facts/title.ts';
import { open } from '../../server/core/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { render } from '../fixtures/render.ts';
import { soundReport } from '../fixtures/sound.ts';

test('perf', () => {
  const texts: [string, string][] = [
    ['sound', render(soundReport())],
    ...readdirSync('../shared/reports').map((f): [string, string] => [
      f,
      readFileSync(`../shared/reports/${f}`, 'utf8'),
    ]),
  ];
  const mine = new Set([
    'title-elements',
    'title-year-repeat',
    'title-spacing',
    'agency-name-inconsistent',
    'year-inconsistent',
    'period-missing',
    'period-invalid',
    'preamble-part-count',
    'basis-outdated',
    'publish-late',
    'publish-year',
  ]);
  for (const [n, t] of texts) {
    const f = open(t, { format: 'text', assume: true }).facts!;
    const time = (fn: () => void, k = 400) => {
      for (let i = 0; i < 200; i++) fn();
      const s = performance.now();
      for (let i = 0; i < k; i++) fn();
      return (((performance.now() - s) / k) * 1000).toFixed(0);
    };
    const per = rules
      .filter((r) => mine.has(r.id))
      .map(
        (r) =>
          `${r.id}=${time(() => {
            for (const _ of r.check(f));
          })}`,
      );
    console.log(
      n,
      'open',
      time(() => {
        open(t, { format: 'text', assume: true }).diagnoses();
      }, 100),
      'period',
      time(() => readPeriod(f.report.paragraphs)),
      'title',
      f.report.title && time(() => readTitle(f.report.title!.slice)),
      per.join(' '),
    );
  }
});
