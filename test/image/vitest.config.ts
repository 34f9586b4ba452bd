import { defineConfig } from 'vitest/config';

/** Apart from `npm test`: only root on Linux with buildah can build an image without a daemon. */
export default defineConfig({
  test: {
    name: 'image',
    include: ['test/image/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 900_000,
    env: { TZ: 'UTC', NODE_ENV: 'test' },
  },
});
