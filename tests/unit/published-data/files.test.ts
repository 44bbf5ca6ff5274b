/** The edition as data for others: complete, the same as the pages, and hashed so that others can check it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editionYears, readEdition } from '../../../src/editions/load.ts';
import { PUBLISHED_NAMES, publishedData, publishedSchema } from '../../../src/published-data/files.ts';
import { premiumsCsv, premiumsWorkbook } from '../../../src/spreadsheets/downloads.ts';
import { PROJECT } from '../../support/build-site.ts';

describe.each(editionYears())('%s年度版', (year) => {
  const edition = readEdition(year);

  test('項目、保険料、連絡先が1つ残らず入り、場所と出典を持つ', () => {
    expect(publishedData('clauses', edition).items.map(({ id, text }) => [id, text])).toEqual(
      edition.clauses.map(({ id, text }) => [id, text]),
    );
    const amounts = JSON.stringify(edition.premiums.facilities)
      .match(/"premium":\{[^}]*\}/g)
      ?.flatMap((found) => found.match(/:\d+/g) ?? []);
    expect(
      publishedData('premiums', edition)
        .items.map(({ premium }) => `:${premium}`)
        .sort(),
    ).toEqual(amounts?.sort());
    const phones = JSON.stringify(edition.facts.contacts).match(/"(?:tel|fax)":"[^"]+"/g);
    expect(
      publishedData('contacts', edition)
        .items.flatMap(({ tel, fax }) => [tel, fax ?? []].flat())
        .sort(),
    ).toEqual(phones?.map((found) => found.split('"')[3]).sort());
    const pages = new Set([...edition.sections, edition.about].map(({ slug }) => slug));
    for (const { address, id, source } of publishedData('clauses', edition).items) {
      const [, page = '', hash] = /^\.\.\/([^/]+)\/#(.+)$/.exec(address) ?? [];
      expect([id, pages.has(page), hash, source.text !== '']).toEqual([id, true, id, true]);
    }
  });

  test('保険料には、どれにも条件と注が付く', () => {
    for (const { conditions, notes } of publishedData('premiums', edition).items) {
      expect(conditions).toContain(`団体割引${edition.premiums.conditions.groupDiscountPercent}%`);
      expect(notes.length).toBeGreaterThan(0);
    }
  });

  test('ハッシュは、要素からそれを除いたJSONのSHA-256。1文字違えば変わる', () => {
    for (const name of PUBLISHED_NAMES)
      for (const { hash, ...item } of publishedData(name, edition).items)
        expect(createHash('sha256').update(JSON.stringify(item)).digest('hex')).toBe(hash);
  });

  test('どの欄も、書き方の決まりの中で説明している', () => {
    for (const name of PUBLISHED_NAMES) {
      const schema = publishedSchema(name) as { properties: Record<string, unknown> };
      expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(publishedData(name, edition)).sort());
    }
  });

  test('表のファイルは、CSVは印（BOM）とCR LFで書かれ、どちらもいつまでの保険料かと条件を言う', async () => {
    const csv = premiumsCsv(edition);
    expect(csv.startsWith('\ufeffID,')).toBe(true);
    expect(csv.match(/(?<!\r)\n/)).toBeNull();
    expect(csv.split('\r\n').at(1)).toContain(edition.texts['period.end']);
    const [first, second] = [await premiumsWorkbook(edition), await premiumsWorkbook(edition)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

test('利用の条件は LICENSE と同じことを言う。LICENSE が決まったら、データの条件も直す', () => {
  const license = readFileSync(join(PROJECT, 'LICENSE'), 'utf8').replace(/\n/g, '');
  const { use } = publishedData('contacts', readEdition(editionYears()[0] ?? ''));
  for (const words of ['権利を持つ人がまだ決めていません', '再配布の許諾はありません'])
    expect([words, license.includes(words), use.includes(words)]).toEqual([words, true, true]);
});
