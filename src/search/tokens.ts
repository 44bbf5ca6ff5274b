/**
 * One code point is one Pagefind word. Pagefind files its words in code point
 * order, strips marks (ガ → カ) and knows Latin word forms; so each letter of an
 * edition goes into the index as an ideograph of its own, in the order of
 * `letters`, in which letters that are asked for together stand together
 * (build/letter-groups.ts). The skeleton (see skeleton.ts) has an alphabet of
 * its own behind these, so that its files are only fetched when asked for.
 */
const FIRST: Readonly<Record<Alphabet, number>> = { plain: 0x3400, skeleton: 0x20001 };
/** Ideographs in a row from 0x3400 on: CJK Extension A. */
const MOST_LETTERS = 6592;

/** Stands between fields, so that no phrase crosses from one into the next. */
export const FIELD_END = '\u{20000}';

/** Which alphabet a phrase is written in. */
export type Alphabet = 'plain' | 'skeleton';

/** The letters of an edition as words of its index. */
export interface Tokens {
  /** Words for Pagefind of a folded text; undefined when a letter of it stands nowhere in the edition. */
  of(folded: string, alphabet: Alphabet): readonly string[] | undefined;
  /** The quoted phrase that finds a folded text wherever it stands; undefined as above. */
  phrase(folded: string, alphabet: Alphabet): string | undefined;
  /** Number of the group of a letter, which is the file of the index that holds it. */
  group(letter: string): number | undefined;
}

/** Words for the letters of an edition, in their groups. Throws a RangeError for more letters than there is room for. */
export function tokensOf(groups: readonly string[]): Tokens {
  const places = new Map([...groups.join('')].map((letter, place) => [letter, place]));
  const groupOf = new Map(groups.flatMap((letters, group) => [...letters].map((letter) => [letter, group] as const)));
  if (places.size > MOST_LETTERS) throw new RangeError(`${places.size} letters, room for ${MOST_LETTERS}`);
  const of = (folded: string, alphabet: Alphabet): readonly string[] | undefined => {
    const words: string[] = [];
    for (const letter of folded) {
      const place = places.get(letter);
      if (place === undefined) return undefined;
      words.push(String.fromCodePoint(FIRST[alphabet] + place));
    }
    return words;
  };
  return {
    of,
    group: (letter) => groupOf.get(letter),
    phrase(folded, alphabet) {
      const words = of(folded, alphabet);
      return words && `"${words.join(' ')}"`;
    },
  };
}
