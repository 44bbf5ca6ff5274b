import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/search/book.ts';
import type { Catalogue } from '../../../src/search/catalogue.ts';
import { excerptOf, markedTitle } from '../../../src/search/display/excerpt.ts';
import { markedWords, markRanges } from '../../../src/search/display/highlight.ts';
import { fold, toKatakana } from '../../../src/search/fold.ts';
import { figureForms, kanjiNumber, numeralForms } from '../../../src/search/query/figures.ts';
import { kanaFromRomaji, mixedSpellings, readKana, spellings } from '../../../src/search/query/kana.ts';
import { withoutLongVowels } from '../../../src/search/query/long-vowels.ts';
import { inCurrentKanji } from '../../../src/search/query/old-kanji.ts';
import { atWordEnds, piecesOf } from '../../../src/search/query/pieces.ts';
import { QuestionBook } from '../../../src/search/query/questions.ts';
import { planTerm } from '../../../src/search/query/term.ts';
import { editDistance, nearKanjiWords, nearWords, swaps } from '../../../src/search/query/typo.ts';
import { vocabularyOf, withReadings } from '../../../src/search/query/vocabulary.ts';
import { planAlike } from '../../../src/search/query/ways/alike.ts';
import type { Readings } from '../../../src/search/readings.ts';
import { BookRetriever } from '../../../src/search/retrievers/book.ts';
import { exceptionsIn } from '../../../src/search/text.ts';

const texts = [
  'サイバー攻撃とクレジットカード',
  '示談交渉、著作権、総保険金額',
  '病院の保険料、戦争の補償',
  '告知義務の違反、脱退と解約、締切',
  '暗号資産、時サービス',
];
const catalogue: Catalogue = {
  edition: '2014',
  label: '2014年度版',
  pages: [],
  groups: [],
  plans: {},
  records: texts.map((_, number) => ({
    form: 'clause',
    id: `c${number}`,
    code: '',
    title: '',
    kind: 'note',
    page: 0,
    group: -1,
    plan: '',
    length: 10,
    titleLeads: 0,
    clauses: [],
    silent: 0,
    joining: 0,
  })),
  leads: new Map(),
  synonyms: ['脱退|解約=退会', '締切=締め切り'],
  emergency: { words: [], to: [] },
  keys: [],
};
const book: Book = {
  edition: '2014',
  texts,
  partCodes: [],
  questions: texts.map((_, record) => (record === 0 ? '締め切りはいつ' : '')),
  synonyms: ['暗号資産=ビツトコイン'],
  asking: [],
  terms: [],
  leads: [],
  kanaWords: ['だま=騙'],
};
const readingLines: Readings = {
  edition: book.edition,
  words: [
    'コウゲキ:攻撃',
    'コクチギム:告知義務',
    'アンゴウシサン:暗号資産',
    'ジ:時',
    'ホケンリヨウ:保険料',
    'ホシヨウ:補償',
    'オコナイ:~行い',
    'ビヨウイン:病院',
  ],
  kanji: ['アン:暗', 'ゲキ:劇', 'ゴウ:合', 'コウ:行', 'サン:算', 'シ:試', 'ギヨウ:行'],
};
const vocabulary = withReadings(vocabularyOf(catalogue, book, new BookRetriever(catalogue, book)), readingLines);
const { synonyms, readings } = vocabulary;
const read = (kana: string) => readKana(kana, readings)[0]?.compounds.map((compound) => spellings(compound, 5)[0]);

describe('同義語', () => {
  test('退会は脱退と解約、よりふさわしいものが先', () => expect(synonyms.of('退会')).toEqual(['脱退', '解約']));
  test('送りがなが違っても引ける（締切り → 締切）', () => expect(synonyms.of('締切り')).toEqual(['締切']));
  test('言葉の途中では、文字どおりにだけ引く', () => expect(synonyms.exactly('締切り')).toEqual([]));
  test('かなの種類は問わない（びっとこいん → 暗号資産）', () =>
    expect(synonyms.of('びつとこいん')).toEqual(['暗号資産']));
});

describe('読み', () => {
  test('サイバーこうげき と読む語は サイバ攻撃', () => expect(read('サイバコウゲキ')).toEqual(['サイバ攻撃']));
  test('助詞は言葉の間に立つ（びょういんのほけんりょう）', () =>
    expect(read('ビヨウインノホケンリヨウ')).toEqual(['病院', '保険料']));
  test('尾は言葉ではない（こくちぎむについて）', () => expect(read('コクチギムニツイテ')).toEqual(['告知義務']));
  test('打ちかけの あんごうし から 暗号資産', () => expect(read('アンゴウシ')).toEqual(['暗号資産']));
  test('知らない言葉は読めない', () => expect(read('カレライス')).toBeUndefined());
  test.each([
    ['hokenryou', 'ホケンリヨウ'],
    ['saiba-', 'サイバ'],
    ['kōgeki', 'コウゲキ'],
    ['gdpr', undefined],
    ['s1', undefined],
  ])('ローマ字 %s は %s', (romaji, kana) => expect(kanaFromRomaji(romaji)).toBe(kana));
  test('伸ばす母音を落とした hokenryo も 保険料', () => {
    expect(withoutLongVowels('ホケンリヨウ')).toBe('ホケンリヨ');
    expect(readKana('ホケンリヨ', readings, { short: true })[0]?.compounds).toEqual([[['保険料']]]);
  });
  test.each([
    ['補シヨウ', '補償'],
    ['補しよう', '補償'],
    ['こくち義務', '告知義務'],
  ])('%s は %s', (mixed, word) => expect(mixedSpellings(mixed, readings)).toContain(word));
});

const instead = (term: string) => planTerm(term, vocabulary).variants.map(({ kind, text }) => `${kind} ${text}`);

describe('同音異字', () => {
  test('複合語の中の別の字も、その版の字で引く', () => {
    expect(vocabulary.alike('試算')).toEqual([]);
    expect(vocabulary.alike('暗合')).toEqual([]);
    expect(vocabulary.alike('行劇')).toEqual(['攻撃']);
    expect(vocabulary.alike('い行劇')).toEqual([]);
    expect(instead('サイバー行劇')).toEqual(['reading サイバ攻撃']);
  });
  test('語の切れ目がちがっても、読みが一語なら引く（暗合 + 試算）', () =>
    expect(instead('暗合試算')).toEqual(['reading 暗号資産']));
  test('句読点のない長い文は、1字ずつの読みで聞かない（時間がかかる）', () => {
    const never = () => expect.unreachable();
    expect(planAlike('地'.repeat(21), { ...vocabulary, alike: never, soundsOf: never }).variants).toEqual([]);
  });
  test('本文にある言葉は、読み替えない', () => expect(instead('攻撃')).toEqual(['itself 攻撃']));
  test('2文字だけの別の言葉は、題や案内の言葉でなければ、読み替えない（行劇）', () =>
    expect(instead('行劇')).toEqual([]));
});

describe('打ちまちがい', () => {
  test.each([
    ['こくぢぎむ', '告知義務'],
    ['こくちきむ', '告知義務'],
    ['こちぎむ', '告知義務'],
    ['ほげんりょう', '保険料'],
    ['kokuchgimu', '告知義務'],
    ['kokuchiigmu', '告知義務'],
    ['kokuchhigimu', '告知義務'],
  ])('%s は「もしかして」%s', (typed, word) => expect(instead(typed)).toEqual([`spelling ${word}`]));
  test('一字ちがいでも、二かなの言葉では当てずっぽうになるので、引かない', () => expect(instead('こくく')).toEqual([]));
});

describe('かなで書く言葉', () => {
  test('漢字で打っても、その版のかなで引く。ほかの言葉の一部は変えない', () => {
    expect(vocabulary.asWritten('騙された、欺騙')).toBe('だまされた、欺騙');
    expect(vocabulary.asWritten('攻撃')).toBe('攻撃');
  });
});

describe('数', () => {
  test.each([
    ['三十', 30],
    ['二〇一五', 2015],
    ['千五百', 1500],
    ['一般', undefined],
  ])('%s は %s', (text, number) => expect(kanjiNumber(text)).toBe(number));
  test.each([
    ['5/5', '5月5日'],
    ['令和2年5月5日', '2020年5月5日'],
    ['R2.5.5', '2020年5月5日'],
    ['16:30', '午後4時30分'],
    ['4pm', '午後4時'],
    ['1千万', '1000万円'],
    ['一億円', '1億円'],
    ['20パーセント', '20%'],
    ['S1プラン', 's1'],
  ])('%s は %s', (term, form) => expect(figureForms(term)).toContain(form));
  test.each(['一部', '三者', '自動車', '十分な説明'])('言葉「%s」は数ではない', (term) =>
    expect(figureForms(term).filter((form) => vocabulary.stands(form))).toEqual([]),
  );
  test('ない金額を、つづりの近い別の数にしない', () => {
    for (const term of ['10,000円', '12345', '¥5,000']) expect(planTerm(term, vocabulary).variants).toEqual([]);
  });
  test('ローマ数字・漢数字・算用数字は同じ', () => {
    expect(numeralForms('保険2課')).toEqual(['保険二課', '保険ii課']);
    expect(numeralForms('保険ii課')).toEqual(['保険2課', '保険二課']);
    expect(numeralForms('s10')).toEqual([]);
  });
  test('旧字は、いまの字になる', () => expect(inCurrentKanji('國家關與型、髙﨑')).toBe('国家関与型、高崎'));
});

describe('複合語と文', () => {
  test('病院保険料 は 病院 と 保険料', () =>
    expect(piecesOf('病院保険料', vocabulary)).toEqual({ words: ['病院', '保険料'], covered: 1 }));
  test('戦争は補償されますか は 戦争 と 補償', () =>
    expect(piecesOf('戦争は補償されますか', vocabulary).words).toEqual(['戦争', '補償']));
  test('カード は クレジットカード の中の言葉の切れ目に立たない', () =>
    expect(piecesOf('カード払い', vocabulary).words).toEqual([]));
  test('カタカナの続きは、どの部分も知られた言葉のときだけ分かれる', () => {
    expect(piecesOf('サイバーサービス', vocabulary).words).toEqual(['サイバー', 'サービス']);
    expect(piecesOf('サービスデスク', vocabulary).words).toEqual([]);
    expect(piecesOf('クレジットサービスデスク', vocabulary).words).toEqual([]);
  });
  test('数の中は切れ目ではない（10,000円の 10）', () => {
    for (const from of [1, 2, 3, 5]) expect(atWordEnds([...'10,000円'], from, 7)).toBe(false);
    expect(atWordEnds([...'料10,000円'], 1, 7)).toBe(true);
  });
  test('1字の漢字で切り裂いた言葉は、言葉ではない（病院車）', () =>
    expect(piecesOf('病院車', vocabulary).words).toEqual([]));
  test('接尾の1字は、切り裂かない（病院用）', () => expect(piecesOf('病院用', vocabulary).words).toEqual(['病院']));
  test('漢字の前の知らないかなは、知らない言葉（がん補償）', () =>
    expect(piecesOf('がん補償', vocabulary).covered).toBeLessThan(0.6));
});

describe('問いの見比べ', () => {
  const questions = new QuestionBook({
    askedWords: [],
    questions: [
      { record: 0, question: '身代金は払われますか' },
      { record: 1, question: '分院も加入できますか' },
      { record: 2, question: 'やめるにはどうする' },
    ],
    texts: ['保険料は払われます', '分院', '脱退'],
    meanings: [{ words: ['やめる', '脱退'], records: () => new Set([2]) }],
    related: (a, b) => a === b,
  });
  const inKana = questions.withKana((text) =>
    fold(text)
      .replace('身代金', 'みのしろきん')
      .replace('払', 'はら')
      .replace(/[ぁ-ゖ]/g, toKatakana),
  );
  const best = (query: string) => questions.asked(query, undefined)[0];
  test('同じ問いは、近さ1で、たしか', () => {
    expect(best('身代金は払われますか')).toMatchObject({ record: 0, likeness: 1, nearness: 1 });
    expect(best('身代金は払われますか')?.certainty).toBeGreaterThan(1);
  });
  test('言い回しが違っても、同じことを尋ねる問いがいちばん近い', () =>
    expect(best('身代金って払われるの')?.record).toBe(0));
  test('同じ意味の、別の言葉でも近い', () => expect(best('脱退するには')?.record).toBe(2));
  test('どの問いにも本文にもない言葉が入ると、たしかさが下がる', () =>
    expect(best('家賃は払われますか')?.certainty ?? 0).toBeLessThan(
      (best('身代金は払われますか')?.certainty ?? 0) / 2,
    ));
  test('かなの問いは、読みで見比べる。読みがなければ、どれにも似ていない', () => {
    expect(inKana.asked('', 'ミノシロキンハハラワレマスカ')[0]?.record).toBe(0);
    expect(questions.asked('', 'ミノシロキンハハラワレマスカ')).toEqual([]);
  });
  test('間のあいた言葉を、つないで1つの言葉とみなさない', () =>
    expect(best('分院 加入')?.likeness ?? 0).toBeGreaterThan(best('分院加入')?.likeness ?? 0));
});

describe('例外の札', () => {
  test('札の行までが1つの例外', () => {
    const text = '本文。\nただし、火災。\nア 破裂\n（この項にあたりません）\nつづき（注）あり。';
    expect(exceptionsIn(text).map(({ from, to, label }) => [text.slice(from, to), label])).toEqual([
      ['ただし、火災。\nア 破裂\n（この項にあたりません）', '（この項にあたりません）'],
    ]);
  });
  test('札のない本文に、例外はない', () => expect(exceptionsIn('（注）\n本文（この項）')).toEqual([]));
});

describe('打ちまちがい', () => {
  test.each([
    ['', '', 0],
    ['サイバ', 'サイバ', 0],
    ['クリンオフ', 'クリングオフ', 1],
    ['加入', '脱退', 2],
    ['gpdr', 'gdpr', 1],
  ])('%s と %s の隔たりは %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
  test('となりを入れ替えた形', () => expect(swaps('gpdr')).toEqual(['pgdr', 'gdpr', 'gprd']));
  test('ランサムェア から ランサムウエア', () =>
    expect(nearWords('ランサムエア', ['ランサムウエア'], 1)).toEqual(['ランサムウエア']));
  test('4文字のかなには打ちまちがいを認めない', () => expect(nearWords('ランサン', ['ランサム'], 1)).toEqual([]));
  test.each([
    ['示段交渉', '示談交渉'],
    ['著作件', '著作権'],
    ['保険金学', '保険金額'],
  ])('%s から %s', (wrong, right) => expect(nearKanjiWords(wrong, vocabulary.runs)).toEqual([right]));
  test('2文字の違いは認めない', () => expect(nearKanjiWords('新幹線', vocabulary.runs)).toEqual([]));
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
