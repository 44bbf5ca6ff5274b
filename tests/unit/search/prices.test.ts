/** A published size or type leads to its premiums, in whatever words these are asked for: made by rule from the tables. */
import { describe, expect, test } from 'vitest';
import { sumText } from '../../../src/domain/money.ts';
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

  test('①と②の金額を言えば、その施設の、その組の行が先頭', async () => {
    const sums = edition.premiums.facilities.flatMap(({ id, tables, sizes, sizeUnit }) =>
      tables
        .flatMap((table) => table.rows)
        .map(({ liability, response }) => ({
          facility: id,
          size: sizes[0] === undefined ? '' : `${sizes[0]}${sizeUnit}の`,
          liability,
          response,
        })),
    );
    expect(sums.length).toBeGreaterThan(20);
    const missed: string[] = [];
    for (const { facility, size, liability, response } of sums)
      for (const name of CALLED[facility])
        for (const query of [
          `${name}で賠償${sumText(liability)}、費用${sumText(response)}の保険料`,
          `${size}${name}ですが、損害賠償が${spoken(liability)}で対応費用が${spoken(response)}だと年間いくらになりますか`,
          `${name} ${spoken(liability)} ${spoken(response)} 料金`,
        ]) {
          const record = records[await firstOf(query)];
          const [first = ''] = record?.text.split('\n') ?? [];
          const isRow = record?.entry.form === 'premium' && record.name.includes(`-${facility}-`);
          if (!isRow || !first.includes(sumText(liability)) || !first.endsWith(sumText(response)))
            missed.push(`${query} → ${record?.name}`);
        }
    expect(missed).toEqual([]);
  });
});

/** A sum as people say it, without its unit: 5千万, 1億. */
function spoken(yen: number): string {
  return sumText(yen)
    .replace(/円$/, '')
    .replace(/(\d),000万/, '$1千万')
    .replaceAll(',', '');
}
