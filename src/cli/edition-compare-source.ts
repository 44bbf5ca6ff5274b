/**
 * `npm run edition:compare-source -- 年度 new.txt [old.txt] [--html FILE]`: an edition held against the text of
 * its pamphlet, on the terminal and as a page to tick off.
 */

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareSource } from '../authoring/source/compare.ts';
import { sourcePage, sourceText } from '../authoring/source/page.ts';
import { readText } from '../editions/files/read-text.ts';
import { writeWhole } from '../editions/files/write-text.ts';
import { contentRoot, readEdition } from '../editions/load.ts';
import { notAFile, refuse, runCommand } from './run.ts';

const USAGE = `使い方：npm run edition:compare-source -- 年度 新しいパンフレット.txt [前の版のパンフレット.txt] [--html ファイル]
文（.txt）は、PDFを開いて全部を選び、写してメモ帳に貼り付け、UTF-8で保存したものです。pdftotext で取り出したものも読めます。`;

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { html: { type: 'string' } } });
  const [year = '', source, lastYear] = positionals;
  const files = [source, lastYear].filter((file) => file !== undefined);
  const missing = files.flatMap((file) => notAFile(file) ?? []);
  if (!/^20\d{2}$/.test(year) || source === undefined || positionals.length > 3) refuse(USAGE);
  else if (!existsSync(join(contentRoot(), year, 'edition.json')))
    refuse(`content/${year}/ がありません。先に npm run edition:new -- ${year} で版を作ってください`);
  else if (missing.length > 0) refuse(missing.join('\n'));
  else if (files.some((file) => !/\.txt$/i.test(file)))
    refuse(
      `読めるのは、文だけのファイル（.txt）です。PDF、Word、Excelのファイルは、そのままでは読めません。\n${USAGE}`,
    );
  else {
    const empty = files.filter((file) => readText(file, file).trim() === '');
    if (empty.length > 0)
      return refuse(`${empty.join('、')} に文がありません。PDFが画像だけだと、写しても文は入りません`);
    const comparison = compareSource(
      readEdition(year),
      readText(source, source),
      lastYear === undefined ? undefined : readText(lastYear, lastYear),
    );
    console.log(sourceText(year, comparison));
    const path = values.html ?? join('.cache', `compare-source-${year}.html`);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, sourcePage(year, comparison));
    console.log(`\n印を付けながら見るページ: ${path}`);
  }
});
