/** Valid HTML, unique addresses and the strict policy on every page. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { edition2025 as edition } from '../support/edition-2025.ts';
import { fileOf, pagesOf } from '../support/pages.ts';

const folder = siteFolder('ended');
const pages = pagesOf(folder);
const read = (page: string) => readFileSync(join(folder, fileOf(page)), 'utf8');
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'void-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'tel-non-breaking': 'off',
    'no-raw-characters': 'off',
    'doctype-style': 'off',
    'no-implicit-button-type': 'off',
    'element-permitted-content': 'error',
  },
});

test('ページは22枚以上ある', () => expect(pages.length).toBeGreaterThanOrEqual(22));

describe.each(pages)('/%s', (page) => {
  const html = read(page);
  const root = parse(html, { comment: true, blockTextElements: { script: true, style: true } });

  test('HTMLの規則に合う', async () => {
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  });

  test('idに重なりがない', () => {
    const ids = root.querySelectorAll('[id]').map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('版・始期・終期・文書番号・概要である旨が、本文の文字にある', () => {
    const text = root.querySelector('body')?.textContent ?? '';
    for (const word of ['2025年度版', '2025年5月5日 午後4時', '2026年5月5日 午後4時', 'SJ24-13834', '概要'])
      expect(text).toContain(word);
  });

  test('方針（CSP）は緩い指定を含まず、行内の書式と命令のハッシュがすべて合う', () => {
    const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toMatch(/;require-trusted-types-for 'script';trusted-types 'none'$/);
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
  const missing = edition.clauses.filter(({ id, section }) => !idsOf.get(`2025/${section}/`)?.has(id));
  expect(missing.map(({ section, id }) => `${section}#${id}`)).toEqual([]);
});

test('保険料の表のページに、100件の <data> が約束の属性で並ぶ', () => {
  const cells = parse(read('2025/premiums/')).querySelectorAll('main data[data-type]');
  expect(cells).toHaveLength(100);
  const s1 = cells.find(
    (cell) => cell.getAttribute('data-type') === 'S1' && cell.getAttribute('data-facility') === 'clinic',
  );
  expect([s1?.getAttribute('value'), s1?.getAttribute('data-size'), s1?.textContent]).toEqual([
    '29380',
    '',
    '29,380円',
  ]);
});

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
