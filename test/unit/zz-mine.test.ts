import { vi } from 'vitest';
vi.mock('../../server/core/rules/index.ts', async () => {
  const ids = ['title-elements','title-year-repeat','title-spacing','agency-name-inconsistent','year-inconsistent','period-missing','period-invalid','preamble-part-count','basis-outdated','publish-late','publish-year'];
  const rules = [];
  for (const id of ids) rules.push((await import(`../../server/core/rules/${id}.ts`)).default);
  return { rules };
});
await import('./rules.test.ts');
