/** Every script of the built sites, inline or a file: what no browser of the readers may choke on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { YEAR } from '../support/edition.ts';

/** Lookbehinds, which Safari before 16.4 cannot parse; one of them keeps the whole script from running. */
const LOOKBEHIND = /\(\?<[=!]/;
const INLINE = /<script(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;

function scriptsOf(site: string): [name: string, text: string][] {
  const root = siteFolder(site);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|m?js)$/.test(name))
    .flatMap((name): [string, string][] => {
      const text = readFileSync(join(root, name), 'utf8');
      if (!name.endsWith('.html')) return [[name, text]];
      return [...text.matchAll(INLINE)].map(([, script = ''], place) => [`${name} ${place + 1}`, script]);
    });
}

describe('組み立てたスクリプト', () => {
  const scripts = scriptsOf('ended');
  test('見つかっている：検索のページの中のもの、計算のファイル、Pagefindのファイル', () => {
    const names = scripts.map(([name]) => name).join('\n');
    for (const name of [
      'search/index.html',
      `${YEAR}/calculator/index.html`,
      '_astro/',
      `pagefind/${YEAR}/pagefind.js`,
    ])
      expect(names).toContain(name);
  });

  test('あと読み（lookbehind）がない', () => {
    expect(scripts.filter(([, text]) => LOOKBEHIND.test(text)).map(([name]) => name)).toEqual([]);
  });
});
