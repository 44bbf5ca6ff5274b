/** Words inside sentences and compounds are read, set right and led back as they are by themselves: made by rule. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { openNewestBook } from '../../support/open-book.ts';
import { compounds, sentencePairs } from '../../support/sentence-sets.ts';

const { edition, records, search } = await openNewestBook();
const found = async (query: string) => (await search(query)).results.map(({ record }) => record);
const nameOf = (record: number | undefined) => records[record ?? -1]?.name ?? '0件';

describe('文の中の言葉を、かな・ローマ字・打ちまちがい・変換ちがいで打った問い', async () => {
  const pairs = await sentencePairs(edition, records);
  test.each([...new Set(pairs.map(({ rule }) => rule))])(
    '%s：8割で、正しく打った文の先頭が、初めの三つのどれかにある',
    async (rule) => {
      const own = pairs.filter((pair) => pair.rule === rule);
      expect(own.length).toBeGreaterThan(200);
      const missed: string[] = [];
      let nothing = 0;
      for (const { typed, meant } of own) {
        const [right] = await found(meant);
        const results = await found(typed);
        if (right === undefined) continue;
        if (results.length === 0) nothing += 1;
        if (!results.slice(0, 3).includes(right)) missed.push(`${typed} → ${nameOf(results[0])}（${nameOf(right)}）`);
      }
      expect(missed.length / own.length, missed.join('、')).toBeLessThanOrEqual(0.2);
      expect(nothing / own.length).toBeLessThanOrEqual(0.05);
    },
    60_000,
  );
});

describe('ふつうの言葉と続けて打った用語と索引の語', () => {
  const made = compounds(edition);
  test.each([...new Set(made.map(({ rule }) => rule))])('%s：ほぼ9割で、その語のある項が先頭', async (rule) => {
    const own = made.filter((query) => query.rule === rule);
    expect(own.length).toBeGreaterThan(200);
    const missed: string[] = [];
    let nothing = 0;
    for (const { query, term } of own) {
      const [first] = await found(query);
      const record = records[first ?? -1];
      if (record === undefined) nothing += 1;
      if (!fold(`${record?.entry.title}\n${record?.text}`).includes(fold(term)))
        missed.push(`${query} → ${nameOf(first)}`);
    }
    expect(missed.length / own.length, missed.join('、')).toBeLessThanOrEqual(0.12);
    expect(nothing / own.length).toBeLessThanOrEqual(0.05);
  });
});
