import type { Catalogue } from '../catalogue.ts';
import type { Hits, Retriever } from '../query/retriever.ts';
import { unpackText } from '../text.ts';
import { type Alphabet, type Tokens, tokensOf } from '../tokens.ts';

/** What we use of pagefind.js 1.5.2. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; language: string }): PagefindInstance;
}

export interface PagefindInstance {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  /** `ja_1a2b3c4` */
  readonly id: string;
  /** Places of the phrase's words, of its first occurrence. */
  readonly words: readonly number[];
  data(): Promise<{ readonly filters: Readonly<Record<string, readonly string[]>> }>;
}

/** Pagefind as the retriever of the query half; `failure` names what has gone wrong with its files so far. */
export function pagefindRetriever(
  pagefind: PagefindInstance,
  catalogue: Catalogue,
  failure: () => Error | undefined,
): Retriever {
  const tokens = tokensOf(catalogue.letters);
  const numberOfKey = new Map(catalogue.records.map(([key], number) => [key, number]));
  const loaders = new Map<number, PagefindResult>();
  /** Groups of letters whose files are there. */
  const there: Readonly<Record<Alphabet, Set<number | undefined>>> = { plain: new Set(), skeleton: new Set() };

  /** Phrases and letters that were asked, so that guesses share their parts. */
  const answered = new Map<string, Hits>();

  async function ask(folded: string, alphabet: Alphabet): Promise<Hits> {
    const phrase = tokens.phrase(folded, alphabet);
    // A letter that no record has: no file need be asked.
    if (phrase === undefined) return new Map();
    const known = answered.get(phrase);
    if (known) return known;
    const { results } = await pagefind.search(phrase);
    // Pagefind only writes a missing chunk to the console and goes on without it: silence would be a false "no".
    const failed = failure();
    if (failed) throw failed;
    for (const letter of folded) there[alphabet].add(tokens.group(letter));
    const hits = new Map<number, number>();
    for (const result of results) {
      const number = numberOfKey.get(result.id);
      if (number === undefined) continue;
      hits.set(number, result.words[0] ?? 0);
      loaders.set(number, result);
    }
    answered.set(phrase, hits);
    return hits;
  }

  /** False when a part of the text stands nowhere, asking of the files as few as tell. */
  async function mayStand(folded: string, alphabet: Alphabet): Promise<boolean> {
    const groups = [...folded].map((letter) => tokens.group(letter));
    if (groups.includes(undefined)) return false;
    if (alphabet === 'skeleton' && !(await shareRecord(folded))) return false;
    for (const have = there[alphabet]; ; ) {
      const parts = stretches(folded, (group) => have.has(group), tokens);
      for (const part of parts) if ((await ask(part, alphabet)).size === 0) return false;
      const wanted = [...new Set(groups)].filter((group) => !have.has(group));
      if (wanted.length === 0) return true;
      // Next the file that makes the longest part whole.
      const longest = (group: number | undefined) =>
        Math.max(
          0,
          ...stretches(folded, (other) => other === group || have.has(other), tokens)
            .filter((part) => !parts.includes(part))
            .map((part) => part.length),
        );
      const next = wanted.sort((a, b) => longest(b) - longest(a))[0];
      const first = [...folded].find((letter) => tokens.group(letter) === next) ?? '';
      await ask(first, alphabet);
    }
  }

  /** Whether a record has all those letters that can be asked without a file: what stands as a skeleton stands so in the text itself. */
  async function shareRecord(folded: string): Promise<boolean> {
    let shared: Set<number> | undefined;
    for (const letter of new Set(folded)) {
      if (!there.plain.has(tokens.group(letter))) continue;
      const hits = await ask(letter, 'plain');
      shared = shared ? new Set([...shared].filter((number) => hits.has(number))) : new Set(hits.keys());
    }
    return shared === undefined || shared.size > 0;
  }

  return {
    async find(folded, alphabet, guess = false) {
      return guess && !(await mayStand(folded, alphabet)) ? new Map() : ask(folded, alphabet);
    },
    async text(record) {
      const fragment = await loaders.get(record)?.data();
      const failed = failure();
      if (failed) throw failed;
      return unpackText(fragment?.filters['text']?.[0]);
    },
  };
}

/** Parts of two letters and more whose letters all stand in the chosen groups. */
function stretches(folded: string, chosen: (group: number | undefined) => boolean, tokens: Tokens): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of [...folded, '']) {
    if (letter !== '' && chosen(tokens.group(letter))) part += letter;
    else {
      if (part.length > 1) parts.push(part);
      part = '';
    }
  }
  return parts;
}
