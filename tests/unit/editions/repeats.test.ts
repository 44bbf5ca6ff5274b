import { expect, test } from 'vitest';
import { repeats } from '../../../src/editions/rules/repeats.ts';
import { edition } from '../../support/edition.ts';

test.each([
  ['保険契約者または被保険者の被保険者の故意。', '被保険者の'],
  ['故意の故意の事故。', '故意の'],
  ['取扱代理店取扱代理店へ。', '取扱代理店'],
  ['サポートデスクをサポートデスクをご利用ください。', 'サポートデスクを'],
  ['お支払いしませんお支払いしません。', 'お支払いしません'],
])('「%s」の「%s」は、2度書かれている', (text, twice) => {
  expect(repeats(text).map(({ message }) => message)).toEqual([expect.stringContaining(`「${twice}」が続けて2度`)]);
});

test.each([
  'この保険の保険期間',
  '言葉がばらばらになる',
  '10,000,000円',
  'がいちょうちょうちん',
  '医療機関と医療機関の間',
  '個人情報の漏えい、個人情報の漏えいのおそれ',
])('「%s」は、重なりではない', (text) => {
  expect(repeats(text)).toEqual([]);
});

test('版の項目の文に、重なりはない', () => {
  expect(edition.clauses.flatMap(({ id, text }) => repeats(text).map(({ found }) => `${id} ${found}`))).toEqual([]);
});
