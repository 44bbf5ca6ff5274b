/**
 * Denials belong to what they deny: a mark on 「保険金をお支払い」 of 「保険金をお支払いできない」 would say the
 * opposite at a glance. No lookbehind and no other recent syntax: pages run this too (scripts/marks.ts).
 */

/** What follows a denied word in its own phrase: an inflected ending (できない, とはなりません, なく), 外 or 以外, を除く. */
const BEHIND =
  /^(?!にかかわらず)(?:[ぁ-ん]{0,8}?(?:ません|な(?:い|かった|く|けれ|し(?!に|た|て))|ず(?=[、。]|に))|[のはと]{0,2}(?:支払|補償)?(?:対象)?外|以外|[をは]?除[かきくい]?)/;
/** What stands before a denied word: 未加入, 不担保. */
const BEFORE = '未不非無';

/** The stretch of a text from `from` to `to` (exclusive), with the denial that belongs to it. */
export function withDenial(text: string, from: number, to: number): { from: number; to: number } {
  let end = to;
  // A denial may be denied again: 支払われないとはかぎりません.
  for (let found = BEHIND.exec(text.slice(end)); found; found = BEHIND.exec(text.slice(end))) end += found[0].length;
  const before = from > 0 && BEFORE.includes(text.charAt(from - 1)) && text.charAt(from) >= '一' ? 1 : 0;
  return { from: from - before, to: end };
}
