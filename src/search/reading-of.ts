import { fold, toKatakana } from './fold.ts';

/**
 * The reading of a text (folded katakana) as far as its words have one: at each
 * place the longest word that `lines` (`ロウエイ:漏えい,漏洩`) know. The build leaves
 * out the readings that this gives; the query half makes them with it again.
 */
export function readingReader(lines: readonly string[]): (text: string) => string {
  const readings = new Map<string, string>();
  for (const line of lines) {
    const [reading = '', words = ''] = line.split(':');
    if (reading !== '') for (const word of words.split(',')) readings.set(word.replace('~', ''), reading);
  }
  /** Length of the longest word that begins with a letter. */
  const longest = new Map<string, number>();
  for (const word of readings.keys())
    longest.set(word.charAt(0), Math.max(word.length, longest.get(word.charAt(0)) ?? 0));
  return (text) => {
    const folded = fold(text);
    let kana = '';
    for (let at = 0; at < folded.length; ) {
      let end = Math.min(folded.length, at + (longest.get(folded.charAt(at)) ?? 0));
      while (end > at && !readings.has(folded.slice(at, end))) end -= 1;
      kana += end === at ? folded.charAt(at) : readings.get(folded.slice(at, end));
      at = Math.max(end, at + 1);
    }
    return toKatakana(kana);
  };
}
