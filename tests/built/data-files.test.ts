/** The data and the spreadsheets of a built site: there, linked, readable, and listed in the manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { editionYears, readEdition } from '../../src/editions/load.ts';
import { parseManifest } from '../../src/publishing/manifest.ts';
import { siteFolder } from '../support/build-site.ts';
import { SITES } from '../support/sites.ts';

const folder = siteFolder('ended');
const [year = ''] = editionYears();
const read = (path: string) => readFileSync(join(folder, year, path));

describe('データのファイル', () => {
  test.each(['clauses', 'premiums', 'contacts'])(
    '%s.json は「このサイトについて」からつながり、どの場所もページにある',
    (name) => {
      const links = parse(read('about/index.html').toString('utf8')).querySelectorAll(
        `a[href="${SITES.ended.base}${year}/data/${name}.json"]`,
      );
      expect(links.length).toBe(1);
      const { items, $schema } = JSON.parse(read(`data/${name}.json`).toString('utf8')) as {
        $schema: string;
        items: { address?: string; page?: string }[];
      };
      expect(JSON.parse(read(`data/${$schema}`).toString('utf8'))).toHaveProperty('properties');
      const pages = new Map<string, string>();
      for (const { address, page } of items) {
        const [, path = '', id = ''] = /^\.\.\/(.+)#(.+)$/.exec(page ?? address ?? '') ?? [];
        if (!pages.has(path)) pages.set(path, read(`${path}index.html`).toString('utf8'));
        expect([id, new RegExp(`\\sid="?${id}[">\\s]`).test(pages.get(path) ?? '')]).toEqual([id, true]);
      }
    },
  );

  test('保険料の表のそばから、ExcelとCSVを取れる。数は表と同じ', async () => {
    const page = parse(read('premiums/index.html').toString('utf8'));
    const shown = page.querySelectorAll('td.price data').map((element) => element.getAttribute('value'));
    for (const file of ['premiums.xlsx', 'premiums.csv'])
      expect(page.querySelectorAll(`.premium-facility a[href$="/data/${file}"]`).length).toBe(
        readEdition(year).premiums.facilities.length,
      );
    const csv = read('data/premiums.csv').toString('utf8').split('\r\n').slice(1, -1);
    expect(csv.map((line) => line.split(',')[7]).sort()).toEqual(shown.toSorted());
    const { sheets } = await readXlsx(read('data/premiums.xlsx'));
    const amounts = sheets.slice(0, -1).flatMap(({ rows }) => {
      const [head = [], ...own] = rows;
      return own.flatMap((row) =>
        row.filter((_, column) => /（円）$/.test(String(head[column])) && !/^[①②]/.test(String(head[column]))),
      );
    });
    expect(amounts.map(String).sort()).toEqual(shown.toSorted());
  });

  test('目録は、どのファイルも挙げる', () => {
    const names = parseManifest(readFileSync(join(folder, 'manifest.sha256'), 'utf8'));
    for (const file of [
      'clauses.json',
      'clauses.schema.json',
      'premiums.json',
      'contacts.json',
      'premiums.csv',
      'premiums.xlsx',
    ])
      expect([file, names.has(`${year}/data/${file}`)]).toEqual([file, true]);
  });
});
