import { expect, test } from 'vitest';
import { figureText, sumText, yen, yenText } from '../../../src/domain/money.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [885480, '885,480'],
  [1234567890, '1,234,567,890'],
])('%i は「%s」と書く', (amount, text) => expect(figureText(amount)).toBe(text));

test.each([
  [1_000_000, '100万円'],
  [10_000_000, '1,000万円'],
  [100_000_000, '1億円'],
  [200_000_000, '2億円'],
  [30_390, '30,390円'],
])('保険金額 %i円は「%s」と書く', (amount, text) => expect(sumText(amount)).toBe(text));

test('30390円は「30,390円」と書く', () => expect(yenText(30390)).toBe('30,390円'));
test.each([0.5, -1, Number.NaN, 2 ** 60])('%s は円にならない', (amount) =>
  expect(() => yen(amount)).toThrow(RangeError),
);
