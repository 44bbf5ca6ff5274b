import { describe, expect, test } from 'vitest';
import { fold, foldParts, foldWithMap, toHiragana, toKatakana } from '../../../src/search/fold.ts';
import { mayUseSkeleton, skeleton, skeletonWithMap } from '../../../src/search/skeleton.ts';
import { indexContent, indexPhrase, isPlainText } from '../../../src/search/tokens.ts';

describe('文字のたたみ込み', () => {
  test.each([
    ['ＤＤｏＳ', 'ddos'],
    ['ﾗﾝｻﾑｳｪｱ', 'ランサムウエア'],
    ['ｶﾞｽ', 'ガス'],
    ['か\u3099す', 'がす'],
    ['サーバー', 'サバ'],
    ['共通⑩', '共通10'],
    ['15,410円', '15410円'],
    ['0120-000-000', '0120000000'],
    ['様々', '様'],
    ['ヴォイス', 'フオイス'],
    ['㈱ラック', '株ラツク'],
    ['20%', '20%'],
    ['２０％', '20%'],
    ['\uD800火\uDC00災', '火災'],
    ['😀', ''],
  ])('%s は %s になる', (source, folded) => expect(fold(source)).toBe(folded));

  test('コロナ（カタカナ）は「ところなど」の中にない', () => expect(fold('ところなど')).not.toContain(fold('コロナ')));
  test('かなの種類だけが違う言葉は、読みの形でそろう', () => {
    expect(toKatakana(fold('らんさむうぇあ'))).toBe(fold('ランサムウェア'));
    expect(toHiragana(fold('ランサム'))).toBe('らんさむ');
  });
  test('たたんだ1文字ごとに、元の文字の始まりと終わりが残る', () => {
    const { text, start, end } = foldWithMap('㈱ｶﾞｽ、⑩');
    expect(text).toBe('株ガス10');
    expect(start).toEqual([0, 1, 3, 5, 5]);
    expect(end).toEqual([1, 3, 4, 6, 6]);
  });
});

describe('送りがなを除いた形', () => {
  test.each([['申込み'], ['申し込み'], ['申込']])('%s の骨組みは「申込」', (word) =>
    expect(skeleton(word)).toBe('申込'),
  );
  test('差押え・差し押さえの骨組みは同じ', () => expect(skeleton('差押え')).toBe(skeleton('差し押さえ')));
  test('骨組みの位置は元の文字を指す', () => expect(skeletonWithMap('申し込み').start).toEqual([0, 2]));
  test.each([
    ['お問い合わせ', true],
    ['申し込み', true],
    ['がん保険', false],
    ['補償されない', false],
    ['サイバー', false],
  ])('%s を骨組みでさがしてよいか：%s', (word, allowed) => expect(mayUseSkeleton(word)).toBe(allowed));
});

describe('部分', () => {
  test('行と、空白だけで分かれた数は、たたんでもつながらない', () =>
    expect(foldParts('S1 30,390円、S2 35,190円\n①賠償')).toBe('s1\n30390円s2\n35190円\n1賠償'));
});

describe('索引の語', () => {
  test('ひらがなと数字で切った、2文字以上の言葉が1度ずつ、1文字1語になる', () => {
    const content = indexContent(['暗号資産の取引2件', '取引の暗号資産']);
    expect(content.split(' ').filter((word) => word !== String.fromCodePoint(0x20000))).toHaveLength(6);
  });
  test('濁点を落とされる文字を索引に渡さない', () => {
    for (const token of indexContent(['ガギグ']).split(' ')) expect(token.normalize('NFD')).toBe(token);
  });
  test('言葉のない記録も、索引の記録になる', () => expect(indexContent(['です'])).not.toBe(''));
  test('引用符で囲んだ句は、索引の語の並び', () => expect(indexPhrase('暗号')).toBe(`"${indexContent(['暗号'])}"`));
  test.each([
    ['暗号資産', true],
    ['サイバ攻撃', true],
    ['漏えい', false],
    ['共通10', false],
    ['漏', false],
  ])('%s を索引に尋ねてよいか：%s', (text, plain) => expect(isPlainText(text)).toBe(plain));
});
