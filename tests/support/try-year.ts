/**
 * `npm run test:year`: a year by the guide, on a copy of the project. The next edition is made, confirmed and published
 * with the guide's own commands and transcribed; then the unit tests, the sites and the built tests must be green there,
 * and the files of the earlier editions the same bytes as before. `-- --all` runs the whole of `npm test` instead.
 * Takes many minutes, so it is not part of `npm test`; its short form is tests/unit/support/content-suite.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openItems } from '../../src/editions/confirmation/gate.ts';
import { editionYears } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';
import { correctPremium, transcribeNext } from './edition-year.ts';

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

const failure = (titles: string) => new Error(`${titles} が失敗しました（${root} に残してあります）`);

function run(title: string, ...args: string[]): void {
  if (!succeeds(title, ...args)) throw failure(title);
}

/** Two people confirm each open item by its name, as `edition:open` lists it. */
function confirmOpen(): void {
  const open = Map.groupBy(openItems(join(content, year)), ({ item }) => item.file);
  const named = [...open].flatMap(([file, own]) => [file, ...own.map(({ item }) => item.name)]);
  for (const by of ['KM', 'MS'])
    run(`edition:confirm -- ${year} --by ${by}`, 'src/cli/edition-confirm.ts', year, '--by', by, ...named);
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

const [last = ''] = editionYears(content);
const year = String(Number(last) + 1);
const desk = { content, transcriptions: join(root, 'tests/fixtures') };
const before = digest(join(content, last));

run(`edition:new -- ${year}`, 'src/cli/edition-new.ts', year);
confirmOpen();
const facts = join(content, year, 'edition.json');
writeFileSync(facts, readFileSync(facts, 'utf8').replace('"draft"', '"published"'));
transcribeNext(desk, year);
if (digest(join(content, last)) !== before) throw new Error(`content/${last} が変わりました`);
correctPremium(desk, year, ['data', 'transcription']);
confirmOpen();

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/vitest.config.ts'];
const steps: (readonly [title: string, ...args: string[]])[] = process.argv.includes('--all')
  ? [['npm test', 'tests/support/run-all.ts']]
  : [
      ['unit', ...vitest, 'tests/unit'],
      ['sites', 'tests/support/build-sites.ts', 'ended', 'current', 'upcoming', 'based', 'own'],
      ['built', ...vitest, 'tests/built'],
    ];
// All of them run, so that one evening shows everything that a new year breaks.
const failed = steps.filter((step) => !succeeds(...step)).map(([title]) => title);
if (failed.length > 0) throw failure(failed.join('、'));
rmSync(root, { recursive: true, force: true });
console.log(`\n${year}年度版を公開し、保険料を1件訂正しても、検査は通りました。`);
