/** Broken data files: the build must name file, line and field, and say what to do in Japanese and English. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ContentError, type Finding, findingText } from '../../../src/editions/files/content-error.ts';
import { FILE_SCHEMAS } from '../../../src/editions/files/file-schemas.ts';
import { leavesOf } from '../../../src/editions/files/leaves.ts';
import { readJson } from '../../../src/editions/files/read-json.ts';
import { contentRoot } from '../../../src/editions/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'broken-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = Object.keys(FILE_SCHEMAS).filter((name) => name !== 'confirmations.json');
const textOf = (file: string) => readFileSync(join(contentRoot(), '2014', file), 'utf8');

function findingsOfText(file: string, text: string): readonly Finding[] {
  const path = join(folder, 'data.json');
  writeFileSync(path, text);
  const schema = FILE_SCHEMAS[file];
  if (!schema) throw new Error(`${file} のスキーマがありません`);
  try {
    readJson(path, `content/2014/${file}`, schema);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings;
  }
}

// Paths into parsed JSON, whose shape the test breaks on purpose.
// biome-ignore lint/suspicious/noExplicitAny: the data is to become anything
type Loose = any;
const broken = (file: string, edit: (data: Loose) => void) => {
  const data: Loose = JSON.parse(textOf(file));
  edit(data);
  return findingsOfText(file, JSON.stringify(data, null, 2));
};

test.each(files)('%s は、いまのままなら読める', (file) => {
  expect(findingsOfText(file, textOf(file))).toEqual([]);
});

test.each(files)('%s のどの値を { } に変えても、その項目と行が指摘される', (file) => {
  const text = JSON.stringify(JSON.parse(textOf(file)), null, 2);
  const missed = leavesOf(JSON.parse(text)).filter(({ keys }) => {
    const data: Loose = JSON.parse(text);
    const last = keys.at(-1);
    const holder = keys.slice(0, -1).reduce((node: Loose, key) => node[key], data);
    if (last !== undefined) holder[last] = { まちがい: true };
    const field = keys.join('.');
    return !findingsOfText(file, JSON.stringify(data, null, 2)).some(
      (finding) =>
        (finding.field === field || finding.field.startsWith(`${field}.`)) &&
        finding.line !== undefined &&
        / \/ /.test(finding.message),
    );
  });
  expect(missed.map(({ path }) => path)).toEqual([]);
});

describe('直し方の言葉', () => {
  test.each<[string, string, (data: Loose) => void, RegExp]>([
    [
      '電話番号がない',
      'edition.json',
      (d) => delete d.contacts.agency.tel,
      /^content\/2014\/edition\.json:\d+ {2}contacts\.agency\.tel: この項目が要ります。.* \/ .*（いまの値 \/ found: （なし））$/,
    ],
    [
      '電話番号の全角',
      'edition.json',
      (d) => (d.contacts.agency.tel = '０９２−０００−１５４０'),
      /contacts\.agency\.tel: 電話番号は半角の数字とハイフンで/,
    ],
    [
      '知らない項目',
      'edition.json',
      (d) => (d.contacts.agency.phone = 'x'),
      /contacts\.agency\.phone: この名の項目はありません/,
    ],
    [
      '公開の状態の書きまちがい',
      'edition.json',
      (d) => (d.publication = 'public'),
      /publication: 次のどれかにしてください：published、draft/,
    ],
    [
      '和暦ではない漢字の日付',
      'edition.json',
      (d) => (d.applicationDeadline = '2014年3月14日'),
      /applicationDeadline: 実在する日を、半角の YYYY-MM-DD/,
    ],
    ['ない日', 'edition.json', (d) => (d.applicationDeadline = '2014-02-30'), /applicationDeadline: 実在する日を/],
    [
      '時差のない日時',
      'edition.json',
      (d) => (d.period.start = '2014-05-05T16:00:00Z'),
      /period\.start: 日本時間で、\+09:00/,
    ],
    [
      '終期が始期より前',
      'edition.json',
      (d) => (d.period.end = '2013-05-05T16:00:00+09:00'),
      /period\.end: 終期が始期より後になっていません/,
    ],
    [
      '締切が始期より後',
      'edition.json',
      (d) => (d.applicationDeadline = '2014-06-01'),
      /applicationDeadline: 申込締切日が始期より後です/,
    ],
    ['章の重なり', 'edition.json', (d) => (d.chapters[2].id = '1'), /chapters\.2\.id: 章「1」が2度あります/],
    [
      'カンマのある保険料',
      'premiums.json',
      (d) => (d.facilities[0].tables[0].rows[0].allRisk.premium.all = '30,390'),
      /premium\.all: 数を、引用符・カンマ・単位を付けずに/,
    ],
    [
      '10円単位でない保険料',
      'premiums.json',
      (d) => (d.facilities[0].tables[0].rows[0].allRisk.premium.all = 29_385),
      /premium\.all: 10の倍数にしてください.*29385/,
    ],
    [
      '行の不足',
      'premiums.json',
      (d) => d.facilities[0].tables[0].rows.pop(),
      /tables\.0\.rows: ちょうど5件にしてください/,
    ],
    [
      '床数の見出しの不足',
      'premiums.json',
      (d) => delete d.facilities[1].tables[0].rows[0].allRisk.premium['50'],
      /rows\.0\.allRisk\.premium: 保険料の見出しは 50、100 です（いまは 100）/,
    ],
    [
      'タイプの全角',
      'premiums.json',
      (d) => (d.facilities[0].tables[0].rows[0].allRisk.type = 'Ｓ1'),
      /allRisk\.type: 加入タイプは半角の大文字1字と数字/,
    ],
    ['カタカナの読み', 'glossary.json', (d) => (d.terms[0].reading = 'アン'), /terms\.0\.reading: 読みはひらがなで/],
    ['空の意味', 'glossary.json', (d) => (d.terms[0].meaning = ''), /terms\.0\.meaning: 空にはできません/],
    [
      'ひらがなでない読み',
      'index-terms.json',
      (d) => (d.terms[0].reading = '暗号'),
      /terms\.0\.reading: 読みはひらがなで/,
    ],
    ['丸で書いた対象', 'tables/plan-matrix.json', (d) => (d.rows[0].allRisk = '〇'), /rows\.0\.allRisk: true か false/],
    ['小数の金額', 'tables/cost-example.json', (d) => (d.rows[0].amount = 0.5), /rows\.0\.amount: 整数を/],
    [
      '費用の書きまちがい',
      'tables/further-services.json',
      (d) => (d.rows[0].fee = '無料'),
      /rows\.0\.fee: 次のどれかにしてください：無償、有償/,
    ],
    [
      '長すぎる符号',
      'tables/support-steps.json',
      (d) => (d.rows[0].code = '手'.repeat(25)),
      /rows\.0\.code: 24文字以内にしてください/,
    ],
    [
      '打ち消しの重なる行',
      'emergency.json',
      (d) => (d.never[0].text = '承認を得ないで支払わない（例外がある）。'),
      /never\.0\.text: .*打ち消さずに/,
    ],
    ['もとの条項がない行', 'emergency.json', (d) => (d.steps[0].refs = []), /steps\.0\.refs: 1件以上にしてください/],
    [
      '項目も表もない一覧',
      'checklists.json',
      (d) => delete d.lists[0].items,
      /lists\.0: items と table のどちらか一方/,
    ],
  ])('%s', (_, file, edit, expected) => {
    expect(broken(file, edit).map(findingText)).toContainEqual(expect.stringMatching(expected));
  });

  test('カンマ抜けのJSONは、行と直し方が出る', () => {
    const [finding] = findingsOfText('edition.json', textOf('edition.json').replace('"label":', '"label"'));
    expect(finding).toMatchObject({ file: 'content/2014/edition.json', line: 4, field: '（JSONの書き方）' });
    expect(finding?.message).toContain('カンマ・引用符・括弧を確かめてください');
  });

  test('Windowsのメモ帳のBOMが付いていても読める', () => {
    expect(findingsOfText('edition.json', `\uFEFF${textOf('edition.json')}`)).toEqual([]);
  });
});
