import { ContentError, type Finding } from '../../editions/files/content-error.ts';
import type { PremiumSheet, Slot } from '../../spreadsheets/premium-sheets.ts';
import type { Grid, GridCell } from './grid.ts';
import { readCell } from './read-cell.ts';

/** A value that a file gives, and the cell that gives it. */
export interface CellValue {
  readonly path: Slot['path'];
  readonly value: number | string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** `C4` */
  readonly ref: string;
}

/** What was read from a file. */
export interface SheetReadings {
  readonly values: readonly CellValue[];
  /** What was understood though it was written otherwise, and what was passed over; one line each. */
  readonly notes: readonly string[];
}

/** Headings and names are compared without white space and whatever their width. */
function folded(text: unknown): string {
  return typeof text === 'string' ? text.normalize('NFKC').replace(/\s+/g, '') : String(text ?? '');
}

/** `シート「一般医院・診療所 1」C4` */
export function placeText({ sheet, ref }: Pick<CellValue, 'sheet' | 'ref'>): string {
  return `シート「${sheet}」${ref}`;
}

/** Something wrong in a cell, or (`ref` in words) in a row. */
export function cellFinding(sheet: string, ref: string, message: string): Finding {
  return { file: `シート「${sheet}」`, field: ref, message };
}

function isBlank(row: readonly GridCell[]): boolean {
  return row.every(({ value }) => value === null || folded(value) === '');
}

/** Where each heading of the layout stands in the sheet. */
function columnsOf(layout: PremiumSheet, grid: Grid, report: (ref: string, message: string) => void): number[] {
  const [first = []] = grid.rows;
  const found = first.map(({ value }) => folded(value));
  return layout.headings.map((heading, index) => {
    const column = found.indexOf(folded(heading));
    // Columns behind the last value are for readers.
    const isNeeded = index < layout.keys || layout.rows.some((row) => row[index]?.kind !== 'label');
    if (column < 0 && isNeeded)
      report(
        '1行め',
        `見出し「${heading}」がありません。--template で作った表の見出しを変えずに使ってください / heading is missing`,
      );
    if (column >= 0 && found.lastIndexOf(folded(heading)) !== column)
      report(first[column]?.ref ?? '1行め', `見出し「${heading}」が2度あります。1つにしてください / heading twice`);
    return column;
  });
}

/** Reads one sheet by its layout: columns by their heading, rows by their name, in whatever order they stand. */
function readSheet(layout: PremiumSheet, grid: Grid, findings: Finding[], notes: string[]): CellValue[] {
  const report = (ref: string, message: string) => findings.push(cellFinding(grid.name, ref, message));
  const columns = columnsOf(layout, grid, report);
  if (columns.slice(0, layout.keys).some((column) => column < 0)) return [];
  const used = new Set(columns);
  for (const { value, ref } of (grid.rows[0] ?? []).filter((_, column) => !used.has(column)))
    if (folded(value) !== '') notes.push(`${placeText({ sheet: grid.name, ref })}　見出し「${value}」の列は読みません`);
  const nameOf = (cells: readonly unknown[]) => cells.slice(0, layout.keys).map(folded).join(' / ');
  const expected = new Map(
    layout.rows.map((row) => [nameOf(row.map((cell) => (cell.kind === 'label' ? cell.text : ''))), row]),
  );
  const seen = new Map<string, string>();
  const values = grid.rows.slice(1).flatMap((row): CellValue[] => {
    if (isBlank(row)) return [];
    const ref = row[0]?.ref ?? '';
    const name = nameOf(columns.map((column) => row[column]?.value));
    const own = expected.get(name);
    if (!own) {
      report(
        ref,
        `「${name}」という行は、この版にありません。--template で作った表の行の名（ID）を変えずに使ってください / unknown row`,
      );
      return [];
    }
    const earlier = seen.get(name);
    if (earlier) {
      report(ref, `「${name}」の行は ${earlier} にもあります。1つにしてください / row twice`);
      return [];
    }
    seen.set(name, ref);
    return own.flatMap((slot, index): CellValue[] => {
      const column = columns[index] ?? -1;
      if (slot.kind === 'label' || column < 0) return [];
      const at = ref.replace(/^[A-Z]+/, '');
      const cell = row[column] ?? { ref: `${columnName(column)}${at}`, value: null, isError: false };
      const reading = readCell(cell, slot.kind);
      if (reading.tag === 'refused') {
        report(cell.ref, reading.message);
        return [];
      }
      if (reading.note) notes.push(`${placeText({ sheet: grid.name, ref: cell.ref })}　${reading.note}`);
      return [{ path: slot.path, value: reading.value, sheet: grid.name, ref: cell.ref }];
    });
  });
  for (const name of expected.keys())
    if (!seen.has(name)) report('（行）', `「${name}」の行がありません / row is missing`);
  return values;
}

/** `0` → `A`, `26` → `AA` */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** A value that stands in several cells (a sum in a list) has to be the same in all. */
function withoutRepeats(values: readonly CellValue[], findings: Finding[]): CellValue[] {
  const first = new Map<string, CellValue>();
  for (const value of values) {
    const key = value.path.join('.');
    const earlier = first.get(key);
    if (!earlier) first.set(key, value);
    else if (earlier.value !== value.value)
      findings.push(
        cellFinding(
          value.sheet,
          value.ref,
          `${value.value} ですが、${placeText(earlier)} では ${earlier.value} です。同じ項目なので、そろえてください / differs from the same value elsewhere`,
        ),
      );
  }
  return [...first.values()];
}

/**
 * Reads all sheets of a file by their layouts. Throws a ContentError that names sheet
 * and cell of everything that cannot be taken as it stands.
 */
export function readSheets(layouts: readonly PremiumSheet[], grids: readonly Grid[]): SheetReadings {
  const findings: Finding[] = [];
  const notes: string[] = [];
  const names = new Map(layouts.map((layout) => [folded(layout.name), layout]));
  const values = layouts.flatMap((layout) => {
    const grid = grids.find(({ name }) => folded(name) === folded(layout.name));
    if (grid) return readSheet(layout, grid, findings, notes);
    findings.push(
      cellFinding(
        layout.name,
        '（シート）',
        `このシートがありません。あるのは ${grids.map(({ name }) => `「${name}」`).join('、')} / sheet is missing`,
      ),
    );
    return [];
  });
  for (const { name } of grids) if (!names.has(folded(name))) notes.push(`シート「${name}」は読みません`);
  const single = withoutRepeats(values, findings);
  if (findings.length > 0) throw new ContentError(findings);
  return { values: single, notes };
}
