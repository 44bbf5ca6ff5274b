/**
 * The built search against brute force: every record of the newest edition, the
 * book in memory over all its letters, and Pagefind over all plain words; and both
 * together over every query of the tests.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newestEdition } from '../../../src/editions/load.ts';
import { type Book, bookFrom, wireBook } from '../../../src/search/book.ts';
import { type Catalogue, catalogueFrom } from '../../../src/search/catalogue.ts';
import { fold, partsOf } from '../../../src/search/fold.ts';
import { buildEditionSearch } from '../../../src/search/indexing/build-edition.ts';
import { recordsOf } from '../../../src/search/indexing/records.ts';
import { readSearchWords } from '../../../src/search/indexing/synonyms.ts';
import { Engine, type OpenBook, openBook } from '../../../src/search/query/engine.ts';
import { openSearch } from '../../../src/search/query/open-search.ts';
import type { Retriever } from '../../../src/search/query/retriever.ts';
import { parseQuery } from '../../../src/search/query/terms.ts';
import { type Readings, readingsFrom, wireReadings } from '../../../src/search/readings.ts';
import { OtherBuildError, pagefindRetriever } from '../../../src/search/retrievers/pagefind.ts';
import { skeleton } from '../../../src/search/skeleton.ts';
import { isPlainText } from '../../../src/search/tokens.ts';
import { unwrap, wrap } from '../../../src/search/wire.ts';
import {
  openBuiltSearch,
  openPagefind,
  readBook,
  readCatalogue,
  readReadings,
} from '../../support/pagefind-in-node.ts';
import { madeFromGlossary, titlesAndLabels } from '../../support/search-sets.ts';

const edition = newestEdition();
const records = recordsOf(edition, true);
const words = readSearchWords();
const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
const own = (
  JSON.parse(readFileSync(new URL('../../fixtures/search-queries.json', import.meta.url), 'utf8')) as { q: string }[]
).map(({ q }) => q);
let catalogue: Catalogue;
let book: OpenBook;
let wholeBook: Book;
let readings: Readings;
let engine: Engine;
let pagefind: Retriever;

beforeAll(async () => {
  await buildEditionSearch(edition, true, records, words, folder);
  catalogue = readCatalogue(folder);
  wholeBook = readBook(folder, catalogue);
  readings = readReadings(folder, catalogue);
  book = openBook(catalogue, wholeBook, async () => readings);
  engine = new Engine(catalogue);
  pagefind = pagefindRetriever(await openPagefind(folder), catalogue);
}, 60_000);
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

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

const search = (query: string) => engine.search(query, book.retriever, book);
const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

/** Phrases that stand somewhere, and the same backwards, which mostly stand nowhere. */
function phrases(count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const fields = records[Math.floor(random() * records.length)]?.fields ?? [];
    const letters = [...(fields[Math.floor(random() * fields.length)] ?? '')];
    const length = Math.min(letters.length, 1 + Math.floor(random() * 8));
    const at = Math.floor(random() * (letters.length - length + 1));
    const phrase = letters.slice(at, at + length);
    if (random() < 0.3) phrase.reverse();
    return phrase.join('');
  }).filter((phrase) => phrase !== '');
}
const insideFigure = (text: string, phrase: string) => {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = /\d/.test(text.charAt(at - 1)) && /^\d/.test(phrase);
    const after = /\d/.test(text.charAt(at + phrase.length)) && /\d$/.test(phrase);
    if (!before && !after) return false;
  }
  return true;
};
const standing = (phrase: string) => {
  const figures = /^\d|\d$/.test(phrase) && !/^\d{4,}$/.test(phrase);
  return records.flatMap(({ fields }, number) =>
    fields.some((field) => field.includes(phrase) && !(figures && insideFigure(field, phrase))) ? [number] : [],
  );
};

describe('引くものは、総当たりと同じ記録だけを返す', () => {
  test('本は、1〜8文字の3,000の句（うち3割は逆さ）で', () => {
    for (const phrase of phrases(3000, 19850401))
      expect([phrase, sorted(book.retriever.hits(phrase, 'plain'))]).toEqual([phrase, standing(phrase)]);
  });
  test('本は、すべての記録の、となり合う2文字のすべてで（数字は1つの数の中を切らない）', () => {
    let pairs = 0;
    for (const [number, { fields }] of records.entries()) {
      for (const field of fields) {
        const letters = [...field];
        for (let at = 0; at + 2 <= letters.length; at += 1) {
          const pair = letters.slice(at, at + 2).join('');
          if (/\d/.test(pair)) continue;
          pairs += 1;
          if (!book.retriever.hits(pair, 'plain').has(number)) expect.fail(`${pair} → ${records[number]?.name}`);
        }
      }
    }
    expect(pairs).toBeGreaterThan(30_000);
  });
  test('本は、ひらがなを除いた1,000の句で', () => {
    for (const phrase of phrases(1000, 7)
      .map((text) => skeleton(text))
      .filter((text) => text !== '' && !/\d/.test(text))) {
      const holders = records.flatMap(({ entry, text }, number) =>
        [...(entry.titleLeads ? [] : [entry.title]), text].some((field) =>
          partsOf(field).some((part) => skeleton(part).includes(phrase)),
        )
          ? [number]
          : [],
      );
      expect([phrase, sorted(book.retriever.hits(phrase, 'skeleton'))]).toEqual([phrase, holders]);
    }
  });
  test('Pagefindは、ひらがなと数字のない2文字以上の句のすべてで', async () => {
    const plain = [...new Set(phrases(4000, 20140505).filter(isPlainText))];
    expect(plain.length).toBeGreaterThan(600);
    for (const phrase of plain)
      expect([phrase, sorted(await pagefind.find(phrase, 'plain'))]).toEqual([phrase, standing(phrase)]);
  }, 60_000);
});

test('どちらで引いても、すべての問いに同じ答えが出る', async () => {
  const queries = [
    ...own,
    ...madeFromGlossary(edition).map(({ query }) => query),
    ...titlesAndLabels(edition).map(({ query }) => query),
    ...edition.indexTerms.terms.map(({ term }) => term),
  ];
  /** Pagefind for all that may be asked of it; the book for the rest. */
  const mixed: Retriever = {
    find: (text, alphabet) =>
      alphabet === 'plain' && isPlainText(text) ? pagefind.find(text, alphabet) : book.retriever.find(text, alphabet),
    text: (record) => book.retriever.text(record),
  };
  let plain = 0;
  for (const query of queries) {
    const byBook = await engine.search(query, book.retriever, book);
    expect([query, await engine.search(query, mixed, book)]).toEqual([query, byBook]);
    if (!engine.isPlain(parseQuery(query))) continue;
    plain += 1;
    // Without the book at all, as in a first search.
    const byPagefind = await engine.search(query, pagefind, undefined);
    expect([query, byPagefind]).toEqual([query, byBook]);
    const [first] = byPagefind.results;
    if (first) expect(await pagefind.text(first.record)).toEqual(book.retriever.recordText(first.record));
  }
  expect(queries.length).toBeGreaterThan(900);
  expect(plain).toBeGreaterThan(150);
}, 120_000);

describe('読む順', () => {
  test('見出しにある言葉は、本なしで答える。そのほかは、本だけで答える', async () => {
    const log: { path: string; bytes: number }[] = [];
    const fresh = openBuiltSearch(folder, log);
    expect((await fresh.search('暗号資産')).results.length).toBeGreaterThan(0);
    expect(log.some(({ path }) => path.includes('book'))).toBe(false);
    log.length = 0;
    expect((await fresh.search('保険料はどこから引かれますか')).results.length).toBeGreaterThan(0);
    expect(log.map(({ path }) => path.replace(/\..*/, ''))).toEqual(['tables/book']);
    log.length = 0;
    await fresh.search('示談');
    expect(log).toEqual([]);
  });
  test('読みの表は、音でしか分からない言葉にだけ使う。そろえておけば、もう何も読まない', async () => {
    const names = async (query: string) => {
      const log: { path: string; bytes: number }[] = [];
      await openBuiltSearch(folder, log).search(query);
      return log.map(({ path }) => path.replace(/\..*/, '')).filter((path) => path !== 'tables/catalogue');
    };
    expect(await names('保険料はどこから引かれますか')).toEqual(['tables/book']);
    for (const query of ['こくちぎむ', 'kokuchigimu', '告知偽務', 'こくちぎむの手続き'])
      expect([query, (await names(query)).sort()]).toEqual([query, ['tables/book', 'tables/readings']]);
    const log: { path: string; bytes: number }[] = [];
    const whole = openBuiltSearch(folder, log);
    await whole.loadAll();
    log.length = 0;
    for (const query of ['こくちぎむ', '保険料はどこから引かれますか', '暗号資産']) await whole.search(query);
    expect(log).toEqual([]);
  });
  test('答えは、読みの表が先に来ていても、あとで来ても同じ', async () => {
    const open = () => openSearch(catalogue, { book: async () => wholeBook, readings: async () => readings });
    const whole = open();
    await whole.loadAll();
    for (const query of own) expect([query, await open().search(query)]).toEqual([query, await whole.search(query)]);
  }, 120_000);
  test('読みの表が来なければ、字で見つかったものを出す。何も見つからなければ、0件と言わず失敗になる', async () => {
    let comes = false;
    const failing = openSearch(catalogue, {
      book: async () => wholeBook,
      readings: async () => {
        if (!comes) throw new Error('読み');
        return readings;
      },
    });
    await expect(failing.search('こくちぎむ')).rejects.toThrow('読み');
    await expect(failing.loadAll()).rejects.toThrow('読み');
    expect((await failing.search('告知義務とこくちじこう')).results.length).toBeGreaterThan(0);
    comes = true;
    expect((await failing.search('こくちぎむ')).results.length).toBeGreaterThan(0);
  });
  test('Pagefindが動かなくても、本が答える。本もなければ、本の失敗を伝える', async () => {
    const broken = async () => {
      throw new Error('Pagefind');
    };
    const sources = { pagefind: broken, book: async () => wholeBook, readings: async () => readings };
    expect((await openSearch(catalogue, sources).search('暗号資産')).results.length).toBeGreaterThan(0);
    let tries = 0;
    const failing = openSearch(catalogue, {
      pagefind: broken,
      book: async () => {
        tries += 1;
        if (tries === 1) throw new Error('本');
        return wholeBook;
      },
      readings: async () => readings,
    });
    await expect(failing.search('暗号資産')).rejects.toThrow('本');
    expect((await failing.search('暗号資産')).results.length).toBeGreaterThan(0);
  });
  test('Pagefindのファイルが1つでも読めなければ、0件ではなく失敗になる', async () => {
    const failure = new Error('読めない');
    const silent = pagefindRetriever({ search: async () => ({ results: [] }) }, catalogue, () => failure);
    await expect(silent.find('暗号', 'plain')).rejects.toBe(failure);
  });
  test('別の組み立ての索引なら、失敗になる', async () => {
    const other = pagefindRetriever(
      { search: async () => ({ results: [{ id: 'ja_0000000', data: async () => ({ filters: {} }) }] }) },
      catalogue,
    );
    await expect(other.find('暗号', 'plain')).rejects.toThrow(OtherBuildError);
  });
});

describe('書いたもの', () => {
  test('同じ内容からは同じ名、同じバイト。Pagefindのものは、書かれたまま', async () => {
    const again = mkdtempSync(join(tmpdir(), 'search-index-'));
    try {
      await buildEditionSearch(edition, true, records, words, again);
      const list = (root: string) =>
        readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const bytes = (root: string) =>
        Object.fromEntries(
          list(root).map(({ parentPath, name }) => [
            join(parentPath, name).slice(root.length),
            readFileSync(join(parentPath, name)).toString('base64'),
          ]),
        );
      expect(bytes(again)).toEqual(bytes(folder));
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  }, 60_000);
  test('条項を1つ変えても、ほかの条項のファイルの名は変わらない', async () => {
    const changed = mkdtempSync(join(tmpdir(), 'search-index-'));
    try {
      const target = records.findIndex(({ name }) => name === 'common-10');
      const edited = records.map((record, number) =>
        number === target ? { ...record, text: `${record.text}　変更`, packed: `${record.packed}　変更` } : record,
      );
      await buildEditionSearch(edition, true, edited, words, changed);
      const fragments = (root: string) => new Set(readdirSync(join(root, 'fragment')));
      const before = fragments(folder);
      expect([...fragments(changed)].filter((name) => !before.has(name))).toHaveLength(1);
    } finally {
      rmSync(changed, { recursive: true, force: true });
    }
  }, 60_000);
  test('誰も使わないPagefindの画面は置かない', () =>
    expect(readdirSync(folder).filter((name) => /ui|highlight|worker|filter/.test(name))).toEqual([]));
  test.each(['utf-8', 'utf-16le'] as const)(
    '%s で包んだものは、包む前と同じ。途中で切れたもの、別のものは断る',
    (encoding) => {
      const whole = wrap({ a: ['あ'] }, encoding);
      expect(unwrap(whole)).toEqual({ a: ['あ'] });
      for (let end = 0; end < whole.length; end += 1) expect(() => unwrap(whole.slice(0, end))).toThrow();
      expect(() => unwrap(Buffer.from('\uFEFF<!doctype html>', encoding === 'utf-8' ? 'utf8' : 'utf16le'))).toThrow(
        TypeError,
      );
    },
  );
  test.each([undefined, null, {}, [], 'x', { edition: '2014', texts: [] }])('本でも目録でもない %j は断る', (value) => {
    expect(() => catalogueFrom(value)).toThrow(TypeError);
    expect(() => bookFrom(value, catalogue)).toThrow(TypeError);
  });
  test('本の文は、送るときに題を省いても、記録の文と一字もちがわない', () => {
    expect(wholeBook.texts).toEqual(records.map(({ text }) => text));
    const titled = wireBook({ ...wholeBook, texts: ['題'] }, [{ titleLeads: 1, title: '題' }]);
    expect(titled.texts).toEqual(['']);
  });
  test.each([undefined, null, {}, [], 'x', { edition: '2014', words: [], kanji: [] }])(
    '読みの表でない %j は断る',
    (value) => expect(() => readingsFrom(value, catalogue)).toThrow(TypeError),
  );
  test('読みの表は、運んでも同じ。別の版のものは断る', () => {
    expect(readingsFrom(wireReadings(readings), catalogue)).toEqual(readings);
    expect(() => readingsFrom({ ...wireReadings(readings), edition: '2013' }, catalogue)).toThrow(TypeError);
  });
  test('別の版の本は断る', () =>
    expect(() => bookFrom({ ...wireBook(wholeBook, catalogue.records), edition: '2013' }, catalogue)).toThrow(
      TypeError,
    ));
});

describe('どんな問いも、投げずに答える', () => {
  const hostile = [
    '',
    ' ',
    '\u0000',
    '\u200b',
    '\uD800',
    '😀',
    '"',
    '"" OR 1=1',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%E3%81',
    '\\',
    '^.*$',
    '(((((',
    '[a',
    '*',
    '𠮷野家',
    '\u202E電話',
    'あ'.repeat(5000),
    '戦争'.repeat(3000),
    'a'.repeat(3000),
    'ん'.repeat(60),
    'の'.repeat(60),
    'ABCあいうアイウ漢字123'.repeat(8),
    Array.from({ length: 60 }, (_, n) => `語${n}`).join(' '),
    '٣٤',
    '１／２／３',
    '99999999999999999999円',
    '令和99年99月99日',
    '25:99',
    'constructor',
    '__proto__',
    'toString',
  ];
  test.each(hostile)('%j', async (query) => {
    const start = performance.now();
    const { results, summary } = await search(query);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(summary.counts.literal + summary.counts.term + summary.counts.partial).toBe(results.length);
    for (const { record, score } of results) {
      expect(catalogue.records[record]).toBeDefined();
      expect(Number.isFinite(score)).toBe(true);
    }
  });
});

test('索引にない条項は、部分と「このサイトについて」の欠けの一覧だけ', () => {
  const indexed = new Set(records.map(({ name }) => name));
  const left = edition.clauses.filter(({ id, parent }) => parent === undefined && !indexed.has(id));
  expect(new Set(left.map(({ section, kind }) => `${section} ${kind}`))).toEqual(new Set(['about gap']));
});

test('本文の言葉だけで、あるかないかを言う：答えの問いにしかない言葉は「ない」', async () => {
  const { summary, results } = await search('身代金');
  expect(summary.asked[0]?.stands).toBe(false);
  expect(summary.status).toBe('found-by-other-words');
  expect(catalogue.records[results[0]?.record ?? -1]?.form).toBe('answer');
  expect(
    fold(
      records
        .filter(({ entry }) => entry.form !== 'answer')
        .map(({ text }) => text)
        .join('\n'),
    ),
  ).not.toContain('身代金');
});
