import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY, parseQuery } from '../../../src/search/query/terms.ts';

describe('検索の言葉の切り分け', () => {
  test.each([
    ['弁護士　相談　費用', ['弁護士', '相談', '費用']],
    ['15,410円', ['15,410円']],
    ['漏えい,盗難', ['漏えい', '盗難']],
    ['２０１５年５月５日', ['2015年5月5日']],
    ['「暗号資産」？', ['暗号資産']],
    ['コールセンタ一', ['コールセンター']],
    ['😀', []],
    ['\uD800', []],
    ['', []],
    ['被保険者とは何ですか', ['被保険者']],
    ['約款って何', ['約款']],
    ['告知義務について教えてください', ['告知義務']],
    ['クーリングオフについて', ['クーリングオフ']],
    ['中途加入の意味', ['中途加入']],
    ['團體保險', ['団体保険']],
    ['損害保険ジャパン㈱', ['損害保険ジャパン株式会社']],
    ['告\u200b知', ['告知']],
    ['5/5', ['5/5']],
    ['とは', ['とは']],
    ['第14章', ['14章']],
    ['14章共通④', ['14章', '共通4']],
    ['第14章の利益②', ['14章', '利益2']],
    ['14章はどこ', ['14章はどこ']],
  ])('%j は %j', (query, terms) => expect(parseQuery(query).terms).toEqual(terms));

  test(`10,000文字の言葉は、はじめの${LONGEST_QUERY}文字に切られ、切ったことが分かる`, () => {
    const { terms, cut } = parseQuery('戦'.repeat(10_000));
    expect([...(terms[0] ?? '')]).toHaveLength(LONGEST_QUERY);
    expect(cut).toBe(true);
  });
  test('9語は8語に切られる', () =>
    expect(parseQuery('一 二 三 四 五 六 七 八 九')).toMatchObject({ cut: true, terms: { length: 8 } }));
  test('タグはただの文字として扱う', () => expect(parseQuery('<b>戦争</b>').terms.join('')).toContain('戦争'));
});
