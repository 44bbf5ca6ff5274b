/** Paper in the engines without margin boxes, wherever on its sheet or in its column a text happens to begin and to end. */
import { describe, expect, test } from 'vitest';
import {
  headingsInPage,
  missingIdentity,
  orphanedHeadings,
  partedFromTable,
  titledTablesInPage,
} from '../support/printed-sheets.ts';
import { MM, type Run } from '../support/read-pdf.ts';
import { ENGINES } from './support/engines.ts';
import { printerOf } from './support/printer.ts';

describe.each(Object.entries(ENGINES))('%s', (_, start) => {
  const printer = printerOf(start);
  /** Neither the repeated rows nor the number in the margin. */
  const isText = ({ baseline, left }: Run) => baseline < 279 * MM && baseline > 16 * MM && left < 190 * MM;

  // Where a title comes to stand in its column is chance; no place of it may leave its text behind.
  test.each(['2014/claims/', '2014/contacts/', '2014/premiums/'])(
    '/%s の題は、どこから始めても、段の終わりに残らない',
    async (address) => {
      for (let more = 0; more <= 120; more += 10) {
        const { sheets } = await printer().print(address, `h1 { margin-top: ${more}mm; }`);
        expect(orphanedHeadings(sheets, await printer().tab.evaluate(headingsInPage, undefined)), `${more}mm`).toEqual(
          [],
        );
      }
    },
  );

  test('主なサポート機能の題と前置きは、どこから始めても、その表と同じ紙にある', async () => {
    await printer().tab.open(`${printer().url}2014/services/`);
    const tables = await printer().tab.evaluate(titledTablesInPage, undefined);
    expect(tables).toHaveLength(1);
    for (let more = 0; more <= 120; more += 10) {
      const { sheets } = await printer().print('2014/services/', `h1 { margin-top: ${more}mm; }`);
      expect(partedFromTable(sheets, tables), `${more}mm`).toEqual([]);
    }
  });

  // The contents of the booklet are lines of titles; without them its chapters begin elsewhere, which must not matter.
  test('冊子の題は、段の終わりに残らない', async () => {
    const { sheets } = await printer().print('2014/booklet/', '.book-contents { display: none; }');
    expect(orphanedHeadings(sheets, await printer().tab.evaluate(headingsInPage, undefined))).toEqual([]);
  });

  // Where the text ends on its last sheet is chance; no place of it may add an empty sheet or lose a number.
  test('文がどこで終わっても、どの紙も名のり、番号は1つで、文のない紙は出ない', async () => {
    const address = '2014/claims/';
    const ends: number[] = [];
    for (let more = 0; more <= 280; more += 8) {
      const { sheets } = await printer().print(
        address,
        `main::after { content: ''; display: block; height: ${more}mm; }`,
      );
      expect(
        sheets.flatMap((sheet, index) => missingIdentity(sheet, index + 1, sheets.length)),
        `${more}mm`,
      ).toEqual([]);
      const last = sheets.at(-1);
      ends.push(Math.min(...(last?.runs ?? []).filter(isText).map(({ baseline }) => baseline / MM)));
    }
    expect(ends.filter((end) => !Number.isFinite(end))).toEqual([]);
    // The ends were spread over the sheet, up to its last centimetres.
    expect(Math.min(...ends)).toBeLessThan(30);
    expect(Math.max(...ends)).toBeGreaterThan(220);
  });
});
