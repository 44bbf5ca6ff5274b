import { type Yen, yen } from '../money.ts';
import { ABOVE_CEILING, type Enquiry } from './answer.ts';
import { type Day, readDay } from './entry.ts';
import { type FacilityId, isFacilityId } from './facility.ts';
import { planWord } from './plan.ts';
import { planOf, type RateBook, ratesOf, responseCeiling } from './rates.ts';
import { LARGEST_BUDGET, LARGEST_SIZE, visible } from './read-number.ts';
import { isDefinite, MOST_FACILITIES } from './several.ts';

/** All a reader can put in; what the address of the page holds. */
export interface CalculatorState extends Omit<Enquiry, 'facility'> {
  readonly facility: FacilityId | null;
  /** Several facilities share the sums insured. */
  readonly shared: boolean;
  /** Day on which the application is received. */
  readonly received: Day | null;
  /** Yen a year. */
  readonly budget: Yen | null;
  /** Facilities enrolled each for itself. */
  readonly list: readonly Enquiry[];
}

export const EMPTY_STATE: CalculatorState = {
  facility: null,
  size: null,
  grade: null,
  plan: null,
  option: false,
  otherBeds: false,
  shared: false,
  received: null,
  budget: null,
  list: [],
};

// Neither needs escaping in a query: an address stays readable in a mail.
const BETWEEN_FACILITIES = '_';
const WITHIN_FACILITY = '.';
/** The parts of a listed facility, in their order: `hospital.100.S3`, `clinic..S1.1`. */
const LISTED = ['facility', 'size', 'type', 'option', 'beds'] as const;

/**
 * A value without what a mail or a chat program has stuck to the end of an address: closing brackets and what
 * follows them, full stops and commas, characters that cannot be seen. No value of an address holds any of them.
 */
function trimmed(text: string): string {
  return visible(text)
    .replace(/[」』）】〉》〕］｝＞。].*$/s, '')
    .replace(/[\s)\]}>"'”’.,;:!?…、，．；：！？]+$/, '');
}

function wholeNumber(text: string | null | undefined, largest: number): number | null {
  return text && /^[1-9]\d{0,8}$/.test(text) && Number(text) <= largest ? Number(text) : null;
}

function gradeOf(book: RateBook, facility: FacilityId | null, text: string | null): string | null {
  if (text === null) return null;
  const rates = facility === null ? undefined : ratesOf(book, facility);
  if (text === ABOVE_CEILING) return rates && responseCeiling(rates) !== undefined ? text : null;
  return (rates ? [rates] : book.facilities).some(({ rows }) => rows.some(({ grade }) => grade === text)) ? text : null;
}

/**
 * An enquiry without what does not matter for its kind of facility: the size
 * of a clinic, the beds of anything but a hospital, sums insured that only
 * other facilities are offered.
 */
export function relevant<State extends Omit<Enquiry, 'facility'> & { readonly facility: FacilityId | null }>(
  book: RateBook,
  state: State,
): State {
  const rates = state.facility === null ? undefined : ratesOf(book, state.facility);
  return {
    ...state,
    size: rates && rates.sizes.length > 0 ? state.size : null,
    otherBeds: rates?.bedKind ? state.otherBeds : false,
    grade: gradeOf(book, state.facility, state.grade),
  };
}

/** Names and values of an enquiry, in the order of the address; null where there is nothing to say. */
function partsOf(
  book: RateBook,
  { facility, size, grade, plan, option, otherBeds }: Pick<CalculatorState, keyof Enquiry>,
): Readonly<Record<string, string | number | null>> {
  const isType = grade !== null && grade !== ABOVE_CEILING && plan !== null;
  return {
    facility,
    size,
    type: isType ? planOf(book, plan).letter + grade : null,
    sum: isType ? null : grade,
    plan: isType || plan === null ? null : planWord(plan),
    option: option ? 1 : null,
    beds: otherBeds ? 1 : null,
  };
}

/** Reads an enquiry by the names of `partsOf`, without what does not matter for its facility. */
function enquiryFrom(
  book: RateBook,
  part: (name: string) => string | null | undefined,
): Pick<CalculatorState, keyof Enquiry> {
  const name = part('facility') ?? null;
  const facility = isFacilityId(name) ? name : null;
  const type = part('type');
  const plan = book.plans.find(({ letter }) => type?.startsWith(letter));
  const typed = plan && type ? gradeOf(book, facility, type.slice(plan.letter.length)) : null;
  const isType = typed !== null && typed !== ABOVE_CEILING;
  return relevant(book, {
    facility,
    size: wholeNumber(part('size'), LARGEST_SIZE),
    grade: isType ? typed : (part('sum') ?? null),
    plan: (isType ? plan : book.plans.find(({ id }) => planWord(id) === part('plan')))?.id ?? null,
    option: part('option') === '1',
    otherBeds: part('beds') === '1',
  });
}

/**
 * What an enquiry looks like in the list: without a half-chosen type, on which
 * its answer does not depend, so that the address and the list say the same.
 */
export function asListed(book: RateBook, enquiry: Enquiry): Enquiry {
  const { facility, size, grade, plan, option, otherBeds } = relevant(book, enquiry);
  const whole = plan !== null && grade !== ABOVE_CEILING;
  return {
    facility,
    size,
    grade: whole || grade === ABOVE_CEILING ? grade : null,
    plan: whole && grade !== null ? plan : null,
    option,
    otherBeds,
  };
}

function listedText(book: RateBook, enquiry: Enquiry): string {
  const parts = partsOf(book, enquiry);
  const texts = LISTED.map((name) => parts[name] ?? (name === 'type' ? parts['sum'] : null) ?? '');
  return texts.join(WITHIN_FACILITY).replace(/\.+$/, '');
}

function readListed(book: RateBook, text: string): Enquiry[] {
  const parts = text.split(WITHIN_FACILITY);
  const part = (name: string) => parts[LISTED.indexOf((name === 'sum' ? 'type' : name) as (typeof LISTED)[number])];
  const { facility, ...rest } = enquiryFrom(book, part);
  if (facility === null) return [];
  const enquiry = asListed(book, { facility, ...rest });
  return isDefinite(book, enquiry) ? [enquiry] : [];
}

/** Reads a query string. Unknown names, values that cannot be, and anything hostile are passed over. Never throws. */
export function stateFromQuery(query: string, book: RateBook): CalculatorState {
  const given = new URLSearchParams(query);
  const value = (name: string) => {
    const text = given.get(name);
    return text === null ? null : trimmed(text);
  };
  const budget = wholeNumber(value('budget'), LARGEST_BUDGET);
  return {
    ...enquiryFrom(book, value),
    shared: value('shared') === '1',
    received: readDay(value('received') ?? ''),
    budget: budget === null ? null : yen(budget),
    list: (value('list') ?? '').split(BETWEEN_FACILITIES, MOST_FACILITIES).flatMap((text) => readListed(book, text)),
  };
}

/** The query string of a state, `?` included; empty for the empty state. Holds no text that a reader typed. */
export function queryOf(state: CalculatorState, book: RateBook): string {
  const { shared, received, budget, list } = state;
  const parts = {
    ...partsOf(book, relevant(book, state)),
    shared: shared ? 1 : null,
    received,
    budget,
    list: list.map((enquiry) => listedText(book, enquiry)).join(BETWEEN_FACILITIES) || null,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== null) query.set(name, String(value));
  const text = query.toString();
  return text && `?${text}`;
}
