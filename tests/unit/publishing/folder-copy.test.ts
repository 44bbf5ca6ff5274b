/** Pages that are opened from a folder. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, portablePage, relativeAddress } from '../../../src/publishing/folder-copy.ts';

const FILES: Readonly<Record<string, string>> = {
  'index.html': '',
  '2025/index.html': '',
  '2025/plans/index.html': '',
  '2025/booklet.pdf': '',
  'search/index.html': '',
  '_astro/calculator.js': 'const a=1;',
};
const site = (base = '/'): BuiltSite => ({
  base,
  has: (file) => file in FILES,
  bundle: (code) => code,
  read: (file) => FILES[file] ?? '',
});

test.each([
  ['/', '2025/plans/index.html', '../../index.html'],
  ['/2025/', 'index.html', '2025/index.html'],
  ['/2025/plans/#a', '2025/plans/index.html', 'index.html#a'],
  ['/2025/plans/?size=20#a', 'search/index.html', '../2025/plans/index.html?size=20#a'],
  ['/2025/booklet.pdf', '2025/plans/index.html', '../booklet.pdf'],
])('%s は、%s からは %s', (address, page, expected) => {
  expect(relativeAddress(address, page, site())).toBe(expected);
  expect(relativeAddress(`/cyber${address}`, page, site('/cyber/'))).toBe(expected);
});

test('ないファイル、サイトの外は、変えない', () => {
  expect(relativeAddress('/2025/nai/', 'index.html', site())).toBeUndefined();
  expect(relativeAddress('/2025/', 'index.html', site('/cyber/'))).toBeUndefined();
});

const page = (body: string) =>
  `<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="old"></head><body>${body}</body></html>`;
const made = (body: string, name = '2025/plans/index.html') => portablePage(page(body), name, site());

describe('ページ', () => {
  test('リンク、検索の欄の行き先、条項のデータの中の番地が相対になり、電話とページの中のリンクは変わらない', () => {
    const html = made(
      '<a href="/2025/#x"></a><a href="#y"></a><a href="tel:0120"></a><form action="/search/"></form><script type="application/json">{"href":"/2025/plans/#z","text":"/nai/"}</script><div data-base="/"></div>',
    );
    expect(html).toContain('<a href="../index.html#x"></a><a href="#y"></a><a href="tel:0120"></a>');
    expect(html).toContain('<form action="../../search/index.html">');
    expect(html).toContain('{"href":"index.html#z","text":"/nai/"}');
    expect(html).toContain('data-base="../../"');
  });

  test('計算の命令はページの中に入り、方針（CSP）はそのハッシュを持つ', () => {
    const html = made('<script type="module" src="/_astro/calculator.js"></script>');
    const hash = createHash('sha256').update('const a=1;').digest('base64');
    expect(html).toContain('<script type="module">const a=1;</script>');
    expect(html).toMatch(/content="default-src 'none';script-src 'sha256-/);
    expect(html).toContain(`'sha256-${hash}'`);
  });

  test('島は、部品と値をページの中の命令に持ち、置いた場所で目を覚ます', () => {
    const props = JSON.stringify({
      href: [0, '/2025/plans/#z'],
      list: [
        1,
        [
          [0, 1],
          [0, { a: [0, '二'] }],
        ],
      ],
    });
    const html = made(
      `<astro-island component-url="/_astro/c.js" component-export="C" renderer-url="/_astro/r.js" props="${props.replaceAll('"', '&quot;')}" ssr client="load"><p>本文</p></astro-island>`,
    );
    expect(html).toContain('<folder-island ssr><p>本文</p></folder-island>');
    expect(html).toContain('import { C as Component } from "./_astro/c.js";');
    expect(html).toContain('{"href":"index.html#z","list":[1,{"a":"二"}]}');
    expect(html).not.toContain('astro-island');
    expect(html).toMatch(/<\/script><\/body>/);
    expect(() => made('<astro-island props="{&quot;day&quot;:[3,&quot;2025-05-05&quot;]}"></astro-island>')).toThrow(
      '島の値の種類 3',
    );
  });

  test('新しい版の条項へのリンクは、フォルダーの中から始まる', () => {
    expect(made('<a href="/2025/plans/" data-newer-link data-base="/">新しい版</a>')).toContain('data-base="../../"');
  });

  test('行き先のないリンク、方針のないページは、名を挙げて断る', () => {
    expect(() => made('<a href="/2025/nai/"></a>')).toThrow(
      '2025/plans/index.html: 行き先のないリンクがあります：/2025/nai/',
    );
    expect(() => portablePage('<p>', 'index.html', site())).toThrow('方針（CSP）がありません');
  });
});
