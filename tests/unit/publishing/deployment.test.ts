/** The files for hosts say the same, each in its own language; tests/servers starts those for which there is a server. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  FRESH,
  HASHED,
  HEADERS,
  headersFile,
  KEPT,
  locationsFor,
  redirectsFile,
  robotsFile,
  underBase,
} from '../../../src/publishing/host-rules.ts';
import { PROJECT } from '../../support/build-site.ts';
import { parseHeaders } from '../../support/static-server.ts';

const ready = (path: string) => readFileSync(join(PROJECT, 'deploy', path), 'utf8');
const guide = readFileSync(join(PROJECT, 'docs/deployment.md'), 'utf8');

test('すべての応答に付けるヘッダーは7つある。HSTSは、ほかのサイトに及ばない', () => {
  expect(HEADERS).toHaveLength(7);
  expect(HEADERS.flat().join()).not.toContain('includeSubDomains');
});

describe.each(HEADERS)('%s', (name, value) => {
  test.each([
    ['nginx/cyber.conf', `add_header ${name} ${value} always;`],
    ['caddy/Caddyfile', `${name} ${value}`],
    ['apache/htaccess', `Header always set ${name} ${value}`],
    ['iis/web.config', `<add name=${name} value=${value} />`],
  ])('%s は同じ値にしている', (path, line) => {
    const lines = ready(path)
      .split('\n')
      .map((text) => text.trim().replaceAll('"', ''));
    expect(lines).toContain(line);
  });
});

describe.each(['/', '/cyber/'])('_headers（%s）', (base) => {
  const rules = parseHeaders(headersFile(base));
  const at = (path: string, name: string) =>
    rules
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ headers }) => headers.filter(([key]) => key === name).map(([, value]) => value));

  test('どのアドレスにも、7つのヘッダーが1度ずつ付く', () => {
    for (const path of [base, `${base}2014/plans/`, `${base}nai`, `${base}_astro/a.js`])
      for (const [name, value] of HEADERS) expect([path, at(path, name)]).toEqual([path, [value]]);
  });

  test.each([
    ['', FRESH],
    ['2014/exclusions/', FRESH],
    ['about/', FRESH],
    ['search/', FRESH],
    ['404.html', FRESH],
    ['pagefind/prepare.js', FRESH],
    ['scripts/marks.js', FRESH],
    ['_astro/a.0123.js', KEPT],
    ['pagefind/2014/tables/a.json', KEPT],
    ['pagefind/2014/pagefind.js', FRESH],
    ['pagefind/2015/fragment/a', KEPT],
    ['pagefind/2015/index/a', KEPT],
  ])('%s のキャッシュは %s で、1つだけ', (path, value) => {
    expect(at(base + path, 'Cache-Control')).toEqual([value]);
    expect(HASHED.test(path)).toBe(value === KEPT);
  });
});

test('index という名のページは、末尾の / がなくても、上のページでなくそのページへ移る', () => {
  const folders = ['.', '2014', '2014/index', '2014/reindex', '2015/index'];
  expect(redirectsFile('/', folders)).toBe('/2014/index /2014/index/ 301\n/2015/index /2015/index/ 301\n');
  expect(redirectsFile('/cyber/', ['2014/index'])).toBe('/cyber/2014/index /cyber/2014/index/ 301\n');
});

test('robots.txt は、公開するアドレスが分かっているときに、サイトマップを挙げる', () => {
  expect(robotsFile('/')).toBe('User-agent: *\nAllow: /\n');
  expect(robotsFile('/cyber/', new URL('https://example.jp'))).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.jp/cyber/sitemap-index.xml\n',
  );
});

test.each(['apache/htaccess', 'iis/web.config'])('%s の404のページは、道筋の下を指す', (path) => {
  expect(underBase(ready(path), '/')).toBe(ready(path));
  const based = underBase(ready(path), '/cyber/');
  expect(based.match(/\S*404\.html/g)?.every((found) => found.includes('/cyber/404.html'))).toBe(true);
});

describe('iis/web.config（IISでは試していない。書き方だけ）', () => {
  const rules = locationsFor(ready('iis/web.config'), ['_astro', 'pagefind/2014/index']);

  test('XMLとして閉じていて、知られている部分だけからなる', () => {
    const open: string[] = [];
    const names = new Set<string>();
    for (const [, close, name = '', self] of rules
      .replace(/<!--[\s\S]*?-->|<\?xml[^>]*\?>/g, '')
      .matchAll(/<(\/?)([\w.]+)(?:\s+[\w.-]+="[^"<]*")*\s*(\/?)>/g)) {
      names.add(name);
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name);
    }
    expect(open).toEqual([]);
    const known =
      'configuration location system.webServer defaultDocument files clear add remove directoryBrowse httpErrors error httpProtocol customHeaders staticContent clientCache mimeMap urlCompression security requestFiltering hiddenSegments verbs';
    expect([...names].filter((name) => !known.split(' ').includes(name))).toEqual([]);
    // Nothing but whole elements: what the pattern above did not read would be left over.
    const left = rules
      .replace(/<!--[\s\S]*?-->|<\?xml[^>]*\?>/g, '')
      .replace(/<(\/?)([\w.]+)(?:\s+[\w.-]+="[^"<]*")*\s*(\/?)>/g, '');
    expect(left.trim()).toBe('');
  });

  test('長く取っておかせる指定は、名にハッシュの付くフォルダーごとにある', () => {
    const paths = parse(rules)
      .querySelectorAll('location')
      .map((element) => element.getAttribute('path'));
    expect(paths).toEqual(['_astro', 'pagefind/2014/index']);
  });
});

describe('hosting/', () => {
  test('GitHub Pages の手順は、できないことを書き、npm ci と npm run build で dist を渡す', () => {
    const text = ready('hosting/github-pages.yml');
    expect(text).toMatch(/frame-ancestors[\s\S]*HSTS/);
    const { jobs } = parseYaml(text) as {
      jobs: { publish: { steps: { run?: string; uses?: string; with?: { path?: string } }[] } };
    };
    const { steps } = jobs.publish;
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run build']);
    expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'))?.with?.path).toBe('dist');
  });

  test('wrangler.jsonc と netlify.toml は dist を渡す', () => {
    const json = ready('hosting/wrangler.jsonc').replace(/^\s*\/\/.*$/gm, '');
    expect(JSON.parse(json)).toMatchObject({ pages_build_output_dir: 'dist' });
    expect(ready('hosting/netlify.toml')).toMatch(/^ {2}publish = "dist"$/m);
  });
});

test('公開の手引きは、deploy/ のどのファイルも挙げる', () => {
  const files = readdirSync(join(PROJECT, 'deploy'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(PROJECT.length + 1));
  expect(files.length).toBeGreaterThan(7);
  expect(files.filter((file) => !guide.includes(file))).toEqual([]);
});
