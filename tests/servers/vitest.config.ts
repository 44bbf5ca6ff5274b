import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  cacheDir: '.cache/vitest-servers',
  // Nothing here is about speed: a loaded machine only needs longer.
  test: { include: ['tests/servers/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false },
});
