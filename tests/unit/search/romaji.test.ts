/** Romaji are read as a transliterator reads them (wanakana), in every word of the edition and in words made by chance. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toKatakana, toRomaji } from 'wanakana';
import { newestEdition } from '../../../src/editions/load.ts';
import { fold } from '../../../src/search/fold.ts';
import { katakanaOfRomaji } from '../../../src/search/query/romaji.ts';

const same = (romaji: string) => expect([romaji, katakanaOfRomaji(romaji)]).toEqual([romaji, fold(toKatakana(romaji))]);

describe('ローマ字をかなに', () => {
  test('用語集と索引の、すべての読み', () => {
    const { glossary, indexTerms } = newestEdition();
    const readings = [...glossary.terms, ...indexTerms.terms].map(({ reading }) => reading);
    expect(readings.length).toBeGreaterThan(150);
    for (const reading of readings) if (/^[a-z'-]+$/.test(toRomaji(reading))) same(toRomaji(reading));
  });
  test('かなをでたらめに並べても同じ', () => {
    const syllables = [
      ...'アイウエオカキクケコガギグゲゴサシスセソザジズゼゾタチツテトダデドナニヌネノハヒフヘホバビブベボパピプペポマミムメモヤユヨラリルレロワン',
    ].concat(['キャ', 'シュ', 'チョ', 'ジャ', 'リョ', 'ファ', 'ッカ', 'ッシ', 'ッテ']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 8 }), (kana) => {
        // nn before a consonant is one ン here, as an input method takes it.
        fc.pre(!kana.join('').includes('ンン'));
        same(toRomaji(kana.join('')));
      }),
    );
  });
  test('二つ続くンのあとに、母音が来ても同じ', () => {
    for (const romaji of ["nn'aa", "honn'an", "n'n'i", "kann'nin"]) same(romaji);
  });
  test.each([
    'hokenryou',
    'hokenryo',
    'syouin',
    'zyouhou',
    'tuuti',
    'sinryou',
    'konnnichi',
    'matcha',
    'sompo',
    "kin'yuu",
  ])('打ち方のちがい：%s', (romaji) => expect(katakanaOfRomaji(romaji)).toMatch(/^[ァ-ヺ]+$/));
  test.each(['ddos', 'gdpr', 'basic', 'q', 'xyz'])('ローマ字でないもの：%s', (latin) =>
    expect(katakanaOfRomaji(latin)).toBeUndefined(),
  );
});
