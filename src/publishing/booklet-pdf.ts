import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The empty place in each page's footer, or the link that an earlier run has put there. */
const PLACE = /<li data-booklet-pdf="([^"]*)"[^>]*>.*?<\/li>/g;

/** How Chromium names the cells that a table's header refers to. */
const NODE_NAME = /\(node\d{8}\)/g;

/** `1.2MB`, `870KB`: sizes as readers see them beside a download, from bytes. */
export function fileSizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`;
}

/**
 * Puts the download link into a built page where an edition's PDF exists.
 * `sizes` has the bytes of each PDF by the end of its address, `2025/booklet.pdf`.
 * Only text of the page changes, so the hashes of its policy still hold.
 */
export function withPdfLinks(html: string, sizes: ReadonlyMap<string, number>): string {
  return html.replace(PLACE, (place, href: string) => {
    const found = [...sizes].find(([path]) => href.endsWith(`/${path}`));
    return found
      ? `<li data-booklet-pdf="${href}"><a href="${href}">全章のPDF（${fileSizeText(found[1])}）</a></li>`
      : place;
  });
}

/**
 * The same site gives the same bytes: one date in the PDF's information, and
 * the names of table cells (`node00000508`, numbered by the browser as it goes)
 * numbered from 1 in their order. Lengths stay, so the file's offsets stay true.
 */
export function reproduciblePdf(pdf: Buffer, date: Date): Buffer {
  const stamp = date.toISOString().replace(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1');
  const names = [...new Set(text.match(NODE_NAME))].sort();
  const numbered = new Map(names.map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
  return Buffer.from(
    text
      .replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g, `$1${stamp}`)
      .replace(NODE_NAME, (name) => numbered.get(name) ?? name),
    'latin1',
  );
}

/** The number of the sheet on which each target of a link stands, by the target's id; the first sheet is 1. */
export async function sheetsOfTargets(pdf: Uint8Array): Promise<Map<string, number>> {
  // The reader takes the bytes it is given for itself.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    const targets = Object.entries(await document.getDestinations());
    return new Map(
      await Promise.all(targets.map(async ([id, [sheet]]) => [id, (await document.getPageIndex(sheet)) + 1] as const)),
    );
  } finally {
    await task.destroy();
  }
}
