import { defineConfig } from 'vitest/config';

const database = 'test/setup/database.ts';
const bundle = 'test/setup/bundle.ts';

const project = (
  name: string,
  options: { timeout?: number; globalSetup?: string[]; after?: number; alone?: boolean; isolate?: boolean } = {},
) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: options.timeout ?? 10_000,
    hookTimeout: 120_000,
    globalSetup: options.globalSetup ?? [],
    fileParallelism: !options.alone,
    sequence: { groupOrder: options.after ?? 0 },
    isolate: options.isolate ?? true,
    env: { TZ: 'UTC', NODE_ENV: 'test' },
  },
});

/** One project per kind of test, so that `npm run test:unit` takes about ten seconds. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      // Pure rules: files share what they import, which takes longer than the tests themselves.
      project('unit', { isolate: false }),
      // Thousands of lives by the same rules.
      project('lives', { timeout: 60_000 }),
      project('store', { timeout: 30_000, globalSetup: [database] }),
      project('engine', { timeout: 60_000, globalSetup: [database, bundle], after: 1 }),
      project('api', { timeout: 60_000, globalSetup: [database, bundle], after: 1 }),
      project('pages', { timeout: 60_000, globalSetup: [database, bundle], after: 1 }),
      project('failure', { timeout: 180_000, globalSetup: [database, bundle], after: 2, alone: true }),
    ],
  },
});
