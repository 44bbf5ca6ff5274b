/** A published size or type leads to its premiums, in whatever words these are asked for: made by rule from the tables. */
import { describe, expect, test } from 'vitest';
import { PLANS } from '../../../src/domain/premium/index.ts';
import { openNewestBook } from '../../support/open-book.ts';

const { edition, records, catalogue, search } = await openNewestBook();
const firstOf = async (query: string) => (await search(query)).results[0]?.record ?? -1;

/** How people call the facilities of the tables. */
const CALLED = { clinic: ['診療所', 'クリニック'], hospital: ['病院'], care: ['老健', '介護老人保健施設'] } as const;
/** Names of the types in a facility's first table, S and P. */
const rows = edition.premiums.facilities.flatMap(({ id, tables, sizes, sizeUnit }) =>
  (tables[0]?.rows ?? []).flatMap((row) =>
    PLANS.flatMap((plan) => {
      const code = row[plan]?.type;
      return code === undefined ? [] : [{ facility: id, code, sizes: sizes.map((size) => `${size}${sizeUnit}`) }];
    }),
  ),
);

describe('施設・規模・タイプを言って尋ねる', () => {
  test('その保険料の行が先頭', async () => {
    const missed: string[] = [];
    let asked = 0;
    for (const { facility, code, sizes } of rows)
      for (const name of CALLED[facility])
        for (const size of sizes.length > 0 ? sizes : ['']) {
          const queries = [
            `${name} ${size} ${code}`,
            `${name}${size} ${code} 保険料`,
            `${size}${size === '' ? '' : 'の'}${name}で${code}はいくらですか`,
            `${code}の${name}${size}の年間保険料を教えて`,
          ];
          for (const query of queries) {
            asked += 1;
            const record = records[await firstOf(query)];
            const isRow =
              record?.entry.form === 'premium' && record.text.includes(code) && record.name.includes(`-${facility}-`);
            if (!isRow) missed.push(`${query} → ${record?.name}`);
          }
        }
    expect(asked).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });

  test('規模だけなら、その施設の表が先頭。「書かれていない」答えは先頭に出ない', async () => {
    const missed: string[] = [];
    for (const { id, sizes, sizeUnit, at } of edition.premiums.facilities)
      for (const size of sizes)
        for (const name of CALLED[id])
          for (const query of [
            `${size}${sizeUnit}`,
            `${size}${sizeUnit} いくら`,
            `${size}${sizeUnit}の保険料`,
            `${name} ${size}${sizeUnit}`,
            `${name} ${size}${sizeUnit} 料金`,
          ]) {
            const entry = catalogue.records[await firstOf(query)];
            if (entry?.form !== 'page' || !at.startsWith(entry.title.slice(0, 3)))
              missed.push(`${query} → ${entry?.title}`);
          }
    expect(missed).toEqual([]);
  });

  test('ほかのことを尋ねる文は、規模を言っても、表へ連れて行かない', async () => {
    for (const query of ['100床ですが告知書は必要ですか', '50床の病院で退職者が出ました'])
      expect([query, catalogue.records[await firstOf(query)]?.form]).not.toEqual([query, 'page']);
  });
});
