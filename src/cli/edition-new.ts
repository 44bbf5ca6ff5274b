/** `npm run edition:new -- 年度`: next year's edition as a draft, made from the newest one. */

import { newEdition } from '../authoring/new-edition.ts';
import { contentRoot } from '../editions/load.ts';
import { runCommand } from './run.ts';

await runCommand('使い方：npm run edition:new -- 年度', () => {
  const made = newEdition(contentRoot(), process.argv[2] ?? '');
  console.log(`content/${made.year}/ を ${made.from}年度版から作りました（下書き）。`);
  console.log(
    `保険期間と申込締切日は年だけをずらしてあります。確かめる項目は${made.items}件で、すべて「未確認」です。`,
  );
  if (made.isFromDraft)
    console.log(
      `もとの${made.from}年度版は、まだ下書きです。公開した版ではないので、もとにしてよいか確かめてください。`,
    );
  if (Number(made.year) > Number(made.from) + 1)
    console.log(
      `${made.from}年度の次の年度ではありません。打ちまちがいなら、content/${made.year}/ と tests/fixtures/ の transcription-${made.year}-… を消して、打ち直してください。`,
    );
  if (made.oldYears.length > 0) {
    console.log('\n年が文字で書かれているところ（まず確かめてください）:');
    for (const { file, line, text } of made.oldYears)
      console.log(`  content/${made.year}/${file}:${line}  ${text.length > 70 ? `${text.slice(0, 70)}…` : text}`);
  }
  if (made.transcriptions.length > 0)
    console.log(
      `2人目の書き取りのもと（tests/fixtures/）: ${made.transcriptions.join('、')}\n  ${made.from}年度版の写しです。もう1人が、新しいパンフレットと1行ずつ比べて直します。`,
    );
  console.log(`
つぎにすること:
  npm run edition:premiums -- ${made.year} --template 保険料.xlsx   保険料を書き込む表
  npm run edition:check -- ${made.year}                書きまちがいの検査
  npm run edition:diff -- ${made.from} ${made.year}            前の版との違い
  npm run edition:desk -- ${made.year}                 前の版と見くらべて確かめる画面
順は docs/editing/new-edition.md にあります。`);
});
