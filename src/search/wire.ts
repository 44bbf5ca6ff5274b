/**
 * The files of one edition's search, as they lie on the server and as the search
 * page reads them. Everything is below `pagefind/<year>/`:
 *
 * - `tables/catalogue.<hash>.js`: what every query needs (about 10 kB compressed);
 * - `tables/book.<hash>.js`: all texts and tables (about 70 kB compressed). With it
 *   and the next one every query can be answered: questions, misspellings, a cut line, file://;
 * - `tables/readings.<hash>.js`: how words are read (about 15 kB compressed), for
 *   kana, romaji and other kanji of the same sound;
 * - Pagefind's own files, as it writes them (pagefind.js, pagefind-entry.json …),
 *   which answer words that stand in a title without the book.
 *
 * Catalogue, book and readings are scripts that call `searchData` with one JSON value, so
 * that a page opened from a disk can load them with `<script src>`; `unwrap` reads
 * the same bytes after a fetch.
 */

/** One file whose name changes with its content. */
export interface SearchFile {
  /** Path below `pagefind/<year>/`. */
  readonly path: string;
  /** `sha256-…` in base64, as the attribute `integrity` takes it: what the bytes must be. */
  readonly integrity: string;
  /** Size uncompressed, in bytes, for 「約…KB」. */
  readonly bytes: number;
}

/** Where the files of one edition's search lie; the search page carries this by year. */
export interface SearchFiles {
  readonly catalogue: SearchFile;
  readonly book: SearchFile;
  readonly readings: SearchFile;
}

/** Name of Pagefind's module below `pagefind/<year>/`; the rest it fetches itself from beside it. */
export const PAGEFIND_MODULE = 'pagefind.js';

/** The function that these scripts call. */
export const DATA_CALLBACK = 'searchData';

/** Name of the Trusted Types policy for the addresses of these files, where they are run as scripts (disk-files.ts). */
export const SEARCH_FILES_POLICY = 'search-files';
const HEAD = `${DATA_CALLBACK}(`;
const TAIL = ');\n';

/**
 * How a file is written. In UTF-16 (little-endian) a Japanese letter is two bytes, not three: compressed, the book is
 * 5 kB smaller. The catalogue is numbers by half, and 1 kB smaller in UTF-8.
 */
export type FileEncoding = 'utf-8' | 'utf-16le';

/** By this mark at its beginning a browser knows UTF-16, whatever a server or page says of the file. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A value as the script that hands it over. */
export function wrap(value: unknown, encoding: FileEncoding): Uint8Array<ArrayBuffer> {
  const script = HEAD + JSON.stringify(value) + TAIL;
  if (encoding === 'utf-8') return new TextEncoder().encode(script);
  const marked = BYTE_ORDER_MARK + script;
  const bytes = new DataView(new ArrayBuffer(2 * marked.length));
  for (let at = 0; at < marked.length; at += 1) bytes.setUint16(2 * at, marked.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}

/** A list of lines as one text: so joined, it compresses better than as a list. No line has a line end itself. */
export function joinedLines(lines: readonly string[]): string {
  return lines.join('\n');
}

/** Undoes `joinedLines`. */
export function linesFrom(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}

/** Undoes `wrap`. Throws a TypeError or SyntaxError on anything else: an error page, a file cut short. */
export function unwrap(bytes: Uint8Array): unknown {
  const encoding: FileEncoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  // The decoder leaves the mark out.
  const script = new TextDecoder(encoding).decode(bytes);
  if (!script.startsWith(HEAD) || !script.endsWith(TAIL)) throw new TypeError('not a file of the search');
  return JSON.parse(script.slice(HEAD.length, -TAIL.length));
}
