import { defineConfig } from 'vitest/config';

const project = (name: string, options: { timeout?: number; globalSetup?: string[]; alone?: boolean; isolate?: boolean } = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    testTimeout: options.timeout ?? 10_000,
    hookTimeout: 120_000,
    globalSetup: options.globalSetup ?? [],
    fileParallelism: !options.alone,
    isolate: options.isolate ?? true,
    env: { TZ: 'UTC', NODE_ENV: 'test' },
  },
});

/** One project per kind of test, so that `npm run test:unit` stays under ten seconds. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      // Pure rules: files share what they import, which takes longer than the tests themselves.
      project('unit', { isolate: false }),
      project('store', { timeout: 30_000 }),
      project('engine', { timeout: 60_000, globalSetup: ['test/setup/bundle.ts'], alone: true }),
      project('api', { timeout: 60_000, globalSetup: ['test/setup/bundle.ts'], alone: true }),
      project('pages', { timeout: 60_000, globalSetup: ['test/setup/bundle.ts'], alone: true }),
      project('failure', { timeout: 180_000, globalSetup: ['test/setup/bundle.ts'], alone: true }),
    ],
  },
});
