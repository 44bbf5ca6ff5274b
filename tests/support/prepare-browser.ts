/**
 * Sees to a browser and Japanese fonts for the tests: takes what is there,
 * else installs Debian's packages (as root) or Playwright's own browser.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/find-browser.ts';

const hasBrowser = () => findBrowser() !== undefined || existsSync(chromium.executablePath());
// fc-list exists wherever Chromium's package is installed on Linux; elsewhere the system brings fonts.
const hasFonts = () =>
  process.platform !== 'linux' ||
  (spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.trim() !== '' &&
    spawnSync('fc-list').status === 0);

if (!hasBrowser() || !hasFonts()) {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    console.log('ブラウザーと日本語フォントを入れます（Debian の chromium と fonts-noto-cjk）');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fontconfig', 'fonts-noto-cjk'],
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
console.log(`ブラウザー: ${findBrowser() ?? chromium.executablePath()}`);
