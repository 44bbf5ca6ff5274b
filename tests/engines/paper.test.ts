/** Paper in the engines without margin boxes: sheets, sizes of type, and what each sheet says of itself. */
import { describe, expect, test } from 'vitest';
import { edition } from '../support/edition.ts';
import { LARGE, MOST_SHEETS, RUNNING, SMALLEST, WITHOUT_RUNNING_TEXT } from '../support/paper-budgets.ts';
import {
  beyondMargins,
  captionedTablesInPage,
  charactersBySize,
  codesAlone,
  codesInPage,
  headingsInPage,
  missingIdentity,
  orphanedHeadings,
  partedFromTable,
  runningSize,
} from '../support/printed-sheets.ts';
import { MM, readPdf } from '../support/read-pdf.ts';
import { ENGINES } from './support/engines.ts';
import { PAGES, printerOf } from './support/printer.ts';

const slugOf = (page: string) => /^\d{4}\/(.+)\/$/.exec(page)?.[1] ?? '';

describe.each(Object.entries(ENGINES))('%s', (_, start) => {
  const printer = printerOf(start);
  const print = async (page: string) => (await printer().print(page)).sheets;

  // Also those without a limit (the front page, the register, the search) name themselves.
  test.each(PAGES)('/%s は、どの紙も版・状態・番号を名のり、枚数と字の大きさを守る', async (page) => {
    const sheets = await print(page);
    expect(sheets.flatMap((sheet, index) => missingIdentity(sheet, index + 1, sheets.length))).toEqual([]);
    if (slugOf(page) !== 'emergency') expect(sheets.flatMap(beyondMargins)).toEqual([]);
    expect([...charactersBySize(sheets).keys()][0]).toBeGreaterThanOrEqual(SMALLEST);
    const most = MOST_SHEETS[slugOf(page)];
    if (most !== undefined) expect(sheets.length).toBeLessThanOrEqual(most);
    if (most !== undefined && most > 1 && !WITHOUT_RUNNING_TEXT.includes(slugOf(page)))
      expect(runningSize(sheets)).toBeGreaterThanOrEqual(RUNNING);
    if (slugOf(page) !== 'booklet')
      expect(orphanedHeadings(sheets, await printer().tab.evaluate(headingsInPage, undefined))).toEqual([]);
    expect(partedFromTable(sheets, await printer().tab.evaluate(captionedTablesInPage, undefined))).toEqual([]);
    // Nothing but A4, upright.
    for (const { width, height } of sheets)
      expect([Math.round(width / MM), Math.round(height / MM)]).toEqual([210, 297]);
  });

  test('チェックリストは、一覧の数より多くの紙を使わない', async () => {
    expect((await print('2014/checklists/')).length).toBeLessThanOrEqual(edition.checklists.lists.length);
  });

  test.each(['2014/exclusions/', '2014/booklet/'])('/%s?print=large は、1段の12ポイントで刷れる', async (page) => {
    const sheets = await print(`${page}?print=large`);
    expect(runningSize(sheets)).toBeGreaterThanOrEqual(LARGE);
    expect(codesAlone(sheets, await printer().tab.evaluate(codesInPage, undefined))).toEqual([]);
    expect(sheets.flatMap((sheet, index) => missingIdentity(sheet, index + 1, sheets.length))).toEqual([]);
  });

  test.each([
    '?facility=hospital&size=100&type=S3',
    '?facility=clinic&type=S3&list=clinic..S3_hospital.100.S3_care.50.S3',
  ])('保険料の控え（%s）は、ちょうど1枚で、版と状態がある', async (query) => {
    await printer().tab.open(`${printer().url}2014/calculator/${query}`);
    for (let wait = 0; wait < 100; wait += 1) {
      if (
        await printer().tab.evaluate(
          () => document.documentElement.getAttribute('data-calculator') === 'answered',
          undefined,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { sheets } = await readPdf(await printer().tab.print());
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.text).toContain('掲載保険料の控え');
    expect(sheets.flatMap((sheet, index) => missingIdentity(sheet, index + 1, sheets.length))).toEqual([]);
    expect([...charactersBySize(sheets).keys()][0]).toBeGreaterThanOrEqual(SMALLEST);
  });
});
