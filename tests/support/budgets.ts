/** What the site may weigh, in bytes as a good host sends them (brotli 11). The one place for these numbers. */

/** One round trip of a new connection: ten segments of 1,460 bytes. */
export const ROUND_TRIP = 14_600;
/** The calculator: page, styles, form, Astro's island, Preact. */
export const CALCULATOR = 32_000;

/**
 * Pages that still weigh more than their round trip, at most so much, in every build that is weighed: the register of
 * gaps, the glossary with all its terms, and (under a long public address only, where a QR code takes 570 bytes) the
 * premiums. No page may join them, none may grow.
 */
const OVER: Readonly<Record<string, number>> = { about: 17_400, glossary: 15_600, premiums: 14_700 };

/** First search of a reader who has nothing of it yet: script, files and the first three excerpts, over all test queries. */
export const SEARCH = {
  median: { bytes: 125_000, requests: 8 },
  nineTenths: { bytes: 160_000, requests: 10 },
  /**
   * Whatever the book alone answers: questions, figures, compounds. The questions of some eighty answers and 225 clauses
   * are in it, and 1,300 short words that lead to records.
   */
  byBook: { bytes: 125_000, requests: 2 },
  /** Whatever is told by its sound: kana, romaji, other kanji of the same sound. */
  byReadings: { bytes: 142_000, requests: 3 },
} as const;

/** Most that a page may weigh; undefined for pages without a budget: the whole book, and the search, which has one of its own. */
export function budgetOf(page: string): number | undefined {
  if (/(^|\/)calculator\/$/.test(page)) return CALCULATOR;
  const over = OVER[/([a-z-]+)\/$/.exec(page)?.[1] ?? ''];
  if (over !== undefined) return over;
  return /search|booklet|proof/.test(page) ? undefined : ROUND_TRIP;
}
