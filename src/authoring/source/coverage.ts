import { plain } from './units.ts';

/** A piece of the edition that may carry a sentence of the source. */
export interface Carrier {
  /** Name for people: a spoken code with its title. */
  readonly name: string;
  readonly text: string;
}

/** How much of a sentence stands in the edition, and where. */
export interface Coverage {
  /** Share of the weight of its words, 0 to 1. */
  readonly share: number;
  /** The piece that carries most of it. */
  readonly carrier: Carrier | undefined;
  /** Words that this piece lacks, heaviest first. */
  readonly missing: readonly string[];
}

/** Words that say nothing by themselves. */
const EMPTY_WORDS = new Set(['場合', 'こと', 'もの', 'ため', '次の', 'など', '上記', '下記', '以下', '該当']);

/**
 * What of a sentence does not change when it is told in other words: pairs of kanji, words in
 * katakana or Latin letters, and figures.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of plain(text)
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .matchAll(/[\p{Script=Han}々〆]+|[\p{Script=Katakana}ー]{2,}|[A-Za-z][A-Za-z0-9]*|\d+(?:\.\d+)?/gu)) {
    if (/^\p{Script=Han}/u.test(run)) {
      if (run.length === 1) continue;
      for (let index = 0; index + 2 <= run.length; index += 1) words.push(run.slice(index, index + 2));
    } else words.push(run.toLowerCase());
  }
  return [...new Set(words)].filter((word) => !EMPTY_WORDS.has(word));
}

/** Finds for sentences what of an edition carries them. */
export class CoverageIndex {
  private readonly carriers: readonly { readonly carrier: Carrier; readonly words: ReadonlySet<string> }[];
  private readonly byWord = new Map<string, number[]>();

  constructor(carriers: readonly Carrier[]) {
    this.carriers = carriers.map((carrier) => ({ carrier, words: new Set(wordsOf(carrier.text)) }));
    this.carriers.forEach(({ words }, index) => {
      for (const word of words) this.byWord.set(word, [...(this.byWord.get(word) ?? []), index]);
    });
  }

  /** Rare words weigh more; what the edition has nowhere weighs most. */
  private weight(word: string): number {
    return Math.log(1 + this.carriers.length / (1 + (this.byWord.get(word)?.length ?? 0)));
  }

  /** The piece that carries most of a sentence. A sentence without words of weight is carried by none and lacks nothing. */
  of(sentence: string): Coverage {
    const words = wordsOf(sentence);
    const weights = new Map(words.map((word) => [word, this.weight(word)]));
    const gains = new Map<number, number>();
    for (const word of words)
      for (const index of this.byWord.get(word) ?? [])
        gains.set(index, (gains.get(index) ?? 0) + (weights.get(word) ?? 0));
    const [best, gain] = [...gains].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0] as [number, number]);
    const own = this.carriers[best];
    const total = words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
    return {
      share: total === 0 ? 1 : gain / total,
      carrier: own?.carrier,
      missing: words
        .filter((word) => !own?.words.has(word))
        .toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)),
    };
  }
}
