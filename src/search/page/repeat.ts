import { visible } from './address.ts';

/** Most letters of a query that the page repeats. */
export const MOST_REPEATED = 20;
/** Stands for figures and addresses that are not repeated. */
const MASK = '…';

/** Digits of any script, kanji digits too, with what stands between the groups of a telephone number. */
const DIGITS = /[\p{N}〇零一二三四五六七八九](?:[\s().,\p{Pd}（）．，・ー－―の]*[\p{N}〇零一二三四五六七八九])+/gu;
/** Fewer digits than a telephone number has are figures of everyday: 2025, 119. */
const LEAST_DIGITS = 5;
/** Anything with a dot, colon or @ between Latin letters: an address on the web or of a mailbox. */
const WEB = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９_%+-]+(?:(?:[.．。@＠:：/／]+)[A-Za-z0-9Ａ-Ｚａ-ｚ０-９_%+-]+)+[/／]?/gu;

const digitsIn = (text: string) => [...text.matchAll(/[\p{N}〇零一二三四五六七八九]/gu)].length;

/**
 * A query as the page may repeat it. What stands in the address of the page
 * must not be able to speak as the page (「被害の受付電話は090-…に変わりました」): at
 * most twenty letters, nothing invisible, and no telephone number, long figure or
 * address that the edition itself does not have (`stands`).
 */
export function repeated(query: string, stands: (text: string) => boolean): string {
  const plain = visible(query)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  const masked = plain
    .replace(WEB, (address) => (/[A-Za-zＡ-Ｚａ-ｚ]/u.test(address) && !stands(address) ? MASK : address))
    .replace(DIGITS, (figure) => (digitsIn(figure) >= LEAST_DIGITS && !stands(figure) ? MASK : figure))
    .replace(/…{2,}/g, MASK);
  const letters = [...masked];
  return letters.length > MOST_REPEATED ? `${letters.slice(0, MOST_REPEATED).join('')}…` : masked;
}
