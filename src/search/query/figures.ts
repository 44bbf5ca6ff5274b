import { fold } from '../fold.ts';

const KANJI_DIGITS = '〇一二三四五六七八九';

/** 三百 → 300, 二〇二六 → 2026; undefined for anything else. */
export function kanjiNumber(text: string): number | undefined {
  if (!/^[〇零一二三四五六七八九十百千]+$/.test(text)) return undefined;
  const digits = text.replaceAll('零', '〇');
  if (!/[十百千]/.test(digits)) return Number([...digits].map((digit) => KANJI_DIGITS.indexOf(digit)).join(''));
  let sum = 0;
  let digit = 0;
  for (const letter of digits) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[letter];
    if (unit === undefined) digit = KANJI_DIGITS.indexOf(letter);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

/** Counters behind which a kanji numeral is a figure; 一般 and 三者 are words. */
const COUNTED = '(?=年|月|日|時|分|円|万|億|床|人|名|割|％|%|パーセント|章|か月|ヶ月|週)';
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988, 昭和: 1925, s: 1925 };

/** Kanji numerals before counters, 1千万 and 5千円 in digits; 憶 of an input method is 億. */
export function inDigits(text: string): string {
  return text
    .replace(/([\d〇零一二三四五六七八九十百千])憶/g, '$1億')
    .replace(/(\d+)千(\d{0,3})(?=万|億|円|床|人)/g, (_, thousands: string, rest: string) =>
      String(Number(thousands) * 1000 + Number(rest || 0)),
    )
    .replace(new RegExp(`[〇零一二三四五六七八九十百千]+${COUNTED}`, 'g'), (numeral) => String(kanjiNumber(numeral)));
}

/** Western years for years of an era: 令和8年 → 2026年, R8.5.5 → 2026.5.5. */
function inWesternYears(text: string): string {
  return text.replace(/(令和|平成|昭和|[rhs])(元|\d{1,2})(?=年|[./-]\d)/gi, (_, era: string, year: string) =>
    String((ERAS[era.toLowerCase()] ?? 0) + (year === '元' ? 1 : Number(year))),
  );
}

/** 2026/5/5, 2026-05-05, 5/5 and 05月05日 as 2026年5月5日 and 5月5日. */
function inDates(text: string): string {
  return text
    .replace(/(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/g, (_, y, m, d) => `${y}年${Number(m)}月${Number(d)}日`)
    .replace(/(\d{4})\/(\d{1,2})(?!\d)/g, (_, y, m) => `${y}年${Number(m)}月`)
    .replace(/(^|\D)(\d{1,2})\/(\d{1,2})(?!\d)/g, (_, before, m, d) => `${before}${Number(m)}月${Number(d)}日`)
    .replace(/(^|\D)0(\d)(?=[年月日時分])/g, '$1$2');
}

/** 16:00, 16時 and 午後4時 in both ways of counting hours. */
function clockForms(text: string): string[] {
  const match = /(午前|午後|am|pm)?(\d{1,2})(?::(\d{2})|時(半|(\d{1,2})分)?|(?=[ap]m))(am|pm)?/i.exec(text);
  if (!match) return [text];
  const [whole, before, hourText = '', colon, half, minuteText, after] = match;
  const part = (before ?? after ?? '').toLowerCase();
  const hour = Number(hourText) + (/午後|pm/.test(part) && Number(hourText) < 12 ? 12 : 0);
  const minute = half === '半' ? 30 : Number(colon ?? minuteText ?? 0);
  if (hour > 24 || minute > 59) return [text];
  const minutes = minute === 0 ? '' : `${minute}分`;
  const written = [`${hour < 12 ? '午前' : '午後'}${hour % 12}時${minutes}`, `${hour}時${minutes}`];
  return written.map((clock) => text.replace(whole, clock));
}

/** The round sums of money (from ten thousand yen) that a text names, in yen: 1億2,000万円, 5千万. */
export function sumsIn(text: string): number[] {
  return (inDigits(text.normalize('NFKC')).match(/\d[\d,]*億(?:\d[\d,]*万)?|\d[\d,]*万/g) ?? []).map(yenOf);
}

/** An amount in digits, 億 and 万, in yen. */
function yenOf(amount: string): number {
  let sum = 0;
  for (const [, digits = '', unit] of amount.matchAll(/(\d[\d,]*)(億|万)?/g))
    sum += Number(digits.replaceAll(',', '')) * (unit === '億' ? 1e8 : unit === '万' ? 1e4 : 1);
  return sum;
}

/** An amount of money in the ways the edition may write it: 1億円, 5,000万円, 14,400円. */
function amountForms(text: string): string[] {
  const match = /^[¥\\]?((?:\d[\d,]*(?:億|万)?)+)円?$/.exec(text);
  if (!match?.[1]) return [];
  const sum = yenOf(match[1]);
  if (!Number.isSafeInteger(sum) || sum < 1000) return [];
  const forms = [`${sum}円`];
  if (sum % 1e4 === 0) forms.push(`${sum / 1e4}万円`);
  if (sum % 1e8 === 0) forms.push(`${sum / 1e8}億円`);
  return forms;
}

/**
 * The ways in which the edition may write the dates, times, amounts, shares and
 * codes of a term (NFKC), folded, without the term itself. Empty for words.
 */
export function figureForms(term: string): string[] {
  if (!/[\d〇一二三四五六七八九十百千]/.test(term)) return [];
  const spelt = inDates(inWesternYears(inDigits(term)))
    .replace(/(\d+)\s*(?:パーセント|ﾊﾟｰｾﾝﾄ|ぱーせんと)/g, '$1%')
    .replace(/(\d)割(?:引き?)?$/, '$10%');
  const code = /^(?:プラン|タイプ|型|コース)?([a-z]\d{1,2})(?:プラン|タイプ|型|コース)?$/i.exec(spelt)?.[1];
  const forms = [...clockForms(spelt), ...amountForms(spelt), ...(code === undefined ? [] : [code])];
  const folded = fold(term);
  return [...new Set(forms.map(fold))].filter((form) => form !== '' && form !== folded);
}

const NUMERALS: readonly (readonly string[])[] = [
  ['1', '一', 'i'],
  ['2', '二', 'ii'],
  ['3', '三', 'iii'],
  ['4', '四', 'iv'],
  ['5', '五', 'v'],
  ['6', '六', 'vi'],
  ['7', '七', 'vii'],
  ['8', '八', 'viii'],
  ['9', '九', 'ix'],
];

/** A folded name with its numeral in the other scripts: 保険2課 → 保険二課, 保険ii課. Empty without one. */
export function numeralForms(folded: string): string[] {
  const forms: string[] = [];
  for (const match of folded.matchAll(/\d|[一二三四五六七八九]|[ivx]+/g)) {
    const [numeral] = match;
    const alike = NUMERALS.find((forms) => forms.includes(numeral));
    const apart =
      !/[\da-z]/.test(folded.charAt(match.index - 1)) && !/[\da-z]/.test(folded.charAt(match.index + numeral.length));
    if (!alike || !apart || folded.length <= numeral.length) continue;
    for (const other of alike)
      if (other !== numeral)
        forms.push(folded.slice(0, match.index) + other + folded.slice(match.index + numeral.length));
  }
  return forms;
}
