/** `npm run verify -- DIR [MANIFEST]`: whether a copy of the site is complete and unchanged. */
import { existsSync, statSync } from 'node:fs';
import { compareCopy, MANIFEST } from '../publishing/manifest.ts';

const [folder, manifestPath] = process.argv.slice(2);

function list(title: string, names: readonly string[]): void {
  if (names.length === 0) return;
  console.error(`${title}（${names.length}件）`);
  for (const name of names) console.error(`  ${name}`);
}

if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(
    `使い方：npm run verify -- 写しのフォルダー [${MANIFEST} の場所]\n例：npm run verify -- /mnt/server/cyber dist/${MANIFEST}`,
  );
  process.exitCode = 2;
} else {
  try {
    const { changed, missing, extra, same } = compareCopy(folder, manifestPath);
    list('内容が違うファイル', changed);
    list('足りないファイル', missing);
    list('一覧にないファイル', extra);
    if (changed.length + missing.length + extra.length > 0) {
      console.error(`写しはもとと違います。同じファイルは${same}件です。`);
      process.exitCode = 1;
    } else {
      console.log(`写しはもとと同じです（${same}件）。`);
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
