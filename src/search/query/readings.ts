import type { ReadingTable } from './vocabulary.ts';

/** Most ways to write one kana string that are tried. */
const MOST_WAYS = 40;

/**
 * The words that a kana string may be read as, most likely first: サイバーコウゲキ
 * → サイバー攻撃. `kana` is folded katakana. With `unfinished`, the last word may
 * still be being typed: アンゴウシ → 暗号資産.
 */
export function wordsForKana(kana: string, table: ReadingTable, unfinished: boolean): string[] {
  const whole = compositions(kana, table);
  if (whole.length > 0 || !unfinished || kana.length < 3) return [...new Set(whole)];
  const started = table.readings
    .filter((reading) => reading.startsWith(kana))
    .flatMap((reading) => table.words.get(reading) ?? []);
  for (let cut = kana.length - 1; cut >= 2; cut -= 1) {
    const heads = compositions(kana.slice(0, cut), table);
    if (heads.length === 0) continue;
    const rest = kana.slice(cut);
    const tails = table.readings
      .filter((reading) => reading.startsWith(rest))
      .flatMap((reading) => table.words.get(reading) ?? []);
    return [...new Set([...started, ...heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, MOST_WAYS)])];
  }
  return [...new Set(started)];
}

/** All ways to cut a kana string wholly into known readings and katakana words, longest pieces first. */
function compositions(kana: string, table: ReadingTable): string[] {
  const known = new Map<number, string[]>();
  const from = (at: number): string[] => {
    if (at === kana.length) return [''];
    const kept = known.get(at);
    if (kept) return kept;
    const ways: string[] = [];
    known.set(at, ways);
    for (let end = kana.length; end >= at + 2; end -= 1) {
      const piece = kana.slice(at, end);
      const words = [
        ...(table.words.get(piece) ?? []),
        ...(piece.length >= 3 && table.katakana.includes(piece) ? [piece] : []),
      ];
      for (const word of words) {
        for (const rest of from(end)) if (ways.length < MOST_WAYS) ways.push(word + rest);
      }
    }
    // The polite お and ご: おといあわせ.
    if (at === 0 && /^[オゴ]/.test(kana)) for (const rest of from(1)) if (ways.length < MOST_WAYS) ways.push(rest);
    return ways;
  };
  return from(0).filter((way) => way !== '');
}
