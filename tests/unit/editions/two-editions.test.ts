/**
 * Two editions side by side, end to end: a second edition is made as an editor
 * makes it, confirmed, changed and published, and the site is built with both.
 * The second edition lives only in .cache/.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashFolder, MANIFEST } from '../../../src/publishing/manifest.ts';
import { CALCULATOR } from '../../support/budgets.ts';
import { buildSite, siteFolder } from '../../support/build-site.ts';
import { removeContent } from '../../support/edition-copies.ts';
import { htmlFaults } from '../../support/html-rules.ts';
import { KEPT, MOVED, REMOVED, secondEdition } from '../../support/second-edition.ts';
import { weightOf } from '../../support/weight.ts';

/** 1 December 2015, in the second edition's period. */
const SOURCE_DATE_EPOCH = String(Date.parse('2015-12-01T12:00:00+09:00') / 1000);
/** Names of the built sites; of their own for each run, so that two runs do not meet. */
const SITE_NAMES = ['two-editions', 'second-edition-only', 'second-edition-again'].map(
  (name) => `${name}-${process.pid}`,
) as [string, string, string];

let both = '';
let bothHashes = new Map<string, string>();
let only = '';
let onlyAgain = '';
const roots: string[] = [];

const page = (site: string, path: string) =>
  parse(readFileSync(join(site, path, 'index.html'), 'utf8'), { comment: true });
const pagesOf = (hashes: ReadonlyMap<string, string>, prefix: string) =>
  [...hashes.keys()].filter((name) => name.startsWith(prefix) && name.endsWith('.html'));

/** Where the notice's link leads when the page's address carries `hash`, by the page's own inline script. */
function linkWithHash(document: HTMLElement, hash: string): string {
  const link = document.querySelector('[data-newer-link]');
  const script = document.querySelectorAll('script').find(({ text }) => text.includes('[data-newer-link]'));
  if (!link || !script) throw new Error('お知らせのリンクか、その短いスクリプトがありません');
  const dataset = Object.fromEntries(
    Object.entries(link.attributes)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [name.slice('data-'.length), value]),
  );
  const anchor = { href: link.getAttribute('href') ?? '', dataset, getAttribute: () => anchor.href };
  runInNewContext(script.text, {
    document: { querySelector: () => anchor },
    location: { hash, protocol: 'https:' },
    addEventListener: () => undefined,
  });
  return anchor.href;
}

beforeAll(async () => {
  const twoRoot = secondEdition('two-editions');
  roots.push(twoRoot);
  both = await buildSite(SITE_NAMES[0], { CONTENT_DIR: twoRoot, SOURCE_DATE_EPOCH });
  bothHashes = hashFolder(both);
  const oneRoot = secondEdition('second-edition-only');
  roots.push(oneRoot);
  rmSync(join(oneRoot, '2014'), { recursive: true });
  only = await buildSite(SITE_NAMES[1], { CONTENT_DIR: oneRoot, SOURCE_DATE_EPOCH });
  onlyAgain = await buildSite(SITE_NAMES[2], { CONTENT_DIR: oneRoot, SOURCE_DATE_EPOCH });
}, 300_000);
afterAll(() => {
  for (const root of roots) removeContent(root);
  for (const name of SITE_NAMES) {
    for (const folder of [siteFolder(name), `${siteFolder(name)}-cache`])
      rmSync(folder, { recursive: true, force: true });
  }
});

// What stands on a page once for each edition, and what only a second edition brings, is in none of the other sites.
test.each(['search', '404.html', '2014', '2015', '2015/changes', '2015/booklet', '2014/exclusions', ''])(
  '/%s は、版が2つあってもHTMLの規則に合う',
  async (path) => {
    const file = path.endsWith('.html') ? path : join(path, 'index.html');
    expect(await htmlFaults(readFileSync(join(both, file), 'utf8'))).toEqual([]);
  },
);

describe('新しい版', () => {
  test('「/」は2015年度版の期間・保険料を語り、古い版のお知らせはない', () => {
    const front = page(both, '');
    expect(front.querySelector('header')?.text).toContain('2015年度版');
    expect(front.querySelector('header')?.text).toContain('2016年5月5日 午後4時');
    expect(front.querySelector('html')?.getAttribute('data-edition-status')).toBe('current');
    expect(front.querySelector('[data-newer-edition]')).toBeNull();
    expect(front.querySelectorAll('a[href^="/2014/"]').length).toBe(0);
  });

  test('2015年度版のS1は30,970円、2014年度版のS1は30,390円のまま', () => {
    const premium = (edition: string) =>
      page(both, `${edition}/premiums`)
        .querySelector('data[data-facility="clinic"][data-type="S1"]')
        ?.getAttribute('value');
    expect([premium('2015'), premium('2014')]).toEqual(['30970', '30390']);
  });

  test.each(['404.html', 'about/index.html'])('/%s は2015年度版を名乗る', (name) => {
    expect(parse(readFileSync(join(both, name), 'utf8')).querySelector('header')?.text).toContain('2015年度版');
  });

  test('版が増えても、新しい版のページに増えるのは「何が変わったか」へのリンクだけ', () => {
    const own = (folder: string, name: string) =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/<li>\s*<a href="\/2015\/changes\/">[^<]*<\/a>\s*<\/li>/g, '')
        .replace(/<dt>[^<]*<\/dt>\s*<dd>\s*<a href="\/2015\/changes\/">[^<]*<\/a>\s*<\/dd>/g, '')
        .replace(/\s+/g, '');
    // The booklet has a chapter more.
    const names = [...pagesOf(hashFolder(only), '2015/'), 'index.html'].filter((name) => !name.includes('booklet'));
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => own(only, name) !== own(both, name))).toEqual([]);
  });
});

describe('前の版', () => {
  test('2014年度版のアドレスは、1つも減らない', () => {
    const slugs = (edition: string) => pagesOf(bothHashes, `${edition}/`).map((name) => name.slice(edition.length));
    expect(slugs('2014')).toEqual(
      expect.arrayContaining([
        '/index.html',
        '/exclusions/index.html',
        '/calculator/index.html',
        '/emergency/index.html',
        '/about/index.html',
        '/booklet/index.html',
        '/index/index.html',
      ]),
    );
    expect(slugs('2014')).toEqual(slugs('2015').filter((slug) => slug !== '/changes/index.html'));
    const exclusions = page(both, '2014/exclusions');
    expect([REMOVED, MOVED, KEPT].map((id) => exclusions.querySelector(`#${id}`) !== null)).toEqual([true, true, true]);
  });

  test('どのページも、前の版であることと、2015年度版の同じページへのリンクを先頭に持つ', () => {
    for (const name of pagesOf(bothHashes, '2014/')) {
      const html = readFileSync(join(both, name), 'utf8');
      expect(html.indexOf('data-newer-edition'), name).toBeLessThan(html.indexOf('<h2'));
      const notice = parse(html).querySelector('[data-newer-edition="2015"]');
      expect(notice?.text, name).toContain('これは前の版（2014年度版）です');
      const href = notice?.querySelector('a')?.getAttribute('href') ?? '';
      expect(href, name).toBe(`/${name.replace('2014/', '2015/').slice(0, -'index.html'.length)}`);
      expect(existsSync(join(both, href, 'index.html')), href).toBe(true);
    }
  });

  test.each([
    ['そのままある条項は、同じ条項へ', `#${KEPT}`, `/2015/exclusions/#${KEPT}`],
    ['なくなった条項は、同じページへ', `#${REMOVED}`, '/2015/exclusions/'],
    ['移った条項は、移った先のページの同じ条項へ', `#${MOVED}`, `/2015/cautions/#${MOVED}`],
    ['アドレスに条項がなければ、同じページへ', '', '/2015/exclusions/'],
  ])('%s', (_, hash, expected) => {
    expect(linkWithHash(page(both, '2014/exclusions'), hash)).toBe(expected);
  });

  test('1冊のページでも、そのままある条項と移った条項は同じ条項へ、なくなった条項は先頭へ', () => {
    const booklet = page(both, '2014/booklet');
    expect([KEPT, MOVED, REMOVED].map((id) => linkWithHash(booklet, `#${id}`))).toEqual([
      `/2015/booklet/#${KEPT}`,
      `/2015/booklet/#${MOVED}`,
      '/2015/booklet/',
    ]);
  });

  test('お知らせのスクリプトは、ページの方針（CSP）が許している', () => {
    const document = page(both, '2014/exclusions');
    const script =
      document.querySelectorAll('script').find(({ text }) => text.includes('[data-newer-link]'))?.text ?? '';
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  });

  test('計算のページは、それぞれの版の保険料だけを持つ', () => {
    const calculator = (edition: string) => readFileSync(join(both, edition, 'calculator/index.html'), 'utf8');
    expect(calculator('2014')).toContain('30390');
    expect(calculator('2014')).not.toContain('30970');
    expect(calculator('2015')).toContain('30970');
    expect(calculator('2015')).not.toContain('30390');
  });

  test(`どの版の計算のページも、命令を含めて ${CALCULATOR} バイトまで`, () => {
    for (const edition of ['2014', '2015'])
      expect(weightOf(both, `${edition}/calculator/`).total, edition).toBeLessThanOrEqual(CALCULATOR);
  });

  test('2014年度版のページのリンクは、お知らせと検索と、サイト全体のファイル以外、2014年度版の中にとどまる', () => {
    for (const name of pagesOf(bothHashes, '2014/')) {
      const document = parse(readFileSync(join(both, name), 'utf8'));
      document.querySelector('[data-newer-edition]')?.remove();
      const outside = document
        .querySelectorAll('a[href^="/"]')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^\/(2014\/|search\/|licenses\.txt$|manifest\.sha256$|$)/.test(href));
      expect(outside, name).toEqual([]);
    }
  });
});

describe('組み立ての再現', () => {
  test('同じ内容と同じ SOURCE_DATE_EPOCH なら、2度の組み立てはすべてのファイルが同じ', () => {
    const [first, second] = [hashFolder(only), hashFolder(onlyAgain)];
    expect(first.size).toBeGreaterThan(20);
    expect([...second]).toEqual([...first]);
    expect(readFileSync(join(onlyAgain, MANIFEST), 'utf8')).toBe(readFileSync(join(only, MANIFEST), 'utf8'));
  });
});
