/** `npm run pdf`: the booklet of each edition in the built site as a PDF, and its link in the pages. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { fileSizeText, reproduciblePdf, sheetsOfTargets, withPdfLinks } from '../publishing/booklet-pdf.ts';
import { COMPRESSED, COMPRESSION_CACHE, compressFolder } from '../publishing/compress.ts';
import { writeManifest } from '../publishing/manifest.ts';
import { BUILD_TIME } from '../site/build-clock.ts';
import { findBrowser, launchOptions, NO_BROWSER } from './find-browser.ts';

/** How often the contents are printed anew before their numbers must have come to rest. */
const MOST_PRINTS = 4;

/**
 * The booklet as a PDF, with the number of its sheet beside each entry of the contents.
 * A style sheet cannot ask for it (Chromium has no `target-counter`), so the booklet is
 * printed, its numbers are read back and written in, until they are those of the print itself.
 * Throws when they never are, or when the contents name something that is not there.
 */
async function printNumbered(page: Page): Promise<Buffer> {
  const entries = page.locator('[data-page-of]');
  let written = '';
  for (let print = 1; print <= MOST_PRINTS; print += 1) {
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const sheets = await sheetsOfTargets(pdf);
    const numbers = (
      await entries.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-page-of') ?? ''))
    ).map((id) => {
      const sheet = sheets.get(id);
      if (sheet === undefined) throw new Error(`目次の行き先「${id}」が冊子にありません / not in the booklet`);
      return String(sheet);
    });
    if (numbers.join() === written) return pdf;
    await entries.evaluateAll((all, texts) => {
      for (const [index, entry] of all.entries()) entry.textContent = texts[index] ?? '';
    }, numbers);
    written = numbers.join();
  }
  throw new Error(`目次の番号が、${MOST_PRINTS}回刷っても落ち着きません / page numbers do not settle`);
}

const root = resolve(process.env['OUT_DIR'] ?? 'dist');
const editions = existsSync(root)
  ? readdirSync(root).filter((name) => /^20\d{2}$/.test(name) && existsSync(join(root, name, 'booklet/index.html')))
  : [];
const executablePath = findBrowser();

if (editions.length === 0) {
  console.error(`${root} に組み立てたサイトがありません。先に npm run build を動かしてください / build the site first`);
  process.exitCode = 1;
} else if (executablePath === undefined) {
  console.error(`PDFは作りませんでした。${NO_BROWSER}`);
  process.exitCode = 1;
} else {
  const browser = await chromium.launch(launchOptions(executablePath));
  const sizes = new Map<string, number>();
  try {
    for (const edition of editions) {
      const page = await browser.newPage();
      // The booklet carries all it needs, so the file itself is printed, without a server.
      await page.goto(pathToFileURL(join(root, edition, 'booklet/index.html')).href);
      const printed = await printNumbered(page);
      await page.close();
      const path = join(root, edition, 'booklet.pdf');
      writeFileSync(path, reproduciblePdf(printed, BUILD_TIME));
      sizes.set(`${edition}/booklet.pdf`, statSync(path).size);
      console.log(`${path}（${fileSizeText(statSync(path).size)}）`);
    }
  } finally {
    await browser.close();
  }
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((entry) =>
    entry.endsWith('.html'),
  )) {
    const path = join(root, name);
    const html = readFileSync(path, 'utf8');
    const linked = withPdfLinks(html, sizes);
    if (linked !== html) writeFileSync(path, linked);
  }
  // Pages have changed: their compressed forms too, where the build has made them.
  if (COMPRESSED.some((ending) => existsSync(join(root, `index.html${ending}`))))
    await compressFolder(root, COMPRESSION_CACHE);
  writeManifest(root);
}
