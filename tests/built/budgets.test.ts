/** Bytes of every page as they travel (brotli 11): HTML with all its CSS inside, and the files it needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { packed } from '../support/packed.ts';
import { fileOf, pagesOf } from '../support/pages.ts';

/** One round trip of a new connection: ten segments of 1,460 bytes. */
const ROUND_TRIP = 14_600;
/** The calculator all told, its script included. */
const CALCULATOR = 32_000;

const folder = siteFolder('ended');
const read = (page: string) => readFileSync(join(folder, fileOf(page)), 'utf8');

/** What takes the room: the page's parts, each compressed alone. */
function parts(html: string): string {
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const css = root
    .querySelectorAll('style')
    .map((element) => element.innerHTML)
    .join('');
  const script = root
    .querySelectorAll('script')
    .map((element) => element.innerHTML)
    .join('');
  return `CSS ${packed(css)}、命令 ${packed(script)}、文字 ${packed(root.querySelector('body')?.textContent ?? '')}、全体 ${packed(html)}`;
}

/** Files of this site that a page loads by itself. */
function filesOf(html: string): string[] {
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const first = root.querySelectorAll('script[src]').flatMap((script) => script.getAttribute('src') ?? []);
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      follow(`/_astro/${imported}`);
  };
  first.forEach(follow);
  return [...seen];
}

const free = pagesOf(folder).filter((page) => !/calculator|search|booklet|proof/.test(page));

describe.each(free)('/%s', (page) => {
  const html = read(page);
  test(`HTMLとCSSで ${ROUND_TRIP} バイトまで`, () => {
    expect(packed(html), parts(html)).toBeLessThanOrEqual(ROUND_TRIP);
  });
  test('命令のファイルも、書体も、ほかのファイルも読み込まない', () => {
    expect(filesOf(html)).toEqual([]);
    expect(html).not.toMatch(/<link[^>]+rel="?(stylesheet|preload|modulepreload)|@font-face|<img/);
  });
});

test(`保険料の計算は、命令も含めて ${CALCULATOR} バイトまで`, () => {
  const html = read('2025/calculator/');
  const files = filesOf(html);
  const sizes = files.map((path) => [path, packed(readFileSync(join(folder, path)))] as const);
  const total = packed(html) + sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(files.length).toBeGreaterThan(0);
  expect(total, `${parts(html)}、${sizes.map(([path, size]) => `${path} ${size}`).join('、')}`).toBeLessThanOrEqual(
    CALCULATOR,
  );
});
