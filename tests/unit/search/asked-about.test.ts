/** Codes as people say them, and kana words with the end of a question: made by rule from the edition. */
import { expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { openNewestBook } from '../../support/open-book.ts';

const { edition, records, catalogue, search } = await openNewestBook();
const firstOf = async (query: string) => (await search(query)).results[0]?.record ?? -1;

/** Clauses whose code ends in a number, with the name and the number apart, and the number of their chapter where the page has one. */
const coded = records.flatMap(({ entry: { form, code, page }, name }) => {
  const [, word = '', number = ''] = /^(.*\D)(\d+)$/.exec(code.normalize('NFKC')) ?? [];
  if (form !== 'clause' || word === '') return [];
  const slug = catalogue.pages[page]?.slug;
  const chapters = edition.sections.find((section) => section.slug === slug)?.chapters ?? [];
  const labels = chapters.flatMap((id) => edition.facts.chapters.find((chapter) => chapter.id === id)?.label ?? []);
  return [{ name, code, word, number, labels }];
});

test('すべての符号は、言い方を変えても、その項目が先頭（共通の4、共通4番、共通 4）', async () => {
  expect(coded.length).toBeGreaterThan(80);
  const missed: string[] = [];
  for (const { name, code, word, number } of coded)
    for (const query of [
      `${word}の${number}`,
      `${code}番`,
      `${word}${number}号`,
      `${word} ${number}`,
      `${word}　第${number}項`,
    ])
      if (records[await firstOf(query)]?.name !== name)
        missed.push(`${query} → ${records[await firstOf(query)]?.name}`);
  expect(missed.length / (coded.length * 5), missed.join('、')).toBeLessThanOrEqual(0.03);
}, 60_000);

test('符号の最後の1字を番号と離しても、その項目が先頭（限定 注1）', async () => {
  const parted = coded
    .filter(({ word }) => word.length > 2)
    .map(({ name, word, number }) => ({ name, query: `${word.slice(0, -1)} ${word.slice(-1)}${number}` }));
  expect(parted.length).toBeGreaterThan(5);
  const missed: string[] = [];
  for (const { name, query } of parted)
    if (records[await firstOf(query)]?.name !== name) missed.push(`${query} → ${records[await firstOf(query)]?.name}`);
  expect(missed).toEqual([]);
});

test('項目の中のアやイも、言い方を変えても、その項目が先頭（共通⑪のイ、共通11 イ、共通⑪（イ））', async () => {
  const parts = records.flatMap(({ name, entry, partCodes }) =>
    partCodes.flatMap((partCode) => {
      const part = partCode.slice(entry.code.length);
      return partCode.startsWith(entry.code) && /\d$/.test(entry.code.normalize('NFKC')) && /^[ァ-ヶ]$/.test(part)
        ? [{ name, code: entry.code, part }]
        : [];
    }),
  );
  expect(parts.length).toBeGreaterThan(3);
  const missed: string[] = [];
  for (const { name, code, part } of parts)
    for (const query of [
      `${code}の${part}`,
      `${code.normalize('NFKC')}の${part}`,
      `${code} ${part}`,
      `${code}（${part}）`,
      `${code}の（${part}）`,
    ]) {
      const found = records[await firstOf(query)]?.name;
      if (found !== name) missed.push(`${query} → ${found}`);
    }
  expect(missed).toEqual([]);
});

test('章を添えた符号も、その項目が先頭で、見つかったと言う', async () => {
  let asked = 0;
  const missed: string[] = [];
  for (const { name, code, labels } of coded)
    for (const label of labels) {
      const chapter = /\d+/.exec(label.normalize('NFKC'))?.[0];
      if (chapter === undefined) continue;
      for (const query of [`${chapter}章${code}`, `第${chapter}章の${code}`, `${chapter}章 ${code}`]) {
        asked += 1;
        const { results, summary } = await search(query);
        if (records[results[0]?.record ?? -1]?.name !== name || summary.status !== 'found') missed.push(query);
      }
    }
  expect(asked).toBeGreaterThan(100);
  expect(missed).toEqual([]);
}, 60_000);

test('よその章を添えた符号は、見つかったと言わない', async () => {
  const other = coded.find(({ labels }) => labels.length > 0 && labels.every((label) => !/(^|\D)1(\D|$)/.test(label)));
  expect(other).toBeDefined();
  expect((await search(`1章${other?.code}`)).summary.status).not.toBe('found');
});

const ENDS = [
  'はどうすればいい',
  'はどこに書いてある',
  'に関する質問',
  'の説明',
  'の場合は',
  'はなんですか',
  'が知りたい',
  'はありますか',
];
test.each(ENDS)('用語集のすべての読み＋「%s」：9割で、その語のある答えが先頭', async (end) => {
  const terms = edition.glossary.terms.filter(({ reading }) => reading.length >= 4);
  let [hit, none] = [0, 0];
  const missed: string[] = [];
  for (const { term, reading } of terms) {
    const record = await firstOf(reading + end);
    if (record < 0) none += 1;
    if (record >= 0 && fold(`${catalogue.records[record]?.title}\n${records[record]?.text}`).includes(fold(term)))
      hit += 1;
    else missed.push(`${reading} → ${catalogue.records[record]?.title ?? '0件'}`);
  }
  expect(hit / terms.length, missed.join('、')).toBeGreaterThanOrEqual(0.9);
  expect(none / terms.length).toBeLessThanOrEqual(0.05);
});
