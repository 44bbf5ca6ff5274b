/**
 * `npm run edition:confirm -- 2026 premiums.json facilities.clinic sections/exclusions.mdx common-04`
 * takes items off the list of what is not confirmed. A name that ends in .json or
 * .mdx begins a file; the words after it are its fields, none of them the whole file.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { confirm, writeUnconfirmed } from '../authoring/confirmation.ts';
import { exampleYear } from '../authoring/example-year.ts';
import { ContentError } from '../editions/files/content-error.ts';
import { readUnconfirmed } from '../editions/files/unconfirmed.ts';
import { contentRoot } from '../editions/load.ts';

interface Request {
  readonly file: string;
  readonly fields: string[];
}

const example = exampleYear(contentRoot(), 'newest');
const USAGE = `使い方：npm run edition:confirm -- ${example} ファイル [項目…] [ファイル [項目…]…]\n例：npm run edition:confirm -- ${example} premiums.json facilities.clinic sections/exclusions.mdx common-04`;

/** Groups the words of the command line by file. Undefined when they name no file. */
function requestsOf(words: readonly string[]): Request[] | undefined {
  const requests: Request[] = [];
  for (const word of words) {
    if (/\.(json|mdx)$/.test(word)) requests.push({ file: word, fields: [] });
    else {
      const last = requests.at(-1);
      if (!last) return undefined;
      last.fields.push(word);
    }
  }
  return requests.length > 0 ? requests : undefined;
}

const [year = '', ...words] = process.argv.slice(2);
const folder = join(contentRoot(), year);
const requests = requestsOf(words);

try {
  if (!/^20\d{2}$/.test(year) || !existsSync(folder) || !requests) {
    console.error(USAGE);
    process.exitCode = 1;
  } else {
    let list = readUnconfirmed(folder);
    if (!list) {
      console.log(`${year}年度版に、未確認の項目はありません。`);
    } else {
      for (const { file, fields } of requests) {
        const result = confirm(list, file, fields);
        list = result.list;
        for (const item of result.confirmed) console.log(`確認済み  ${item.file}  ${item.field}`);
        for (const name of result.unknown) {
          console.error(
            `未確認の一覧にありません  ${name}（npm run edition:open -- ${year} で項目の名を確かめてください）`,
          );
          process.exitCode = 1;
        }
      }
      writeUnconfirmed(folder, list);
      const left = Object.values(list.open).flat().length;
      console.log(
        left === 0
          ? '未確認の項目はなくなりました。edition.json の publication を published にすると公開用に組めます。'
          : `残りは${left}件です。`,
      );
    }
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
