import type { FacilityId } from './facility.ts';
import type { Plan } from './plan.ts';
import {
  type FacilityRates,
  type Line,
  linesFor,
  type PublishedRow,
  type RateBook,
  ratesOf,
  responseCeiling,
  rowsOf,
} from './rates.ts';
import { gapOf, ruledOut, type Trait } from './rulings.ts';

/** In place of a grade: clinics that want ② above the published ceiling. */
export const ABOVE_CEILING = 'over';

/** What a member asks for one facility. */
export interface Enquiry {
  readonly facility: FacilityId;
  /** Beds or places; null where none is given. */
  readonly size: number | null;
  /** Sums insured by the number in the type code, or ABOVE_CEILING; null for all of them. */
  readonly grade: string | null;
  /** null for all of them. */
  readonly plan: Plan | null;
  /** With the option 利益損害・営業継続費用. */
  readonly option: boolean;
  /** A hospital that also has beds other than 一般病床. */
  readonly otherBeds: boolean;
}

/** An input that leads out of what is published, and the clause that says so. */
export interface Reason {
  readonly about: Trait;
  /** The plan that the pamphlet rules it out for; null where the premium is not published. */
  readonly plan: Plan | null;
  /** Id of the clause. */
  readonly clause: string;
}

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
      /** The premiums that were asked for: none (all types), one, or all plans of equal sums. */
      readonly chosen: readonly PublishedRow[];
    }
  | {
      readonly tag: 'not-published';
      /** At least one; what is impossible for one of the plans that were asked for stands first. */
      readonly reasons: readonly Reason[];
      /** Only when nothing but the size is unpublished. */
      readonly reference: readonly ReferenceLines[];
    }
  /** The pamphlet rules out what was asked for: there is no premium to ask the agency for. */
  | { readonly tag: 'impossible'; readonly reasons: readonly Reason[] };

/** The lines' premiums that the enquiry singles out. */
export function chosenRows(
  book: RateBook,
  lines: readonly Line[],
  { grade, plan }: Pick<Enquiry, 'grade' | 'plan'>,
): readonly PublishedRow[] {
  const line = lines.find((entry) => entry.grade === grade);
  return line ? rowsOf(book, line).filter((row) => plan === null || plan === row.plan) : [];
}

/** The plans an enquiry asks about. */
const plansOf = ({ plans }: RateBook, { plan }: Pick<Enquiry, 'plan'>): readonly Plan[] =>
  plans.map(({ id }) => id).filter((id) => plan === null || plan === id);

/** An enquiry as traits, in the order in which reasons are given; without its plans, of which there may be several. */
export function traitsOf(book: RateBook, enquiry: Enquiry, shared: boolean): readonly Trait[] {
  const { facility, size, grade, option, otherBeds } = enquiry;
  const rates = ratesOf(book, facility);
  const bySize = rates !== undefined && rates.sizes.length > 0;
  const traits: (Trait | false)[] = [
    bySize && size !== null && (rates.sizes.includes(size) ? 'size-printed' : 'size-other'),
    facility,
    otherBeds && rates?.bedKind != null && 'beds-other',
    grade === ABOVE_CEILING && rates !== undefined && responseCeiling(rates) !== undefined && 'sum-over',
    grade !== null && grade !== ABOVE_CEILING && 'sum-printed',
    option && 'option',
    shared && 'shared',
  ];
  return traits.filter((trait) => trait !== false);
}

/**
 * What the pamphlet says to an enquiry. `shared`: several facilities of one corporation share the sums insured.
 * Never computes a premium: what is not printed is answered with the reasons why, what is ruled out with the clause.
 */
export function answer(book: RateBook, enquiry: Enquiry, shared = false): Answer {
  const rates = ratesOf(book, enquiry.facility);
  const traits = traitsOf(book, enquiry, shared);
  const plans = plansOf(book, enquiry);
  const impossible = plans.flatMap((plan) =>
    traits.flatMap((trait): Reason[] => {
      const clause = ruledOut(book, trait, plan);
      return clause ? [{ about: trait, plan, clause }] : [];
    }),
  );
  if (impossible.length === plans.length) return { tag: 'impossible', reasons: impossible };

  const gaps = traits.flatMap((trait): Reason[] => {
    const gap = gapOf(trait);
    return gap ? [{ about: trait, plan: null, clause: gap.clause }] : [];
  });
  const bySize = rates !== undefined && rates.sizes.length > 0;
  if (gaps.length === 0 && rates) {
    if (bySize && enquiry.size === null) return { tag: 'size-missing', rates };
    const lines = linesFor(book, rates, enquiry.size);
    if (lines)
      return {
        tag: 'published',
        rates,
        size: bySize ? enquiry.size : null,
        lines,
        chosen: chosenRows(book, lines, enquiry),
      };
  }
  const onlySize = gaps.every(({ about }) => about === 'size-other');
  const reference =
    rates && onlySize
      ? rates.sizes.flatMap((size) => {
          const lines = linesFor(book, rates, size);
          return lines ? [{ size, lines }] : [];
        })
      : [];
  return { tag: 'not-published', reasons: [...impossible, ...gaps], reference };
}
