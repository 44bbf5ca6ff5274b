/**
 * `npm run edition:premiums -- 年度 file.xlsx`: the premiums of a spreadsheet, checked cell by cell and shown
 * against the edition; written only with `--write`. `--template file.xlsx` makes the spreadsheet to fill in.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readGrids } from '../authoring/premiums/grid.ts';
import { proposePremiums } from '../authoring/premiums/proposal.ts';
import { readSheets } from '../authoring/premiums/read-sheets.ts';
import { proposalText } from '../authoring/premiums/report.ts';
import { ContentError, type Finding, findingText } from '../editions/files/content-error.ts';
import { readJson } from '../editions/files/read-json.ts';
import { readText } from '../editions/files/read-text.ts';
import { writeWhole } from '../editions/files/write-text.ts';
import { contentRoot } from '../editions/load.ts';
import { editionSchema, premiumsSchema } from '../schemas/index.ts';
import { csv, filled, withoutPremiums, workbook } from '../spreadsheets/files.ts';
import { CSV_SHEET, premiumList, printedSheets } from '../spreadsheets/premium-sheets.ts';
import { notAFile, refuse, runCommand } from './run.ts';

const USAGE = `使い方：
  npm run edition:premiums -- 年度 --template 表.xlsx             書き込む表を作る（保険料は空。.csv でもよい）
  npm run edition:premiums -- 年度 --template 表.xlsx --filled    いまの保険料を入れた表を作る
  npm run edition:premiums -- 年度 表.xlsx                        表を読み、いまの版との違いを見る（書かない）
  npm run edition:premiums -- 年度 表.xlsx --write                読んで、書く`;

const HOW_TO: readonly string[] = [
  'この表の使い方',
  '1. 1行めの見出しと、A列のIDは変えません。',
  '2. 白い欄に、円の数だけを書きます（例 12340）。カンマは付けても付けなくても読めます。',
  '3. セルを結合せず、式を使うときは計算した結果ごと保存します。',
  '4. npm run edition:premiums -- 年度 この表の名 と打つと、いまの版との違いが並びます。まだ書きません。',
  '5. 違いを原典と見比べ、同じ命令に --write を付けると書きます。',
];

/** Findings of one kind in one sheet as one line: a table that was left empty is one thing to mend, not a hundred. */
function joined(findings: readonly Finding[]): Finding[] {
  const alike = Map.groupBy(findings, ({ file, message }) => `${file}\n${message}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    return [{ ...first, field: `${group.map(({ field }) => field).join('、')}（${group.length}か所）` }];
  });
}

/** The data that the layout of the sheets comes from. Throws a ContentError for what cannot be read. */
function readStructure(folder: string) {
  const read = <Schema extends Parameters<typeof readJson>[2]>(name: string, schema: Schema) => {
    const path = join(folder, name);
    return readJson(path, relative(process.cwd(), path), schema);
  };
  return { facts: read('edition.json', editionSchema), premiums: read('premiums.json', premiumsSchema) };
}

async function writeTemplate(folder: string, target: string, isFilled: boolean): Promise<void> {
  const { facts, premiums } = readStructure(folder);
  const value = isFilled ? filled : withoutPremiums;
  const isCsv = /\.csv$/i.test(target);
  if (!isCsv && !/\.xlsx$/i.test(target)) return refuse(`表の名は .xlsx か .csv で終えてください（いまは ${target}）`);
  if (existsSync(target)) return refuse(`${target} はもうあります。上書きはしません。別の名にするか、消してください`);
  const content = isCsv
    ? csv(premiumList(premiums, facts.product), value)
    : await workbook(
        printedSheets(premiums, facts.product),
        value,
        [{ name: '使い方', lines: HOW_TO }],
        new Date(`${facts.document.issued}T00:00:00Z`),
      );
  writeWhole(target, content);
  console.log(
    `${target} を作りました。${isFilled ? 'いまの保険料が入っています' : '保険料の欄は空です'}。書き込んだら、次のように打ちます。\n  npm run edition:premiums -- ${facts.edition} ${target}`,
  );
}

async function readFile(folder: string, year: string, source: string, isWriting: boolean): Promise<void> {
  const missing = notAFile(source);
  if (missing !== undefined) return refuse(missing);
  const { facts, premiums } = readStructure(folder);
  const path = join(folder, 'premiums.json');
  const shown = relative(process.cwd(), path);
  const layouts = /\.csv$/i.test(source)
    ? [premiumList(premiums, facts.product)]
    : printedSheets(premiums, facts.product);
  const grids = await readGrids(readFileSync(source), source, CSV_SHEET);
  const proposal = proposePremiums(readText(path, shown), facts.product, readSheets(layouts, grids), shown);
  console.log(`${source} と ${shown} を比べました。${proposalText(proposal)}\n`);
  if (proposal.changes.length === 0) console.log('違いはありません。書くものはありません。');
  else if (!isWriting)
    console.log('まだ書いていません。違いを原典と見比べ、正しければ、同じ命令に --write を付けてください。');
  else {
    writeWhole(path, proposal.text);
    console.log(
      `${shown} に書きました。変わった保険料は未確認になります。2人が原典と見比べて確かめてください（npm run edition:open -- ${year}）。`,
    );
  }
}

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { template: { type: 'string' }, filled: { type: 'boolean' }, write: { type: 'boolean' } },
  });
  const [year = '', source] = positionals;
  const folder = join(contentRoot(), year);
  if (!/^20\d{2}$/.test(year) || (source === undefined) === (values.template === undefined)) refuse(USAGE);
  else if (!existsSync(join(folder, 'edition.json')))
    refuse(`content/${year}/ がありません。先に npm run edition:new -- ${year} で版を作ってください`);
  else if (values.template !== undefined) await writeTemplate(folder, values.template, values.filled ?? false);
  else
    await readFile(folder, year, source ?? '', values.write ?? false).catch((error: unknown) => {
      if (!(error instanceof ContentError)) throw error;
      refuse(
        `直すところが${error.findings.length}件あります。何も書いていません。\n${joined(error.findings).map(findingText).join('\n')}`,
      );
    });
});
