import { expect, test } from 'vitest';
import { shiftJisSafe } from '../../../../src/domain/premium/index.ts';

test.each([
  ['①損害賠償 ②事故対応特別費用 ⑳', '(1)損害賠償 (2)事故対応特別費用 (20)'],
  ['保険Ⅱ課', '保険II課'],
  ['1〜5章、1–5章、−5、～', '1-5章、1-5章、-5、-'],
  ['￥100\\~', '円100円-'],
  ['年間保険料 190,040円（一括払）', '年間保険料 190,040円（一括払）'],
])('「%s」は「%s」になる', (text, expected) => expect(shiftJisSafe(text)).toBe(expected));
