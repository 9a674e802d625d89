import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { open } from '../../server/core/index.ts';
import { describeAll } from '../fixtures/findings.ts';
const mine = new Set(['title-elements','title-year-repeat','title-spacing','agency-name-inconsistent','year-inconsistent','period-missing','period-invalid','preamble-part-count','basis-outdated','publish-late','publish-year']);
const muts: [string, (t: string) => string][] = [
  ['title year', (t) => t.replace(/(20\d\d)( ?年度?政府信息公开)/, (_, y, r) => `${Number(y) - 1}${r}`)],
  ['title no year', (t) => t.replace(/ ?(20\d\d) ?年度?(政府信息公开)/, '$2')],
  ['title no agency', (t) => t.replace(/[^\n\]]*?(?:\n)?( ?20\d\d ?年度?政府信息公开[\n]?工作年度报告)/, '$1')],
  ['title no work', (t) => t.replace(/(年度?政府信息公开)(\n?)工作/, '$1$2')],
  ['period year', (t) => t.replace(/((?:期限|时限)[为自从]? ?)20\d\d/, '$12019')],
  ['period no 日', (t) => t.replace(/(12 ?月 ?31 ?)日/, '$1')],
  ['period nov', (t) => t.replace(/12 ?月 ?31 ?日/, '11月30日')],
  ['period gone', (t) => t.replace(/[^。\n]*(?:期限|时限)[^。]*。/, '')],
  ['60', (t) => t.replace('《中华人民共和国政府信息公开条例》', '《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号')],
  ['492', (t) => t.replace('《中华人民共和国政府信息公开条例》', '《中华人民共和国政府信息公开条例》（国务院令第492号）')],
  ['pub late', (t) => t.replaceAll('2024-01-10', '2024-04-10')],
  ['pub year', (t) => t.replaceAll('2024-01-10', '2023-01-10')],
  ['parts', (t) => t.replace('六部分组成', '五部分组成')],
  ['stale body', (t) => { const i = t.indexOf('一、总体情况'); const j = t.indexOf('二、主动公开'); return t.slice(0, i) + t.slice(i, j).replace(/20(\d\d)( ?年)/g, (_, y, r) => `20${Number(y) - 1}${r}`) + t.slice(j); }],
];
test('mutations', () => {
  for (const f of readdirSync('../shared/reports')) {
    const text = readFileSync(`../shared/reports/${f}`, 'utf8');
    const base = new Set(describeAll(text, open(text, { format: 'text', assume: true }).diagnoses().filter((d) => mine.has(d.id))).map((l) => l.replace(/^\S+ /, '')));
    for (const [name, m] of muts) {
      const t = m(text);
      if (t === text) continue;
      const d = open(t, { format: 'text', assume: true }).diagnoses().filter((x) => mine.has(x.id));
      const lines = describeAll(t, d).map((l, i) => [l, d[i]!.fixes.map((x) => x.title).join(' / ')]).filter(([l]) => !base.has(l!.replace(/^\S+ /, '')));
      console.log(f.slice(0, 12), '##', name, lines.length ? '' : 'NOTHING');
      for (const [l, fx] of lines) console.log('      ', l, '\n          FIX', fx);
    }
  }
});
