const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number in kanji below 10,000, by place (二〇二五) or by unit (十四); undefined when it is none. */
export function kanjiNumber(text: string): number | undefined {
  if (!/^[〇零一二三四五六七八九十百千]+$/.test(text)) return undefined;
  const plain = text.replaceAll('零', '〇');
  if (!/[十百千]/.test(plain)) return Number([...plain].map((letter) => DIGITS.indexOf(letter)).join(''));
  let sum = 0;
  let current = 0;
  for (const letter of plain) {
    const unit = UNITS[letter];
    if (unit === undefined) current = DIGITS.indexOf(letter);
    else {
      sum += (current || 1) * unit;
      current = 0;
    }
  }
  return sum + current;
}

/** Dashes of every kind, the long vowel mark and the minus sign, as they are typed between digits. Wave dashes are ranges. */
const DASHES = '\\-‐‑‒–—―−ーｰ─━－﹣﹘⁃';

/**
 * A text in which numbers look one way only: half-width digits and letters, plain hyphens between digits,
 * no white space inside a number, kanji numbers before 年月日時 and 円 in digits.
 */
export function plainNumbers(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(new RegExp(`(?<=\\d)\\s*[${DASHES}]\\s*(?=\\d)`, 'g'), '-')
    .replace(/(?<=\d)[ \u00a0\u3000](?=\d)/g, ' ')
    .replace(/[〇零一二三四五六七八九十百千]+(?=[年月日時円])/g, (number) => String(kanjiNumber(number) ?? number));
}
