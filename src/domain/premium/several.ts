import { type Yen, yen } from '../money.ts';
import { answer, type Enquiry } from './answer.ts';
import type { PublishedRow, RateBook } from './rates.ts';

/** More facilities than this do not fit the one printed sheet; the agency takes longer lists. */
export const MOST_FACILITIES = 10;

/** One facility of the list: its published premium, or null when there is none. */
export interface ListedFacility {
  readonly enquiry: Enquiry;
  readonly published: PublishedRow | null;
}

/** Several facilities, each enrolled for itself. */
export interface Total {
  readonly entries: readonly ListedFacility[];
  /** Sum of the published premiums only, yen a year. */
  readonly publishedSum: Yen;
  readonly publishedCount: number;
  readonly unpublishedCount: number;
}

/** An enquiry may join the list once it has one definite answer: one premium, or the reasons why there is none. */
export function isDefinite(book: RateBook, enquiry: Enquiry): boolean {
  const result = answer(book, enquiry);
  return result.tag === 'not-published' || (result.tag === 'published' && result.chosen.length === 1);
}

/** Adds up what is published and counts what is not. An addition of printed premiums, not a price of a joint enrolment. */
export function total(book: RateBook, list: readonly Enquiry[]): Total {
  const entries = list.map((enquiry): ListedFacility => {
    const result = answer(book, enquiry);
    return {
      enquiry,
      published: result.tag === 'published' && result.chosen.length === 1 ? (result.chosen[0] ?? null) : null,
    };
  });
  const published = entries.flatMap((entry) => (entry.published ? [entry.published] : []));
  return {
    entries,
    publishedSum: yen(published.reduce((sum, { premium }) => sum + premium, 0)),
    publishedCount: published.length,
    unpublishedCount: entries.length - published.length,
  };
}
