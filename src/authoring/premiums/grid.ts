import { HucreError, readXlsx } from 'hucre';
import { parseCsv } from 'hucre/csv';
import { cellRef } from 'hucre/xlsx';
import { ContentError } from '../../editions/files/content-error.ts';
import { isUtf16 } from '../../editions/files/read-text.ts';

/** What stands in one cell of a file, whatever the kind of file. */
export interface GridCell {
  /** `C4` */
  readonly ref: string;
  readonly value: string | number | boolean | Date | null;
  /** The formula behind the value, without its `=`. */
  readonly formula?: string | undefined;
  /** Whether the value is a fault of the spreadsheet, such as #REF!. */
  readonly isError: boolean;
  /** The merged range that the cell lies in, e.g. `B2:C2`. */
  readonly merged?: string | undefined;
}

/** A sheet as it was read: rows of cells; missing cells are absent. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
}

/** What is wrong with a whole file. */
function unreadable(file: string, message: string): ContentError {
  return new ContentError([{ file, field: '（ファイル）', message }]);
}

const SAVE_AS_XLSX = 'Excelの「名前を付けて保存」で「Excelブック（*.xlsx）」を選んで保存し直してください';

const SAVE_AS_CSV = 'Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存し直してください';

/** Begins every file of the Excel before 2007, and every workbook with a password. */
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0];
/** Begins every .xlsx, which is a zip file. */
const ZIP = [0x50, 0x4b];

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

async function readWorkbook(bytes: Uint8Array, file: string): Promise<Grid[]> {
  if (beginsWith(bytes, OLD_OR_LOCKED))
    throw unreadable(
      file,
      `古い形式（.xls）のブックか、パスワードの付いたブックです。パスワードを外し、${SAVE_AS_XLSX} / .xls or encrypted workbook`,
    );
  if (!beginsWith(bytes, ZIP))
    throw unreadable(file, `Excelのブック（.xlsx）として読めません。${SAVE_AS_XLSX} / not an .xlsx workbook`);
  const { sheets } = await readXlsx(bytes).catch((error: unknown) => {
    if (!(error instanceof HucreError)) throw error;
    throw unreadable(
      file,
      `Excelのブックが壊れていて、読めません。Excelで開けるか確かめ、${SAVE_AS_XLSX} / ${error.name}`,
    );
  });
  return sheets.map((sheet): Grid => {
    const merged = (row: number, column: number) => {
      const range = sheet.merges?.find(
        ({ startRow, endRow, startCol, endCol }) =>
          startRow <= row && row <= endRow && startCol <= column && column <= endCol,
      );
      return range && `${cellRef(range.startRow, range.startCol)}:${cellRef(range.endRow, range.endCol)}`;
    };
    return {
      name: sheet.name,
      rows: sheet.rows.map((row, rowIndex) =>
        row.map((value, column): GridCell => {
          const cell = sheet.cells?.get(`${rowIndex},${column}`);
          return {
            ref: cellRef(rowIndex, column),
            value: cell?.formula === undefined ? value : (cell.formulaResult ?? null),
            formula: cell?.formula,
            isError: cell?.type === 'error' || (typeof value === 'string' && /^#[A-Z/0]+[!?A]?$/.test(value)),
            merged: merged(rowIndex, column),
          };
        }),
      ),
    };
  });
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A CSV file in UTF-8 or in Shift_JIS, which is what Excel's「CSV」is. */
function readCsv(bytes: Uint8Array, file: string, name: string): Grid {
  if (beginsWith(bytes, ZIP))
    throw unreadable(file, '中身はExcelのブックです。名の終わりを .xlsx にしてください / an .xlsx workbook');
  if (isUtf16(bytes))
    throw unreadable(
      file,
      `UTF-16（Excelの「Unicodeテキスト」、メモ帳の「Unicode」）で保存されています。${SAVE_AS_CSV} / UTF-16`,
    );
  const isText = !bytes.includes(0);
  const text = isText ? (decoded('utf-8', bytes) ?? decoded('shift_jis', bytes)) : undefined;
  if (text === undefined)
    throw unreadable(file, `CSVの文字コードが、UTF-8でもShift_JISでもありません。${SAVE_AS_CSV} / unknown encoding`);
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (text.replace(/^\ufeff/, '').trim() === '')
    throw unreadable(file, 'ファイルが空です。表計算で開いて、保存し直してください / empty file');
  const divider = [';', '\t'].find((sign) => first.includes(sign) && !first.includes(','));
  if (divider !== undefined)
    throw unreadable(
      file,
      `値が、コンマでなく${divider === ';' ? 'セミコロン（;）' : 'タブ'}で区切られています。${SAVE_AS_CSV} / not comma-separated`,
    );
  const rows = parseCsv(text, { delimiter: ',' });
  return {
    name,
    rows: rows.map((row, rowIndex) =>
      row.map((value, column) => ({
        ref: cellRef(rowIndex, column),
        value: value === '' ? null : value,
        isError: false,
      })),
    ),
  };
}

/**
 * The sheets of a spreadsheet file. `csvName` names the one sheet of a CSV file.
 * Throws a ContentError that says in what form to save a file that cannot be read.
 */
export async function readGrids(bytes: Uint8Array, file: string, csvName: string): Promise<Grid[]> {
  if (/\.csv$/i.test(file)) return [readCsv(bytes, file, csvName)];
  if (/\.xlsx$/i.test(file)) return readWorkbook(bytes, file);
  throw unreadable(file, `読めるのは .xlsx と .csv です。${SAVE_AS_XLSX} / unknown kind of file`);
}
