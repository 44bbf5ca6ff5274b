/**
 * The built index against brute force, over every clause of the newest edition
 * but the list of gaps in the source: it stands on the page about this site, with
 * headings of its own, speaks of the restatement rather than of the insurance,
 * and every search would pay for its words.
 * Substrings: every pair of letters of every clause (all of them, each once),
 * and longer ones (3 to 12 letters) drawn with a fixed seed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newestEdition } from '../../../src/editions/load.ts';
import { fold } from '../../../src/search/fold.ts';
import { buildEditionSearch } from '../../../src/search/indexing/build-edition.ts';
import { checkPages } from '../../../src/search/indexing/check-pages.ts';
import { recordsOf } from '../../../src/search/indexing/records.ts';
import { readSearchWords } from '../../../src/search/indexing/synonyms.ts';
import type { Engine } from '../../../src/search/query/engine.ts';
import { skeleton } from '../../../src/search/skeleton.ts';
import { openEngine, openRetriever } from '../../support/pagefind-in-node.ts';

const edition = newestEdition();
const records = recordsOf(edition);
const texts = records.map(({ clause }) => fold(clause.text));
const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
let engine: Engine;

beforeAll(async () => {
  await buildEditionSearch(edition, records, readSearchWords(), folder);
  await close();
  engine = await openEngine(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const found = async (substring: string) =>
  new Set((await engine.search(substring, { deep: false })).results.map(({ record }) => record));

describe('条項の言葉のどの部分からも、その条項が見つかる', () => {
  test('すべての条項の、となり合う2文字のすべて', async () => {
    const pairs = new Map<string, number[]>();
    texts.forEach((text, record) => {
      const letters = [...text];
      for (let at = 0; at + 2 <= letters.length; at += 1) {
        const pair = letters.slice(at, at + 2).join('');
        pairs.set(pair, [...(pairs.get(pair) ?? []), record]);
      }
    });
    expect(pairs.size).toBeGreaterThan(5000);
    const missed: string[] = [];
    for (const [pair, holders] of pairs) {
      const hits = await found(pair);
      for (const record of new Set(holders))
        if (!hits.has(record)) missed.push(`${pair} → ${records[record]?.clause.id}`);
    }
    expect(missed).toEqual([]);
  });

  test('索引にない条項は「このサイトについて」の欠けの一覧だけ', () => {
    const indexed = new Set(records.map(({ clause }) => clause.id));
    const left = edition.clauses.filter(({ id, parent }) => parent === undefined && !indexed.has(id));
    expect(new Set(left.map(({ section, kind }) => `${section} ${kind}`))).toEqual(new Set(['about gap']));
    expect(edition.clauses.some(({ section, kind }) => section !== 'about' && kind === 'gap')).toBe(true);
  });

  test('3〜12文字の3,000か所', async () => {
    const random = seeded(20250505);
    const missed: string[] = [];
    for (let round = 0; round < 3000; round += 1) {
      const record = Math.floor(random() * texts.length);
      const letters = [...(texts[record] ?? '')];
      const length = Math.min(letters.length, 3 + Math.floor(random() * 10));
      const at = Math.floor(random() * (letters.length - length + 1));
      const substring = letters.slice(at, at + length).join('');
      if (!(await found(substring)).has(record)) missed.push(`${substring} → ${records[record]?.clause.id}`);
    }
    expect(missed).toEqual([]);
  });
});

describe('索引は、総当たりと同じ条項だけを返す', () => {
  /** Phrases that stand somewhere, and the same with two letters changed places, which mostly stand nowhere. */
  function phrases(count: number): string[] {
    const random = seeded(19850401);
    return Array.from({ length: count }, () => {
      const fields = records[Math.floor(random() * records.length)]?.fields ?? [];
      const letters = [...(fields[Math.floor(random() * fields.length)] ?? '')];
      const length = Math.min(letters.length, 1 + Math.floor(random() * 8));
      const at = Math.floor(random() * (letters.length - length + 1));
      const phrase = letters.slice(at, at + length);
      if (random() < 0.3) phrase.reverse();
      return phrase.join('');
    });
  }
  const standing = (phrase: string, fields: 'fields' | 'bareFields') =>
    records.flatMap((record, number) => (record[fields].some((field) => field.includes(phrase)) ? [number] : []));
  const sorted = (hits: ReadonlyMap<number, number>) => [...hits.keys()].sort((a, b) => a - b);

  test('1〜8文字の2,000の句（うち3割は逆さ）。見込みの薄い句として部分から尋ねても同じ', async () => {
    const retriever = await openRetriever(folder);
    const careful = await openRetriever(folder);
    for (const phrase of phrases(2000)) {
      expect([phrase, sorted(await retriever.find(phrase, 'plain'))]).toEqual([phrase, standing(phrase, 'fields')]);
      expect([phrase, sorted(await careful.find(phrase, 'plain', true))]).toEqual([phrase, standing(phrase, 'fields')]);
    }
  });

  test('ひらがなを除いた句の1,000', async () => {
    const retriever = await openRetriever(folder);
    for (const phrase of phrases(1000)
      .map((text) => skeleton(text))
      .filter((text) => text !== '')) {
      expect([phrase, sorted(await retriever.find(phrase, 'skeleton', true))]).toEqual([
        phrase,
        standing(phrase, 'bareFields'),
      ]);
    }
  });

  test('まだ何も読んでいないときも、骨組みの句は同じ', async () => {
    for (const phrase of ['申込締切', '差押', '保険金支払', '漏', '訓練申込']) {
      const retriever = await openRetriever(folder);
      expect([phrase, sorted(await retriever.find(phrase, 'skeleton', true))]).toEqual([
        phrase,
        standing(phrase, 'bareFields'),
      ]);
    }
  });
});

describe('見つかるもの', () => {
  const firstId = async (query: string) =>
    engine.catalogue.records[(await engine.search(query, { deep: true })).results[0]?.record ?? -1]?.[1];
  test.each([
    ['共通4', 'common-04'],
    ['共通⑩', 'common-10'],
    ['利益⑧ア', 'profit-08'],
    ['29,380円', 'premium-clinic-s1'],
    ['14400', 'premium-clinic-s1'],
    ['締め切りはいつ', 'enroll-deadline'],
    ['３月１４日', 'enroll-deadline'],
  ])('「%s」は %s が先頭', async (query, id) => expect(await firstId(query)).toBe(id));
  test('電話番号は、ハイフンがあってもなくても同じ条項', async () =>
    expect(await found('0120318258')).toEqual(await found('0120-318-258')));
  test.each([['自動車保険'], ['新幹線'], ['ぱぺぴぽ'], ['カレーライス']])('本文にない「%s」は0件', async (query) =>
    expect((await engine.search(query, { deep: true })).results).toEqual([]),
  );
  test('「クーリンオフ」は、もしかして「クーリングオフ」', async () =>
    expect((await engine.search('クーリンオフ', { deep: true })).suggestion).toBe('クーリングオフ'));
});

describe('ページとのつき合わせ', () => {
  const page = (id: string, text: string) => `<main><article id="${id}">${text}</article></main>`;
  const [record] = records.filter(({ clause }) => clause.id === 'common-10');
  test('id のないページは、id とページの名を挙げて止まる', () =>
    expect(() => checkPages(edition, record ? [record] : [], () => page('other', ''))).toThrow(
      /2025\/exclusions.*common-10/s,
    ));
  test('画面にない言葉は止まる', () =>
    expect(() => checkPages(edition, record ? [record] : [], () => page('common-10', '暗号資産'))).toThrow(
      /がありません/,
    ));
  test('そろっていれば通る', () =>
    expect(() =>
      checkPages(edition, record ? [record] : [], () => page('common-10', record?.clause.text ?? '')),
    ).not.toThrow());
});
