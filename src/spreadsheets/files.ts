import { writeCsv } from 'hucre/csv';
import { type Cell, type CellStyle, writeXlsx } from 'hucre/xlsx';
import type { PremiumSheet, SheetCell } from './premium-sheets.ts';

/** A page of a workbook that only holds words: one line a row. */
export interface WordsSheet {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What stands in a cell. `undefined` leaves it empty, to be filled in. */
export type ValueOf = (cell: SheetCell) => string | number | undefined;

/** Every cell with what the edition says. */
export const filled: ValueOf = (cell) => (cell.kind === 'label' ? cell.text : cell.value);

/** Cells of premiums left empty, so that none of the year before stays by oversight. */
export const withoutPremiums: ValueOf = (cell) => (cell.kind === 'premium' ? undefined : filled(cell));

const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF5' } },
  alignment: { wrapText: true, vertical: 'top' },
};
/** Yen with commas; whole, since a premium has no fractions. */
const YEN: CellStyle = { numFmt: '#,##0' };

function valueRows(sheet: PremiumSheet, value: ValueOf): (string | number | null)[][] {
  return [[...sheet.headings], ...sheet.rows.map((row) => row.map((cell) => value(cell) ?? null))];
}

function styledCells(sheet: PremiumSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [column] of sheet.headings.entries()) cells.set(`0,${column}`, { style: HEADING });
  sheet.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell.kind === 'premium' || cell.kind === 'sum') cells.set(`${index + 1},${column}`, { style: YEN });
    });
  });
  return cells;
}

/** A workbook as bytes. The same content gives the same bytes: `date` stands in it as the day of making. */
export async function workbook(
  sheets: readonly PremiumSheet[],
  value: ValueOf,
  words: readonly WordsSheet[],
  date: Date,
): Promise<Uint8Array> {
  return writeXlsx({
    properties: { created: date, modified: date },
    sheets: [
      ...sheets.map((sheet) => ({
        name: sheet.name,
        columns: sheet.headings.map((_, column) => ({ width: column < sheet.keys ? 26 : 18 })),
        rows: valueRows(sheet, value),
        cells: styledCells(sheet),
        freezePane: { rows: 1, columns: sheet.keys },
      })),
      ...words.map(({ name, lines }) => ({ name, columns: [{ width: 100 }], rows: lines.map((line) => [line]) })),
    ],
  });
}

/** A table as CSV that spreadsheet programs open by double click: UTF-8 with its mark, lines ended by CR LF. */
export function csv(sheet: PremiumSheet, value: ValueOf): string {
  return `${writeCsv(valueRows(sheet, value), { bom: true, lineSeparator: '\r\n' })}\r\n`;
}
