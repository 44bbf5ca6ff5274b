import { describe, expect, test } from 'vitest';
import { isWithinWord, letterFeatures, meaningFeature } from '../../../src/search/query/features.ts';
import { QUESTION } from '../../../src/search/query/weights.ts';

const weights = (text: string) => [...letterFeatures(text).values()];
const features = (text: string) => [...letterFeatures(text).keys()];

describe('見くらべる特徴', () => {
  test('2字の組と、漢字1字。かなの種類は問わない', () => {
    expect(weights('保険')).toEqual([QUESTION.loneKanji, 1, QUESTION.loneKanji]);
    expect(features('さいば')).toEqual(features('サイバ'));
  });
  test('ひらがなだけの組は文法、ひらがなのそばの組は語尾の重さ', () => {
    expect(weights('ますか')).toEqual([QUESTION.grammar, QUESTION.grammar]);
    expect(weights('ムは')).toEqual([QUESTION.ending]);
  });
  test('行をまたぐ組はない', () => expect(features('ア\nイ')).toEqual([]));
  test('漢字、同じ文字の種類の組は言葉の中。種類のちがう組と意味は、そうでない', () => {
    expect(features('保険').map(isWithinWord)).toEqual([true, true, true]);
    expect(features('ムA').map(isWithinWord)).toEqual([false]);
    expect(isWithinWord(meaningFeature(3))).toBe(false);
  });
});
