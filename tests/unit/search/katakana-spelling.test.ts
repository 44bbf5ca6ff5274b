/** Katakana words in other spellings of the same sound, made by rule from every katakana word of the edition. */
import { describe, expect, test } from 'vitest';
import { katakanaWriter } from '../../../src/search/query/katakana-spelling.ts';
import { openNewestBook } from '../../support/open-book.ts';

const { records, search } = await openNewestBook();
const found = async (query: string) => (await search(query)).results.map(({ record }) => record);
const words = [
  ...new Set(
    records.flatMap(({ entry, text }) => `${entry.title}\n${text}`.normalize('NFKC').match(/[ァ-ヺー]{3,}/g) ?? []),
  ),
];

/** How people spell a sound otherwise. */
const SPELLINGS: readonly (readonly [name: string, respell: (word: string) => string])[] = [
  [
    'バ行をヴで',
    (word) =>
      word.replace(/[バビブベボ]/, (kana) => ['ヴァ', 'ヴィ', 'ヴ', 'ヴェ', 'ヴォ']['バビブベボ'.indexOf(kana)] ?? ''),
  ],
  ['エ段ののばす音をイで', (word) => word.replace(/([エケセテネヘメレゲゼデベペ])ー/, '$1イ')],
  ['オ段ののばす音をウで', (word) => word.replace(/([オコソトノホモヨロゴゾドボポ])ー/, '$1ウ')],
  ['ティをチかテで', (word) => word.replace('ティ', word.length % 2 ? 'チ' : 'テ')],
  ['ファ・フォをハ・ホで', (word) => word.replace(/ファ/, 'ハ').replace(/フォ/, 'ホ')],
  ['ウェをエで', (word) => word.replace('ウェ', 'エ')],
  ['つまる音なしで', (word) => (word.length > 4 ? word.replace(/ッ(?=[カ-ドバ-ポ])/, '') : word)],
];

describe('同じ音の、ほかの綴り', () => {
  test.each(SPELLINGS)('%s打っても、初めの三つまでの項が先頭', async (_, respell) => {
    const missed: string[] = [];
    let asked = 0;
    for (const word of words) {
      const typed = respell(word);
      // What is a word of the edition itself was not misspelt: ホーム.
      if (words.some((known) => known.includes(typed))) continue;
      const right = (await found(word)).slice(0, 3);
      const [first] = await found(typed);
      asked += 1;
      if (first === undefined || !right.includes(first))
        missed.push(`${typed} → ${records[first ?? -1]?.name ?? '0件'}`);
    }
    expect(asked).toBeGreaterThan(0);
    expect(missed.length / asked, missed.join('、')).toBeLessThanOrEqual(0.1);
  });

  test('文の中でも、正しく打ったときと同じ項が先頭', async () => {
    for (const [typed, meant] of [
      ['サーヴァーが止まったら', 'サーバーが止まったら'],
      ['攻撃メイルの訓練は無料ですか', '攻撃メールの訓練は無料ですか'],
      ['セキュリチー対策のサーヴィスは', 'セキュリティ対策のサービスは'],
    ] as const)
      expect((await found(typed))[0], typed).toBe((await found(meant))[0]);
  });
});

describe('言葉の綴り', () => {
  const write = katakanaWriter(['サーバー', 'メール', 'チーム', 'サイト']);
  test('知っている言葉は、そのまま', () => {
    expect(write('サーバーとサーバとﾁｰﾑ')).toBe('サーバーとサーバとﾁｰﾑ');
  });
  test('音が同じなら、知っている綴りにする。文のほかの字は動かさない', () => {
    expect(write('院内サーヴァーの、メイル')).toBe('院内サーバーの、メール');
  });
  test('音がちがう言葉、2字の言葉、ひらがなは変えない', () => {
    for (const text of ['サウナ', 'ワイン', 'メモ', 'さーゔぁー', 'サーモン', 'スーツ']) expect(write(text)).toBe(text);
  });
});
