const KANJI_DIGITS = '〇一二三四五六七八九';

/** `2026` as 二〇二六. */
export function kanjiYear(year: string): string {
  return [...year].map((digit) => KANJI_DIGITS[Number(digit)] ?? digit).join('');
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A day or an instant (ISO) some years later, same month, day and hour; 29 February becomes 28 where it must. */
export function yearsLater(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const rest = date.slice(4);
  return `${year}${rest.startsWith('-02-29') && !isLeap(year) ? `-02-28${rest.slice('-02-29'.length)}` : rest}`;
}
