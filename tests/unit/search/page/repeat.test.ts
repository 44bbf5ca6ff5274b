/** What stands in an address cannot speak as the site. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_REPEATED, repeated } from '../../../../src/search/page/repeat.ts';

const nothing = () => false;
const everything = () => true;

describe('打たれた言葉のくり返し', () => {
  test.each([
    ['免責', '免責'],
    ['  免責 　条項 ', '免責 条項'],
    ['2014年5月5日', '2014年5月5日'],
    ['119番', '119番'],
    ['電話は090-1234-5678へ', '電話は…へ'],
    ['電話は０９０－１２３４－５６７８へ', '電話は…へ'],
    ['電話は〇九〇の一二三四の五六七八へ', '電話は…へ'],
    ['電話は(090) 1234 5678', '電話は(…'],
    ['①②③④⑤⑥⑦へ', '…へ'],
    ['https://example.com/a へ', '… へ'],
    ['example.jpで申込み', '…で申込み'],
    ['ｅｘａｍｐｌｅ．ｊｐで', '…で'],
    ['a@example.jp', '…'],
    ['免\u200B責\uFE0F', '免責'],
    ['\u202E責免', '責免'],
  ])('「%s」は「%s」', (query, expected) => {
    expect(repeated(query, nothing)).toBe(expected);
  });

  test.each(['0120-000-000', '30,390円', 'www.sonpo.or.jp'])('版にある「%s」はそのまま', (query) => {
    expect(repeated(query, everything)).toBe(query);
  });

  test('どんな言葉でも、20文字と「…」まで', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (query) => {
        expect([...repeated(query, everything)].length).toBeLessThanOrEqual(MOST_REPEATED + 1);
      }),
    );
  });

  test('版にない番号の数字は、区切りを変えても、5つ続けては出ない', () => {
    const digit = fc.constantFrom(...'0123456789０１２３４５６７８９〇一二三四五六七八九');
    const separator = fc.constantFrom('', '-', '－', '‐', ' ', '　', '.', '(', ')', '・', 'ー');
    fc.assert(
      fc.property(fc.array(fc.tuple(digit, separator), { minLength: 9, maxLength: 15 }), (parts) => {
        const number = parts.map((pair) => pair.join('')).join('');
        const shown = repeated(`電話は${number}`, nothing);
        expect([...shown].filter((letter) => /[\p{N}〇一二三四五六七八九]/u.test(letter)).length).toBeLessThan(5);
      }),
    );
  });
});
