import { defineConfig } from 'vitest/config';

/** As tests/vitest.config.ts; apart from `npm test`, because it needs Debian's WebKitGTK (`npm run test:webkit-ready`). */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  cacheDir: '.cache/vitest-webkit',
  test: {
    include: ['tests/webkit/**/*.test.ts'],
    env: { CONTENT_DIR: new URL('../fixtures/frozen/content', import.meta.url).pathname },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
