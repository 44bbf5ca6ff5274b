/** Slips that show only when the files of an edition are read together: addresses, references, rules between files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentError, findingText } from '../../../src/editions/files/content-error.ts';
import { readEdition } from '../../../src/editions/load.ts';
import { copyContent, removeContent } from '../../support/edition-copies.ts';

let root = '';
beforeEach(() => {
  root = copyContent('broken-edition');
});
afterEach(() => removeContent(root));

/** Replaces `from` once in a file of the copy; the text must be there. */
function edit(file: string, from: string, to: string): void {
  const path = join(root, '2014', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} に「${from}」がありません`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

function messages(): string[] {
  try {
    readEdition('2014', root);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.map(findingText);
  }
}

test('写したままの版に、指摘はない', () => {
  expect(messages()).toEqual([]);
});

describe('アドレスと参照', () => {
  test.each<[string, string, string, string, RegExp]>([
    [
      '重なったid',
      'sections/exclusions.mdx',
      'id="common-02"',
      'id="common-01"',
      /exclusions\.mdx:\d+ {2}id: 「common-01」はすでに .*exclusions\.mdx:\d+ で使われています/,
    ],
    ['重なった符号', 'sections/exclusions.mdx', 'code="共通②"', 'code="共通①"', /code: 「共通①」はすでに/],
    [
      'ない条項への関連',
      'sections/exclusions.mdx',
      'see="common-note profit-01"',
      'see="common-99"',
      /exclusions\.mdx:\d+ {2}Clause\.see: 「common-99」という条項はありません/,
    ],
    [
      'ない条項への参照',
      'sections/exclusions.mdx',
      '<Ref to="risk-fine-not-covered" />',
      '<Ref to="risk-fine" />',
      /Ref\.to: 「risk-fine」という条項はありません/,
    ],
    [
      'ないページへのリンク',
      'sections/outline.mdx',
      '<Ref to="section:premiums">',
      '<Ref to="section:premium">',
      /Ref\.to: 「premium」というページはありません。あるのは .*premiums/,
    ],
    [
      '表の行からない条項への関連',
      'tables/plan-matrix.json',
      '"plan-undefined-terms"',
      '"plan-undefined"',
      /compare-content\.see: 「plan-undefined」という条項はありません/,
    ],
  ])('%s', (_, file, from, to, expected) => {
    edit(file, from, to);
    expect(messages()).toContainEqual(expect.stringMatching(expected));
  });
});

describe('ファイルをまたぐ規則', () => {
  test.each<[string, string, string, string, RegExp]>([
    [
      '限定プランの方が高い保険料',
      'premiums.json',
      '68210',
      '73660',
      /leakOnly\.premium\.[a-z0-9]+: 情報漏えい限定プランがオールリスクプラン（[\d,]+円）より安くなっていません/,
    ],
    [
      'プランの頭文字と違うタイプ',
      'premiums.json',
      '"P1"',
      '"Q1"',
      /rows\.0\.leakOnly\.type: 情報漏えい限定プランのタイプは P で始まります/,
    ],
    [
      '版のプランの1つがない行',
      'tables/plan-matrix.json',
      ',\n      "leakOnly": false',
      '',
      /plan-matrix\.json:\d+ {2}rows\.0: 「leakOnly」がありません。edition\.json の product\.plans/,
    ],
    [
      '版にないプランの欄',
      'edition.json',
      '{ "id": "allRisk", "letter": "S", "name": "オールリスクプラン" },',
      '',
      /cheaperThan: この版のほかのプランを書いてください/,
    ],
    [
      '記号だけでプランのない注',
      'premiums.json',
      ',\n      "plan": "allRisk"',
      '',
      /premiums\.json:\d+ {2}notes\.0: mark と plan は、そろえて書いてください/,
    ],
    [
      'ない条項へ導くプラン',
      'edition.json',
      '"leak-only-note-2"',
      '"leak-only-note-99"',
      /edition\.json:\d+ {2}product\.plans\.1\.optionRuledOutBy: 「leak-only-note-99」という条項はありません/,
    ],
    [
      '50床と100床の比が乱れた保険料',
      'premiums.json',
      '77550',
      '76320',
      /premiums\.json:\d+ {2}facilities\.1\.tables\.0\.rows\.0\.allRisk\.premium\.100: 病院 S1 の 50床 58,730円と 100床 76,320円の比が、この施設のほかの19組とそろいません/,
    ],
    [
      '施設によって違う②',
      'premiums.json',
      '"response": 3000000,',
      '"response": 4000000,',
      /「S2」の②が、一般医院・診療所では400万円、病院では300万円です/,
    ],
    [
      '終期が1年後ではない',
      'edition.json',
      '2015-05-05T16:00:00',
      '2015-05-06T16:00:00',
      /edition\.json:\d+ {2}period\.end: 終期が始期のちょうど1年後ではありません/,
    ],
    [
      '始期の年が版と違う',
      'edition.json',
      '"start": "2014-05-05',
      '"start": "2015-01-05',
      /period\.start: 始期が2014年ではありません/,
    ],
    [
      '1年以上前の締切',
      'edition.json',
      '"2014-03-14"',
      '"2013-03-14"',
      /applicationDeadline: 申込締切日が始期の1年以上前です/,
    ],
    [
      '締切より後の出典',
      'edition.json',
      '"issued": "2014-01-28"',
      '"issued": "2014-04-28"',
      /document\.issued: 出典の作成日が申込締切日より後です/,
    ],
    [
      '版の名の年の直し忘れ',
      'edition.json',
      '"label": "2014年度版"',
      '"label": "2013年度版"',
      /label: 版の名に年度「2014」がありません/,
    ],
    ['題簽の年の直し忘れ', 'edition.json', '二〇一四年度版', '二〇一三年度版', /labelInKanji: .*「二〇一四」/],
    [
      '保険期間の年数の食い違い',
      'premiums.json',
      '"years": 1',
      '"years": 2',
      /premiums\.json:\d+ {2}conditions\.years: .*2年.*1年/,
    ],
    [
      '1桁足りない電話番号',
      'edition.json',
      '092-000-1540',
      '092-000-154',
      /contacts\.agency\.tel: 「092-000-154」は9桁です。この番号は10桁のはずです/,
    ],
    ['1桁多い電話番号', 'edition.json', '0120-000-000', '0120-000-0000', /contacts\.incidentDesk\.tel: .*11桁/],
    [
      'FAXと同じ電話番号',
      'edition.json',
      '092-000-1545',
      '092-000-1540',
      /contacts\.agency\.fax: agency\.tel と同じ番号です/,
    ],
    [
      '始まる前に終わる受付',
      'edition.json',
      '"close": "17:00" }',
      '"close": "08:00" }',
      /contacts\.agency\.hours\.close: 受付の終わりが始まりより後になっていません/,
    ],
    [
      'ただし書きと違う時刻',
      'edition.json',
      '"nightFrom": "17:00"',
      '"nightFrom": "18:00"',
      /incidentDesk\.hoursNote: nightFrom（18:00）の「18時」がありません/,
    ],
    [
      '通話料の注記のない0570',
      'edition.json',
      'ナビダイヤル・通話料有料',
      'ナビダイヤル',
      /adr\.telNote: 0570 の番号には/,
    ],
    ['中途加入の日の食い違い', 'edition.json', '"startDay": 5', '"startDay": 6', /midTermEntry\.startDay: /],
    [
      '中途加入の月の食い違い',
      'edition.json',
      '"monthsUntilStartAfterCutoff": 2',
      '"monthsUntilStartAfterCutoff": 3',
      /monthsUntilStartAfterCutoff: /,
    ],
    [
      '出典より後の「現在」',
      'tables/support-functions.json',
      '"asOf": "2013-01-31"',
      '"asOf": "2014-01-31"',
      /support-functions\.json:\d+ {2}asOf: /,
    ],
    [
      '合計の合わない金額の例',
      'tables/cost-example.json',
      '"amount": 500000',
      '"amount": 600000',
      /cost-example\.json:\d+ {2}total\.text: 金額の例を足すと3,010万円ですが/,
    ],
    ['約のない合計', 'tables/cost-example.json', '約3,000万円です', '3,000万円です', /total\.text: .*「約3,000万円」/],
    [
      'どの注にもない費用',
      'tables/cost-example.json',
      '"cost-consultant"\n',
      '"cost-call-center"\n',
      /rows\.5\.id: どの注/,
    ],
    [
      'ない条項を指す比較表',
      'tables/coverage-comparison.json',
      '"refs": ["',
      '"refs": ["nowhere", "',
      /coverage-comparison\.json:\d+ {2}rows\.0\.allRisk\.refs\.0: 「nowhere」という条項はありません/,
    ],
  ])('%s', (_, file, from, to, expected) => {
    edit(file, from, to);
    expect(messages()).toContainEqual(expect.stringMatching(expected));
  });

  test('オールリスクプランのタイプに P を書くと、指摘される', () => {
    edit('premiums.json', '"type": "S1"', '"type": "P1"');
    expect(messages()).toContainEqual(expect.stringContaining('オールリスクプランのタイプは S で始まります'));
  });
});
