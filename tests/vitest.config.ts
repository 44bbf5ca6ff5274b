import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: '.cache/vitest',
  test: { include: ['tests/{unit,built,engines}/**/*.test.ts'], testTimeout: 60_000 },
});
