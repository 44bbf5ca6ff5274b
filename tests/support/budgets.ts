/** What the site may weigh, in bytes as a good host sends them (brotli 11). The one place for these numbers. */

/** One round trip of a new connection: ten segments of 1,460 bytes. */
export const ROUND_TRIP = 14_600;
/** The register of the source's gaps (about) is for those who check the site against the paper: a second round trip is allowed. */
export const REGISTER = 16_600;
/** The calculator: page, styles, form, Astro's island, Preact. */
export const CALCULATOR = 32_000;

/** First search of a reader who has nothing of it yet: script, files and the first three excerpts, over all test queries. */
export const SEARCH = {
  median: { bytes: 125_000, requests: 8 },
  nineTenths: { bytes: 160_000, requests: 10 },
  /** Whatever the book alone answers: questions, kana, figures, misspellings. */
  byBook: { bytes: 106_000, requests: 2 },
} as const;

/** Most that a page may weigh; undefined for pages without a budget: the whole book, and the search, which has one of its own. */
export function budgetOf(page: string): number | undefined {
  if (/(^|\/)calculator\/$/.test(page)) return CALCULATOR;
  if (/(^|\/)about\/$/.test(page)) return REGISTER;
  return /search|booklet|proof/.test(page) ? undefined : ROUND_TRIP;
}
