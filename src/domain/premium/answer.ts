import type { Yen } from '../money.ts';
import { type FacilityId, PLANS, type Plan } from './facility.ts';
import {
  type FacilityRates,
  type Line,
  linesFor,
  type PublishedRow,
  type RateBook,
  ratesOf,
  responseCeiling,
} from './rates.ts';

/** In place of a grade: clinics that want ② above the published ceiling. */
export const ABOVE_CEILING = 'over';

/** What a member asks for one facility. */
export interface Enquiry {
  readonly facility: FacilityId;
  /** Beds or places; null where none is given. */
  readonly size: number | null;
  /** Sums insured by the number in the type code, or ABOVE_CEILING; null for all of them. */
  readonly grade: string | null;
  /** null for both. */
  readonly plan: Plan | null;
  /** With the option 利益損害・営業継続費用. */
  readonly option: boolean;
  /** A hospital that also has beds other than 一般病床. */
  readonly otherBeds: boolean;
}

/** Which input leads out of what is published. */
export type Reason =
  | { readonly tag: 'facility-not-published'; readonly facility: FacilityId; readonly because: string }
  | { readonly tag: 'size-not-published'; readonly size: number }
  | { readonly tag: 'beds-not-published'; readonly bedKind: string }
  | { readonly tag: 'response-not-published'; readonly ceiling: Yen }
  | { readonly tag: 'option-not-published'; readonly leakOnly: boolean }
  | { readonly tag: 'shared-not-published' };

/** Published lines of a size other than the one asked for. */
export interface ReferenceLines {
  readonly size: number;
  readonly lines: readonly Line[];
}

export type Answer =
  | { readonly tag: 'size-missing'; readonly rates: FacilityRates }
  | {
      readonly tag: 'published';
      readonly rates: FacilityRates;
      readonly size: number | null;
      readonly lines: readonly Line[];
      /** The premiums that were asked for: none (all types), one, or both plans of equal sums. */
      readonly chosen: readonly PublishedRow[];
    }
  | {
      readonly tag: 'not-published';
      /** At least one. */
      readonly reasons: readonly Reason[];
      /** Only when nothing but the size is unpublished. */
      readonly reference: readonly ReferenceLines[];
    };

/** The lines' premiums that the enquiry singles out. */
export function chosenRows(
  lines: readonly Line[],
  { grade, plan }: Pick<Enquiry, 'grade' | 'plan'>,
): readonly PublishedRow[] {
  const line = lines.find((entry) => entry.grade === grade);
  return line ? PLANS.filter((name) => plan === null || plan === name).map((name) => line[name]) : [];
}

/**
 * What the pamphlet publishes for an enquiry. `shared`: several facilities of
 * one corporation share the sums insured. Never computes a premium: what is
 * not printed is answered with the reasons why.
 */
export function answer(book: RateBook, enquiry: Enquiry, shared = false): Answer {
  const { facility, size, grade, plan } = enquiry;
  const rates = ratesOf(book, facility);
  const reasons: Reason[] = [];
  if (!rates)
    reasons.push({
      tag: 'facility-not-published',
      facility,
      because: book.unpublished.find(({ id }) => id === facility)?.reason ?? '',
    });
  if (rates?.bedKind && enquiry.otherBeds) reasons.push({ tag: 'beds-not-published', bedKind: rates.bedKind });
  const ceiling = rates && responseCeiling(rates);
  if (grade === ABOVE_CEILING && ceiling !== undefined) reasons.push({ tag: 'response-not-published', ceiling });
  if (enquiry.option) reasons.push({ tag: 'option-not-published', leakOnly: plan === 'leakOnly' });
  if (shared) reasons.push({ tag: 'shared-not-published' });

  const sizeMatters = rates !== undefined && rates.sizes.length > 0;
  if (sizeMatters && size === null && reasons.length === 0) return { tag: 'size-missing', rates };
  const lines = rates && linesFor(book, rates, size);
  if (rates && lines && reasons.length === 0) {
    return { tag: 'published', rates, size: sizeMatters ? size : null, lines, chosen: chosenRows(lines, enquiry) };
  }
  if (sizeMatters && size !== null && !lines) reasons.unshift({ tag: 'size-not-published', size });
  const onlySize = reasons.every(({ tag }) => tag === 'size-not-published');
  const reference =
    rates && onlySize
      ? rates.sizes.map((printed) => ({ size: printed, lines: linesFor(book, rates, printed) ?? [] }))
      : [];
  return { tag: 'not-published', reasons, reference };
}
