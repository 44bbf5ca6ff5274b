import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox: FIREFOX_PATH, then the usual places. Undefined when there is none. */
export function findFirefox(): string | undefined {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen && !existsSync(chosen)) throw new Error(`FIREFOX_PATH の「${chosen}」がありません / no such file`);
  return chosen || USUAL_PLACES.find((path) => existsSync(path));
}

/** What to tell people on a machine without Firefox. */
export const NO_FIREFOX =
  'Firefoxがありません。Debianなら apt-get install firefox-esr、ほかは入れて FIREFOX_PATH に実行ファイルの場所を書いてください / no Firefox found';
