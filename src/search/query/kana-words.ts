import { isKanji } from '../characters.ts';

/**
 * Writes words in kana as the edition does: 直ちに → ただちに, 騙された → だまされた. `lines` (`だま=騙`) are those of the
 * book; the longest way of writing is taken first.
 */
export function kanaWriter(lines: readonly string[]): (text: string) => string {
  const kanaOf = new Map<string, string>();
  for (const line of lines) {
    const [kana = '', written = ''] = line.split('=');
    for (const kanji of written.split(' ')) if (!kanaOf.has(kanji)) kanaOf.set(kanji, kana);
  }
  if (kanaOf.size === 0) return (text) => text;
  const longestFirst = [...kanaOf.keys()].sort((a, b) => b.length - a.length);
  // No kanji stands before, nor behind a kanji: a part of a longer word is another word.
  const ways = longestFirst.map((kanji) => (isKanji(kanji.at(-1) ?? '') ? `${kanji}(?!\\p{Script=Han})` : kanji));
  const written = new RegExp(`(^|[^\\p{Script=Han}])(${ways.join('|')})`, 'gu');
  return (text) => text.replace(written, (_, before: string, kanji: string) => before + (kanaOf.get(kanji) ?? kanji));
}
