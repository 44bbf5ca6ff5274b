/** Paper in the engines without margin boxes: sheets, sizes of type, and what each sheet says of itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { edition } from '../support/edition.ts';
import { pagesOf } from '../support/pages.ts';
import { LARGE, MOST_SHEETS, RUNNING, SMALLEST, WITHOUT_RUNNING_TEXT } from '../support/paper-budgets.ts';
import {
  beyondMargins,
  charactersBySize,
  headingsInPage,
  missingIdentity,
  orphanedHeadings,
  partedFromTable,
  runningSize,
  titledTablesInPage,
} from '../support/printed-sheets.ts';
import { MM, type Run, readPdf } from '../support/read-pdf.ts';
import { ENGINES, type Engine, type Tab } from './support/engines.ts';
import { serveSite } from './support/sites-in-test.ts';

const SITE = 'ended';
/** Also those without a limit (the front page, the register, the search) name themselves. */
const pages = pagesOf(siteFolder(SITE));
const slugOf = (page: string) => /^\d{4}\/(.+)\/$/.exec(page)?.[1] ?? '';

describe.each(Object.entries(ENGINES))('%s', (_, start) => {
  let engine: Engine;
  let tab: Tab;
  let site: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    site = await serveSite(SITE);
    engine = await start({});
    tab = await engine.tab();
  }, 180_000);
  afterAll(async () => {
    await engine?.close();
    await site?.stop();
  });
  const printed = async (address: string, style = '') => {
    await tab.open(site.url + address);
    await tab.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, style && `@media print { ${style} }`);
    return readPdf(await tab.print());
  };
  const print = async (address: string) => (await printed(address)).sheets;
  /** Neither the repeated rows nor the number in the margin. */
  const isText = ({ baseline, left }: Run) => baseline < 279 * MM && baseline > 16 * MM && left < 190 * MM;

  test.each(pages)('/%s は、どの紙も版・状態・番号を名のり、枚数と字の大きさを守る', async (page) => {
    const sheets = await print(page);
    expect(sheets.flatMap((sheet, index) => missingIdentity(sheet, index + 1, sheets.length))).toEqual([]);
    if (slugOf(page) !== 'emergency') expect(sheets.flatMap(beyondMargins)).toEqual([]);
    expect([...charactersBySize(sheets).keys()][0]).toBeGreaterThanOrEqual(SMALLEST);
    const most = MOST_SHEETS[slugOf(page)];
    if (most !== undefined) expect(sheets.length).toBeLessThanOrEqual(most);
    if (most !== undefined && most > 1 && !WITHOUT_RUNNING_TEXT.includes(slugOf(page)))
      expect(runningSize(sheets)).toBeGreaterThanOrEqual(RUNNING);
    if (slugOf(page) !== 'booklet')
      expect(orphanedHeadings(sheets, await tab.evaluate(headingsInPage, undefined))).toEqual([]);
    // Nothing but A4, upright.
    for (const { width, height } of sheets)
      expect([Math.round(width / MM), Math.round(height / MM)]).toEqual([210, 297]);
  });

  // Where a title comes to stand in its column is chance; no place of it may leave its text behind.
  test.each(['2014/claims/', '2014/contacts/', '2014/premiums/'])(
    '/%s の題は、どこから始めても、段の終わりに残らない',
    async (address) => {
      for (let more = 0; more <= 120; more += 10) {
        const { sheets } = await printed(address, `h1 { margin-top: ${more}mm; }`);
        expect(orphanedHeadings(sheets, await tab.evaluate(headingsInPage, undefined)), `${more}mm`).toEqual([]);
      }
    },
  );

  test('主なサポート機能の題と前置きは、どこから始めても、その表と同じ紙にある', async () => {
    await tab.open(`${site.url}2014/services/`);
    const tables = await tab.evaluate(titledTablesInPage, undefined);
    expect(tables).toHaveLength(1);
    for (let more = 0; more <= 120; more += 10) {
      const { sheets } = await printed('2014/services/', `h1 { margin-top: ${more}mm; }`);
      expect(partedFromTable(sheets, tables), `${more}mm`).toEqual([]);
    }
  });

  // The contents of the booklet are lines of titles; without them its chapters begin elsewhere, which must not matter.
  test('冊子の題は、段の終わりに残らない', async () => {
    const { sheets } = await printed('2014/booklet/', '.book-contents { display: none; }');
    expect(orphanedHeadings(sheets, await tab.evaluate(headingsInPage, undefined))).toEqual([]);
  });

  // Where the text ends on its last sheet is chance; no place of it may add an empty sheet or lose a number.
  test('文がどこで終わっても、どの紙も名のり、番号は1つで、文のない紙は出ない', async () => {
    const address = '2014/claims/';
    const ends: number[] = [];
    for (let more = 0; more <= 280; more += 8) {
      const { sheets } = await printed(address, `main::after { content: ''; display: block; height: ${more}mm; }`);
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

  test('チェックリストは、一覧の数より多くの紙を使わない', async () => {
    expect((await print('2014/checklists/')).length).toBeLessThanOrEqual(edition.checklists.lists.length);
  });

  test.each(['2014/exclusions/', '2014/booklet/'])('/%s?print=large は、1段の12ポイントで刷れる', async (page) => {
    const sheets = await print(`${page}?print=large`);
    expect(runningSize(sheets)).toBeGreaterThanOrEqual(LARGE);
    expect(sheets.flatMap((sheet, index) => missingIdentity(sheet, index + 1, sheets.length))).toEqual([]);
  });

  test.each([
    '?facility=hospital&size=100&type=S3',
    '?facility=clinic&type=S3&list=clinic..S3_hospital.100.S3_care.50.S3',
  ])('保険料の控え（%s）は、ちょうど1枚で、版と状態がある', async (query) => {
    await tab.open(`${site.url}2014/calculator/${query}`);
    for (let wait = 0; wait < 100; wait += 1) {
      if (await tab.evaluate(() => document.documentElement.getAttribute('data-calculator') === 'answered', undefined))
        break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { sheets } = await readPdf(await tab.print());
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.text).toContain('掲載保険料の控え');
    expect(sheets.flatMap((sheet, index) => missingIdentity(sheet, index + 1, sheets.length))).toEqual([]);
    expect([...charactersBySize(sheets).keys()][0]).toBeGreaterThanOrEqual(SMALLEST);
  });
});
