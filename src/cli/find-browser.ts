import { existsSync } from 'node:fs';

/** Where a Chromium is usually installed, by preference. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Path of an installed Chromium: CHROMIUM_PATH first, then the usual places; undefined leaves the choice to Playwright's own. */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH のブラウザーが見つかりません / not found: ${chosen}`);
    return chosen;
  }
  return USUAL_PLACES.find((path) => existsSync(path));
}
