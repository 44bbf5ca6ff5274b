import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBudget, readSize } from '../../../../src/domain/premium/index.ts';

describe('病床数・定員数の読み取り', () => {
  test.each([
    ['50', 50],
    ['５０', 50],
    [' 50 ', 50],
    ['　５０　', 50],
    ['50床', 50],
    ['50 床', 50],
    ['50人', 50],
    ['50名', 50],
    ['050', 50],
    ['０５０床', 50],
    ['1,000', 1_000],
    ['１，０００床', 1_000],
    ['1、000', 1_000],
    ['9,999', 9_999],
    ['1', 1],
    ['\t100\n', 100],
  ])('「%s」は %d', (text, value) => expect(readSize(text)).toEqual({ tag: 'read', value }));

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['　', 'empty'],
    ['0', 'zero'],
    ['０床', 'zero'],
    ['000', 'zero'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['－５', 'negative'],
    ['ー5', 'negative'],
    ['▲5', 'negative'],
    ['-0.5', 'negative'],
    ['.5', 'decimal'],
    ['50.5', 'decimal'],
    ['５０．０', 'decimal'],
    ['50.', 'decimal'],
    ['五十', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['50,,0', 'not-a-number'],
    ['5,0', 'not-a-number'],
    ['<b>50</b>', 'not-a-number'],
    ['+50', 'not-a-number'],
    ['5²', 'not-a-number'],
    ['⑤', 'not-a-number'],
    ['50床床', 'not-a-number'],
    ['床', 'not-a-number'],
    ['0x32', 'not-a-number'],
    ['50-100', 'not-a-number'],
    ['٥٠', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['10000', 'too-large'],
    ['99999999', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('「%s」は %s として断る', (text, code) => expect(readSize(text)).toEqual({ tag: 'refused', code }));

  test('どんな文字列でも、1から9,999の整数か、断るわけになる', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-0-9０-９,，.床人eE ]*$/)), (text) => {
        const reading = readSize(text);
        if (reading.tag === 'read')
          expect(Number.isInteger(reading.value) && reading.value >= 1 && reading.value <= 9_999).toBe(true);
        else expect(['empty', 'zero', 'negative', 'decimal', 'not-a-number', 'too-large']).toContain(reading.code);
      }),
      { numRuns: 3_000 },
    );
  });

  test('1から9,999まで、書いた数がそのまま読める', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom('', '床', '人', '名', ' 床'), (size, unit) => {
        const fullWidth = String(size).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const text of [
          `${size}${unit}`,
          `${fullWidth}${unit}`,
          `00${size}${unit}`,
          size.toLocaleString('en') + unit,
        ])
          expect(readSize(text)).toEqual({ tag: 'read', value: size });
      }),
    );
  });
});

describe('見えない文字', () => {
  test.each([
    0x00ad, 0x034f, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x202a, 0x202e, 0x2060, 0x2066, 0x3164, 0xfe0e,
    0xfe0f, 0xfeff, 0xe0100,
  ])('U+%s は、どこにあっても読み飛ばす', (code) => {
    const unseen = String.fromCodePoint(code);
    for (const text of [`${unseen}100`, `1${unseen}00`, `100${unseen}`, `1,000${unseen}床`.replace('1,000', '100')])
      expect(readSize(text)).toEqual({ tag: 'read', value: 100 });
    expect(readBudget(`5${unseen}万${unseen}円${unseen}`)).toEqual({ tag: 'read', value: 50_000 });
    expect(readSize(unseen)).toEqual({ tag: 'refused', code: 'empty' });
    // Seen characters stay refused, whatever stands beside them.
    expect(readSize(`${unseen}五十`)).toEqual({ tag: 'refused', code: 'not-a-number' });
  });
});

describe('予算の読み取り', () => {
  test.each([
    ['50000', 50_000],
    ['50,000円', 50_000],
    ['５万円', 50_000],
    ['5万', 50_000],
    ['20 万円', 200_000],
    ['999999999', 999_999_999],
  ])('「%s」は %d円', (text, value) => expect(readBudget(text)).toEqual({ tag: 'read', value }));
  test.each([
    ['', 'empty'],
    ['0円', 'zero'],
    ['-1', 'negative'],
    ['3.5万円', 'decimal'],
    ['万円', 'not-a-number'],
    ['1000000000', 'too-large'],
    ['100000万円', 'too-large'],
  ])('「%s」は %s として断る', (text, code) => expect(readBudget(text)).toEqual({ tag: 'refused', code }));
});
