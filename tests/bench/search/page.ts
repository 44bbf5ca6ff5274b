/**
 * `npm run bench:search-page`: the wait of a reader, from the last key to the
 * results on the page, in a real browser on the built site in OUT_DIR (`dist`).
 * First: a search of a page that has its files, at once, and after the page had time to make ready (a reader needs
 * longer than that to type). Warm: every key of further queries.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../src/cli/find-browser.ts';
import { findPorts } from '../../support/find-port.ts';
import { serveFolder } from '../../support/static-server.ts';

/** What may be between a key and its results, in milliseconds, at the 95th percentile. */
const GOALS = { first: 50, warm: 16 };
/** Every so many queries of the list are typed. */
const EVERY = 12;

const all = JSON.parse(readFileSync(new URL('../../fixtures/search-queries.json', import.meta.url), 'utf8')) as {
  readonly q: string;
}[];
const queries = all.filter((_, place) => place % EVERY === 0).map(({ q }) => q);

const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
if (!existsSync(join(folder, 'search/index.html'))) {
  console.error(`${folder} に組み立てたサイトがありません。先に npm run build を動かしてください`);
  process.exit(1);
}
const port = await findPorts(1, 4890, 4940);
const server = await serveFolder(folder, port);
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/** Types in the page itself, so that no driver stands between key and clock. Gives the wait after each key. */
const typeInPage = async (words: readonly string[]): Promise<number[]> => {
  const field = document.querySelector('input[type=search]') as HTMLInputElement;
  const results = document.querySelector('[data-search-results]') as HTMLElement;
  const waits: number[] = [];
  for (const text of words) {
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((there, never) => {
      const look = () => {
        if (results.dataset['searchQuery'] === text && results.dataset['searchState'] !== 'loading') there();
      };
      new MutationObserver(look).observe(results, { attributes: true });
      look();
      setTimeout(() => never(new Error(text)), 20_000);
    });
    waits.push(performance.now() - start);
    // As much as a quick typist leaves between two keys.
    await new Promise((wait) => setTimeout(wait, 30));
  }
  return waits;
};

/** Processor time of a page so far, drawing included, in milliseconds: unlike the clock, it does not count who else uses the machine. */
async function clockOf(page: Page): Promise<() => Promise<number>> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}

/** After the field has the focus and its files are there: the idle time that a reader leaves before the first key, in milliseconds. */
const RESTS = { 'first, at once': 0, 'first, after 3 s': 3000 };
const waits: Record<string, number[]> = {};
for (const [name, rest] of Object.entries(RESTS)) {
  const first: number[] = [];
  const processor: number[] = [];
  for (const query of queries.slice(0, 20)) {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/search/`);
    await page.locator('input[type=search]').focus();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(rest);
    const spent = await clockOf(page);
    const before = await spent();
    first.push(...(await page.evaluate(typeInPage, [query])));
    processor.push((await spent()) - before);
    await page.close();
  }
  Object.assign(waits, { [name]: first, [`${name}, processor`]: processor });
}
const page = await browser.newPage();
const processorTime = await clockOf(page);
await page.goto(`http://localhost:${port}/search/?q=${encodeURIComponent('保険')}`);
await page.locator('[data-search-state=done]').waitFor();
await page.waitForLoadState('networkidle');
const keys = queries.flatMap((query) => [...query].map((_, place) => [...query].slice(0, place + 1).join('')));
const warm: number[] = [];
const processor: number[] = [];
for (const key of keys.filter((text) => text.trim() !== '')) {
  const before = await processorTime();
  warm.push(...(await page.evaluate(typeInPage, [key])));
  processor.push((await processorTime()) - before);
}
await browser.close();
server.close();

const at = (values: readonly number[], share: number) =>
  (values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(1);
console.log('from the last key to the results, ms');
console.table(
  Object.fromEntries(
    Object.entries({ ...waits, warm, 'warm, processor': processor }).map(([name, values]) => [
      name,
      {
        keys: values.length,
        median: at(values, 0.5),
        p95: at(values, 0.95),
        most: at(values, 1),
        goal: name.startsWith('first') ? GOALS.first : GOALS.warm,
      },
    ]),
  ),
);
