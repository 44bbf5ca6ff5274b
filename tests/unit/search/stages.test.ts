import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/search/catalogue.ts';
import { excerptOf, markedTitle } from '../../../src/search/display/excerpt.ts';
import { markedWords, markRanges } from '../../../src/search/display/highlight.ts';
import { piecesOf } from '../../../src/search/query/pieces.ts';
import { wordsForKana } from '../../../src/search/query/readings.ts';
import { editDistance, nearKanjiWords, nearWords } from '../../../src/search/query/typo.ts';
import { standsAsWord, vocabularyOf } from '../../../src/search/query/vocabulary.ts';

const catalogue: Catalogue = {
  edition: '2025',
  label: '2025年度版',
  sections: [],
  groups: [],
  plans: {},
  records: [],
  synonyms: ['脱退|解約=退会', '締切=締め切り'],
  letters: [],
};
const vocabulary = vocabularyOf(catalogue, {
  synonyms: async () => ({ synonyms: ['暗号資産=ビツトコイン'] }),
  readings: async () => ({
    readings: [
      'コウゲキ:攻撃',
      'コクチギム:告知義務',
      'アンゴウシサン:暗号資産',
      'モウシコミ:申込み',
      'オコナイ:~行い',
    ],
    katakana: ['サイバ', 'ランサムウエア'],
  }),
  runs: async () => ({
    runs: ['サイバ攻撃', 'クレジツトカド', '示談交渉', '著作権', '総保険金額', '保険料', '一般病院', '戦争', '補償'],
  }),
});
const { synonyms } = vocabulary;
const [table, runs] = await Promise.all([vocabulary.readings(), vocabulary.runs()]);

describe('同義語', () => {
  test('退会は脱退と解約、よりふさわしいものが先', () => expect(synonyms.of('退会')).toEqual(['脱退', '解約']));
  test('送りがなが違っても引ける（締切り → 締切）', () => expect(synonyms.of('締切り')).toEqual(['締切']));
  test('言葉の途中では、文字どおりにだけ引く', () => expect(synonyms.exactly('締切り')).toEqual([]));
  test('かなの種類は問わない（びっとこいん → 暗号資産）', async () =>
    expect((await vocabulary.allSynonyms()).of('びつとこいん')).toEqual(['暗号資産']));
});

describe('読み', () => {
  test('サイバーこうげき と読む語は サイバ攻撃', () =>
    expect(wordsForKana('サイバコウゲキ', table, false)).toContain('サイバ攻撃'));
  test('打ちかけの あんごうし から 暗号資産', () =>
    expect(wordsForKana('アンゴウシ', table, true)).toContain('暗号資産'));
  test('打ちかけを認めなければ何も出ない', () => expect(wordsForKana('アンゴウシ', table, false)).toEqual([]));
});

describe('複合語と文', () => {
  test('病院保険料 は 病院 と 保険料', () =>
    expect(piecesOf('病院保険料', synonyms, runs, table)).toEqual({ words: ['病院', '保険料'], covered: 1 }));
  test('戦争は補償されますか は 戦争 と 補償', () =>
    expect(piecesOf('戦争は補償されますか', synonyms, runs, table).words).toEqual(['戦争', '補償']));
  test('自動車保険 のうち知っている言葉は半分に満たない', () =>
    expect(piecesOf('自動車保険', synonyms, runs, table).covered).toBeLessThan(0.5));
  test('カード は クレジットカード の中の言葉の切れ目に立たない', () => {
    expect(standsAsWord(runs.joined, 'カド')).toBe(false);
    expect(standsAsWord(runs.joined, 'クレジツトカド')).toBe(true);
  });
});

describe('打ちまちがい', () => {
  test.each([
    ['', '', 0],
    ['サイバ', 'サイバ', 0],
    ['クリンオフ', 'クリングオフ', 1],
    ['加入', '脱退', 2],
  ])('%s と %s の隔たりは %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
  test('ランサムェア から ランサムウエア', () =>
    expect(nearWords('ランサムエア', ['ランサムウエア'], 1)).toEqual(['ランサムウエア']));
  test('4文字のかなには打ちまちがいを認めない', () => expect(nearWords('ランサン', ['ランサム'], 1)).toEqual([]));
  test.each([
    ['示段交渉', '示談交渉'],
    ['著作件', '著作権'],
    ['保険金学', '保険金額'],
  ])('%s から %s', (wrong, right) => expect(nearKanjiWords(wrong, runs.list)).toEqual([right]));
  test('2文字の違いは認めない', () => expect(nearKanjiWords('新幹線', runs.list)).toEqual([]));
});

describe('しるしと抜き書き', () => {
  const plain = (text: string) => ({ text, alphabet: 'plain' as const });
  test('元の文字の範囲に、重ならずに付く', () =>
    expect(markRanges('ＦＡＸ誤送信とFAX', [plain('fax'), plain('ax誤')])).toEqual([
      { from: 0, to: 4 },
      { from: 7, to: 10 },
    ]));
  test('骨組みは送りがなを越えて付く', () =>
    expect(markRanges('差し押さえ', [{ text: '差押', alphabet: 'skeleton' }])).toEqual([{ from: 0, to: 3 }]));
  test('ページへ渡す言葉は、行をまたがず、同じものは1つ', () =>
    expect(markedWords('戦争\n戦争', [plain('戦争戦争'), plain('戦争')])).toEqual(['戦争']));
  test('長い本文は、はじめの一致の前後だけを抜く', () => {
    const parts = excerptOf({ title: '題', text: `${'前'.repeat(200)}戦争${'後'.repeat(200)}` }, [plain('戦争')]);
    expect(parts.map(({ text }) => text).join('').length).toBeLessThan(130);
    expect(parts.filter(({ marked }) => marked)).toEqual([{ text: '戦争', marked: true }]);
  });
  test('題で始まる本文は、題のあとから抜く', () =>
    expect(excerptOf({ title: '質権', text: '質権\n意味' }, [plain('意味')])).toEqual([
      { text: '意味', marked: true },
    ]));
  test('題にも付く', () =>
    expect(markedTitle('暗号資産の取引', [plain('取引')])).toEqual([
      { text: '暗号資産の', marked: false },
      { text: '取引', marked: true },
    ]));
});
