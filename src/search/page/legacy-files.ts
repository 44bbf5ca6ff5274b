import { type Dictionary, fileFor, type SearchFiles } from '../files.ts';

/** How long a file may take before the reader is told, in milliseconds. */
export const PATIENCE_MS = 10_000;
/** Begins every file of an index, unpacked; packed ones begin as gzip does. */
const SIGNATURE = 'pagefind_dcd';

/** A file of the search could not be had, or was not what it should be. */
export class SearchFileError extends Error {
  constructor(address: string, why: unknown) {
    super(`${address}: ${why instanceof Error ? why.message : String(why)}`);
    this.name = 'SearchFileError';
  }
}

/** Watches the files below an address. */
export interface FileWatch {
  /** The first thing that went wrong, if any. */
  failure(): SearchFileError | undefined;
  /** Rejects when something goes wrong; never resolves. */
  readonly failed: Promise<never>;
  report(error: SearchFileError): void;
  /** From here on, files that the dictionary holds come from it. */
  serve(dictionary: Dictionary): void;
  /** Begins to fetch a file that will be asked for. */
  prepare(path: string): void;
  stop(): void;
}

/**
 * Pagefind fetches its files itself, does not look at the status, and goes on
 * without a file that is missing or damaged (it only writes to the console), so
 * that a fault would read as "nothing found". While watched, every fetch below
 * `folder` (an absolute address) has a time limit, must be answered with a
 * success, and index files must begin as index files do.
 */
export function watchFiles(folder: string, files: SearchFiles): FileWatch {
  const original = globalThis.fetch;
  let first: SearchFileError | undefined;
  let dictionary: Dictionary | undefined;
  let reject: (error: SearchFileError) => void = () => undefined;
  const failed = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  // Whoever waits for an answer hears of it; nobody need wait.
  failed.catch(() => undefined);
  const report = (error: SearchFileError) => {
    first ??= error;
    reject(first);
  };
  const prepared = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const address = new URL(path, folder).href;
    try {
      const response = await original(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!response.ok) throw new Error(String(response.status));
      const content = new Uint8Array(await response.arrayBuffer());
      if (/\.(pf_\w+|wasm)$/.test(path) && !looksLikeIndex(content)) throw new TypeError('damaged');
      return content;
    } catch (error) {
      const fault = new SearchFileError(address, error);
      report(fault);
      throw fault;
    }
  }

  const watched: typeof fetch = async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (!asked.href.startsWith(folder)) return original(input, init);
    asked.search = '';
    const file = dictionary
      ? fileFor(asked.href.slice(folder.length), files, dictionary)
      : { path: asked.href.slice(folder.length) };
    if ('content' in file) return new Response(file.content);
    const content = prepared.get(file.path) ?? contentOf(file.path);
    prepared.delete(file.path);
    return new Response(await content);
  };
  globalThis.fetch = watched;
  return {
    failure: () => first,
    failed,
    report,
    serve: (given) => {
      dictionary = given;
    },
    prepare(path) {
      const content = contentOf(path);
      // Whoever asks for the file hears of a failure.
      content.catch(() => undefined);
      prepared.set(path, content);
    },
    stop: () => {
      if (globalThis.fetch === watched) globalThis.fetch = original;
    },
  };
}

function looksLikeIndex(content: Uint8Array): boolean {
  const packed = content[0] === 0x1f && content[1] === 0x8b;
  return packed || new TextDecoder().decode(content.subarray(0, SIGNATURE.length)) === SIGNATURE;
}
