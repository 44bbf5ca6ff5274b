/**
 * Sees to the browsers (Chromium, Firefox ESR) and Japanese fonts for the tests: takes what
 * is there, else installs Debian's packages (as root) or Playwright's own Chromium.
 * Chromium 109 comes with npm (tests/engines/support/chromium-109.ts).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { findFirefox, NO_FIREFOX } from '../engines/support/firefox.ts';

const hasBrowser = () => findBrowser() !== undefined || existsSync(chromium.executablePath());
// fc-list exists wherever Chromium's package is installed on Linux; elsewhere the system brings fonts.
const hasFonts = () =>
  process.platform !== 'linux' ||
  (spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.trim() !== '' &&
    spawnSync('fc-list').status === 0);

if (!hasBrowser() || !findFirefox() || !hasFonts()) {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    console.log('ブラウザーと日本語フォントを入れます（Debian の chromium、firefox-esr、fonts-noto-cjk）');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'firefox-esr', 'fontconfig', 'fonts-noto-cjk'],
      {
        stdio: 'inherit',
        env,
      },
    );
  } else if (!hasBrowser()) {
    console.log('ブラウザーを入れます（Playwright の chromium）');
    execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      stdio: 'inherit',
    });
  }
}
if (!hasBrowser())
  throw new Error('ブラウザーがありません。Chromium を入れるか、CHROMIUM_PATH にその場所を書いてください');
if (!findFirefox()) throw new Error(NO_FIREFOX);
console.log(`ブラウザー: ${findBrowser() ?? chromium.executablePath()}、${findFirefox()}`);
