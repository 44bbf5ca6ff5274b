/** A year by the guide (docs/editing/new-edition.md): its steps by its own commands, on a copy, held to what they promise. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openItems } from '../../src/editions/confirmation/gate.ts';
import { type Edition, readEdition } from '../../src/editions/load.ts';
import { PROJECT } from './build-site.ts';
import { type NextPaper, nextPaperText, paperText } from './next-paper.ts';
import { fillTemplate } from './premium-template.ts';

/** Where the commands are typed: the folder in which files given by name lie, and the content that they work on. */
export interface Place {
  /** The project whose commands are run; this one unless said otherwise. */
  readonly project?: string;
  readonly cwd: string;
  readonly content: string;
}

/** Runs `npm run edition:<command>` and gives what it said. Throws when it failed or printed a program's trace. */
export function guideCommand({ project = PROJECT, cwd, content }: Place, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, `src/cli/edition-${command}.ts`), ...args],
    { cwd, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, CONTENT_DIR: content } },
  );
  const typed = `edition:${command} -- ${args.slice(0, 4).join(' ')}`;
  assert.doesNotMatch(stderr, /\n\s+at /, typed);
  assert.equal(status, 0, `${typed}\n${stderr}`);
  return stdout;
}

/** The premiums by the tool's own spreadsheet: made empty, filled in from the paper, looked at, written. */
export async function enterPremiums(place: Place, last: Edition, paper: NextPaper): Promise<void> {
  const { year } = paper;
  const path = join(place.content, year, 'premiums.json');
  const before = readFileSync(path, 'utf8');
  guideCommand(place, 'premiums', year, '--template', 'premiums.xlsx');
  const count = await fillTemplate(join(place.cwd, 'premiums.xlsx'), last, paper.raised);
  assert.match(guideCommand(place, 'premiums', year, 'premiums.xlsx'), /まだ書いていません/);
  assert.equal(readFileSync(path, 'utf8'), before, '見ただけで書きました');
  const said = guideCommand(place, 'premiums', year, 'premiums.xlsx', '--write');
  assert.match(said, new RegExp(`違い（${count}件）`));
  assert.match(said, /に書きました/);
}

/** The edition held against the paper's text; what of it the edition still lacks is corrected, and the text held against it again. */
export function holdAgainstPaper(place: Place, last: Edition, { year, desk }: NextPaper): void {
  const command = () => guideCommand(place, 'compare-source', year, 'new.txt', 'old.txt');
  const lines = (said: string, phone: string) =>
    said.split('\n').filter((line) => line.includes(`電話・FAX　${phone}`));
  const first = command();
  assert.equal(lines(first, desk.after).length, 1, `新しい番号が挙がりません\n${first}`);
  assert.equal(lines(first, desk.before).length, 1, `前の番号が挙がりません\n${first}`);
  assert.doesNotMatch(first, /^ {2}金額/m, '入れた保険料と文が違います');
  assert.ok(existsSync(join(place.cwd, '.cache', `compare-source-${year}.html`)));
  const facts = join(place.content, year, 'edition.json');
  writeFileSync(facts, readFileSync(facts, 'utf8').replaceAll(desk.before, desk.after));
  const second = command();
  assert.deepEqual([...lines(second, desk.after), ...lines(second, desk.before)], []);
  assert.match(guideCommand(place, 'diff', last.id, year), new RegExp(`旧 ${desk.before}\\s+新 ${desk.after}`));
}

/** Two people confirm each open item by its name, as `edition:open` lists it. */
export function confirmOpen(place: Place, year: string): void {
  const open = Map.groupBy(openItems(join(place.content, year)), ({ item }) => item.file);
  const names = [...open].flatMap(([file, own]) => [file, ...own.map(({ item }) => item.name)]);
  assert.match(guideCommand(place, 'confirm', year, '--by', 'KM', ...names), /残りは\d+件です/);
  assert.match(guideCommand(place, 'confirm', year, '--by', 'MS', ...names), /未確認の項目はなくなりました/);
  assert.match(guideCommand(place, 'open', year), /未確認の項目はありません/);
}

/** Marks an edition for publication, as an editor does. */
export function publish({ content }: Place, year: string): void {
  const path = join(content, year, 'edition.json');
  const text = readFileSync(path, 'utf8');
  assert.match(text, /"publication": "draft"/);
  writeFileSync(path, text.replace('"draft"', '"published"'));
}

/** From the paper to an edition that is ready to be published: everything but the confirming. Returns last year's edition. */
export async function makeByGuide(place: Place, paper: NextPaper): Promise<Edition> {
  const last = readEdition(paper.from, place.content);
  writeFileSync(join(place.cwd, 'old.txt'), paperText(last));
  writeFileSync(join(place.cwd, 'new.txt'), nextPaperText(last, paper));
  assert.match(guideCommand(place, 'new', paper.year), /下書き/);
  await enterPremiums(place, last, paper);
  holdAgainstPaper(place, last, paper);
  assert.match(guideCommand(place, 'check', paper.year), /書きまちがいは見つかりません/);
  return last;
}
