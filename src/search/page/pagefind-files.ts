/**
 * Pagefind in the browser. It fetches its files itself, does not look at the
 * status, and goes on without a file that is missing or damaged (it only writes to
 * the console), so that a fault would read as "nothing found". Here every file
 * must be answered with a success, keep the stall limit, and be whole.
 */
import type { PagefindInstance, PagefindModule } from '../retrievers/pagefind.ts';
import { PAGEFIND_MODULE } from '../wire.ts';
import { fetchBytes, SearchFileError } from './files.ts';

/** Begins every packed file of an index, once unpacked. */
const SIGNATURE = 'pagefind_dcd';
/** Pagefind is there to be quick: when it tarries, the file with all texts is asked instead, in milliseconds. */
const PATIENCE_MS = 4000;

/** Opens the index below `folder` (an absolute address). It rejects with a SearchFileError when one of its files fails or tarries. */
export async function openPagefind(folder: string): Promise<PagefindInstance> {
  const watch = watchFiles(folder);
  /** What was asked, unless a file fails first or it takes too long. */
  const guarded = async <Value>(asked: Promise<Value>): Promise<Value> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // What is still on its way would only slow down the file with all texts.
        watch.giveUp();
        reject(new SearchFileError('stalled', folder));
      }, PATIENCE_MS);
    });
    try {
      const value = await Promise.race([asked, watch.failed, late]);
      const failure = watch.failure();
      if (failure) throw failure;
      return value;
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    const module = await guarded(importModule(folder));
    const instance = module.createInstance({ basePath: new URL(folder).pathname, noWorker: true, language: 'ja' });
    return {
      async search(term) {
        const { results } = await guarded(instance.search(term));
        return { results: results.map((result) => ({ ...result, data: () => guarded(result.data()) })) };
      },
    };
  } catch (error) {
    watch.stop();
    throw error;
  }
}

async function importModule(folder: string): Promise<PagefindModule> {
  const address = new URL(PAGEFIND_MODULE, folder).href;
  try {
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    if (typeof module.createInstance !== 'function') throw new SearchFileError('damaged', address);
    return module;
  } catch (error) {
    throw error instanceof SearchFileError ? error : new SearchFileError('missing', address, error);
  }
}

interface FileWatch {
  /** The first thing that went wrong, if any. */
  failure(): SearchFileError | undefined;
  /** Rejects when something goes wrong; never resolves. */
  readonly failed: Promise<never>;
  /** Ends what is on its way; from here on everything fails at once. */
  giveUp(): void;
  stop(): void;
}

function watchFiles(folder: string): FileWatch {
  const original = globalThis.fetch;
  const wanted = new AbortController();
  let first: SearchFileError | undefined;
  let reject: (error: SearchFileError) => void = () => undefined;
  const failed = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  // Whoever waits for an answer hears of it; nobody need wait.
  failed.catch(() => undefined);
  const watched: typeof fetch = async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (!href.startsWith(folder) || !isPagefinds(href)) return original(input, init);
    try {
      return new Response(await whole(await fetchBytes(href, { signal: wanted.signal }, undefined, original), href));
    } catch (error) {
      first ??= error instanceof SearchFileError ? error : new SearchFileError('damaged', href, error);
      reject(first);
      throw first;
    }
  };
  globalThis.fetch = watched;
  return {
    failure: () => first,
    failed,
    giveUp: () => {
      first ??= new SearchFileError('stalled', folder);
      wanted.abort();
    },
    stop: () => {
      if (globalThis.fetch === watched) globalThis.fetch = original;
    },
  };
}

/** Catalogue and book have a watch of their own (files.ts). */
function isPagefinds(address: string): boolean {
  return /\.(pf_\w+|pagefind)$|pagefind-entry\.json$/.test(new URL(address).pathname);
}

/** A file's content, unpacked; throws when it is not whole. The packing carries a checksum, so a damaged file cannot pass. */
async function whole(bytes: Uint8Array<ArrayBuffer>, address: string): Promise<Uint8Array<ArrayBuffer>> {
  if (new URL(address).pathname.endsWith('.json')) {
    JSON.parse(new TextDecoder().decode(bytes));
    return bytes;
  }
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  // Safari before 16.4 cannot unpack; Pagefind's own unpacking must do there.
  if (isPacked && !('DecompressionStream' in globalThis)) return bytes;
  const content = isPacked
    ? new Uint8Array(
        await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
      )
    : bytes;
  if (new TextDecoder().decode(content.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new SearchFileError('damaged', address);
  return content;
}
