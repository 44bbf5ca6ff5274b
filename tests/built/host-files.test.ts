/** What the built sites carry for hosts and robots, at the root and under a base path. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isCompressible } from '../../src/publishing/compress.ts';
import { filesBelow } from '../../src/publishing/files-below.ts';
import { HASHED, HOST_FILES } from '../../src/publishing/host-rules.ts';
import { compareCopy } from '../../src/publishing/manifest.ts';
import { siteFolder } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

describe.each(['ended', 'based'] as const)('%s', (name) => {
  const folder = siteFolder(name);
  const { base } = SITES[name];
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  test('目録は、すべてのファイルを1つ残らず挙げる', () => {
    expect(compareCopy(folder)).toMatchObject({ changed: [], missing: [], extra: [], notFiles: [], kept: 0 });
  });

  test('圧縮した形は、どれももとの中身に戻り、もとより小さい。大きい文字のファイルにはどれにもある', () => {
    const files = filesBelow(folder).filter(isCompressible);
    expect(files.length).toBeGreaterThan(400);
    for (const file of files) {
      const content = readFileSync(join(folder, file));
      for (const [ending, unpack] of [
        ['.br', brotliDecompressSync],
        ['.gz', gunzipSync],
      ] as const) {
        const path = join(folder, file + ending);
        if (!existsSync(path)) {
          // Too small to gain anything, or packed by Pagefind itself (gzip).
          const isPacked = content[0] === 0x1f && content[1] === 0x8b;
          expect([file, isPacked || content.length < 500]).toEqual([file, true]);
          continue;
        }
        expect([file, unpack(readFileSync(path)).equals(content)]).toEqual([file, true]);
        expect(statSync(path).size).toBeLessThan(content.length);
      }
    }
  });

  test('置き場所への指定は、この道筋で書かれている', () => {
    for (const file of HOST_FILES) expect([file, existsSync(join(folder, file))]).toEqual([file, true]);
    expect(read('.htaccess')).toContain(`ErrorDocument 404 ${base}404.html`);
    expect(read('web.config')).toContain(`path="${base}404.html"`);
    expect(read('_headers')).toContain(`\n${base}_astro/*\n`);
    expect(read('_redirects')).toBe(`${base}2014/index ${base}2014/index/ 301\n`);
    const kept = [...read('web.config').matchAll(/<location path="([^"]+)">/g)].map(([, path]) => path);
    const hashed = new Set(
      filesBelow(folder)
        .filter((file) => HASHED.test(file))
        .map((file) => file.replace(/\/[^/]+$/, '')),
    );
    expect(kept.sort()).toEqual([...hashed].sort());
  });

  test('404のページは、自分のアドレスを名乗らない', () => {
    expect(read('404.html')).not.toMatch(/rel="?canonical|<svg/);
  });

  test('部品の使用条件と、古いブラウザーが求める印がある', () => {
    expect(read('licenses.txt')).toContain('Nara Institute of Science');
    for (const file of ['favicon.ico', 'apple-touch-icon.png'])
      expect(statSync(join(folder, file)).size).toBeLessThan(1000);
  });
});

test('公開するアドレスがあれば、robots.txt はサイトマップを挙げ、404のほかのページは正規のアドレスを持つ', () => {
  const folder = siteFolder('based');
  const robots = readFileSync(join(folder, 'robots.txt'), 'utf8');
  expect(robots).toContain('Sitemap: https://example.jp/cyber/sitemap-index.xml');
  expect(existsSync(join(folder, 'sitemap-index.xml'))).toBe(true);
  for (const page of pagesOf(folder).filter((path) => path !== '404.html')) {
    const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
    expect([page, html.includes('rel="canonical"')]).toEqual([page, true]);
  }
  expect(readFileSync(join(siteFolder('ended'), 'robots.txt'), 'utf8')).not.toContain('Sitemap');
});
