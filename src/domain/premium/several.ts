import { type Yen, yen } from '../money.ts';
import { answer, type Enquiry } from './answer.ts';
import type { FacilityId } from './facility.ts';
import { type PublishedRow, type RateBook, ratesOf } from './rates.ts';

/** More facilities than this do not fit the one printed sheet; the agency takes longer lists. */
export const MOST_FACILITIES = 10;

/** One facility of the list. */
export interface ListedFacility {
  readonly enquiry: Enquiry;
  /** Its published premium; what there is instead, when there is none. */
  readonly published: PublishedRow | null;
  readonly verdict: 'published' | 'not-published' | 'impossible';
  /** The published premium is an example: what is asked for depends on more than the table says. */
  readonly example: boolean;
}

/** Several facilities, each enrolled for itself. */
export interface Total {
  readonly entries: readonly ListedFacility[];
  /** Sum of the published premiums only, yen a year. */
  readonly publishedSum: Yen;
  readonly publishedCount: number;
  readonly unpublishedCount: number;
  readonly impossibleCount: number;
  /** How many of the published premiums are examples. */
  readonly exampleCount: number;
  /** Kinds of facility whose published premiums are in the list, each once: their conditions go with the sum. */
  readonly facilities: readonly FacilityId[];
}

/** An enquiry may join the list once it has one definite answer: one premium, or the reasons why there is none. */
export function isDefinite(book: RateBook, enquiry: Enquiry): boolean {
  const result = answer(book, enquiry);
  return (
    result.tag === 'not-published' ||
    result.tag === 'impossible' ||
    (result.tag === 'published' && result.chosen.length === 1)
  );
}

/** Adds up what is published and counts what is not. An addition of printed premiums, not a price of a joint enrolment. */
export function total(book: RateBook, list: readonly Enquiry[]): Total {
  const entries = list.map((enquiry): ListedFacility => {
    const result = answer(book, enquiry);
    const [only, ...others] = result.tag === 'published' ? result.chosen : [];
    const published = only && others.length === 0 ? only : null;
    return {
      enquiry,
      published,
      verdict: published ? 'published' : result.tag === 'impossible' ? 'impossible' : 'not-published',
      example: published !== null && (ratesOf(book, enquiry.facility)?.example ?? false),
    };
  });
  const published = entries.flatMap((entry) => (entry.published ? [entry.published] : []));
  const count = (verdict: ListedFacility['verdict']) => entries.filter((entry) => entry.verdict === verdict).length;
  return {
    entries,
    publishedSum: yen(published.reduce((sum, { premium }) => sum + premium, 0)),
    publishedCount: count('published'),
    unpublishedCount: count('not-published'),
    impossibleCount: count('impossible'),
    exampleCount: entries.filter(({ example }) => example).length,
    facilities: [...new Set(published.map(({ facility }) => facility))],
  };
}
