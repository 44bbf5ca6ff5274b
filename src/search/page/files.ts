/** The files of a search: fetched as they are needed, checked against what their names promise, kept once they are there. */
import { type SearchFile, unwrap } from '../wire.ts';

/** How long a file may stay without a byte before it is given up, in milliseconds. */
export const STALL_MS = 10_000;

/**
 * Why a file could not be had.
 * - `line`: no connection to the server;
 * - `stalled`: no byte came for STALL_MS;
 * - `missing`: the server answered, but not with the file;
 * - `damaged`: what came is not what the file is;
 * - `unable`: the browser cannot do what the search needs.
 */
export type FaultKind = 'line' | 'stalled' | 'missing' | 'damaged' | 'unable';

/** A file of the search could not be had, or was not what it should be. */
export class SearchFileError extends Error {
  readonly kind: FaultKind;
  constructor(kind: FaultKind, address: string, cause?: unknown) {
    super(`${address}: ${kind}`, { cause });
    this.name = 'SearchFileError';
    this.kind = kind;
  }
}

export interface FileStore {
  /** What a file hands over. Rejects with a SearchFileError; the next call tries again. */
  value(file: SearchFile): Promise<unknown>;
  /** Bytes that have come and bytes to come, of the files that are on their way. */
  progress(): { readonly received: number; readonly total: number };
}

/** Files below `folder` (an absolute address with a slash at its end). */
export function fileStore(folder: string): FileStore {
  const kept = new Map<string, Promise<unknown>>();
  const onTheWay = new Map<string, { received: number; readonly total: number }>();

  async function load(file: SearchFile): Promise<unknown> {
    const address = new URL(file.path, folder).href;
    const progress = { received: 0, total: file.bytes };
    onTheWay.set(file.path, progress);
    const once = async (cache: RequestCache) => {
      progress.received = 0;
      const bytes = await fetchBytes(address, { cache, integrity: file.integrity }, (count) => {
        progress.received += count;
      });
      return valueIn(bytes, address);
    };
    try {
      return await once('default').catch((error: unknown) => {
        if (error instanceof SearchFileError && error.kind === 'stalled') throw error;
        // What is wrong may lie in the browser's own cache, where it would stay for a year.
        return once('reload');
      });
    } finally {
      onTheWay.delete(file.path);
    }
  }

  return {
    value(file) {
      const known = kept.get(file.path);
      if (known) return known;
      const loading = load(file);
      kept.set(file.path, loading);
      loading.catch(() => kept.delete(file.path));
      return loading;
    },
    progress() {
      let [received, total] = [0, 0];
      for (const file of onTheWay.values()) {
        received += Math.min(file.received, file.total);
        total += file.total;
      }
      return { received, total };
    },
  };
}

function valueIn(bytes: Uint8Array, address: string): unknown {
  try {
    return unwrap(bytes);
  } catch (error) {
    throw new SearchFileError('damaged', address, error);
  }
}

interface FetchOptions {
  readonly cache?: RequestCache;
  /** `sha256-…`: what the bytes must be. */
  readonly integrity?: string;
  /** Nobody wants the file any more. */
  readonly signal?: AbortSignal;
}

/** Whether the browser lends its hash function to this page; it does so over https and on the own machine. */
const canHash = () => globalThis.crypto?.subtle !== undefined;

/**
 * The bytes behind an address. Rejects with a SearchFileError. There is no limit
 * to the whole, only to a stall: a slow line may take as long as it takes.
 */
export async function fetchBytes(
  address: string,
  { cache = 'default', integrity, signal }: FetchOptions,
  onBytes: (count: number) => void = () => undefined,
  fetcher: typeof fetch = fetch,
): Promise<Uint8Array<ArrayBuffer>> {
  const abort = new AbortController();
  const leave = () => abort.abort();
  signal?.addEventListener('abort', leave);
  let stalled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stalled = true;
      abort.abort();
    }, STALL_MS);
  };
  // Where the page may not hash, the browser checks; it then hands over nothing before all of it has come, so nothing can be said of a stall.
  const checkedByBrowser = integrity !== undefined && !canHash();
  if (!checkedByBrowser) alive();
  try {
    const response = await fetcher(address, {
      cache,
      signal: abort.signal,
      ...(checkedByBrowser ? { integrity } : {}),
    });
    if (!response.ok) throw new SearchFileError('missing', address, response.status);
    const chunks: Uint8Array[] = [];
    const reader = response.body?.getReader();
    if (!reader) throw new SearchFileError('missing', address);
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (!checkedByBrowser) alive();
      chunks.push(value);
      onBytes(value.length);
    }
    const bytes = joined(chunks);
    if (integrity !== undefined && !checkedByBrowser && (await hashOf(bytes)) !== integrity)
      throw new SearchFileError('damaged', address);
    return bytes;
  } catch (error) {
    if (error instanceof SearchFileError) throw error;
    throw new SearchFileError(stalled ? 'stalled' : 'line', address, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}
