import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points a millimetre. */
export const MM = 72 / 25.4;

/** A run of text on a sheet; left, right and baseline in points from the sheet's lower left corner. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of the type in points. */
  readonly size: number;
}

/** One sheet of a printed document. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** All its text without white space, in the order in which it was printed. */
  readonly text: string;
}

/** Characters that fonts draw with the glyph of another one, which a PDF then names instead. */
const SAME_GLYPH: Readonly<Record<string, string>> = {
  ...{
    '·': '・',
    '‧': '・',
    '〜': '~',
    '∼': '~',
    '∕': '/',
    '⺠': '民',
    '⻑': '長',
    '⻭': '歯',
    '⻘': '青',
    '⻝': '食',
    戶: '戸',
  },
  ...Object.fromEntries([...'\u2010\u2011\u2012\u2013\u2014\u2015'].map((dash) => [dash, '-'])),
};

/** Text as it is compared: without white space, compatibility characters (⽤, １) as their plain forms, one character a glyph. */
export function bare(text: string): string {
  return [...text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')]
    .map((character) => SAME_GLYPH[character] ?? character)
    .join('');
}

export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Reads a PDF back: its sheets, its bookmarks and whether it is tagged. */
export async function readPdf(
  data: Uint8Array,
): Promise<{ sheets: Sheet[]; bookmarks: readonly Bookmark[]; isTagged: boolean }> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): Run[] =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              left: item.transform[4],
              right: item.transform[4] + item.width,
              baseline: item.transform[5],
              size: Math.hypot(item.transform[2], item.transform[3]),
            },
          ]
        : [],
    );
    sheets.push({ width, height, runs, text: bare(runs.map(({ text }) => text).join('')) });
  }
  const result = {
    sheets,
    bookmarks: ((await document.getOutline()) ?? []) as readonly Bookmark[],
    isTagged: (await document.getMarkInfo())?.['Marked'] === true,
  };
  await task.destroy();
  return result;
}
