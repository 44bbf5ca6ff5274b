/** deploy/release.sh: a folder for each publication, never written to again, and a link that is switched when all is well. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  compareCopy,
  hashFolder,
  MANIFEST,
  manifestText,
  PREVIOUS,
  writeManifest,
} from '../../../src/publishing/manifest.ts';
import { PROJECT } from '../../support/build-site.ts';

let root = '';
let dist = '';
let www = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
  dist = join(root, 'dist');
  www = join(root, 'www');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Makes `dist` anew, as a build does, from the page's words and the hashed files that it needs. */
function build(words: string, ...hashed: string[]): void {
  rmSync(dist, { recursive: true, force: true });
  for (const name of ['index.html', '2014/plans/index.html', '.htaccess', ...hashed]) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), `${words} ${name}`);
  }
  writeManifest(dist);
}

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', [join(PROJECT, 'deploy/release.sh'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: stdout + stderr };
}
const publish = (env?: Record<string, string>) => run([dist, www], env);
const current = () => join(www, readlinkSync(join(www, 'current')));
const releases = () => readdirSync(join(www, 'releases')).sort();
const page = () => readFileSync(join(www, 'current/index.html'), 'utf8');

describe.skipIf(process.platform !== 'linux')('release.sh', () => {
  test('2度めの公開は、公開しているフォルダーに書き込まず、新しいフォルダーに切りかわる', () => {
    build('1');
    expect(publish().status).toBe(0);
    const first = current();
    const before = hashFolder(first);
    build('2');
    expect(publish().status).toBe(0);
    expect(current()).not.toBe(first);
    expect([hashFolder(first), page()]).toEqual([before, '2 index.html']);
    expect(compareCopy(first)).toMatchObject({ changed: [], missing: [], extra: [] });
    // The very same site again: a folder of its own all the same.
    expect(publish().status).toBe(0);
    expect(releases()).toHaveLength(3);
  });

  test('1つ前に戻せる。さらに戻すものがなければ、何も変えずに断る', () => {
    build('1');
    publish();
    build('2');
    publish();
    expect(run(['--rollback', www]).status).toBe(0);
    expect(page()).toBe('1 index.html');
    const { status, output } = run(['--rollback', www]);
    expect([status, output, page()]).toEqual([1, expect.stringContaining('1つ前の公開がありません'), '1 index.html']);
    expect(run(['--list', www]).output.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/),
      expect.stringMatching(/^\d{8}T\d{6}Z-[0-9a-f]{8} {2}\*$/),
    ]);
  });

  test.each<[string, () => void]>([
    ['中身が違う', () => appendFileSync(join(dist, 'index.html'), 'x')],
    ['ファイルが足りない', () => rmSync(join(dist, 'index.html'))],
    ['一覧にないファイルがある', () => writeFileSync(join(dist, '2014/old.html'), '')],
    ['リンクがある', () => symlinkSync('/etc/hostname', join(dist, '2014/host.html'))],
    ['一覧がない', () => rmSync(join(dist, MANIFEST))],
  ])('%s ものは公開せず、公開しているものも、フォルダーの数も変わらない', (_, damage) => {
    build('1');
    publish();
    const before = [readlinkSync(join(www, 'current')), releases()];
    build('2');
    damage();
    expect(publish().status).not.toBe(0);
    expect([readlinkSync(join(www, 'current')), releases()]).toEqual(before);
    expect(readdirSync(join(www, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('公開したフォルダーそのものは、もとにできない', () => {
    build('1');
    publish();
    const { status, output } = run([join(www, 'current'), www]);
    expect([status, output]).toEqual([1, expect.stringContaining('公開したフォルダーの中です')]);
  });

  test('古い公開は消える。いま公開しているものは残る', () => {
    for (const words of ['1', '2', '3', '4']) {
      build(words);
      expect(publish({ KEEP: '2' }).status).toBe(0);
    }
    expect(releases()).toHaveLength(2);
    expect(page()).toBe('4 index.html');
  });

  test('直前の2回の公開の、名にハッシュの付くファイルは残り、3回前のものは消える。一覧も知っている', () => {
    const files = ['_astro/a.1.js', '_astro/a.2.js', 'pagefind/2014/index/i.3.pf_index', '_astro/a.4.js'];
    for (const [index, name] of files.entries()) {
      build(String(index + 1), name, `${name}.br`);
      expect(publish().status).toBe(0);
    }
    const [first = '', second = '', third = '', fourth = ''] = files;
    const there = (name: string) => existsSync(join(www, 'current', name));
    expect([first, second, third, fourth, `${third}.br`].map(there)).toEqual([false, true, true, true, true]);
    // As they were published, not as this build would have them; and no page of the past.
    expect(readFileSync(join(www, 'current', second), 'utf8')).toBe(`2 ${second}`);
    expect(page()).toBe('4 index.html');
    expect(compareCopy(current())).toMatchObject({ changed: [], missing: [], extra: [], same: 5, kept: 4 });
    const manifest = readFileSync(join(dist, MANIFEST), 'utf8');
    expect(readFileSync(join(www, 'current', MANIFEST), 'utf8')).toBe(manifest);
  });

  test('前の公開の一覧に紛れこんだ、名にハッシュの付かないものは残さない', () => {
    build('1', '_astro/a.1.js');
    publish();
    writeFileSync(join(current(), 'news.html'), '');
    writeFileSync(join(current(), MANIFEST), manifestText(hashFolder(current())));
    build('2');
    publish();
    expect(existsSync(join(www, 'current/news.html'))).toBe(false);
    expect(readFileSync(join(www, 'current', PREVIOUS), 'utf8')).toMatch(/^[0-9a-f]{64} {2}_astro\/a\.1\.js\n$/);
  });

  test('BASE_PATH の下に置ける。前の公開のファイルも残る', () => {
    build('1', '_astro/a.1.js');
    expect(run([dist, www, '/cyber/']).status).toBe(0);
    build('2');
    expect(run([dist, www, '/cyber/']).status).toBe(0);
    expect(readdirSync(join(www, 'current'))).toEqual(['cyber']);
    expect(compareCopy(join(www, 'current/cyber'))).toMatchObject({ extra: [], kept: 1 });
  });

  test('署名があれば、いっしょに公開される', () => {
    build('1');
    writeFileSync(join(dist, `${MANIFEST}.sig`), 'signature');
    expect(publish().status).toBe(0);
    expect(existsSync(join(www, 'current', `${MANIFEST}.sig`))).toBe(true);
  });

  test('使い方が違えば、使い方を示す', () => {
    for (const args of [[], [dist], ['--rollback'], ['--unknown', www]]) {
      const { status, output } = run(args);
      expect([status, output]).toEqual([2, expect.stringContaining('release.sh dist /srv/www/cyber')]);
    }
  });
});
