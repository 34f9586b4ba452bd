import { defineConfig } from 'vitest/config';

const database = 'test/setup/database.ts';
const bundle = 'test/setup/bundle.ts';

const project = (
  name: string,
  options: { timeout?: number; globalSetup?: string[]; after?: number; isolate?: boolean } = {},
) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: options.timeout ?? 60_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000, interval: 100 } },
    globalSetup: options.globalSetup ?? [],
    sequence: { groupOrder: options.after ?? 0 },
    isolate: options.isolate ?? true,
    env: { TZ: 'UTC', NODE_ENV: 'test' },
  },
});

/**
 * One project per kind of test, so that `npm run test:unit` takes about ten seconds. A time-out ends what
 * hangs: it is many times what the work takes on a quiet machine, so that no test is lost on a busy one.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      // Pure rules: files share what they import, which takes longer than the tests themselves.
      project('unit', { isolate: false }),
      // What the house itself must keep to: layers, documents, lists; some of it by programs, as the linter.
      project('house'),
      // Thousands of lives by the same rules.
      project('lives', { timeout: 300_000 }),
      project('store', { timeout: 300_000, globalSetup: [database] }),
      project('engine', { timeout: 300_000, globalSetup: [database, bundle], after: 1 }),
      project('api', { timeout: 300_000, globalSetup: [database, bundle], after: 1 }),
      project('pages', { timeout: 300_000, globalSetup: [database, bundle], after: 1 }),
      project('failure', { timeout: 600_000, globalSetup: [database, bundle], after: 1 }),
    ],
  },
});
