/** What is looked for on printed sheets, whatever the engine. */
import { bare, MM, type Run, type Sheet } from './read-pdf.ts';

/** Margins that stay white on a sheet of the site, by the side; the number may stand in the right one. */
const SIDE = 14 * MM;

/** Characters of each size on the sheets, from the smallest. */
export function charactersBySize(sheets: readonly Sheet[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { text, size } of sheets.flatMap(({ runs }) => runs)) {
    const rounded = Math.round(size * 100) / 100;
    counts.set(rounded, (counts.get(rounded) ?? 0) + [...text].length);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}

/** The size in which most of a page is set: its running text. */
export function runningSize(sheets: readonly Sheet[]): number {
  return [...charactersBySize(sheets)].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** What a sheet lacks of what it must say of itself: product and year, status, its number. Empty: nothing. */
export function missingIdentity(sheet: Sheet, number: number, total: number): string[] {
  const missing: string[] = [];
  if (!sheet.text.includes('医療機関用サイバー保険2014年度版')) missing.push('商品と年度');
  if (!/保険期間は終了|保険期間は(2015年5月5日午後4時に)?終わりました/.test(sheet.text)) missing.push('状態');
  // In a margin box `3 / 7`, else the number alone in the margin at the right, or none where one sheet is all.
  const inMargin = sheet.runs
    .filter(({ text, left }) => /^\d+$/.test(bare(text)) && left > sheet.width - 15 * MM)
    .map(({ text }) => bare(text));
  const isNumbered =
    inMargin.length > 0 ? inMargin.join() === String(number) : total === 1 || sheet.text.includes(`${number}/${total}`);
  if (!isNumbered) missing.push(`番号 ${number}`);
  return missing;
}

/** Runs of text that come nearer to the sheet's edge than any printer reaches. */
export function beyondMargins(sheet: Sheet): string[] {
  return sheet.runs
    .filter(({ left, right, text }) => (left < SIDE || right > sheet.width - 7 * MM) && text.trim() !== '')
    .map(({ text }) => text);
}

/** Heads and feet of a sheet stand nearer to its edges than this, in every engine. */
const HEAD = 16 * MM;
const FOOT = 15 * MM;

/** The lines of a sheet's text in reading order: the left column from top to bottom, then the right one; in the larger print there is but one. */
function columnsOf({ runs, width, height }: Sheet, isLarge = false): string[][] {
  const body = runs.filter(
    ({ baseline, left, text }) =>
      baseline < height - HEAD && baseline > FOOT && left < width - SIDE && text.trim() !== '',
  );
  const isLeft = ({ left }: Run) => isLarge || left < width / 2;
  return [body.filter(isLeft), body.filter((run) => !isLeft(run))].map((column) =>
    [...Map.groupBy(column, ({ baseline }) => Math.round(baseline / 3))]
      .sort(([a], [b]) => b - a)
      .map(([, line]) =>
        bare(
          line
            .toSorted((a, b) => a.left - b.left)
            .map(({ text }) => text)
            .join(''),
        ),
      ),
  );
}

/** Shorter ends of a heading (など) end sentences as well. */
const TELLING = 4;

/** Headings whose last line is the last of a column, and that therefore head nothing. Tables of contents are made of such lines. */
export function orphanedHeadings(sheets: readonly Sheet[], headings: readonly string[]): string[] {
  const names = headings.map(bare);
  const isHeading = (line: string) =>
    names.some((name) => name === line || (line.length >= TELLING && name.endsWith(line)));
  return sheets.flatMap((sheet, index) => {
    const columns = columnsOf(sheet);
    if (columns.some((lines) => lines.includes('目次'))) return [];
    return columns
      .flatMap((lines) => lines.at(-1) ?? [])
      .filter(isHeading)
      .map((line) => `${index + 1}枚め「${line}」`);
  });
}

/** In the larger print: codes of clauses and of their parts that stand alone at a sheet's end, their text on the next. */
export function codesAlone(sheets: readonly Sheet[], codes: readonly string[]): string[] {
  const names = new Set(codes.map(bare));
  return sheets.flatMap((sheet, index) =>
    columnsOf(sheet, true)
      .flatMap((lines) => lines.at(-1) ?? [])
      .filter((line) => names.has(line))
      .map((line) => `${index + 1}枚め「${line}」`),
  );
}

/** A sentence between a title and a table, or its caption, and the words of the table's first row. */
export interface TitledTable {
  readonly sentence: string;
  readonly row: string;
}

/** Sentences that stand on one sheet, and the table that they speak of on the next. */
export function partedFromTable(sheets: readonly Sheet[], tables: readonly TitledTable[]): string[] {
  return tables
    .filter(
      ({ sentence, row }) => !sheets.some(({ text }) => text.includes(bare(sentence)) && text.includes(bare(row))),
    )
    .map(({ sentence }) => sentence);
}

/** Runs in the page: the sentences between a title and a table. Must stand alone (Tab.evaluate). */
export const titledTablesInPage = (): TitledTable[] =>
  [...document.querySelectorAll('.group-title + p + .table-frame')].map((frame) => ({
    sentence: frame.previousElementSibling?.textContent ?? '',
    row: frame.querySelector('tbody th')?.textContent ?? '',
  }));

/** Runs in the page: its headings as they are printed, a clause's code before its title. Must stand alone (Tab.evaluate). */
export const headingsInPage = (): string[] =>
  [...document.querySelectorAll('main :is(h2, h3, h4, h5, caption b)')].map((heading) => {
    const code = heading.closest('.clause')?.querySelector(':scope > .clause-code');
    const isTitle = heading.parentElement?.classList.contains('clause') === true;
    return `${isTitle && code && !heading.contains(code) ? code.textContent : ''}${heading.textContent}`;
  });

/** Runs in the page: the codes before texts. Must stand alone (Tab.evaluate). */
export const codesInPage = (): string[] =>
  [...document.querySelectorAll('main :is(.clause-code, .item-code)')].map((code) => code.textContent);

/** Runs in the page: the captions of its tables, and the words of their first rows. Must stand alone (Tab.evaluate). */
export const captionedTablesInPage = (): TitledTable[] =>
  [...document.querySelectorAll('main table:has(> caption):not(:has(> caption > .visually-hidden))')].map((table) => ({
    sentence: table.querySelector('caption')?.textContent ?? '',
    row: table.querySelector('tbody th')?.textContent ?? '',
  }));
