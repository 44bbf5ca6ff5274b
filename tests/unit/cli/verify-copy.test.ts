/** A copy of the site is checked against the list of hashes that the build wrote. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareCopy, MANIFEST, parseManifest, writeManifest } from '../../../src/publishing/manifest.ts';
import { PROJECT } from '../../support/build-site.ts';

let folder = '';
let site = '';
let copy = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-copy-'));
  site = join(folder, 'site');
  copy = join(folder, 'copy');
  mkdirSync(join(site, '2025/exclusions'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<p>表紙</p>');
  writeFileSync(join(site, '2025/exclusions/index.html'), '<p>免責</p>');
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
    ).toEqual(['2025/exclusions/index.html', '_headers', 'index.html']);
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
    writeFileSync(join(site, '2025/booklet.pdf'), '%PDF');
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
    rmSync(join(copy, '2025/exclusions/index.html'));
    writeFileSync(join(copy, 'old.html'), '');
    const { status, stderr } = verify(copy);
    expect(status).toBe(1);
    expect(stderr).toContain('内容が違うファイル（1件）\n  index.html');
    expect(stderr).toContain('足りないファイル（1件）\n  2025/exclusions/index.html');
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
