import type { Catalogue } from './catalogue.ts';
import { joinedLines, linesFrom } from './wire.ts';

/**
 * How an edition's words and kanji are read: a file of its own, since most queries are answered without it. Those in
 * kana or romaji, and words with other kanji than the edition's, are not.
 */
export interface Readings {
  readonly edition: string;
  /** `ロウエイ:漏えい,漏洩`: readings of the edition's words; a leading ~ marks words that are not nouns; behind an empty reading, words that read as their parts or kanji do. */
  readonly words: readonly string[];
  /** `コク:刻告国`: how kanji are read in compounds, usual readings first: what an input method may have put for a word. */
  readonly kanji: readonly string[];
}

/** The readings as they travel: their lists as lines. */
export interface WireReadings {
  readonly edition: string;
  readonly words: string;
  readonly kanji: string;
}

export function wireReadings({ edition, words, kanji }: Readings): WireReadings {
  return { edition, words: joinedLines(words), kanji: joinedLines(kanji) };
}

/** Reads readings that came over the wire. Throws a TypeError when it is none, or not those of this catalogue's edition. */
export function readingsFrom(value: unknown, { edition }: Pick<Catalogue, 'edition'>): Readings {
  const wire = value as WireReadings;
  if (wire?.edition !== edition || typeof wire.words !== 'string' || typeof wire.kanji !== 'string')
    throw new TypeError('not the readings of this catalogue');
  return { edition, words: linesFrom(wire.words), kanji: linesFrom(wire.kanji) };
}
