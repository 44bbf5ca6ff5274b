/** One cell of a spreadsheet: what is understood, and what is refused with its reason. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridCell } from '../../../../src/authoring/premiums/grid.ts';
import { readCell } from '../../../../src/authoring/premiums/read-cell.ts';

const cell = (value: GridCell['value'], more: Partial<GridCell> = {}): GridCell => ({
  ref: 'C4',
  value,
  isError: false,
  ...more,
});

test.each([
  [12340, 12340],
  ['12340', 12340],
  ['12,340円', 12340],
  ['１２，３４０円', 12340],
  ['￥12,340', 12340],
  ['¥ 12,340', 12340],
  ['1万円', 10000],
])('保険料 %j は %i', (written, amount) => {
  expect(readCell(cell(written), 'premium')).toMatchObject({ tag: 'read', value: amount });
});

test.each([
  ['1億円', 100_000_000],
  ['3,000万円', 30_000_000],
  ['５００万', 5_000_000],
])('保険金額 %j は %i', (written, amount) => {
  expect(readCell(cell(written), 'sum')).toMatchObject({ tag: 'read', value: amount });
});

test.each([
  ['12,34円', '金額として読めません'],
  ['1.234', '金額として読めません'],
  ['別途お問い合わせ', '金額として読めません'],
  ['12340円（税込）', '金額として読めません'],
  ['-12340', '金額として読めません'],
  [-12340, '1円以上の金額ではありません'],
  [0, '1円以上の金額ではありません'],
  [12340.5, '端数があります'],
  [12345, '10円単位ではありません'],
  [123_456_789_000, '大きすぎます'],
  [true, '金額ではありません'],
  [new Date('2014-04-01T00:00:00Z'), '日付（2014-04-01）'],
  [null, '空です'],
  ['　', '空です'],
])('保険料 %j は断る：%s', (written, reason) => {
  expect(readCell(cell(written), 'premium')).toMatchObject({
    tag: 'refused',
    message: expect.stringContaining(reason),
  });
});

test('結合したセル、式の誤り、結果のない式は断る。結果のある式は、使ったことを言う', () => {
  expect(readCell(cell(12340, { merged: 'C4:D4' }), 'premium')).toMatchObject({
    message: expect.stringContaining('結合されています（C4:D4）'),
  });
  expect(readCell(cell('#REF!', { isError: true }), 'premium')).toMatchObject({
    message: expect.stringContaining('式の誤り（#REF!）'),
  });
  expect(readCell(cell(null, { formula: 'SUM(A1:A2)' }), 'premium')).toMatchObject({
    message: expect.stringContaining('式（=SUM(A1:A2)）の結果が、ファイルに入っていません'),
  });
  expect(readCell(cell(12340, { formula: 'A1*2' }), 'premium')).toEqual({
    tag: 'read',
    value: 12340,
    note: '式（=A1*2）の結果 12340 を使いました',
  });
});

test('タイプは半角の大文字にし、直したことを言う', () => {
  expect(readCell(cell('ｓ１'), 'type')).toEqual({ tag: 'read', value: 'S1', note: '「ｓ１」を S1 と読みました' });
  expect(readCell(cell('S1'), 'type')).toEqual({ tag: 'read', value: 'S1' });
});

test('どの10円単位の額も、カンマや円や全角を付けて書いて同じ額に読める。数のままなら何も言わない', () => {
  const wide = (text: string) => text.replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (tens) => {
      const amount = tens * 10;
      const commas = amount.toLocaleString('ja-JP');
      expect(readCell(cell(amount), 'premium')).toEqual({ tag: 'read', value: amount });
      for (const text of [`${commas}円`, wide(commas), `￥${commas}`, ` ${amount} `])
        expect(readCell(cell(text), 'premium')).toMatchObject({ value: amount, note: expect.stringContaining(text) });
    }),
  );
});
