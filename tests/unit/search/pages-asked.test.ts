/** Who asks for the page on something is led to it: by its name, or by what stands there. Made by rule. */
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/query/terms.ts';
import { openNewestBook } from '../../support/open-book.ts';
import { plainNouns } from '../../support/sentence-sets.ts';

const { edition, catalogue, search } = await openNewestBook();
const firstOf = async (query: string) => (await search(query)).results[0]?.record ?? -1;
const ASKED: readonly ((what: string) => string)[] = [
  (what) => `${what}のページ`,
  (what) => `${what}のページはどこですか`,
  (what) => `${what}の章を見たい`,
  (what) => `${what}の画面を開きたい`,
];

test.each(ASKED.map((ask) => [ask('…'), ask] as const))(
  '「%s」：ナビゲーションの名なら、そのページが先頭',
  async (_, ask) => {
    for (const { nav, slug } of catalogue.pages) {
      const entry = catalogue.records[await firstOf(ask(nav))];
      expect([ask(nav), entry?.form, entry?.id, catalogue.pages[entry?.page ?? -1]?.slug]).toEqual([
        ask(nav),
        'page',
        '',
        slug,
      ]);
    }
  },
);

test.each(ASKED.map((ask) => [ask('…'), ask] as const))(
  '「%s」：用語や索引の語なら、その語を言って出る項の載るページが先頭',
  async (_, ask) => {
    const missed: string[] = [];
    const nouns = plainNouns(edition);
    for (const noun of nouns) {
      const said = catalogue.records[await firstOf(noun)];
      const entry = catalogue.records[await firstOf(ask(noun))];
      if (entry?.form !== 'page' || entry.page !== said?.page)
        missed.push(`${ask(noun)} → ${entry?.title}（${said?.title}）`);
    }
    expect(missed.length / nouns.length, missed.join('、')).toBeLessThanOrEqual(0.03);
  },
);

describe('ページと言っても、ページを尋ねていない', () => {
  test.each([
    'ホームページ',
    '自院のホームページ',
    'ウェブページ',
    'ホームページの改ざん',
    '脅迫の画面',
    '変な画面が出た',
    '文章',
    '14章',
  ])('%s', (query) => expect(parseQuery(query).pageOn).toBeUndefined());
});
