import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: '.cache/vitest',
  // No test is about speed by way of this limit: it ends what hangs, also on a loaded machine.
  test: { include: ['tests/{unit,built,engines}/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
