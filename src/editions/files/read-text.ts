import { readFileSync } from 'node:fs';
import { ContentError } from './content-error.ts';

/** How to save a file as UTF-8, in the programs that editors have. */
const SAVE_AS_UTF8 =
  'UTF-8で保存し直してください。メモ帳は「名前を付けて保存」の「文字コード（エンコード）」で「UTF-8」を選びます。Visual Studio Codeは右下の文字コードの名を押し、「エンコード付きで再度開く」でいまの文字コードを選んで文字が正しく出たら、「エンコード付きで保存」で「UTF-8」を選びます。Excelの「Unicodeテキスト」や「CSV」では保存せず、値を写してエディターで貼り付けます';

const ENCODINGS = {
  utf16: 'UTF-16（メモ帳の「Unicode」、Excelの「Unicodeテキスト」）',
  sjis: 'Shift_JIS（Windowsの「ANSI」、Excelの「CSV」）',
  eucJp: 'EUC-JP',
  iso2022: 'ISO-2022-JP（JIS）',
} as const;

function wrongEncoding(file: string, name: string): ContentError {
  return new ContentError([
    {
      file,
      field: '（文字コード）',
      message: `このファイルは${name}で保存されています。${SAVE_AS_UTF8} / not UTF-8`,
    },
  ]);
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or without one by the zero bytes that every half-width letter of it carries. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length % 2 === 0 && bytes.includes(0) && (bytes.length < 4 || bytes.some((byte) => byte !== 0));
}

/** Share of the letters that Japanese text is written with; the wrong one of two encodings gives few of them. */
function likeness(text: string): number {
  const letters = [...text].filter((letter) => letter > '\u007f');
  const usual = letters.filter((letter) => /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/.test(letter));
  return letters.length === 0 ? 0 : usual.length / letters.length;
}

/** Which of the older Japanese encodings the bytes are in, if they are in one. */
function olderEncoding(bytes: Uint8Array): string | undefined {
  const candidates = [
    [ENCODINGS.sjis, decoded('shift_jis', bytes)],
    [ENCODINGS.eucJp, decoded('euc-jp', bytes)],
  ] as const;
  return candidates
    .flatMap(([name, text]) => (text === undefined ? [] : [{ name, score: likeness(text) }]))
    .filter(({ score }) => score > 0.5)
    .toSorted((a, b) => b.score - a.score)[0]?.name;
}

/** 1-based line and letter of the first byte that is not UTF-8. */
function firstBroken(bytes: Uint8Array): { line: number; column: number } {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const own = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (decoded('utf-8', own) === undefined) {
      // The longest beginning that can be read; a letter has four bytes at most.
      let length = own.length;
      while (length > 0 && decoded('utf-8', own.subarray(0, length)) === undefined) length -= 1;
      const before = decoded('utf-8', own.subarray(0, length)) ?? '';
      return { line, column: [...before].length + 1 };
    }
    if (end < 0) return { line, column: 1 };
    start = end + 1;
  }
}

/**
 * The text of a content file: UTF-8, with the byte order mark of older Notepads
 * and the line ends of Windows (CR LF) taken away.
 * Throws a ContentError that names the encoding and how to save the file, or the place of a broken byte.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (isUtf16(bytes)) throw wrongEncoding(file, ENCODINGS.utf16);
  const text = decoded('utf-8', bytes);
  if (text === undefined) {
    const name = olderEncoding(bytes);
    if (name) throw wrongEncoding(file, name);
    const { line, column } = firstBroken(bytes);
    throw new ContentError([
      {
        file,
        line,
        field: '（文字コード）',
        message: `${column}文字めがUTF-8の文字になっていません。ファイルが壊れているか、違う文字コードの文字がまざっています。この行を打ち直して、${SAVE_AS_UTF8} / invalid UTF-8 at column ${column}`,
      },
    ]);
  }
  if (['$B', '$@', '(J'].some((sequence) => text.includes(`\u001b${sequence}`)))
    throw wrongEncoding(file, ENCODINGS.iso2022);
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Reads a content file; the one way in for all readers. `shown` names the file in messages.
 * Throws a ContentError when the file is missing or not UTF-8.
 */
export function readText(path: string, shown: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      throw new ContentError([
        {
          file: shown,
          field: '（ファイル）',
          message: 'ファイルの名が要るところに、フォルダーがあります / a folder, not a file',
        },
      ]);
    throw new ContentError([
      {
        file: shown,
        field: '（ファイル）',
        message: 'ファイルがありません。前の版の同じファイルを写して直してください / file is missing',
      },
    ]);
  }
  return decodeText(bytes, shown);
}
