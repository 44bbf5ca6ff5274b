/** A copy of the site is checked against the list of hashes that the build wrote. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  compareCopy,
  MANIFEST,
  manifestText,
  PREVIOUS,
  parseManifest,
  writeManifest,
} from '../../../src/publishing/manifest.ts';
import { PROJECT } from '../../support/build-site.ts';

let folder = '';
let site = '';
let copy = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-copy-'));
  site = join(folder, 'site');
  copy = join(folder, 'copy');
  mkdirSync(join(site, '2014/exclusions'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<p>表紙</p>');
  writeFileSync(join(site, '2014/exclusions/index.html'), '<p>免責</p>');
  writeFileSync(join(site, '_headers'), '/*\n');
  writeManifest(site);
  cpSync(site, copy, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const verify = (...args: string[]) =>
  spawnSync(process.execPath, [join(PROJECT, 'src/cli/verify-copy.ts'), ...args], { encoding: 'utf8' });

describe('一覧', () => {
  test('一覧は「ハッシュ 空白2つ 道筋」の行で、道筋の順に並ぶ', () => {
    const text = readFileSync(join(site, MANIFEST), 'utf8');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^[0-9a-f]{64} {2}/, '')),
    ).toEqual(['2014/exclusions/index.html', '_headers', 'index.html']);
    expect(text).toContain('  index.html\n');
  });

  test.skipIf(spawnSync('sha256sum', ['--version']).status !== 0)('sha256sum -c でも確かめられる', () => {
    expect(spawnSync('sha256sum', ['-c', MANIFEST], { cwd: copy }).status).toBe(0);
    appendFileSync(join(copy, 'index.html'), ' ');
    expect(spawnSync('sha256sum', ['-c', MANIFEST], { cwd: copy }).status).toBe(1);
  });

  test('読めない行は、行の番号を挙げて断る', () => {
    expect(() => parseManifest('こわれた行\n')).toThrow('manifest.sha256 の1行めを読めません：こわれた行');
  });

  test('あとからファイルを加えて書き直すと、そのファイルも一覧に入る', () => {
    writeFileSync(join(site, '2014/booklet.pdf'), '%PDF');
    expect(writeManifest(site)).toBe(4);
    expect(compareCopy(site)).toMatchObject({ extra: [], same: 4 });
  });
});

describe('npm run verify', () => {
  test('同じ写しは「同じです（3件）」で終わる', () => {
    const { status, stdout } = verify(copy);
    expect([status, stdout.trim()]).toEqual([0, '写しはもとと同じです（3件）。']);
  });

  test('違うファイル、足りないファイル、余分なファイルを、名を挙げて知らせる', () => {
    appendFileSync(join(copy, 'index.html'), '<script>');
    rmSync(join(copy, '2014/exclusions/index.html'));
    writeFileSync(join(copy, 'old.html'), '');
    const { status, stderr } = verify(copy);
    expect(status).toBe(1);
    expect(stderr).toContain('内容が違うファイル（1件）\n  index.html');
    expect(stderr).toContain('足りないファイル（1件）\n  2014/exclusions/index.html');
    expect(stderr).toContain('一覧にないファイル（1件）\n  old.html');
  });

  test('写しの一覧まで書き換えられても、もとの一覧を指定すれば見つかる', () => {
    appendFileSync(join(copy, 'index.html'), '<script>');
    writeManifest(copy);
    expect(verify(copy).status).toBe(0);
    expect(verify(copy, join(site, MANIFEST)).status).toBe(1);
  });

  test.each([
    [[], '使い方'],
    [['/nowhere/at/all'], '使い方'],
  ] as const)('引数 %j では使い方を示す', (args, words) => {
    const { status, stderr } = verify(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  test('一覧のないフォルダーは、そのことを言う', () => {
    rmSync(join(copy, MANIFEST));
    const { status, stderr } = verify(copy);
    expect(status).toBe(2);
    expect(stderr).toContain('manifest.sha256 がありません');
  });
});

describe('リンク', () => {
  const isPlain = process.platform !== 'win32';

  test.runIf(isPlain).each([
    ['ファイルへのリンク', '2014/news.html', 'outside.html'],
    ['フォルダーへのリンク', '2014/news', '.'],
    ['行き先のないリンク', 'gone.html', 'nowhere'],
  ])('%sは、もとと違うこととして名を挙げる', (_, name, target) => {
    writeFileSync(join(folder, 'outside.html'), '<p>よその文</p>');
    symlinkSync(join(folder, target), join(copy, name));
    const { status, stderr } = verify(copy);
    expect(status).toBe(1);
    expect(stderr).toContain(`ファイルでないもの（リンクなど）（1件）\n  ${name}`);
  });

  test.runIf(isPlain)('一覧にあるファイルが、同じ中身へのリンクに替わっても見つかる', () => {
    renameSync(join(copy, 'index.html'), join(folder, 'index.html'));
    symlinkSync(join(folder, 'index.html'), join(copy, 'index.html'));
    const { status, stderr } = verify(copy);
    expect([status, stderr]).toEqual([1, expect.stringContaining('足りないファイル（1件）\n  index.html')]);
  });
});

describe('前の公開から残したファイル', () => {
  const HASH_OF_EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const keep = (name: string) => {
    mkdirSync(join(copy, name, '..'), { recursive: true });
    writeFileSync(join(copy, name), '');
    writeFileSync(join(copy, PREVIOUS), manifestText(new Map([[name, HASH_OF_EMPTY]])));
  };

  test.each(['_astro/old.0123abcd.js', 'pagefind/2014/fragment/ja_1.pf_fragment.br'])('%s は、あってよい', (name) => {
    keep(name);
    const { status, stdout } = verify(copy);
    expect([status, stdout.trim()]).toEqual([
      0,
      '写しはもとと同じです（3件）。ほかに、前の公開から残したファイルが1件あります。',
    ]);
    appendFileSync(join(copy, name), 'x');
    expect(verify(copy).stderr).toContain(`内容が違うファイル（1件）\n  ${name}`);
  });

  test.each(['2014/news/index.html', 'pagefind/prepare.js', '_astro/x/index.html', 'evil.js'])(
    'ページになるもの（%s）は、その一覧に書いても通らない',
    (name) => {
      keep(name);
      expect(verify(copy).stderr).toContain(`一覧にないファイル（1件）\n  ${name}`);
    },
  );
});

describe.skipIf(spawnSync('ssh-keygen', ['-?']).error)('署名', () => {
  afterEach(() => vi.unstubAllEnvs());
  const key = (name: string) => {
    const path = join(folder, name);
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path]);
    return path;
  };

  test('鍵を渡して作った一覧は、その公開鍵で確かめられる。書きかえた一覧、ほかの鍵、署名のないものは断る', () => {
    const own = key('own');
    vi.stubEnv('SIGN_KEY', own);
    writeManifest(site);
    cpSync(site, copy, { recursive: true });
    const good = verify(copy, '--key', `${own}.pub`);
    expect([good.status, good.stdout]).toEqual([0, expect.stringContaining('一覧の署名は、この鍵')]);
    expect(verify(copy, '--key', `${key('other')}.pub`).status).toBe(1);
    vi.unstubAllEnvs();

    // Somebody who changes a page and the list cannot sign it.
    const signature = readFileSync(join(copy, `${MANIFEST}.sig`));
    appendFileSync(join(copy, 'index.html'), '<script>');
    writeManifest(copy);
    const unsigned = verify(copy, '--key', `${own}.pub`);
    expect([unsigned.status, unsigned.stderr]).toEqual([2, expect.stringContaining('.sig がありません')]);
    writeFileSync(join(copy, `${MANIFEST}.sig`), signature);
    const forged = verify(copy, '--key', `${own}.pub`);
    expect([forged.status, forged.stderr]).toEqual([1, expect.stringContaining('一覧が書きかえられています')]);
  });

  test('鍵がなければ、署名しないで終わるのではなく、誤りになる', () => {
    vi.stubEnv('SIGN_KEY', join(folder, 'no-such-key'));
    expect(() => writeManifest(site)).toThrow('SIGN_KEY');
  });
});
