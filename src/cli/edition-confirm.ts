/**
 * `npm run edition:confirm -- 年度 --by KM sections/exclusions.mdx common-04 edition.json contacts.agency`
 * records who has confirmed what. A name that ends in .json or .mdx begins a file; the words after it are its items.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { confirm, openCount, openDesk, saveDesk, today } from '../authoring/confirmation.ts';
import { stateOf, stateText } from '../editions/confirmation/records.ts';
import { contentRoot } from '../editions/load.ts';
import { initials } from '../schemas/confirmations.ts';
import { refuse, runCommand } from './run.ts';

interface Request {
  readonly file: string;
  readonly names: string[];
}

const USAGE = `使い方：npm run edition:confirm -- 年度 --by 頭文字 ファイル [項目…] [ファイル [項目…]…]
例：npm run edition:confirm -- 年度 --by KM sections/exclusions.mdx common-04 edition.json contacts.agency
画面で見ながら確かめるときは：npm run edition:desk -- 年度`;

/** Groups the words of the command line by file. Undefined when they name no file. */
function requestsOf(words: readonly string[]): Request[] | undefined {
  const requests: Request[] = [];
  for (const word of words) {
    // `edition:open` and the build name files from the project's root; both ways of naming one are understood.
    if (/\.(json|mdx)$/.test(word))
      requests.push({ file: word.replaceAll('\\', '/').replace(/^(?:\.\/)?content\/\d{4}\//, ''), names: [] });
    else {
      const last = requests.at(-1);
      if (!last) return undefined;
      last.names.push(word);
    }
  }
  return requests.length > 0 ? requests : undefined;
}

function confirmAll(folder: string, year: string, requests: readonly Request[], by: string): void {
  let desk = openDesk(folder);
  const said: string[] = [];
  for (const { file, names } of requests) {
    const result = confirm(desk, file, names, by, today());
    desk = { ...desk, records: result.records };
    for (const item of result.confirmed)
      said.push(`${item.file}  ${item.name}  ${item.title}：${stateText(stateOf(item, desk.records))}`);
    for (const item of result.already) said.push(`${item.file}  ${item.name}：${by} はもう確かめています`);
    if (!desk.items.some((item) => item.file === file)) {
      refuse(
        `content/${year}/${file} というファイルはありません（npm run edition:open -- ${year} でファイルの名を確かめてください）`,
      );
      continue;
    }
    for (const name of result.unknown)
      refuse(
        name === file
          ? `${file} は、ファイルごとには確かめられません。項目の名を書いてください（npm run edition:open -- ${year} で並びます）`
          : `${file} に「${name}」という項目はありません（npm run edition:open -- ${year} で項目の名を確かめてください）`,
      );
  }
  // A slip in one name is a slip in the request: nothing is recorded by halves.
  if (process.exitCode === 1) {
    console.error('何も記録していません。');
    return;
  }
  for (const line of said) console.log(line);
  saveDesk(desk);
  const left = openCount(desk);
  console.log(
    left === 0
      ? '未確認の項目はなくなりました。edition.json の publication を published にすると公開用に組めます。'
      : `残りは${left}件です。`,
  );
}

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { by: { type: 'string' } } });
  const [year = '', ...words] = positionals;
  const folder = join(contentRoot(), year);
  const requests = requestsOf(words);
  if (!/^20\d{2}$/.test(year) || !requests) refuse(USAGE);
  else if (!existsSync(join(folder, 'edition.json'))) refuse(`content/${year}/ がありません。\n${USAGE}`);
  else if (!initials.safeParse(values.by).success)
    refuse(`確かめた人の頭文字を --by で書いてください（1〜8文字）。\n${USAGE}`);
  else confirmAll(folder, year, requests, values.by ?? '');
});
