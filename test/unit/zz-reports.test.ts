import { readdirSync, readFileSync } from 'node:fs';
import { test, vi } from 'vitest';

vi.mock('../../server/core/rules/index.ts', async () => {
  const ids = [
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
  ];
  const rules = [];
  for (const id of ids) rules.push((await import(`../../server/core/rules/${id}.ts`)).default);
  return { rules };
});
test('x', async () => {
  const { open } = await import('../../server/core/index.ts');
  const { describeAll } = await import('../fixtures/findings.ts');
  for (const dir of ['../shared/reports', ...(process.env.MORE ? [process.env.MORE] : [])])
    for (const f of readdirSync(dir)) {
      const text = readFileSync(`${dir}/${f}`, 'utf8');
      const o = open(text, {
        format: f.endsWith('.md') ? 'markdown' : f.endsWith('.html') ? 'html' : 'text',
        assume: true,
      });
      console.log(
        f,
        o.facts?.agency?.name,
        o.facts?.agency?.kind,
        o.facts?.year?.value,
        o.facts?.period?.slice.text,
        JSON.stringify(o.facts?.published),
        o.facts?.report.preamble.length,
        o.facts?.report.traces.pdf,
        o.facts?.report.paragraphs
          .filter((p) => p.kind === 'closing')
          .map((p) => p.slice.text)
          .join('|'),
      );
      const d = o.diagnoses();
      for (const [i, line] of describeAll(text, d).entries())
        console.log('   ', line, '\n       FIX:', d[i]!.fixes.map((x) => x.title).join(' / '));
    }
});
