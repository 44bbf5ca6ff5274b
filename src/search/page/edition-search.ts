import type { SectionEntry } from '../catalogue.ts';
import type { SearchEngine } from '../query/answers.ts';
import type { RecordEntry } from '../record.ts';

/** What the page shows of an edition's records. */
export interface ShownCatalogue {
  readonly edition: string;
  /** `2025年度版` */
  readonly label: string;
  /** Pages that records lead to, in reading order. */
  readonly pages: readonly SectionEntry[];
  /** Titles of groups; records name them by place in this list. */
  readonly groups: readonly string[];
  /** Names of the plans that records name. */
  readonly plans: Readonly<Record<string, string>>;
  readonly records: readonly RecordEntry[];
}

/** The search of one edition, as the page uses it. */
export type EditionSearch = SearchEngine<ShownCatalogue>;
