/** The spreadsheet that `edition:premiums --template` makes, filled in by somebody who reads a paper. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { PLANS } from '../../src/domain/premium/index.ts';
import type { Edition } from '../../src/editions/load.ts';

/** A premium by what stands around its cell: the sheet, the type of its row, and the size of its column. */
function yenOf({ premiums }: Edition, sheet: string, type: string, size: string): number {
  const facility = premiums.facilities.find(({ label }) => sheet.startsWith(label));
  const offers = facility?.tables.flatMap(({ rows }) =>
    rows.flatMap((row) => PLANS.flatMap((plan) => row[plan] ?? [])),
  );
  const yen = offers?.find((offer) => offer.type === type)?.premium[size];
  if (yen === undefined) throw new Error(`シート「${sheet}」の ${type} ${size} の保険料がありません`);
  return yen;
}

/**
 * Writes a premium into every cell that the template leaves empty: that of the paper before, `raised`. The first of
 * each sheet is written as people write it, 「12,340円」. Returns how many cells were filled.
 */
export async function fillTemplate(path: string, last: Edition, raised: (yen: number) => number): Promise<number> {
  const { sheets } = await readXlsx(readFileSync(path));
  let count = 0;
  const filled = sheets.map(({ name, rows }) => {
    const [headings = []] = rows;
    let isFirst = true;
    return {
      name,
      rows: rows.map((row, line) =>
        headings.map((heading, column) => {
          const [, size] = line === 0 ? [] : (/^[^①②].* (一律|\d+)\D*（円）$/.exec(String(heading)) ?? []);
          const value = row[column] ?? null;
          if (size === undefined || value !== null) return value;
          const typeColumn = headings.findLastIndex((own, at) => at < column && String(own).endsWith(' タイプ'));
          const yen = raised(yenOf(last, name, String(row[typeColumn]), size === '一律' ? 'all' : size));
          count += 1;
          const written = isFirst ? `${yen.toLocaleString('ja-JP')}円` : yen;
          isFirst = false;
          return written;
        }),
      ),
    };
  });
  writeFileSync(path, await writeXlsx({ sheets: filled }));
  return count;
}
