import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/cli/find-browser.ts';
import { findPorts } from './support/find-port.ts';
import { SITES, siteUrl } from './support/sites.ts';

// Workers read this file again: the first reading decides the ports for all.
process.env['CONTENT_DIR'] = new URL('fixtures/frozen/content', import.meta.url).pathname;
process.env['TEST_PORT'] ??= String(await findPorts(Object.keys(SITES).length));
const executablePath = findBrowser();

export default defineConfig({
  testDir: './browser',
  outputDir: '../.cache/test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // These end what hangs; on a loaded machine the booklet alone takes more than a minute.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: '../.cache/reports/browser.json' }]],
  use: {
    baseURL: siteUrl('ended'),
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium refuses its sandbox to root, which is what a container gives us.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" support/serve-sites.ts`,
    cwd: import.meta.dirname,
    url: siteUrl('based'),
    reuseExistingServer: false,
    env: { TEST_PORT: process.env['TEST_PORT'] },
    timeout: 300_000,
  },
});
