import { describe, expect, test } from 'vitest';
import { fold, foldWithMap, toHiragana, toKatakana } from '../../../src/search/fold.ts';
import { mayUseSkeleton, skeleton, skeletonWithMap } from '../../../src/search/skeleton.ts';
import { tokensOf } from '../../../src/search/tokens.ts';

describe('文字のたたみ込み', () => {
  test.each([
    ['ＤＤｏＳ', 'ddos'],
    ['ﾗﾝｻﾑｳｪｱ', 'ランサムウエア'],
    ['ｶﾞｽ', 'ガス'],
    ['か\u3099す', 'がす'],
    ['サーバー', 'サバ'],
    ['共通⑩', '共通10'],
    ['14,400円', '14400円'],
    ['0120-318-258', '0120318258'],
    ['様々', '様'],
    ['ヴォイス', 'フオイス'],
    ['㈱ラック', '株ラツク'],
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

describe('索引の語', () => {
  const letters = ['情報', 'かカ暗', 'がガ号'];
  const tokens = tokensOf(letters);
  test('1文字が1語になり、かなと骨組みは別の文字にうつる', () => {
    expect(tokens.of('情報', 'plain')).toHaveLength(2);
    expect(new Set([...(tokens.of('かカ', 'plain') ?? []), ...(tokens.of('かカ', 'skeleton') ?? [])]).size).toBe(4);
  });
  test('文字の順が、索引のファイルの順（符号の順）になる', () => {
    const words = tokens.of(letters.join(''), 'plain') ?? [];
    expect(words).toEqual([...words].sort());
  });
  test('濁点を落とされる文字を索引に渡さない', () => {
    for (const token of tokens.of('がガ', 'plain') ?? []) expect(token.normalize('NFD')).toBe(token);
  });
  test('版にない文字があれば、語にも句にもならない', () => {
    expect(tokens.of('情鷲', 'plain')).toBeUndefined();
    expect(tokens.phrase('鷲', 'plain')).toBeUndefined();
  });
  test('引用符で囲んだ句になる', () =>
    expect(tokens.phrase('暗号', 'plain')).toBe(`"${(tokens.of('暗号', 'plain') ?? []).join(' ')}"`));
  test('どのファイルの文字かが分かる', () =>
    expect([tokens.group('報'), tokens.group('号'), tokens.group('鷲')]).toEqual([0, 2, undefined]));
});
