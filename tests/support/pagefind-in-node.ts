import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Catalogue, Readings, Runs, Synonyms } from '../../src/search/catalogue.ts';
import { catalogueFrom, type Dictionary, fileFor, type SearchFiles } from '../../src/search/files.ts';
import { type PagefindModule, pagefindRetriever } from '../../src/search/page/pagefind.ts';
import { createEngine, type Engine } from '../../src/search/query/engine.ts';
import type { Retriever } from '../../src/search/query/retriever.ts';

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

/** Where the files of a built search lie, as the search page names them. */
export function searchFilesIn(folder: string): SearchFiles {
  const file = (directory: string, pattern: RegExp) => {
    const [found, ...others] = readdirSync(join(folder, directory)).filter((name) => pattern.test(name));
    if (found === undefined || others.length > 0)
      throw new Error(`${folder}/${directory}: ${pattern} が1つではありません`);
    return `${directory}/${found}`;
  };
  const table = (name: string) => file('tables', new RegExp(`^${name}\\..*json$`));
  return {
    module: file('engine', /\.js$/),
    wasm: file('engine', /\.wasm$/),
    dictionary: table('dictionary'),
    synonyms: table('synonyms'),
    readings: table('readings'),
    runs: table('runs'),
  };
}

/** pagefind.js from `folder`, with `fetch` reading from disk what `locate` says. */
async function openPagefind(
  folder: string,
  script: string,
  log: Request[],
  locate: (path: string) => { content: string | Uint8Array<ArrayBuffer> } | { path: string },
) {
  const base = pathToFileURL(`${folder}/`).pathname;
  const module = (await import(`${base}${script}`)) as PagefindModule;
  log.push({ path: script, bytes: sentSize(join(folder, script), readFileSync(join(folder, script))) });
  globalThis.fetch = (async (input: string | URL | Request) => {
    const asked = decodeURI(
      String(input)
        .replace(/^file:\/\//, '')
        .replace(/\?.*$/, ''),
    ).slice(base.length);
    const file = locate(asked);
    if ('content' in file) return new Response(file.content);
    const content = readFileSync(join(folder, file.path));
    log.push({ path: file.path, bytes: sentSize(join(folder, file.path), content) });
    return new Response(content);
  }) as unknown as typeof fetch;
  return module.createInstance({ basePath: base, noWorker: true, language: 'ja' });
}

interface OpenIndex {
  readonly files: SearchFiles;
  readonly catalogue: Catalogue;
  readonly retriever: Retriever;
  readonly json: <Content>(path: string) => Content;
}

async function openIndex(folder: string, log: Request[]): Promise<OpenIndex> {
  const files = searchFilesIn(folder);
  const json = <Content>(path: string): Content => {
    const content = readFileSync(join(folder, path));
    log.push({ path, bytes: sentSize(join(folder, path), content) });
    return JSON.parse(content.toString('utf8')) as Content;
  };
  const dictionary = json<Dictionary>(files.dictionary);
  const catalogue = catalogueFrom(dictionary);
  const pagefind = await openPagefind(folder, files.module, log, (path) => fileFor(path, files, dictionary));
  return { files, catalogue, retriever: pagefindRetriever(pagefind, catalogue, () => undefined), json };
}

/** The bare index in a folder, without the query half. */
export async function openRetriever(folder: string): Promise<Retriever> {
  return (await openIndex(folder, [])).retriever;
}

/** Search in a built index (`…/pagefind/2025`), as the search page sets it up. `log` collects what was asked for. */
export async function openEngine(folder: string, log: Request[] = []): Promise<Engine> {
  const { files, catalogue, retriever, json } = await openIndex(folder, log);
  return createEngine(catalogue, retriever, {
    synonyms: async () => json<Synonyms>(files.synonyms),
    readings: async () => json<Readings>(files.readings),
    runs: async () => json<Runs>(files.runs),
  });
}

/** Pagefind as it comes, on an index made of the same records. */
export async function openPlainPagefind(folder: string, log: Request[] = []) {
  return openPagefind(folder, 'pagefind.js', log, (path) => ({ path }));
}
