/** Valid HTML, unique addresses and the strict policy on every page. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../../src/domain/premium/index.ts';
import { siteFolder } from '../support/build-site.ts';
import { editionsOfSite } from '../support/editions-of-site.ts';
import { htmlFaults } from '../support/html-rules.ts';
import { fileOf, pagesOf } from '../support/pages.ts';

describe.each(['ended', 'own'] as const)('「%s」のサイト', (site) => {
  const folder = siteFolder(site);
  const pages = pagesOf(folder);
  const read = (page: string) => readFileSync(join(folder, fileOf(page)), 'utf8');
  const editions = editionsOfSite(site);
  const newest = editions[0];
  if (newest === undefined) throw new Error(`${site} に版がありません`);

  test('ページは22枚以上ある', () => expect(pages.length).toBeGreaterThanOrEqual(22));

  describe.each(pages)('/%s', (page) => {
    const html = read(page);
    const root = parse(html, { comment: true, blockTextElements: { script: true, style: true } });

    test('HTMLの規則に合う', async () => {
      expect(await htmlFaults(html)).toEqual([]);
    });

    test('idに重なりがない', () => {
      const ids = root.querySelectorAll('[id]').map((element) => element.id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    // In the whole book a term and the clause of that name are two chapters apart.
    if (!page.includes('booklet'))
      test('符号のリンクの名は、ページの中で1つずつ。見える符号を含む', () => {
        const links = root.querySelectorAll('main :is(.clause-code, .item-code, .row-code)[href^="#"]');
        const names = links.map((link) => {
          const shown = link.textContent.trim();
          const name = link.getAttribute('aria-label') ?? shown;
          expect(name).toContain(shown);
          return [name, link.getAttribute('href')];
        });
        const twice = names.filter(([name, href]) => names.some(([other, to]) => name === other && href !== to));
        expect(twice).toEqual([]);
      });

    test('版・始期・終期・文書番号・概要である旨が、本文の文字にある', () => {
      const text = root.querySelector('body')?.textContent ?? '';
      const { facts, texts } = editions.find(({ id }) => page.startsWith(`${id}/`)) ?? newest;
      for (const word of [
        facts.label,
        texts['period.start'] ?? '?',
        texts['period.end'] ?? '?',
        facts.document.number,
        '概要',
      ])
        expect(text).toContain(word);
    });

    test('方針（CSP）は緩い指定を含まず、行内の書式と命令のハッシュがすべて合う', () => {
      const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).toMatch(/;require-trusted-types-for 'script';trusted-types ('none'|search-files)$/);
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      // A data block (JSON) is never run, so no policy speaks of it.
      const scripts = root
        .querySelectorAll('script')
        .filter((script) => !script.hasAttribute('src') && script.getAttribute('type') !== 'application/json');
      const inline = [...root.querySelectorAll('style'), ...scripts];
      for (const element of inline)
        expect(policy).toContain(`'sha256-${createHash('sha256').update(element.innerHTML).digest('base64')}'`);
      expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/);
    });

    test('ほかのサイトから読み込むものがない', () => {
      const sources = root
        .querySelectorAll('[src], link[href]')
        .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
      expect(sources.filter((source) => /^(https?:)?\/\//.test(source))).toEqual([]);
    });
  });

  test('すべての条項の番地が、その条項の章のページにある', () => {
    const idsOf = new Map(
      pages.map((page) => [
        page,
        new Set(
          parse(read(page))
            .querySelectorAll('[id]')
            .map(({ id }) => id),
        ),
      ]),
    );
    for (const { id: year, clauses } of editions) {
      const missing = clauses.filter(({ id, section }) => !idsOf.get(`${year}/${section}/`)?.has(id));
      expect(missing.map(({ section, id }) => `${year}/${section}#${id}`)).toEqual([]);
    }
  });

  test.each(editions)(
    '$id 年度版の保険料の表のページに、すべての保険料の <data> が約束の属性で並ぶ',
    ({ id, premiums }) => {
      const cells = parse(read(`${id}/premiums/`)).querySelectorAll('main data[data-type]');
      const shown = cells.map((cell) => [
        ...['data-facility', 'data-type', 'data-size', 'value'].map((name) => cell.getAttribute(name)),
        cell.textContent,
      ]);
      const published = premiums.facilities.flatMap((facility) =>
        facility.tables.flatMap(({ rows }) =>
          rows.flatMap((row) =>
            PLANS.flatMap((plan) => row[plan] ?? []).flatMap(({ type, premium }) =>
              Object.entries(premium).map(([size, amount]) => [
                facility.id,
                type,
                size === 'all' ? '' : size,
                String(amount),
                `${amount.toLocaleString('en')}円`,
              ]),
            ),
          ),
        ),
      );
      expect(shown.toSorted()).toEqual(published.toSorted());
    },
  );

  test('iPhoneが文字の大きさを変える宣言を、どのページも落とさない', () => {
    // The step that minifies the sheet drops prefixed declarations that its list of browsers does not need.
    for (const page of pages) expect(read(page), page).toContain('-webkit-text-size-adjust');
  });

  test('数字の並びを電話の番号として勝手に扱わせない', () => {
    for (const page of pages)
      expect(parse(read(page)).querySelector('meta[name="format-detection"]')?.getAttribute('content'), page).toBe(
        'telephone=no',
      );
  });
});
