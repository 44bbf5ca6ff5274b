/** What the browser must know of an edition before it can ask its index. */
export interface Catalogue {
  readonly edition: string;
  /** `2025年度版` */
  readonly label: string;
  readonly sections: readonly SectionEntry[];
  /** Titles of groups (h2); records name them by place in this list. */
  readonly groups: readonly string[];
  /** Names of the plans that records name. */
  readonly plans: Readonly<Record<string, string>>;
  /** In reading order. */
  readonly records: readonly RecordEntry[];
  /** Readers' words that stand in the text too, so that finding them there must not hide what they mean; see `Synonyms`. */
  readonly synonyms: readonly string[];
  /** All letters of the edition, folded, in the order of the index: a string for each of its files; see tokens.ts. */
  readonly letters: readonly string[];
}

/** One page of the edition. */
export interface SectionEntry {
  readonly slug: string;
  readonly title: string;
  /** Short name, for the filter. */
  readonly nav: string;
  /** Address from the site's root, without base: `2025/exclusions/`. */
  readonly path: string;
}

/** Plan of a record in words; empty when the clause speaks of none. */
export type RecordPlan = '' | 'all-risk' | 'leak-only' | 'both' | 'option';

/** One clause: a tuple, since there are hundreds of them. */
export type RecordEntry = readonly [
  /** Pagefind's own key. */
  key: string,
  id: string,
  code: string,
  title: string,
  section: number,
  /** Place in `groups`, −1 for none. */
  group: number,
  plan: RecordPlan,
  /** Length of the folded text. */
  length: number,
  /** 1 when the text itself begins with the title (rows, terms), so that the title is not a field of its own. */
  titleLeads: 0 | 1,
];

/**
 * Readers' words that stand nowhere in the text, fetched when a term was not found
 * as it is. One line a meaning: `脱退|解約=退会 やめたい`, the pamphlet's words,
 * best first, and the readers' (all folded).
 */
export interface Synonyms {
  readonly synonyms: readonly string[];
}

/** Readings of the edition's words, fetched when a query has kana that are not found as they are. */
export interface Readings {
  /** `ロウエイ:漏えい,漏洩`; a leading ~ marks words that are not nouns. */
  readonly readings: readonly string[];
  /** Katakana words of the edition, for cutting kana at word ends. */
  readonly katakana: readonly string[];
}

/** Runs of one script in the edition, fetched when a query found nothing. */
export interface Runs {
  readonly runs: readonly string[];
}
