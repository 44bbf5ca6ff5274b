/** What paper may cost: the same numbers for every engine. */

/** Sheets that a page of an edition fills at most. Pages that are missing here have no limit. */
export const MOST_SHEETS: Readonly<Record<string, number>> = {
  risks: 4,
  plans: 2,
  coverage: 4,
  premiums: 3,
  services: 4,
  'support-scheme': 1,
  outline: 3,
  exclusions: 2,
  cautions: 3,
  claims: 3,
  contacts: 2,
  glossary: 4,
  index: 3,
  emergency: 1,
  booklet: 32,
};

/** Lists of codes: no text to be read in a run. */
export const WITHOUT_RUNNING_TEXT: readonly string[] = ['index'];

/** Points. A hundredth stands for what engines round away. */
export const SMALLEST = 7.49;
export const RUNNING = 8.99;
/** The larger print that a reader may choose. */
export const LARGE = 11.99;
