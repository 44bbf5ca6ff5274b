import type { Catalogue } from '../catalogue.ts';
import type { Hits, Retriever } from '../query/retriever.ts';
import { type RecordText, unpackText } from '../text.ts';
import { indexPhrase } from '../tokens.ts';

/** What we use of pagefind.js 1.6.0. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; language: string }): PagefindInstance;
}

export interface PagefindInstance {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  /** `ja_1a2b3c4` */
  readonly id: string;
  data(): Promise<{ readonly filters: Readonly<Record<string, readonly string[]>> }>;
}

/** The index is not of the catalogue's build: the site was published anew in between. */
export class OtherBuildError extends Error {
  constructor(key: string) {
    super(`${key}: not in this catalogue`);
    this.name = 'OtherBuildError';
  }
}

/**
 * Pagefind as the retriever of the query half, for plain words alone (`isPlainText`):
 * that is what its index holds. `failure`
 * names what has gone wrong with its files so far: Pagefind only writes a missing
 * file to the console and goes on without it, which would be a false "no".
 */
export function pagefindRetriever(
  pagefind: PagefindInstance,
  catalogue: Catalogue,
  failure: () => Error | undefined = () => undefined,
): Retriever {
  const numberOfKey = new Map(catalogue.keys.map((key, number) => [key, number]));
  const loaders = new Map<number, PagefindResult>();
  const check = () => {
    const failed = failure();
    if (failed) throw failed;
  };
  return {
    async find(folded): Promise<Hits> {
      const { results } = await pagefind.search(indexPhrase(folded));
      check();
      const hits = new Set<number>();
      for (const result of results) {
        const number = numberOfKey.get(result.id);
        if (number === undefined) throw new OtherBuildError(result.id);
        hits.add(number);
        loaders.set(number, result);
      }
      return hits;
    },
    async text(record): Promise<RecordText> {
      const fragment = await loaders.get(record)?.data();
      check();
      return unpackText(fragment?.filters['text']?.[0]);
    },
  };
}
