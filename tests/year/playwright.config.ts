/** For `npm run test:year`, on its copy: the browser of the other tests; the site is the test's own. */
import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const { webServer: _, ...others } = base;

export default defineConfig({
  ...others,
  testDir: '.',
  outputDir: '../../.cache/test-results-year',
  reporter: [['line'], ['json', { outputFile: '../../.cache/reports/year.json' }]],
});
