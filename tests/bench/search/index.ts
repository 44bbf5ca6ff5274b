/**
 * `npm run bench:search`: how well and how cheaply the built search answers, beside Pagefind as it comes on the same
 * records: of the site in OUT_DIR, or of the frozen edition's, built for it. `-- --explain 退会` shows what is looked
 * up for a query, and the scores.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { close, createIndex } from 'pagefind';
import { Engine } from '../../../src/search/query/engine.ts';
import { type FirstSearch, firstSearches, percentile, scriptSize, spread } from '../../support/first-search.ts';
import { openPlainPagefind } from '../../support/pagefind-in-node.ts';
import '../../support/use-frozen.ts';
import {
  type Asked,
  glossaryList,
  isAnswer,
  ownList,
  PEOPLES_LISTS,
  peoplesList,
  writtenList,
} from '../../support/search-lists.ts';
import { type Ask, row, scoresOf, share } from '../../support/search-scores.ts';
import { explain } from './explain.ts';
import { bookOf, openSite } from './opened.ts';

const opened = await openSite();
const { catalogue, texts } = opened;
const book = bookOf(opened);
const engine = new Engine(catalogue);
const explainAt = process.argv.indexOf('--explain');
if (explainAt >= 0) {
  for (const query of process.argv.slice(explainAt + 1)) await explain(engine, book, query);
  process.exit();
}

/** Asks every query of a list and prints a line for each group. */
async function measure(title: string, list: readonly Asked[], ask: Ask): Promise<void> {
  const { groups, all, misses } = await scoresOf(list, ask, (record) => isAnswer(opened, record));
  console.log(`\n${title}`);
  console.table(Object.fromEntries([...groups].map(([group, score]) => [group, row(score)])));
  console.log(
    `hit@1 ${share(all.first, all, 3)}  hit@3 ${share(all.firstThree, all, 3)}  none ${all.none}/${all.answerable}  wrong answer ${all.wrongAnswer}/${all.queries}, near ${all.wrongNear}`,
  );
  if (misses.length <= 20)
    console.log(
      `not first: ${misses.map(({ query, first }) => `${query} → ${catalogue.records[first ?? -1]?.title ?? '0件'}`).join('、')}`,
    );
}

const own = ownList(opened);
const byRule = glossaryList(opened);
const ask: Ask = async (query) => (await engine.search(query, book.retriever, book)).results;
await measure('This search, own list', own, ask);
await measure('This search, made by rule from every glossary term', byRule, ask);
for (const name of PEOPLES_LISTS.slice(0, 3))
  await measure(
    `Whole questions of ${name}, by person (nobody: what nothing here answers)`,
    peoplesList(opened, name),
    ask,
  );
for (const name of PEOPLES_LISTS.slice(3))
  for (const by of ['class', 'person'] as const)
    await measure(
      `Queries of all kinds, ${name}, by ${by} (none: what nothing here answers)`,
      peoplesList(opened, name, by),
      ask,
    );
await measure(
  'Whole questions made by rule from answers.json (exchanged: what nothing here answers)',
  await writtenList(opened),
  ask,
);

// A new book: each query is asked for the first time, then again.
const warmBook = bookOf(opened);
const latency = async () => {
  const times: number[] = [];
  for (const { query } of own) {
    const start = performance.now();
    await engine.search(query, warmBook.retriever, warmBook);
    times.push(performance.now() - start);
  }
  return `p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}`;
};
console.log(`latency, ms: asked for the first time ${await latency()}; again ${await latency()}`);

const first = await firstSearches(opened, own);
console.log(
  `\nfirst search, brotli 11, the script in the page (${(scriptSize(opened) / 1000).toFixed(1)} kB) included`,
);
const costs = (entries: readonly FirstSearch[]) => {
  const { bytes, requests } = spread(entries);
  return {
    queries: entries.length,
    'by Pagefind': entries.filter(({ way }) => way === 'pagefind').length,
    'kB median': (bytes.median / 1000).toFixed(1),
    'kB p90': (bytes.nineTenths / 1000).toFixed(1),
    'kB most': (bytes.most / 1000).toFixed(1),
    'requests median': requests.median,
    'requests p90': requests.nineTenths,
    'requests most': requests.most,
  };
};
console.table({
  ...Object.fromEntries(
    [...Map.groupBy(first, ({ group }) => group)].map(([group, entries]) => [group, costs(entries)]),
  ),
  'by Pagefind': costs(first.filter(({ way }) => way === 'pagefind')),
  all: costs(first),
});

const plainFolder = mkdtempSync(`${tmpdir()}/plain-pagefind-`);
try {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start');
  for (const [number, { title }] of catalogue.records.entries())
    await index.addCustomRecord({
      url: `/${number}`,
      content: `${title}\n${texts.texts[number]}`,
      language: 'ja',
      meta: { title },
    });
  await index.writeFiles({ outputPath: plainFolder });
  await close();
  const plain = await openPlainPagefind(plainFolder);
  const askPlain: Ask = async (query) => {
    const { results } = await plain.search(query);
    const shown = await Promise.all(results.slice(0, 3).map((result) => result.data()));
    return shown.map((data) => ({ record: Number((data as unknown as { url: string }).url.replace(/\D/g, '')) }));
  };
  await measure('Pagefind as it comes, own list', own, askPlain);
  await measure('Pagefind as it comes, made by rule from every glossary term', byRule, askPlain);
} finally {
  rmSync(plainFolder, { recursive: true, force: true });
}
