import type { Readings, Runs, Synonyms } from '../catalogue.ts';
import { catalogueFrom, type Dictionary, type SearchFiles } from '../files.ts';
import { createEngine, type Engine } from '../query/engine.ts';
import { type FileWatch, PATIENCE_MS, SearchFileError, watchFiles } from './legacy-files.ts';
import { type PagefindModule, pagefindRetriever } from './pagefind.ts';

/** An engine whose every question rejects as soon as one of its files fails. */
export interface LoadedEngine extends Engine {
  /** Gives up the files' watch, before loading anew. */
  close(): void;
}

/**
 * Loads the search of one edition from `folder` (`https://…/pagefind/2025/`).
 * Rejects with a SearchFileError. `attempt` counts the tries: browsers remember a
 * module that failed by its address.
 */
export async function loadEngine(folder: string, files: SearchFiles, attempt: number): Promise<LoadedEngine> {
  const watch = watchFiles(folder, files);
  try {
    watch.prepare(files.wasm);
    const loading = Promise.all([
      json<Dictionary>(folder, files.dictionary, 'records', watch),
      loadModule(folder, files.module, attempt, watch),
    ]);
    const [dictionary, module] = await Promise.race([loading, watch.failed]);
    watch.serve(dictionary);
    const catalogue = catalogueFrom(dictionary);
    const pagefind = module.createInstance({ basePath: new URL(folder).pathname, noWorker: true, language: 'ja' });
    const engine = createEngine(catalogue, pagefindRetriever(pagefind, catalogue, watch.failure), {
      synonyms: () => json<Synonyms>(folder, files.synonyms, 'synonyms', watch),
      readings: () => json<Readings>(folder, files.readings, 'readings', watch),
      runs: () => json<Runs>(folder, files.runs, 'runs', watch),
    });
    return {
      catalogue,
      search: (query, options) => Promise.race([engine.search(query, options), watch.failed]),
      text: (record) => Promise.race([engine.text(record), watch.failed]),
      close: watch.stop,
    };
  } catch (error) {
    watch.stop();
    throw error;
  }
}

/** One of our own tables, which must have `key`. */
async function json<Content>(folder: string, name: string, key: string, watch: FileWatch): Promise<Content> {
  const response = await fetch(new URL(name, folder));
  try {
    const content = (await response.json()) as Record<string, unknown>;
    if (typeof content[key] !== 'object') throw new TypeError('damaged');
    return content as Content;
  } catch (error) {
    const fault = new SearchFileError(name, error);
    watch.report(fault);
    throw fault;
  }
}

/** pagefind.js; a module has no time limit of its own. */
async function loadModule(folder: string, path: string, attempt: number, watch: FileWatch): Promise<PagefindModule> {
  const address = new URL(attempt === 0 ? path : `${path}?${attempt}`, folder).href;
  const late = setTimeout(() => watch.report(new SearchFileError(address, 'late')), PATIENCE_MS);
  try {
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    if (typeof module.createInstance !== 'function') throw new TypeError('damaged');
    return module;
  } catch (error) {
    throw new SearchFileError(address, error);
  } finally {
    clearTimeout(late);
  }
}
