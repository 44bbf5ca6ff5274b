import type { Catalogue, Readings, Runs, Synonyms } from '../catalogue.ts';
import { scriptOf } from '../characters.ts';
import { toKatakana } from '../fold.ts';
import { mayUseSkeleton, skeleton } from '../skeleton.ts';

/** Kana to the edition's words. */
export interface ReadingTable {
  /** Words (folded) by reading (folded katakana). */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly readings: readonly string[];
  /** Words that are nouns, also with okurigana: 申込み, 締切り. */
  readonly nouns: ReadonlySet<string>;
  /** Folded katakana words, joined by line ends. */
  readonly katakana: string;
}

/** The pamphlet's words for readers' words. */
export interface SynonymTable {
  /** Words of the pamphlet (folded) for a reader's word (folded), best first; okurigana may differ. */
  of(folded: string): readonly string[];
  /** The same, by its very letters (kana of either kind). */
  exactly(folded: string): readonly string[];
}

/** The tables of an edition, ready to be asked. All but the first synonyms are fetched only when a query needs them. */
export interface Vocabulary {
  /** Of readers' words that stand in the text too. */
  readonly synonyms: SynonymTable;
  /** Of all readers' words. */
  allSynonyms(): Promise<SynonymTable>;
  readings(): Promise<ReadingTable>;
  /** Folded words of the edition, for compounds and misspellings. */
  runs(): Promise<RunTable>;
}

export interface RunTable {
  readonly list: readonly string[];
  /** All runs, joined by line ends. */
  readonly joined: string;
}

/** Where the bigger tables come from. */
export interface TableSource {
  synonyms(): Promise<Synonyms>;
  readings(): Promise<Readings>;
  runs(): Promise<Runs>;
}

export function vocabularyOf(catalogue: Catalogue, source: TableSource): Vocabulary {
  return {
    synonyms: synonymTable(catalogue.synonyms),
    allSynonyms: kept(async () => synonymTable([...catalogue.synonyms, ...(await source.synonyms()).synonyms])),
    readings: kept(async () => readingTable(await source.readings())),
    runs: kept(async () => {
      const { runs } = await source.runs();
      return { list: runs, joined: runs.join('\n') };
    }),
  };
}

/** Asks once, and again only after a failure. */
function kept<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

function synonymTable(lines: readonly string[]): SynonymTable {
  const exact = new Map<string, string[]>();
  const bare = new Map<string, string[]>();
  const add = (table: Map<string, string[]>, key: string, targets: readonly string[]) =>
    table.set(key, [...new Set([...(table.get(key) ?? []), ...targets])]);
  for (const line of lines) {
    const equals = line.indexOf('=');
    const targets = line.slice(0, equals).split('|');
    for (const reader of line.slice(equals + 1).split(' ')) {
      add(exact, toKatakana(reader), targets);
      if (mayUseSkeleton(reader)) add(bare, skeleton(reader), targets);
    }
  }
  const exactly = (folded: string) => exact.get(toKatakana(folded)) ?? [];
  return {
    exactly,
    of(folded) {
      const words = exactly(folded);
      if (words.length > 0) return words;
      const withoutEndings = mayUseSkeleton(folded) ? skeleton(folded) : '';
      return withoutEndings.length >= 2 ? (bare.get(withoutEndings) ?? []) : [];
    },
  };
}

function readingTable({ readings, katakana }: Readings): ReadingTable {
  const words = new Map<string, string[]>();
  const nouns = new Set<string>();
  for (const line of readings) {
    const colon = line.indexOf(':');
    const listed = line.slice(colon + 1).split(',');
    for (const word of listed) if (!word.startsWith('~')) nouns.add(word);
    words.set(
      line.slice(0, colon),
      listed.map((word) => word.replace('~', '')),
    );
  }
  return { words, readings: [...words.keys()], nouns, katakana: katakana.join('\n') };
}

/**
 * Whether a word stands in a joined list with its ends at ends of its script's
 * runs: カード does not in クレジットカード. Kanji have no such ends.
 */
export function standsAsWord(joined: string, word: string): boolean {
  const open = scriptOf(word.charAt(0));
  const close = scriptOf(word.charAt(word.length - 1));
  for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1)) {
    const before = open === 'kanji' || scriptOf(joined[at - 1]) !== open;
    const after = close === 'kanji' || scriptOf(joined[at + word.length]) !== close;
    if (before && after) return true;
  }
  return false;
}
