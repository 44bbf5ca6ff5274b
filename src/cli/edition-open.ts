/** `npm run edition:open -- 年度`: what is not confirmed yet, by file and item. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfirmationError, openDesk } from '../authoring/confirmation.ts';
import { stateOf, stateText } from '../editions/confirmation/records.ts';
import { contentRoot } from '../editions/load.ts';
import { refuse, runCommand } from './run.ts';

const USAGE = '使い方：npm run edition:open -- 年度';

function list(folder: string, year: string): void {
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

await runCommand(USAGE, () => {
  const [year = ''] = process.argv.slice(2);
  const folder = join(contentRoot(), year);
  if (!/^20\d{2}$/.test(year)) return refuse(USAGE);
  if (!existsSync(join(folder, 'edition.json'))) return refuse(`content/${year}/ がありません。\n${USAGE}`);
  try {
    list(folder, year);
  } catch (error) {
    // An edition from before records has nothing to list, and nothing is wrong with it.
    if (!(error instanceof ConfirmationError)) throw error;
    console.log(error.message);
  }
});
