import { expect, test } from 'vitest';
import { pageStyles, resolvePrimitives } from '../../../src/publishing/sealing/page-styles.ts';
import { policyOf } from '../../../src/publishing/sealing/policy.ts';

test('役の変数は、原色の値に置き換わり、原色の定義は消える', () => {
  expect(resolvePrimitives(':root{--color-primitive-red-1000: #a90000;--shu: var(--color-primitive-red-1000)}')).toBe(
    ':root{--shu: #a90000}',
  );
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

test('方針は、行内の命令をハッシュで許し、wasmは検索の結果があるページでだけ許す', () => {
  const reading = policyOf('<script>let a=1</script><style>p{}</style>');
  expect(reading).toMatch(/script-src 'sha256-[^']+';/);
  expect(reading).not.toContain('wasm');
  expect(policyOf('<div data-search-results></div><script type="module" src="/_astro/a.js"></script>')).toContain(
    "'self' 'wasm-unsafe-eval'",
  );
});
