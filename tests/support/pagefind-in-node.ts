import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Catalogue, Readings, Runs, Synonyms } from '../../src/search/catalogue.ts';
import { type PagefindModule, pagefindRetriever } from '../../src/search/client/pagefind.ts';
import { createEngine, type Engine } from '../../src/search/query/engine.ts';

/** What a browser would have asked for: path below the index folder and size as sent (brotli 11, or as it is when smaller). */
export interface Request {
  readonly path: string;
  readonly bytes: number;
}

const sizes = new Map<string, number>();

function sentSize(path: string, content: Uint8Array): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const size = Math.min(content.length, brotliCompressSync(content).length);
  sizes.set(path, size);
  return size;
}

/** pagefind.js from a built index, with `fetch` reading its files from disk. */
async function openPagefind(folder: string, log: Request[]) {
  const base = pathToFileURL(`${folder}/`).pathname;
  const module = (await import(`${base}pagefind.js`)) as PagefindModule;
  log.push({ path: 'pagefind.js', bytes: sentSize(join(folder, 'pagefind.js'), readFileSync(join(folder, 'pagefind.js'))) });
  globalThis.fetch = (async (input: string | URL | Request) => {
    const path = decodeURI(
      String(input)
        .replace(/^file:\/\//, '')
        .replace(/\?.*$/, ''),
    );
    const content = readFileSync(path);
    log.push({ path: path.slice(base.length), bytes: sentSize(path, content) });
    return new Response(content);
  }) as unknown as typeof fetch;
  return module.createInstance({ basePath: base, noWorker: true, language: 'ja' });
}

/** Search in a built index (`…/pagefind/2025`), as the search page sets it up. `log` collects what was asked for. */
export async function openEngine(folder: string, log: Request[] = []): Promise<Engine> {
  const json = <Content>(name: string): Content => {
    const content = readFileSync(join(folder, name));
    log.push({ path: name, bytes: sentSize(join(folder, name), content) });
    return JSON.parse(content.toString('utf8')) as Content;
  };
  const catalogue = json<Catalogue>('catalogue.json');
  const pagefind = await openPagefind(folder, log);
  return createEngine(
    catalogue,
    pagefindRetriever(pagefind, catalogue, () => undefined),
    {
      synonyms: async () => json<Synonyms>('synonyms.json'),
      readings: async () => json<Readings>('readings.json'),
      runs: async () => json<Runs>('runs.json'),
    },
  );
}

/** Pagefind as it comes, on an index made of the same records. */
export async function openPlainPagefind(folder: string, log: Request[] = []) {
  return openPagefind(folder, log);
}
