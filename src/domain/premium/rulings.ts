/**
 * What the pamphlet says about two inputs together: three answers, each with the clause it stands on.
 * The calculator gives no answer that is not here, and tests walk every pair.
 */
import type { Entry } from './entry.ts';
import type { FacilityId } from './facility.ts';
import { PLANS, type Plan } from './plan.ts';
import type { RateBook } from './rates.ts';

/**
 * `published`: a premium is printed, or the input leaves it as it is. `not-published`: the thing can be asked for,
 * its premium is not printed. `impossible`: the pamphlet rules it out. `not-asked`: the one input says nothing
 * about the other, and the form does not ask for it.
 */
export type Verdict = 'published' | 'not-published' | 'impossible' | 'not-asked';

/** What an input can say, as classes of its values. */
export const TRAITS = {
  facility: ['clinic', 'hospital', 'care', 'dental', 'care-clinic'],
  size: ['size-printed', 'size-other'],
  beds: ['beds-other'],
  sum: ['sum-printed', 'sum-over'],
  plan: PLANS,
  option: ['option'],
  sharing: ['shared'],
  entry: ['whole-period', 'after-deadline', 'mid-term', 'no-period-left', 'before-edition', 'after-edition'],
  list: ['listed'],
} as const satisfies {
  facility: readonly FacilityId[];
  plan: readonly Plan[];
  entry: readonly Entry['tag'][];
} & Record<string, readonly string[]>;

export type Input = keyof typeof TRAITS;
export type Trait = (typeof TRAITS)[Input][number];

/** Clauses of an edition that rulings stand on; an edition without one of them does not build. */
export const RULING_CLAUSES = [
  'premium-conditions',
  'premium-sizes',
  'premium-beds',
  'premium-types',
  'enroll-unit',
  'enroll-period',
  'enroll-deadline',
  'enroll-mid-term',
  'unpublished-dental',
  'unpublished-care-clinic',
  'unpublished-size',
  'unpublished-beds',
  'unpublished-over',
  'unpublished-option',
  'unpublished-shared',
  'unpublished-mid-term',
] as const;
export type RulingClause = (typeof RULING_CLAUSES)[number];

export interface Ruling {
  readonly verdict: Verdict;
  /** Id of the clause: one of RULING_CLAUSES, or of those that the edition names with its plans. */
  readonly clause: string;
}

/** Pairs that the pamphlet rules out: the option and a plan that cannot have it. */
const ruledOutBy = ({ plans }: Pick<RateBook, 'plans'>): readonly (readonly [Trait, Trait, string])[] =>
  plans.flatMap(({ id, optionRuledOutBy: clause }) => (clause === null ? [] : [['option', id, clause] as const]));

/** What one input rules out or leaves open, whatever the others say. The first that applies decides. */
const GAPS = [
  ['no-period-left', 'impossible', 'enroll-period'],
  ['after-edition', 'impossible', 'enroll-period'],
  ['size-other', 'not-published', 'unpublished-size'],
  ['dental', 'not-published', 'unpublished-dental'],
  ['care-clinic', 'not-published', 'unpublished-care-clinic'],
  ['beds-other', 'not-published', 'unpublished-beds'],
  ['sum-over', 'not-published', 'unpublished-over'],
  ['option', 'not-published', 'unpublished-option'],
  ['shared', 'not-published', 'unpublished-shared'],
  ['mid-term', 'not-published', 'unpublished-mid-term'],
  // Whether they count from the first day is not written, and with it not whether the premium of a year is theirs.
  ['after-deadline', 'not-published', 'enroll-deadline'],
  ['before-edition', 'not-published', 'enroll-period'],
] as const satisfies readonly (readonly [Trait, Verdict, RulingClause])[];

/** What one input leaves as it is printed. */
const PRINTED: readonly (readonly [Trait, RulingClause])[] = [
  ['whole-period', 'enroll-deadline'],
  ['listed', 'enroll-unit'],
  ['size-printed', 'premium-sizes'],
  ...PLANS.map((plan) => [plan, 'premium-types'] as const),
  ['sum-printed', 'premium-conditions'],
  ['clinic', 'premium-conditions'],
  ['hospital', 'premium-conditions'],
  ['care', 'premium-conditions'],
];

/** Clauses that an answer shows: those of what is not published or not possible. */
export type GapClause = (typeof GAPS)[number][2];
export const GAP_CLAUSES: readonly GapClause[] = GAPS.map(([, , clause]) => clause);

/** What an input rules out or leaves open by itself; undefined where it does neither. */
export function gapOf(trait: Trait): { readonly verdict: Verdict; readonly clause: GapClause } | undefined {
  const gap = GAPS.find(([about]) => about === trait);
  return gap && { verdict: gap[1], clause: gap[2] };
}

const isPair = ([a, b]: readonly [Trait, Trait, ...unknown[]], first: Trait, second: Trait): boolean =>
  (a === first && b === second) || (a === second && b === first);

/** The clause that rules out two inputs together; undefined where none does. The order does not matter. */
export function ruledOut(book: Pick<RateBook, 'plans'>, first: Trait, second: Trait): string | undefined {
  return ruledOutBy(book).find((rule) => isPair(rule, first, second))?.[2];
}

/** Inputs that say nothing about each other: [the one, the others, the clause that keeps them apart]. */
const APART: readonly (readonly [Trait, readonly Trait[], RulingClause])[] = [
  // Flat premiums: 有床・無床 alike. Only tables by size have sizes to ask for.
  ['clinic', ['size-printed', 'size-other'], 'premium-sizes'],
  ['dental', ['size-printed', 'size-other'], 'unpublished-dental'],
  ['care-clinic', ['size-printed', 'size-other'], 'unpublished-care-clinic'],
  // 一般病床 is a condition of the hospitals' table alone.
  ['beds-other', ['clinic', 'care', 'dental', 'care-clinic'], 'premium-beds'],
  // The note on ② above the ceiling belongs to the clinics' table, which has no sizes and no kinds of beds.
  [
    'sum-over',
    ['hospital', 'care', 'dental', 'care-clinic', 'size-printed', 'size-other', 'beds-other'],
    'unpublished-over',
  ],
];

/** What the pamphlet says about two inputs together; the order does not matter. */
export function ruling(book: Pick<RateBook, 'plans'>, first: Trait, second: Trait): Ruling {
  const forbidding = ruledOut(book, first, second);
  if (forbidding) return { verdict: 'impossible', clause: forbidding };
  const apart = APART.find(([one, others]) => others.some((other) => isPair([one, other], first, second)));
  if (apart) return { verdict: 'not-asked', clause: apart[2] };
  const gap = GAPS.find(([about]) => about === first || about === second);
  if (gap) return { verdict: gap[1], clause: gap[2] };
  const printed = PRINTED.find(([about]) => about === first || about === second);
  if (!printed) throw new RangeError(`「${first}」と「${second}」についての定めがありません / no ruling`);
  return { verdict: 'published', clause: printed[1] };
}
