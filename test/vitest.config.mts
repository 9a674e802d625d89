import { defineConfig } from 'vitest/config';

/**
 * `unit` needs nothing but the sources; `protocol` talks to the built `dist/server.js` and `dist/cli.js`; `editors` has
 * editors do so.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', root: projectRoot(), include: ['test/unit/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'protocol',
          root: projectRoot(),
          include: ['test/protocol/**/*.test.ts'],
          testTimeout: 30_000,
          // Each file starts servers of its own; two at a time are enough for two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'editors',
          root: projectRoot(),
          include: ['test/editors/**/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

function projectRoot(): string {
  return new URL('..', import.meta.url).pathname;
}
