import type { Yen } from '../money.ts';
import type { FacilityId } from './facility.ts';
import { type ByPlan, byPlan, ofPlan, type Plan } from './plan.ts';

/**
 * One printed line: equal sums insured, all plans, a premium for each
 * published size, in the facility's order; exactly one where sizes do not matter.
 */
export interface RateRow {
  /** What the codes of all plans share: `3` for S3 and P3. */
  readonly grade: string;
  /** ① sum insured, yen. */
  readonly liability: Yen;
  /** ② sum insured, yen. */
  readonly response: Yen;
  /** Yearly premiums of each plan, yen. */
  readonly premiums: ByPlan<readonly Yen[]>;
}

/** The printed tables of one kind of facility. */
export interface FacilityRates {
  readonly id: FacilityId;
  readonly label: string;
  /** `病床数`, `定員数`; null where one premium holds for every size. */
  readonly sizeName: string | null;
  readonly sizeUnit: string | null;
  /** The sizes that are published, and no others. */
  readonly sizes: readonly number[];
  /** `一般病床`: the only kind of beds the table speaks of. */
  readonly bedKind: string | null;
  /** The printed premiums are an example (例): what is asked for depends on more than the table says. */
  readonly example: boolean;
  /** All printed lines, the standard table before the enlarged one. */
  readonly rows: readonly RateRow[];
}

/** A kind of facility that the pamphlet names without publishing a premium. */
export interface UnpublishedFacility {
  readonly id: FacilityId;
  readonly label: string;
  readonly reason: string;
}

/** A plan as an edition offers it. */
export interface OfferedPlan {
  readonly id: Plan;
  /** First letter of its type codes: S, P. */
  readonly letter: string;
  /** `オールリスクプラン` */
  readonly name: string;
  /** Id of the clause that rules the option out for this plan; null where the plan may have it. */
  readonly optionRuledOutBy: string | null;
  /** Ids of clauses to be read with its premiums. */
  readonly notes: readonly string[];
}

/** The published premiums of one edition. */
export interface RateBook {
  /** In the order of the pamphlet. */
  readonly plans: readonly OfferedPlan[];
  readonly facilities: readonly FacilityRates[];
  readonly unpublished: readonly UnpublishedFacility[];
}

/** One published premium with all it belongs to. */
export interface PublishedRow {
  readonly facility: FacilityId;
  readonly plan: Plan;
  readonly grade: string;
  /** `S3` */
  readonly type: string;
  /** The size printed at the premium; null where one premium holds for every size. */
  readonly size: number | null;
  readonly liability: Yen;
  readonly response: Yen;
  /** For one year, one facility. */
  readonly premium: Yen;
}

/** All plans for equal sums insured. */
export interface Line {
  readonly grade: string;
  readonly liability: Yen;
  readonly response: Yen;
  readonly rows: ByPlan<PublishedRow>;
}

/** What the edition says of a plan. Throws a RangeError where it does not offer it. */
export function planOf({ plans }: Pick<RateBook, 'plans'>, id: Plan): OfferedPlan {
  const plan = plans.find((entry) => entry.id === id);
  if (!plan) throw new RangeError(`プラン「${id}」はこの版にありません / the edition does not offer this plan`);
  return plan;
}

/** The premiums of a line in the order of the plans. */
export function rowsOf({ plans }: Pick<RateBook, 'plans'>, line: Line): readonly PublishedRow[] {
  return plans.map(({ id }) => ofPlan(line.rows, id));
}

export function ratesOf(book: RateBook, id: FacilityId): FacilityRates | undefined {
  return book.facilities.find((facility) => facility.id === id);
}

/** The label a reader knows the facility by. */
export function facilityLabel(book: RateBook, id: FacilityId): string {
  return (ratesOf(book, id) ?? book.unpublished.find((facility) => facility.id === id))?.label ?? id;
}

/**
 * The printed lines of a facility for one size. Undefined when that size is
 * not printed; there is no way from here to a premium that is not in the book.
 */
export function linesFor(book: RateBook, facility: FacilityRates, size: number | null): readonly Line[] | undefined {
  const column = facility.sizes.length === 0 ? 0 : facility.sizes.indexOf(size ?? Number.NaN);
  if (column < 0) return undefined;
  const printedSize = facility.sizes[column] ?? null;
  return facility.rows.map((row): Line => {
    const { grade, liability, response } = row;
    const published = (plan: Plan): PublishedRow => {
      const premium = ofPlan(row.premiums, plan)[column];
      const type = planOf(book, plan).letter + grade;
      if (premium === undefined) throw new RangeError(`${facility.id} ${type}: 保険料の数が規模の数と合いません`);
      return {
        facility: facility.id,
        plan,
        grade,
        type,
        size: printedSize,
        liability,
        response,
        premium,
      };
    };
    return { grade, liability, response, rows: byPlan(book.plans, published) };
  });
}

/** Lines with equal ① together, so that the standard and the enlarged ② stand next to each other. */
export function byLiability<Row extends { readonly liability: Yen }>(
  lines: readonly Row[],
): readonly (readonly Row[])[] {
  const groups = new Map<Yen, Row[]>();
  for (const line of lines) groups.set(line.liability, [...(groups.get(line.liability) ?? []), line]);
  return [...groups.values()];
}

/**
 * Where ② stops although ① goes on (clinics: 3,000万円); undefined where ②
 * reaches ①. Beyond it the pamphlet says 別途お問いあわせ (10章 ＜1＞).
 */
export function responseCeiling(facility: FacilityRates): Yen | undefined {
  const { rows } = facility;
  const ceiling = rows.reduce<Yen | undefined>(
    (most, { response }) => (most === undefined || response > most ? response : most),
    undefined,
  );
  return ceiling !== undefined && rows.some(({ liability }) => liability > ceiling) ? ceiling : undefined;
}
