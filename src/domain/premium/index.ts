/**
 * The rules of the premium calculator: which premium is published for what,
 * what is not, what is ruled out, when cover begins, what the address of the
 * page says, what the form holds. Knows no page, no framework, no clock.
 */

export type { CalculatorState } from './address.ts';
export { asListed, EMPTY_STATE, queryOf, relevant, stateFromQuery } from './address.ts';
export type { Answer, Enquiry, Reason, ReferenceLines } from './answer.ts';
export { ABOVE_CEILING, answer, chosenRows, traitsOf } from './answer.ts';
export type { Day, Entry, EntryRules } from './entry.ts';
export { entryFor, readDay } from './entry.ts';
export type { FacilityId } from './facility.ts';
export { FACILITY_IDS, isFacilityId } from './facility.ts';
export type { Field, FieldError, FormInput } from './form.ts';
export { addErrorsOf, answersAtOnce, EMPTY_INPUT, enquiryOf, errorsOf, inputOf, stateOf } from './form.ts';
export type { Attempt, Change, FormAction, FormState } from './form-reducer.ts';
export { EMPTY_FORM, reduceForm } from './form-reducer.ts';
export type { ByPlan, Plan } from './plan.ts';
export { byPlan, ofPlan, PLANS, planWord } from './plan.ts';
export type {
  FacilityRates,
  Line,
  OfferedPlan,
  PublishedRow,
  RateBook,
  RateRow,
  UnpublishedFacility,
} from './rates.ts';
export { byLiability, facilityLabel, linesFor, planOf, ratesOf, responseCeiling, rowsOf } from './rates.ts';
export type { Reading, Refusal } from './read-number.ts';
export { LARGEST_BUDGET, LARGEST_SIZE, readBudget, readSize } from './read-number.ts';
export type { GapClause, Input, Ruling, RulingClause, Trait, Verdict } from './rulings.ts';
export { GAP_CLAUSES, gapOf, RULING_CLAUSES, ruledOut, ruling, TRAITS } from './rulings.ts';
export type { ListedFacility, Total } from './several.ts';
export { isDefinite, MOST_FACILITIES, total } from './several.ts';
export { shiftJisSafe } from './shift-jis.ts';
