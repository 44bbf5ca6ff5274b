/**
 * `npm run test:year`: a year by the guide, on a copy of the project. The next edition is made, its premiums entered
 * from the tool's own spreadsheet, held against the text of its paper, confirmed, transcribed and published with the
 * guide's own commands, and a premium of it corrected; then the unit tests, the sites and the built tests must be green
 * there, both editions are browsed at the hours of the season, and the files of the earlier editions are the same bytes
 * as before. `-- --all` runs the whole of `npm test` instead of the unit and built tests; `-- season`, `-- sites browser` only what is named.
 * Takes many minutes, so it is not part of `npm test`; its short forms are tests/unit/authoring/story.test.ts and
 * tests/unit/support/content-suite.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { editionYears, readEdition } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';
import { correctPremium, transcribeNext } from './edition-year.ts';
import { nextPaper } from './next-paper.ts';
import { confirmOpen, makeByGuide, type Place, publish } from './year-by-guide.ts';

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/vitest.config.ts'];
const SUITES: Readonly<Record<string, readonly string[]>> = {
  season: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/year/playwright.config.ts'],
  unit: [...vitest, 'tests/unit'],
  sites: ['tests/support/build-sites.ts'],
  built: [...vitest, 'tests/built'],
  browser: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/playwright.config.ts'],
  all: ['tests/support/run-all.ts'],
};
const asked = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const unknown = asked.filter((name) => !Object.hasOwn(SUITES, name));
if (unknown.length > 0)
  throw new Error(`「${unknown.join('、')}」はありません。あるのは ${Object.keys(SUITES).join('、')}`);
const names = asked.includes('all')
  ? ['season', 'all']
  : asked.length > 0
    ? asked
    : ['season', 'unit', 'sites', 'built'];

const parent = join(PROJECT, '.cache/projects');
mkdirSync(parent, { recursive: true });
const root = mkdtempSync(join(parent, 'year-'));
for (const entry of readdirSync(PROJECT)) {
  if (['node_modules', '.cache', '.git', 'dist'].includes(entry)) continue;
  cpSync(join(PROJECT, entry), join(root, entry), { recursive: true });
}
symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'dir');

const content = join(root, 'content');
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'CONTENT_DIR'));

/** Runs a step to its end. Returns whether it succeeded. */
function succeeds(title: string, ...args: string[]): boolean {
  console.log(`\n# ${title}`);
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

/** The bytes of every file below a folder, as one value. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    hash.update(name);
    try {
      hash.update(readFileSync(join(folder, name)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    }
  }
  return hash.digest('hex');
}

/** The year at the desk, up to the published edition and the correction of a premium in its two places. */
async function publishedByGuide(last: string): Promise<string> {
  const cwd = join(root, '.cache/desk');
  mkdirSync(cwd, { recursive: true });
  const place: Place = { project: root, cwd, content };
  const desk = { content, transcriptions: join(root, 'tests/fixtures') };
  const paper = nextPaper(readEdition(last, content));
  await makeByGuide(place, paper);
  confirmOpen(place, paper.year);
  publish(place, paper.year);
  transcribeNext(desk, paper);
  correctPremium(desk, paper.year, ['data', 'transcription']);
  confirmOpen(place, paper.year);
  return paper.year;
}

const [last = ''] = editionYears(content);
const before = digest(join(content, last));
const year = await publishedByGuide(last);
console.log(`${year}年度版を、手引きの命令で作り、公開しました`);
if (digest(join(content, last)) !== before) throw new Error(`content/${last} が変わりました`);

// All of them run, so that one evening shows everything that a new year breaks.
const failed = names.filter((name) => !succeeds(name, ...(SUITES[name] ?? [])));
if (failed.length > 0) throw new Error(`${failed.join('、')} が失敗しました（${root} に残してあります）`);
rmSync(root, { recursive: true, force: true });
console.log(`\n${year}年度版を公開し、保険料を1件訂正しても、検査は通りました。`);
