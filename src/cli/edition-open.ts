/** `npm run edition:open -- 2026`: what is not confirmed yet, by file and item. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfirmationError, openDesk } from '../authoring/confirmation.ts';
import { stateOf, stateText } from '../editions/confirmation/records.ts';
import { ContentError } from '../editions/files/content-error.ts';
import { contentRoot } from '../editions/load.ts';

const [year = ''] = process.argv.slice(2);
const folder = join(contentRoot(), year);

function list(): void {
  const { items, records } = openDesk(folder);
  const judged = items.map((item) => ({ item, state: stateOf(item, records) }));
  const open = judged.filter(({ state }) => state.tag !== 'confirmed');
  const byFile = Map.groupBy(open, ({ item }) => item.file);
  for (const [file, entries] of byFile) {
    console.log(`content/${year}/${file}（${entries.length}件）`);
    for (const { item, state } of entries) {
      const eyes = item.eyes === 2 && state.tag !== 'half' ? '（2人）' : '';
      console.log(`  ${item.name}  ${item.title}${eyes}：${stateText(state)}`);
    }
  }
  console.log(
    open.length === 0
      ? `${year}年度版に、未確認の項目はありません。`
      : `\n${year}年度版の未確認の項目は、${items.length}件のうち${open.length}件です（${byFile.size}ファイル）。`,
  );
}

try {
  if (!/^20\d{2}$/.test(year) || !existsSync(join(folder, 'edition.json'))) {
    console.error(`content/${year}/ がありません。例：npm run edition:open -- 2026`);
    process.exitCode = 1;
  } else list();
} catch (error) {
  if (!(error instanceof ContentError || error instanceof ConfirmationError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof ContentError ? 1 : 0;
}
