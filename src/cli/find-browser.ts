import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where a Chromium usually stands on Linux, macOS and Windows. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium on this machine: CHROMIUM_PATH, then the usual places,
 * then Playwright's own download. Undefined when there is none.
 * Throws when CHROMIUM_PATH names something that is not there.
 */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH の「${chosen}」がありません / no such file`);
    return chosen;
  }
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** How Playwright is to start the browser; only root has to give up Chromium's sandbox. */
export function launchOptions(executablePath: string): { executablePath: string; chromiumSandbox: boolean } {
  return { executablePath, chromiumSandbox: process.getuid?.() !== 0 };
}

/** What to tell people on a machine without a browser. */
export const NO_BROWSER =
  'ブラウザー（Chromium、Google Chrome）が見つかりません。入れるか、CHROMIUM_PATH に実行ファイルの場所を書いてください。例：apt-get install chromium fonts-noto-cjk、または npx playwright install chromium / no browser found';
