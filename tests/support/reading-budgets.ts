/** How long the pages of an edition may be for a reader at 1280 pixels, before anything is opened. */

/** Characters of all chapters over those of the pamphlet. */
export const MOST_CHARACTERS = 1.45;

/** Longest pages in pixels at a width of 1280, by section. */
export const LONGEST: Readonly<Record<string, number>> = {
  premiums: 7_000,
  coverage: 8_000,
  risks: 8_000,
  services: 7_500,
  exclusions: 6_500,
  cautions: 6_500,
};
