import { expect, test, vi } from 'vitest';

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
test('layouts', async () => {
  const { rules } = await import('../../server/core/rules/index.ts');
  const { diagnose, describeAll, edited } = await import('../fixtures/findings.ts');
  const { render } = await import('../fixtures/render.ts');
  const { soundReport } = await import('../fixtures/sound.ts');
  const model = soundReport();
  const options = [
    {},
    { format: 'html' },
    { format: 'markdown' },
    { eol: '\r\n', bom: true },
    { width: 'half' },
    { layout: 'paragraphs' },
    { layout: 'words', wrap: 30 },
  ] as const;
  for (const o of options) {
    const t = render(model, o as never);
    const d = diagnose(t, (o as { format?: 'html' }).format ?? 'text');
    if (d.length) console.log('SOUND', JSON.stringify(o), describeAll(t, d));
    for (const rule of rules)
      for (const ex of [...rule.bad, ...rule.good]) {
        if (ex.in !== 'title' && ex.in !== 'preamble') continue;
        const bad = ex.text.includes('⟦');
        const clean = ex.text.replace(/[⟦⟧]/g, '');
        if (clean.includes('\n') && (o as { format?: string }).format) continue;
        const text = render(
          ex.in === 'title' ? { ...model, title: clean } : { ...model, preamble: clean ? [clean] : [] },
          o as never,
        );
        const fmt = (o as { format?: 'html' }).format ?? 'text';
        const found = diagnose(text, fmt).filter((x) => x.id === rule.id);
        if (bad !== found.length > 0) console.log(bad ? 'MISS' : 'FALSE', JSON.stringify(o), rule.id, ex.text);
        const marks = [...ex.text.matchAll(/⟦([^⟧]*)⟧/g)].map((m) => m[1]);
        const got = found.map((f) => text.slice(f.span.start, f.span.end).replace(/\s/g, ''));
        if (
          bad &&
          !(o as { width?: string }).width &&
          got.join('|') !== marks.map((m) => m!.replace(/\s/g, '')).join('|')
        )
          console.log('MARK', JSON.stringify(o), rule.id, got, marks);
        for (const f of found)
          for (const fix of f.fixes) {
            const after = edited(text, fix.edits).text;
            const left = diagnose(after, fmt);
            const before = diagnose(text, fmt);
            if (left.filter((x) => x.id === rule.id).length >= found.length || left.length > before.length - 1)
              console.log(
                'FIX',
                JSON.stringify(o),
                rule.id,
                fix.title,
                describeAll(after, left),
                '\n',
                after.slice(0, 300),
              );
          }
      }
  }
  expect(1).toBe(1);
});
