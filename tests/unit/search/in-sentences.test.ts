/** Words inside sentences and compounds are read, set right and led back as they are by themselves: made by rule. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { openNewestBook } from '../../support/open-book.ts';
import { compounds, plainNouns, SAID_AROUND, sentencePairs } from '../../support/sentence-sets.ts';

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

const nouns = plainNouns(edition);

test.each(SAID_AROUND.map((around) => [around('…'), around] as const))(
  '何も足さない言いまわし「%s」では、その語だけで打ったときと同じ項が先頭',
  async (_, around) => {
    expect(nouns.length).toBeGreaterThan(150);
    const missed: string[] = [];
    for (const noun of nouns) {
      const [right] = await found(noun);
      const [first] = await found(around(noun));
      if (first !== right) missed.push(`${around(noun)} → ${nameOf(first)}（${nameOf(right)}）`);
    }
    expect(missed.length / nouns.length, missed.join('、')).toBeLessThanOrEqual(0.03);
  },
);

test('見出しにある語の後ろに、たまたま本文に立つ言葉がついても、先頭は答えか、その語だけで打ったときの五つまでのどれか', async () => {
  const titled = new Set(records.filter(({ entry }) => entry.form !== 'answer').map(({ entry }) => entry.title));
  const inTitle = nouns.filter((noun) => titled.has(noun) && noun.length > 2);
  expect(inTitle.length).toBeGreaterThan(20);
  const missed: string[] = [];
  for (const noun of inTitle) {
    const right = (await found(noun)).slice(0, 5);
    for (const behind of ['一覧', '記載例', '早見表']) {
      const [first] = await found(noun + behind);
      if (records[first ?? -1]?.entry.form !== 'answer' && !right.includes(first ?? -1))
        missed.push(`${noun}${behind} → ${nameOf(first)}`);
    }
  }
  expect(missed.length / inTitle.length, missed.join('、')).toBeLessThan(0.05);
});

test('語の後ろの1字がちがうだけのとき、次の言葉のかけらを含む綴りを持ち出さない', async () => {
  const texts = records.map(({ entry, text }) => `${entry.title}\n${text}`.normalize('NFKC')).join('\n');
  const torn: string[] = [];
  for (const noun of nouns)
    for (const { instead } of (await search(`${noun}例`)).summary.asked)
      for (const { word, kind } of instead)
        if (
          kind === 'spelling' &&
          word.length > noun.length &&
          word.startsWith(noun) &&
          // Nowhere does a word of the edition end with it.
          texts
            .split(word.normalize('NFKC'))
            .every((rest, place) => place === 0 || /^[\p{Script=Han}ァ-ヺー]/u.test(rest))
        )
          torn.push(`${noun}例 → ${word}`);
  expect(torn).toEqual([]);
});

test('答えのカードの問いにしかない語に、知らない言葉がついたものは、0件でなく、近い問いの答えとして出る', async () => {
  const isAnswer = (record: number) => records[record]?.entry.form === 'answer';
  const words = records.flatMap(({ entry }, record) =>
    isAnswer(record) ? (entry.title.match(/\p{Script=Han}{3,}/gu) ?? []) : [],
  );
  const shown: string[] = [];
  for (const word of new Set(words)) {
    const results = (await search(word)).results;
    if (results.length === 0 || results.some(({ record }) => !isAnswer(record))) continue;
    const [first] = (await search(`${word}槌橡`)).results;
    shown.push(word);
    expect(first && { answer: isAnswer(first.record), near: first.near }, word).toEqual({ answer: true, near: true });
  }
  expect(shown.length).toBeGreaterThan(0);
});
