import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parsePage, quoteIslands } from '../../../src/publishing/sealing/markup.ts';
import { minified, pageStyles } from '../../../src/publishing/sealing/page-styles.ts';
import { policyOf } from '../../../src/publishing/sealing/policy.ts';

test('役の変数は、原色の値に置き換わり、原色の定義は消える', () => {
  expect(
    minified(':root{--color-primitive-red-1000: #a90000;--shu: var(--color-primitive-red-1000)}p{color:var(--shu)}'),
  ).toBe(':root{--shu:#a90000}p{color:var(--shu)}');
});

test('ページが使わない規則は消え、使う規則と状態の規則は残る', async () => {
  const css = '.used{color:red}.unused{color:blue}[data-edition-status="ended"] .used{color:green}';
  const sheet = await pageStyles(
    '<html data-edition-status="current"><body><p class="used">unused</p></body></html>',
    css,
    '',
  );
  expect(sheet).toContain('.used{color:red}');
  expect(sheet).toContain('[data-edition-status=ended]');
  expect(sheet).not.toContain('.unused');
});

// PurgeCSS empties `:is()` inside `:not()` on pages without its classes, and then drops the rule that should always hold.
test('様式の表は、:not() の中に :is() を置かない', () => {
  const source = fileURLToPath(new URL('../../../src/', import.meta.url));
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.filter((name) => /:not\([^)]*:(?:is|where)\(/.test(readFileSync(join(source, name), 'utf8')))).toEqual(
    [],
  );
});

test('方針は、行内の命令をハッシュで許し、wasmは検索の結果があるページでだけ許す', () => {
  const reading = policyOf(parsePage('<script>let a=1</script><style>p{}</style>'));
  expect(reading).toMatch(/script-src 'sha256-[^']+';/);
  expect(reading).not.toContain('wasm');
  const searching = '<div data-search-results></div><script type="module" src="/_astro/a.js"></script>';
  expect(policyOf(parsePage(searching))).toContain("'self' 'wasm-unsafe-eval'");
});

test('方針は、文字から命令や書式ができる道（Trusted Types）を閉じ、名のあるものだけを開ける', () => {
  const page = parsePage('<p>本文</p>');
  expect(policyOf(page)).toMatch(/;require-trusted-types-for 'script';trusted-types 'none'$/);
  expect(policyOf(parsePage('<div data-search-results></div>'))).toMatch(/;trusted-types search-files$/);
});

test('方針は木から読む：属性の順や「>」に惑わされず、データの塊には許しを出さない', () => {
  const page = parsePage(
    `<script data-a="1 > 0" type="text/javascript">let a=1</script><script id="b" type="application/ld+json">{}</script>`,
  );
  expect(policyOf(page).match(/sha256-/g)).toHaveLength(1);
});

test('「:has()」の中だけにある名も見る：満たせない規則は消え、満たせるものは残る', async () => {
  const sheet = await pageStyles(
    '<h2 class="title">題</h2><div class="frame" id="here"><a href="#here">先</a></div>',
    '.title:has(+ .frame){top:1px}.title:has(~ :is(.frame, .gone)){top:2px}.title:has(+ .gone){top:3px}' +
      '.title:not(:has(+ .gone)){top:4px}.frame:has(#here){top:5px}.frame:has(#gone){top:6px}.frame:has(> a){top:7px}',
    '',
  );
  expect([...sheet.matchAll(/top:(\d)px/g)].map(([, place]) => place)).toEqual(['1', '2', '4', '5', '7']);
});

test('島の値は一重の引用符に入り、読み取れる値は変わらない', () => {
  const written = `<astro-island client="load" props="{&quot;a&quot;:[0,&quot;d'&amp;&#39;&lt;&quot;]}" ssr></astro-island><p title="&quot;">本文</p>`;
  const page = parsePage(written);
  const before = page.querySelector('astro-island')?.getAttribute('props');
  quoteIslands(page);
  expect(page.toString()).toBe(
    `<astro-island client="load" props='{"a":[0,"d&#39;&amp;&#39;&lt;"]}' ssr></astro-island><p title="&quot;">本文</p>`,
  );
  expect(parsePage(page.toString()).querySelector('astro-island')?.getAttribute('props')).toBe(before);
});
