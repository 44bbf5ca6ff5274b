/** `npm run edition:check -- 年度`: whatever a build would refuse in an edition, a draft as well; in seconds, without a build. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isByItem, openItems } from '../editions/confirmation/gate.ts';
import { ContentError } from '../editions/files/content-error.ts';
import { strayFolders } from '../editions/files/stray-files.ts';
import { contentRoot, readEdition } from '../editions/load.ts';
import { refuse, runCommand } from './run.ts';

const USAGE = '使い方：npm run edition:check -- 年度';

await runCommand(USAGE, () => {
  const [year = ''] = process.argv.slice(2);
  const root = contentRoot();
  const folder = join(root, year);
  if (!/^20\d{2}$/.test(year)) return refuse(USAGE);
  if (!existsSync(join(folder, 'edition.json'))) return refuse(`content/${year}/ がありません。\n${USAGE}`);
  const stray = strayFolders(root, 'content');
  if (stray.length > 0) throw new ContentError(stray);
  readEdition(year, root);
  console.log(`${year}年度版に、書きまちがいは見つかりません。原典と同じかどうかは、人が見くらべて確かめます。`);
  const open = isByItem(folder) ? openItems(folder).length : 0;
  if (open > 0) console.log(`未確認の項目は${open}件です（npm run edition:desk -- ${year}）。`);
});
