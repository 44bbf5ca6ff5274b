/** Words that lead: every one of content/search does, however it is typed; what nobody wrote down leads nowhere. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { kanaWordsOf } from '../../../src/search/indexing/kana-words.ts';
import { leadsOf } from '../../../src/search/indexing/leads.ts';
import { readSearchWords } from '../../../src/search/indexing/synonyms.ts';
import { kanaWriter } from '../../../src/search/query/kana-words.ts';
import { openNewestBook } from '../../support/open-book.ts';

const { edition, records, catalogue, search } = await openNewestBook();
const { leads } = readSearchWords();
const nameOf = (record: number) => records[record]?.name ?? '';
const firstNames = async (query: string, most: number) =>
  (await search(query)).results.slice(0, most).map(({ record }) => nameOf(record));
/** Titles lead to their own page or group first; the leads of such a word come behind it. */
const titles = new Set(
  catalogue.records
    .filter(({ form }) => form === 'page')
    .flatMap(({ title }) => [title, title.replace(/（.*）$/, '')].map(fold)),
);

describe('案内の言葉', () => {
  test('どの言葉も、まず行き先のどれかへ', async () => {
    const missed: string[] = [];
    for (const { words, to } of leads)
      for (const word of words) {
        if (titles.has(fold(word))) continue;
        const [first = '0件'] = await firstNames(word, 1);
        if (!to.includes(first) && to.some((name) => records.some((record) => record.name === name)))
          missed.push(`${word} → ${first}`);
      }
    expect(missed).toEqual([]);
  }, 120_000);
  test('意味を尋ねても、用語の項がない言葉は、同じ行き先へ', async () => {
    const defined = new Set(edition.glossary.terms.map(({ term }) => fold(term)));
    const missed: string[] = [];
    let asked = 0;
    for (const { words, to } of leads)
      for (const word of words) {
        // Nobody asks for the meaning of what ends like a question itself: 保険の説明.
        if (titles.has(fold(word)) || defined.has(fold(word)) || /の|[\u3041-\u3096]$/.test(word)) continue;
        asked += 1;
        const [first = '0件'] = await firstNames(`${word}とは`, 1);
        if (!to.includes(first) && to.some((name) => records.some((record) => record.name === name)))
          missed.push(`${word}とは → ${first}`);
      }
    expect(asked).toBeGreaterThan(300);
    expect(missed).toEqual([]);
  }, 120_000);
  test('同じ言葉を二度書かない（先に書いた行き先しか効かない）', () => {
    const words = leads.flatMap((lead) => lead.words.map(fold));
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  });
  test.each([
    ['見積書', '見積書の方法'],
    ['印刷', '印刷したい'],
    ['印刷', '印刷の仕方'],
    ['更新', '更新の手続き'],
    ['緊急連絡先', '緊急の連絡先'],
  ])('「%s」が行く先へ、「%s」も行く', async (word, asked) => {
    expect((await firstNames(asked, 1))[0]).toBe((await firstNames(word, 1))[0]);
  });
  test('題にない言葉は本に、題にある言葉は目録に入れる。行き先のない言葉は入れない', () => {
    const [page] = records.filter(({ entry: { form } }) => form === 'page');
    const lines = leadsOf(
      records,
      [],
      [
        { words: [page?.entry.title ?? '', '題にない言葉'], to: [page?.name ?? ''] },
        { words: ['行き先のない言葉'], to: ['no-such-record'] },
      ],
      [],
    );
    expect(lines.standing).toEqual([`${fold(page?.entry.title ?? '')}=${records.indexOf(page as never)}`]);
    expect(lines.others).toEqual([`${fold('題にない言葉')}=${records.indexOf(page as never)}`]);
  });
});

describe('用語だけを打つと、その用語のもとになる条項が先', () => {
  const led = new Set(leads.flatMap(({ words }) => words.map(fold)));
  const textOf = (name: string) => {
    const record = records.find((other) => other.name === name);
    return fold(`${record?.entry.title}\n${record?.text}`);
  };
  const terms = edition.glossary.terms.filter(({ term }) => !led.has(fold(term)) && !titles.has(fold(term)));
  test('用語の言葉のある、初めの条項が先頭', async () => {
    const missed: string[] = [];
    for (const { term, clauses } of terms) {
      const main = clauses.find((name) => textOf(name).includes(fold(term)));
      const [first = '0件'] = await firstNames(term, 1);
      if (main !== undefined && first !== main) missed.push(`${term} → ${first}（${main}）`);
    }
    expect(terms.length).toBeGreaterThan(50);
    expect(missed).toEqual([]);
  });
  test('意味を尋ねると、用語の項が先', async () => {
    const missed: string[] = [];
    for (const { id, term } of terms) {
      const [first = '0件'] = await firstNames(`${term}とは`, 1);
      if (first !== id) missed.push(`${term}とは → ${first}`);
    }
    expect(missed).toEqual([]);
  });
});

test('施設の種類と保険料の言葉を並べると、その施設の表へ', async () => {
  const [page] = catalogue.pages.flatMap(({ slug }, number) => (slug === 'premiums' ? [number] : []));
  for (const { name, entry } of records) {
    if (entry.form !== 'page' || entry.page !== page || !/^＜\d/u.test(entry.title)) continue;
    const facility = entry.title.replace(/^＜.*＞\s*|（.*$/gu, '').split('・')[0] ?? '';
    for (const query of [`${facility}の保険料`, `${facility}の料金`, `保険料 ${facility}`])
      expect([query, (await firstNames(query, 1))[0]]).toEqual([query, name]);
  }
});

test('表にある大きさや型を言う問いに、それを言わない答えを出さない', async () => {
  const named = new Set(
    records.flatMap(({ entry: { form }, text }) => (form === 'answer' ? [] : (text.match(/\d+[床人]/g) ?? []))),
  );
  expect(named.size).toBeGreaterThan(5);
  for (const size of named)
    for (const query of [
      `病院 ${size} 保険料`,
      `${size}だといくらですか`,
      `定員や病床が${size}の保険料は分かりますか`,
    ]) {
      const [first] = (await search(query)).results;
      const record = records[first?.record ?? -1];
      if (record?.entry.form === 'answer')
        expect([query, fold(`${record.entry.title}\n${record.text}`).includes(fold(size))]).toEqual([query, true]);
    }
});

describe('かなで書く言葉', () => {
  test('本文のかなの語に、辞書の漢字を添える。本文にその漢字があれば添えない', async () => {
    const lines = await kanaWordsOf(['ただちに知らせる。だまされたとき。', '直ちに']);
    expect(lines).toContain('だま=騙');
    expect(lines.join(' ')).not.toContain('直ちに');
    expect(kanaWriter(await kanaWordsOf(['ただちに知らせる。']))('直ちに届け出る')).toBe('ただちに届け出る');
  });
});
