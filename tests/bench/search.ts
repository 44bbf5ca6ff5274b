/**
 * `npm run bench:search`: how well and how cheaply the built search answers,
 * beside Pagefind as it comes on the same records: of the site in OUT_DIR, or of the frozen edition's, built for it. `-- --explain 退会` shows what is looked up for a query, and
 * the scores. An answer is judged by the words that the reader sees of the first
 * result: title, code and text (of a page, its title alone).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import { newestEdition } from '../../src/editions/load.ts';
import { fold } from '../../src/search/fold.ts';
import { recordsOf } from '../../src/search/indexing/records.ts';
import { readSearchWords } from '../../src/search/indexing/synonyms.ts';
import { Engine, openBook } from '../../src/search/query/engine.ts';
import type { TermPlan } from '../../src/search/query/variants.ts';
import { buildSite } from '../support/build-site.ts';
import { packed } from '../support/packed.ts';
import {
  openBuiltSearch,
  openPlainPagefind,
  type Request,
  readBook,
  readCatalogue,
} from '../support/pagefind-in-node.ts';
import { lookAlikes, madeFromQuestions } from '../support/question-sets.ts';
import { madeFromGlossary } from '../support/search-sets.ts';
import { SITES } from '../support/sites.ts';
import '../support/use-frozen.ts';

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
  none: number;
  answered: number;
}

const root = resolve(process.env['OUT_DIR'] ?? (await buildSite('ended', SITES.ended.env)));
const edition = newestEdition();
const folder = join(root, 'pagefind', edition.id);
const catalogue = readCatalogue(folder);
const wholeBook = readBook(folder, catalogue);
const book = openBook(catalogue, wholeBook);
const engine = new Engine(catalogue);
const search = (query: string) => engine.search(query, book.retriever, book);

const explainAt = process.argv.indexOf('--explain');
if (explainAt >= 0) {
  for (const query of process.argv.slice(explainAt + 1)) await explain(query);
  process.exit();
}

async function explain(query: string): Promise<void> {
  const { parsed, plain, plans, answer } = await engine.explain(query, book.retriever, book);
  const { summary, results } = answer;
  console.log(
    `\n「${query}」 → ${parsed.terms.join(' ＋ ')}${plain ? '（見出しにある言葉）' : ''}${parsed.asksMeaning ? '（意味を尋ねる）' : ''}`,
  );
  const show = (plan: TermPlan, indent: string): void => {
    for (const { kind, text, weight, alphabet } of plan.variants)
      console.log(`${indent}${kind} ${text} ×${weight.toFixed(2)}${alphabet === 'skeleton' ? '（送りがななし）' : ''}`);
    for (const { word, plan: part } of plan.parts) {
      console.log(`${indent}「${word}」${plan.incomplete ? '（残りは不明）' : ''}`);
      show(part, `${indent}  `);
    }
  };
  for (const plan of plans) show(plan, '  ');
  console.log(`${summary.status} ${JSON.stringify(summary.counts)}${summary.emergency ? ' emergency' : ''}`);
  console.table(
    results.slice(0, 10).map(({ record, score, how, instead }) => {
      const entry = catalogue.records[record];
      return {
        score: score.toFixed(1),
        how,
        instead: instead.join('、'),
        form: entry?.form,
        code: entry?.code,
        title: entry?.title,
      };
    }),
  );
}

const queries = JSON.parse(
  readFileSync(new URL('../fixtures/search-queries.json', import.meta.url), 'utf8'),
) as Query[];
const judged = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s,]/gu, '');
function shownText(record: number): string {
  const entry = catalogue.records[record];
  const page = catalogue.pages[entry?.page ?? -1];
  return judged(
    entry?.form === 'page'
      ? `${entry.title} ${entry.id === '' ? page?.nav : ''}`
      : `${entry?.title} ${entry?.code} ${wholeBook.texts[record]}`,
  );
}
const answers = ({ any }: Query, record: number) => {
  const text = shownText(record);
  return any.some((terms) =>
    terms.every((term) => term.split('|').some((spelling) => text.includes(judged(spelling)))),
  );
};
const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

type Ask = (query: string) => Promise<readonly number[]>;

/** Asks every query and prints a line for each class. */
async function measure(name: string, ask: Ask): Promise<void> {
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  for (const query of queries) {
    const tally = tallies.get(query.class) ?? { queries: 0, first: 0, firstThree: 0, none: 0, answered: 0 };
    tallies.set(query.class, tally);
    const found = await ask(query.q);
    tally.queries += 1;
    if (found.length === 0) tally.none += 1;
    else tally.answered += 1;
    if (query.any.length === 0) continue;
    const place = found.findIndex((record) => answers(query, record));
    if (place === 0) tally.first += 1;
    else misses.push(`${query.q} → ${catalogue.records[found[0] ?? -1]?.title ?? '0件'}`);
    if (place >= 0 && place < 3) tally.firstThree += 1;
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
              none: tally.none,
            },
      ]),
    ),
  );
  console.log(
    `hit@1 ${(sum('first') / all).toFixed(3)}  hit@3 ${(sum('firstThree') / all).toFixed(3)}  none ${sum('none')}/${all}  nonsense answered: far ${tallies.get('nonsense-far')?.answered ?? 0}, near ${tallies.get('nonsense-near')?.answered ?? 0}`,
  );
  if (misses.length <= 20) console.log(`not first: ${misses.join('、')}`);
}

/** The queries made by rule from the glossary. */
async function measureMade(name: string, ask: Ask): Promise<void> {
  const tallies = new Map<string, { queries: number; first: number; none: number }>();
  for (const { rule, query, term } of madeFromGlossary(edition)) {
    const tally = tallies.get(rule) ?? { queries: 0, first: 0, none: 0 };
    tallies.set(rule, tally);
    const [first] = await ask(query);
    tally.queries += 1;
    if (first === undefined) tally.none += 1;
    else if (fold(`${catalogue.records[first]?.title}\n${wholeBook.texts[first]}`).includes(fold(term)))
      tally.first += 1;
  }
  const sum = (key: 'queries' | 'first' | 'none') =>
    [...tallies.values()].reduce((total, tally) => total + tally[key], 0);
  console.log(`\n${name}, made by rule from every glossary term`);
  console.table(
    Object.fromEntries(
      [...tallies].map(([rule, { queries: count, first, none }]) => [
        rule,
        { queries: count, 'hit@1': (first / count).toFixed(2), none },
      ]),
    ),
  );
  console.log(`hit@1 ${(sum('first') / sum('queries')).toFixed(3)}  none ${sum('none')}/${sum('queries')}`);
}

/** Names of the records, as content/search and the lists of questions call them. */
const names = recordsOf(edition, true).map(({ name }) => name);
const clausesOf = (record: number) => {
  const own = catalogue.records[record]?.clauses ?? [];
  return own.length > 0 ? own : [record];
};
const isAnswer = (record: number | undefined) => catalogue.records[record ?? -1]?.form === 'answer';

/** Whole questions: what people ask whom nobody tuned for, by person, and what is made by rule from answers.json. */
async function measureQuestions(): Promise<void> {
  interface Asked {
    readonly person: string;
    readonly q: string;
    readonly any: readonly string[];
    /** Whether the question was seen while tuning (`open`) or put away (`held`). */
    readonly half?: 'open' | 'held';
  }
  const askedIn = (name: string) =>
    JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Asked[];
  interface Row {
    questions: number;
    first: number;
    none: number;
    wrongAnswer: number;
  }
  const tally = (
    rows: Map<string, Row>,
    group: string,
    found: readonly number[],
    right: (record: number) => boolean,
  ) => {
    const row = rows.get(group) ?? { questions: 0, first: 0, none: 0, wrongAnswer: 0 };
    rows.set(group, row);
    const [first] = found;
    row.questions += 1;
    if (first === undefined) row.none += 1;
    else if (right(first)) row.first += 1;
    else if (isAnswer(first)) row.wrongAnswer += 1;
  };
  const print = (title: string, rows: ReadonlyMap<string, Row>) => {
    console.log(`\n${title}`);
    console.table(
      Object.fromEntries(
        [...rows].map(([group, { questions, first, none, wrongAnswer }]) => [
          group,
          { questions, 'hit@1': (first / questions).toFixed(2), none, 'wrong answer': wrongAnswer },
        ]),
      ),
    );
  };
  const found = async (query: string) => (await search(query)).results.map(({ record }) => record);
  for (const name of ['search-questions', 'search-questions-2', 'search-questions-3']) {
    const people = new Map<string, Row>();
    for (const { person, q, any, half } of askedIn(name)) {
      const right = (record: number) =>
        any.includes(names[record] ?? '') ||
        (isAnswer(record) && any.includes(names[clausesOf(record)[0] ?? -1] ?? ''));
      tally(people, half ? `${half}: ${person}` : person, await found(q), right);
    }
    print(`Whole questions of ${name}, by person (nobody: what nothing here answers)`, people);
  }
  const made = new Map<string, Row>();
  for (const { rule, query, name } of [
    ...(await madeFromQuestions(edition, readSearchWords())),
    ...(await lookAlikes(edition)),
  ]) {
    const own = name === undefined ? undefined : clausesOf(names.indexOf(name));
    tally(
      made,
      rule,
      await found(query),
      (record) => own !== undefined && clausesOf(record).some((clause) => own.includes(clause)),
    );
  }
  print('Whole questions made by rule from answers.json (exchanged: what nothing here answers)', made);
}

/** Bytes of the search page's own script, which is a part of the page. */
function clientSize(): number {
  const page = parse(readFileSync(join(root, 'search/index.html'), 'utf8'), { blockTextElements: { script: true } });
  return page.querySelectorAll('script[type=module]').reduce((sum, element) => sum + packed(element.innerHTML), 0);
}

/** Bytes and requests of a first search, each query in a browser that has nothing yet. */
async function measureFirst(): Promise<void> {
  const client = clientSize();
  const first: { group: string; bytes: number; requests: number; index: boolean }[] = [];
  for (const query of queries.filter(({ any }) => any.length > 0)) {
    const log: Request[] = [];
    const fresh = openBuiltSearch(folder, log);
    const { results } = await fresh.search(query.q);
    await Promise.all(results.slice(0, 3).map(({ record }) => fresh.text(record)));
    first.push({
      group: query.class,
      bytes: log.reduce((total, { bytes }) => total + bytes, client),
      requests: log.length,
      index: log.some(({ path }) => path.endsWith('.pf_index')),
    });
  }
  console.log(`\nfirst search, brotli 11, the script in the page (${(client / 1000).toFixed(1)} kB) included`);
  const row = (entries: typeof first) => {
    const bytes = entries.map((entry) => entry.bytes);
    const requests = entries.map((entry) => entry.requests);
    return {
      queries: entries.length,
      'by Pagefind': entries.filter(({ index }) => index).length,
      'kB median': (percentile(bytes, 0.5) / 1000).toFixed(1),
      'kB p90': (percentile(bytes, 0.9) / 1000).toFixed(1),
      'kB most': (Math.max(...bytes) / 1000).toFixed(1),
      'requests median': percentile(requests, 0.5),
      'requests p90': percentile(requests, 0.9),
      'requests most': Math.max(...requests),
    };
  };
  const classes = Object.fromEntries(
    [...Map.groupBy(first, ({ group }) => group)].map(([group, entries]) => [group, row(entries)]),
  );
  console.table({ ...classes, 'by Pagefind': row(first.filter(({ index }) => index)), all: row(first) });
}

await measure('This search', async (query) => (await search(query)).results.map(({ record }) => record));
await measureMade('This search', async (query) => (await search(query)).results.map(({ record }) => record));

await measureQuestions();

// A new engine: each query is asked for the first time, then again.
const warmBook = openBook(catalogue, wholeBook);
const fresh: number[] = [];
const again: number[] = [];
for (const round of [fresh, again]) {
  for (const { q } of queries) {
    const start = performance.now();
    await engine.search(q, warmBook.retriever, warmBook);
    round.push(performance.now() - start);
  }
}
console.log(
  `latency, ms: asked for the first time p50 ${percentile(fresh, 0.5).toFixed(1)}, p95 ${percentile(fresh, 0.95).toFixed(1)}; again p50 ${percentile(again, 0.5).toFixed(1)}, p95 ${percentile(again, 0.95).toFixed(1)}`,
);
await measureFirst();

const plainFolder = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
try {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start');
  for (const [number, { title }] of catalogue.records.entries())
    await index.addCustomRecord({
      url: `/${number}`,
      content: `${title}\n${wholeBook.texts[number]}`,
      language: 'ja',
      meta: { title },
    });
  await index.writeFiles({ outputPath: plainFolder });
  await close();
  const plain = await openPlainPagefind(plainFolder);
  const ask: Ask = async (query) => {
    const { results } = await plain.search(query);
    const shown = await Promise.all(results.slice(0, 3).map((result) => result.data()));
    return shown.map((data) => Number((data as unknown as { url: string }).url.replace(/\D/g, '')));
  };
  await measure('Pagefind as it comes', ask);
  await measureMade('Pagefind as it comes', ask);
} finally {
  rmSync(plainFolder, { recursive: true, force: true });
}
