import { expect, test } from 'vitest';
import { figureText, sumText, yen, yenText } from '../../../src/domain/money.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [884150, '884,150'],
  [1234567890, '1,234,567,890'],
])('%i は「%s」と書く', (amount, text) => expect(figureText(amount)).toBe(text));

test.each([
  [1_000_000, '100万円'],
  [10_000_000, '1,000万円'],
  [100_000_000, '1億円'],
  [200_000_000, '2億円'],
  [29_380, '29,380円'],
])('保険金額 %i円は「%s」と書く', (amount, text) => expect(sumText(amount)).toBe(text));

test('29380円は「29,380円」と書く', () => expect(yenText(29380)).toBe('29,380円'));
test.each([0.5, -1, Number.NaN, 2 ** 60])('%s は円にならない', (amount) =>
  expect(() => yen(amount)).toThrow(RangeError),
);
