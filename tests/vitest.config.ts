import { defineConfig } from 'vitest/config';

/** The edition of the tests; whatever content/ holds is for tests/unit/content. */
const CONTENT_DIR = new URL('fixtures/frozen/content', import.meta.url).pathname;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: '.cache/vitest',
  // No test is about speed by way of this limit: it ends what hangs, also on a loaded machine.
  test: {
    include: ['tests/{unit,built,engines}/**/*.test.ts'],
    env: { CONTENT_DIR },
    // One worker a core: Vitest would leave one core to its main thread, which only waits.
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
