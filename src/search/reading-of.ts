import { fold, toKatakana } from './fold.ts';

/** How texts are read, as far as their words and kanji have known readings. */
export interface Reader {
  /** The reading of a text (folded katakana): at each place the longest word that is known, or the usual reading of a kanji. */
  read(text: string): string;
  /** All that a text may sound like, the likeliest first; kanji in every known reading. */
  sounds(text: string): string[];
}

/** Most ways to read a text that are tried. */
const MOST_SOUNDS = 64;

/**
 * A reader by words (`ロウエイ:漏えい,漏洩`) and by kanji (`コク:告国`, usual readings first). The build leaves out the
 * readings that `read` gives; the query half makes them with it again.
 */
export function readerOf(words: readonly string[], kanji: readonly string[]): Reader {
  const readings = new Map<string, string>();
  for (const line of words) {
    const [reading = '', spelt = ''] = line.split(':');
    if (reading !== '') for (const word of spelt.split(',')) readings.set(word.replace('~', ''), reading);
  }
  const kanjiReadings = readingsOfKanji(kanji);
  /** Length of the longest word that begins with a letter. */
  const longest = new Map<string, number>();
  for (const word of readings.keys())
    longest.set(word.charAt(0), Math.max(word.length, longest.get(word.charAt(0)) ?? 0));
  /** A text cut into the longest words that are known, and single letters; each with its readings, itself where none is known. */
  const cut = (text: string) => {
    const folded = fold(text);
    const parts: string[][] = [];
    for (let at = 0; at < folded.length; ) {
      let end = Math.min(folded.length, at + (longest.get(folded.charAt(at)) ?? 0));
      while (end > at && !readings.has(folded.slice(at, end))) end -= 1;
      const part = folded.slice(at, Math.max(end, at + 1));
      const known = [readings.get(part) ?? [], kanjiReadings.get(part) ?? []].flat();
      parts.push(known.length > 0 ? [...new Set(known)] : [part]);
      at += part.length;
    }
    return parts;
  };
  return {
    read: (text) =>
      toKatakana(
        cut(text)
          .map(([usual = '']) => usual)
          .join(''),
      ),
    sounds: (text) =>
      cut(text)
        .reduce<string[]>(
          (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, MOST_SOUNDS),
          [''],
        )
        .map(toKatakana),
  };
}

function readingsOfKanji(lines: readonly string[]): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const line of lines) {
    const [reading = '', kanji = ''] = line.split(':');
    for (const letter of kanji) readings.set(letter, [...(readings.get(letter) ?? []), reading]);
  }
  return readings;
}
