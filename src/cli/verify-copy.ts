/** `npm run verify -- DIR [MANIFEST] [--key KEY.pub]`: whether a copy of the site is complete, unchanged and, with a key, from its holder. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareCopy, MANIFEST } from '../publishing/manifest.ts';
import { isSigned } from '../publishing/signature.ts';

const USAGE = `使い方：npm run verify -- 写しのフォルダー [${MANIFEST} の場所] [--key 公開鍵.pub]\n例：npm run verify -- /mnt/server/cyber dist/${MANIFEST}`;

function list(title: string, names: readonly string[]): void {
  if (names.length === 0) return;
  console.error(`${title}（${names.length}件）`);
  for (const name of names) console.error(`  ${name}`);
}

/** Says what was found and gives the exit status: 0 as listed, 1 different. */
function verify(folder: string, manifestPath: string, key: string | undefined): number {
  const { changed, missing, extra, notFiles, same, kept } = compareCopy(folder, manifestPath);
  if (key !== undefined) {
    if (!isSigned(manifestPath, key)) {
      console.error(`${manifestPath} の署名は、この鍵（${key}）のものではありません。一覧が書きかえられています。`);
      return 1;
    }
    console.log(`一覧の署名は、この鍵（${key}）のものです。`);
  }
  list('内容が違うファイル', changed);
  list('足りないファイル', missing);
  list('一覧にないファイル', extra);
  list('ファイルでないもの（リンクなど）', notFiles);
  if (changed.length + missing.length + extra.length + notFiles.length > 0) {
    console.error(`写しはもとと違います。同じファイルは${same}件です。`);
    return 1;
  }
  const keptText = kept > 0 ? `。ほかに、前の公開から残したファイルが${kept}件あります` : '';
  console.log(`写しはもとと同じです（${same}件）${keptText}。`);
  return 0;
}

try {
  const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
  const [folder, manifestPath] = positionals;
  if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(USAGE);
    process.exitCode = 2;
  } else {
    process.exitCode = verify(folder, manifestPath ?? join(folder, MANIFEST), values.key);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
