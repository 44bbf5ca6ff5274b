/** The compressed files beside those of the site. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder, isCompressible } from '../../../src/publishing/compress.ts';

let root = '';
let site = '';
let cache = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'compress-'));
  site = join(root, 'site');
  cache = join(root, 'cache');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(site, name)), { recursive: true });
  writeFileSync(join(site, name), content);
}
const files = () =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const long = '免責条項。'.repeat(200);

test('文字、wasm、検索の索引だけが対象になる。置き場所への指定は対象にしない', () => {
  const yes = ['index.html', '_astro/a.js', 'a.svg', 'robots.txt', 'sitemap-0.xml', 'pagefind/2014/engine/p.wasm'];
  const index = ['pagefind/2014/index/ja_1.pf_index', 'pagefind/2014/fragment/ja_1.pf_fragment'];
  expect([...yes, ...index].filter((name) => !isCompressible(name))).toEqual([]);
  const no = [
    '2014/booklet.pdf',
    'a.png',
    '_headers',
    '_redirects',
    '.htaccess',
    'web.config',
    'manifest.sha256',
    'a.html.br',
    `${index[0]}.gz`,
  ];
  expect(no.filter(isCompressible)).toEqual([]);
});

test('2つの形が並び、戻せばもとの中身になる。小さくならないものには作らない', async () => {
  write('index.html', long);
  write('tiny.txt', 'ok');
  write('a.png', long);
  expect(await compressFolder(site, cache)).toBe(2);
  expect(files()).toEqual(['a.png', 'index.html', 'index.html.br', 'index.html.gz', 'tiny.txt']);
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(long);
  const gz = readFileSync(join(site, 'index.html.gz'));
  expect(gunzipSync(gz).toString()).toBe(long);
  // No time and no system inside: the same content gives the same bytes.
  expect([gz.readUInt32LE(4), gz[9]]).toEqual([0, 255]);
});

test('中身が変わると圧縮した形も変わり、もとのファイルが消えれば消える', async () => {
  write('index.html', long);
  write('old.html', long);
  write('pagefind/2014/index/i.pf_index', long);
  await compressFolder(site, cache);
  write('index.html', `${long}改`);
  rmSync(join(site, 'old.html'));
  await compressFolder(site, cache);
  // A second run takes no compressed form for a file of the index, whose endings are of any kind.
  const index = ['i.pf_index', 'i.pf_index.br', 'i.pf_index.gz'];
  expect(files()).toEqual([...index, 'index.html', 'index.html.br', 'index.html.gz']);
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(`${long}改`);
});

test('2度目は取り置いたものを使い、30日使われなかったものは捨てる', async () => {
  write('index.html', long);
  await compressFolder(site, cache);
  const [kept = ''] = readdirSync(cache).filter((name) => name.endsWith('.br'));
  const marked = Buffer.from('from the cache');
  writeFileSync(join(cache, kept), marked);
  await compressFolder(site, cache);
  expect(readFileSync(join(site, 'index.html.br'))).toEqual(marked);
  const longAgo = new Date(Date.now() - 40 * 86_400_000);
  writeFileSync(join(cache, 'unused.br'), '');
  utimesSync(join(cache, 'unused.br'), longAgo, longAgo);
  await compressFolder(site, cache);
  expect([existsSync(join(cache, 'unused.br')), existsSync(join(cache, kept))]).toEqual([false, true]);
});
