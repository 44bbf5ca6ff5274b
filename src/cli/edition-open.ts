/** `npm run edition:open -- 2026`: what is not confirmed yet, by file and field. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { currentValues } from '../authoring/confirmation.ts';
import { exampleYear } from '../authoring/example-year.ts';
import { ContentError } from '../editions/files/content-error.ts';
import { readSources } from '../editions/files/sources.ts';
import { openItems } from '../editions/files/unconfirmed.ts';
import { contentRoot } from '../editions/load.ts';

const [year = ''] = process.argv.slice(2);
const folder = join(contentRoot(), year);

try {
  if (!/^20\d{2}$/.test(year) || !existsSync(folder)) {
    console.error(`content/${year}/ がありません。例：npm run edition:open -- ${exampleYear(contentRoot(), 'newest')}`);
    process.exitCode = 1;
  } else {
    const items = openItems(folder);
    const { files } = readSources(year, contentRoot());
    const byFile = Map.groupBy(items, ({ file }) => file);
    for (const [file, entries] of byFile) {
      console.log(`content/${year}/${file}（${entries.length}件）`);
      const source = files.get(file);
      const values = source === undefined ? new Map<string, string>() : currentValues(file, source);
      for (const { field } of entries) console.log(`  ${field}  ${values.get(field) ?? '（いまはありません）'}`);
    }
    console.log(
      items.length === 0
        ? `${year}年度版に、未確認の項目はありません。`
        : `\n${year}年度版の未確認の項目は、${byFile.size}ファイルに${items.length}件あります。`,
    );
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
