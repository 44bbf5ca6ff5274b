/**
 * `npm run bench:search`: how well and how cheaply the built search answers,
 * beside Pagefind as it comes on the same records. Needs a built site in
 * OUT_DIR (`dist`). An answer is judged by the text of the element that the
 * first result leads to in the built page (NFKC, lower case, no white space).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import { newestEdition } from '../../src/editions/load.ts';
import { recordsOf } from '../../src/search/indexing/records.ts';
import { pagePath } from '../../src/site/addresses.ts';
import { packed } from '../support/packed.ts';
import { openEngine, openPlainPagefind, type Request } from '../support/pagefind-in-node.ts';

interface Query {
  readonly q: string;
  readonly class: string;
  /** Lists of terms (`a|b` for spellings) of which one must be wholly in the text; empty: nothing may be found. */
  readonly any: readonly (readonly string[])[];
}

interface Tally {
  queries: number;
  first: number;
  firstThree: number;
  reciprocal: number;
  none: number;
  answered: number;
}

const root = resolve(process.env['OUT_DIR'] ?? 'dist');
const edition = newestEdition();
const queries = JSON.parse(
  readFileSync(new URL('../fixtures/search-queries.json', import.meta.url), 'utf8'),
) as Query[];
const records = recordsOf(edition);

const judged = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
const pages = new Map<string, HTMLElement>();
function shownText(section: string, id: string): string {
  const path = pagePath(edition.id, section);
  const page = pages.get(path) ?? parse(readFileSync(join(root, path, 'index.html'), 'utf8'));
  pages.set(path, page);
  return judged(page.getElementById(id)?.textContent ?? '');
}
const answers = ({ any }: Query, section: string, id: string) => {
  const text = shownText(section, id);
  return any.some((terms) =>
    terms.every((term) => term.split('|').some((spelling) => text.includes(judged(spelling)))),
  );
};
const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

type Ask = (query: string) => Promise<readonly { readonly section: string; readonly id: string }[]>;

/** Asks every query and prints a line for each class. */
async function measure(name: string, ask: Ask): Promise<void> {
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  for (const query of queries) {
    const tally = tallies.get(query.class) ?? {
      queries: 0,
      first: 0,
      firstThree: 0,
      reciprocal: 0,
      none: 0,
      answered: 0,
    };
    tallies.set(query.class, tally);
    const found = await ask(query.q);
    tally.queries += 1;
    if (found.length === 0) tally.none += 1;
    else tally.answered += 1;
    if (query.any.length === 0) continue;
    const place = found.findIndex(({ section, id }) => answers(query, section, id));
    if (place === 0) tally.first += 1;
    else misses.push(`${query.q} → ${found[0]?.id ?? '0件'}`);
    if (place >= 0 && place < 3) tally.firstThree += 1;
    if (place >= 0) tally.reciprocal += 1 / (place + 1);
  }
  const real = [...tallies].filter(([group]) => !group.startsWith('nonsense'));
  const sum = (key: keyof Tally) => real.reduce((total, [, tally]) => total + tally[key], 0);
  const all = sum('queries');
  console.log(`\n${name}`);
  console.table(
    Object.fromEntries(
      [...tallies].map(([group, tally]) => [
        group,
        group.startsWith('nonsense')
          ? { queries: tally.queries, answered: tally.answered }
          : {
              queries: tally.queries,
              'hit@1': (tally.first / tally.queries).toFixed(2),
              'hit@3': (tally.firstThree / tally.queries).toFixed(2),
              MRR: (tally.reciprocal / tally.queries).toFixed(2),
              none: tally.none,
            },
      ]),
    ),
  );
  console.log(
    `hit@1 ${(sum('first') / all).toFixed(3)}  hit@3 ${(sum('firstThree') / all).toFixed(3)}  MRR ${(sum('reciprocal') / all).toFixed(3)}  none ${sum('none')}/${all}  nonsense answered: far ${tallies.get('nonsense-far')?.answered ?? 0}, near ${tallies.get('nonsense-near')?.answered ?? 0}`,
  );
  if (misses.length <= 20) console.log(`not first: ${misses.join('、')}`);
}

/** Bytes of the search page's own script, which is a part of the page. */
function clientSize(): number {
  const page = parse(readFileSync(join(root, 'search/index.html'), 'utf8'), { blockTextElements: { script: true } });
  return page.querySelectorAll('script[type=module]').reduce((sum, element) => sum + packed(element.innerHTML), 0);
}

/** Classes of queries whose words stand in the text as they are typed, but for widths and case. */
const LITERAL = /^(exact|compound|substring|katakana|width|number)$/;

/** Bytes and requests of a first search, each query in a browser that has nothing yet. */
async function measureFirst(folder: string): Promise<void> {
  const client = clientSize();
  const first: { group: string; bytes: number; requests: number }[] = [];
  for (const query of queries.filter(({ any }) => any.length > 0)) {
    const log: Request[] = [];
    const engine = await openEngine(folder, log);
    const { results } = await engine.search(query.q, { deep: true });
    await Promise.all(results.slice(0, 3).map(({ record }) => engine.text(record)));
    first.push({
      group: query.class,
      bytes: log.reduce((total, { bytes }) => total + bytes, client),
      requests: log.length,
    });
  }
  console.log(`\nfirst search, brotli 11, the script in the page (${(client / 1000).toFixed(1)} kB) included`);
  const row = (entries: typeof first) => {
    const bytes = entries.map((entry) => entry.bytes);
    const requests = entries.map((entry) => entry.requests);
    const within = entries.filter((entry) => entry.bytes <= 125_000 && entry.requests <= 10).length;
    return {
      queries: entries.length,
      'kB median': (percentile(bytes, 0.5) / 1000).toFixed(1),
      'kB most': (Math.max(...bytes) / 1000).toFixed(1),
      'requests median': percentile(requests, 0.5),
      'requests most': Math.max(...requests),
      'within 125 kB and 10': `${((100 * within) / entries.length).toFixed(0)}%`,
    };
  };
  const classes = Object.fromEntries(
    [...Map.groupBy(first, ({ group }) => group)].map(([group, entries]) => [group, row(entries)]),
  );
  console.table({
    ...classes,
    'literal classes': row(first.filter(({ group }) => LITERAL.test(group))),
    all: row(first),
  });
}

const folder = join(root, 'pagefind', edition.id);
const engine = await openEngine(folder);
await measure('This search', async (query) =>
  (await engine.search(query, { deep: true })).results.map(({ record }) => {
    const [, id = '', , , section = 0] = engine.catalogue.records[record] ?? [];
    return { id, section: engine.catalogue.sections[section]?.slug ?? '' };
  }),
);
const times: number[] = [];
const warm = await openEngine(folder);
await warm.search('さいばーこうげき', { deep: true });
await warm.search('ぱぺぴぽ 申込み締切', { deep: true });
// Files are there, answers are not: each query is asked for the first time, then again.
const fresh: number[] = [];
for (const round of [fresh, times]) {
  for (const { q } of queries) {
    const start = performance.now();
    await warm.search(q, { deep: true });
    round.push(performance.now() - start);
  }
}
console.log(
  `latency, ms: asked for the first time p50 ${percentile(fresh, 0.5).toFixed(1)}, p95 ${percentile(fresh, 0.95).toFixed(1)}; again p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}`,
);
await measureFirst(folder);

const plainFolder = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
try {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start');
  for (const { clause } of records)
    await index.addCustomRecord({
      url: `/${clause.section}/${clause.id}`,
      content: `${clause.title}\n${clause.text}`,
      language: 'ja',
      meta: { title: clause.title },
    });
  await index.writeFiles({ outputPath: plainFolder });
  await close();
  const log: Request[] = [];
  const plain = await openPlainPagefind(plainFolder, log);
  await measure('Pagefind as it comes', async (query) => {
    const { results } = await plain.search(query);
    const shown = await Promise.all(results.slice(0, 3).map((result) => result.data()));
    return shown.map((data) => {
      const [, section = '', id = ''] =
        /\/([a-z-]+)\/([a-z0-9-]+)$/.exec((data as unknown as { url: string }).url) ?? [];
      return { section, id };
    });
  });
} finally {
  rmSync(plainFolder, { recursive: true, force: true });
}
