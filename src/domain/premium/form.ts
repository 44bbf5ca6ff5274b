import { asListed, type CalculatorState, EMPTY_STATE, relevant } from './address.ts';
import { answer, type Enquiry } from './answer.ts';
import { readDay } from './entry.ts';
import { type RateBook, ratesOf } from './rates.ts';
import { LARGEST_BUDGET, LARGEST_SIZE, type Refusal, readBudget, readSize } from './read-number.ts';
import { isDefinite, MOST_FACILITIES } from './several.ts';

/** What stands in the controls: the state, and the texts as the reader typed them. */
export interface FormInput extends CalculatorState {
  readonly sizeText: string;
  /** The size text that the answer is for: behind `sizeText` while the reader is typing. */
  readonly settledSize: string;
  readonly receivedText: string;
  readonly budgetText: string;
}

/** Names of the controls that can be wrong. */
export type Field = 'facility' | 'size' | 'sum' | 'received' | 'budget' | 'add';

/** What is wrong with a control; the words for it are the page's. */
export type FieldError =
  | { readonly field: 'facility'; readonly code: 'missing' }
  /** `name` of the number, the `largest` it may be, an `example`. */
  | {
      readonly field: 'size';
      readonly code: Refusal;
      readonly name: string;
      readonly largest: number;
      readonly example: number;
    }
  | { readonly field: 'budget'; readonly code: Refusal; readonly largest: number; readonly example: number }
  | { readonly field: 'received'; readonly code: 'no-day' }
  | { readonly field: 'sum'; readonly code: 'indefinite' }
  | { readonly field: 'add'; readonly code: 'list-full' | 'impossible'; readonly most: number };

export const EMPTY_INPUT: FormInput = {
  ...EMPTY_STATE,
  sizeText: '',
  settledSize: '',
  receivedText: '',
  budgetText: '',
};

/** An amount that a reader may take as a pattern, yen a year. */
const EXAMPLE_BUDGET = 50_000;

/** Fills the controls from a state that came from the address. */
export function inputOf(state: CalculatorState): FormInput {
  const sizeText = state.size === null ? '' : String(state.size);
  return {
    ...state,
    sizeText,
    settledSize: sizeText,
    receivedText: state.received ?? '',
    budgetText: state.budget === null ? '' : String(state.budget),
  };
}

/** The state that the answer is for; a text that cannot be read counts as not given. */
export function stateOf({ sizeText: _, settledSize, receivedText, budgetText, ...chosen }: FormInput): CalculatorState {
  const size = readSize(settledSize);
  const budget = readBudget(budgetText);
  return {
    ...chosen,
    size: size.tag === 'read' ? size.value : null,
    budget: budget.tag === 'read' ? budget.value : null,
    received: readDay(receivedText),
  };
}

/** What a state asks about; null until a kind of facility is chosen. */
export function enquiryOf(book: RateBook, state: CalculatorState): Enquiry | null {
  const { facility, size, grade, plan, option, otherBeds } = state;
  return facility === null ? null : relevant(book, { facility, size, grade, plan, option, otherBeds });
}

/** Whether the answer may follow this size at once while the reader types: only to a premium, never to 掲載なし for half a number. */
export function answersAtOnce(input: FormInput, book: RateBook): boolean {
  const size = readSize(input.sizeText);
  const rates = input.facility === null ? undefined : ratesOf(book, input.facility);
  return size.tag === 'read' && (rates?.sizes.includes(size.value) ?? false);
}

/** What is wrong when the reader asks for the answer. `dateBroken`: the date field holds half a date. */
export function errorsOf(input: FormInput, book: RateBook, dateBroken: boolean): FieldError[] {
  const { facility } = input;
  if (facility === null) return [{ field: 'facility', code: 'missing' }];
  const errors: FieldError[] = [];
  const { sizeName, sizes: [example] = [] } = ratesOf(book, facility) ?? {};
  const size = readSize(input.sizeText);
  if (sizeName && example !== undefined && size.tag === 'refused')
    errors.push({ field: 'size', code: size.code, name: sizeName, largest: LARGEST_SIZE, example });
  if (dateBroken || (input.receivedText !== '' && readDay(input.receivedText) === null))
    errors.push({ field: 'received', code: 'no-day' });
  const budget = readBudget(input.budgetText);
  if (budget.tag === 'refused' && budget.code !== 'empty')
    errors.push({ field: 'budget', code: budget.code, largest: LARGEST_BUDGET, example: EXAMPLE_BUDGET });
  return errors;
}

/** What keeps the facility from joining the list; to be asked when `errorsOf` finds nothing. */
export function addErrorsOf(input: FormInput, book: RateBook): FieldError[] {
  if (input.list.length >= MOST_FACILITIES) return [{ field: 'add', code: 'list-full', most: MOST_FACILITIES }];
  const enquiry = enquiryOf(book, stateOf(input));
  if (enquiry === null) return [];
  if (answer(book, enquiry).tag === 'impossible') return [{ field: 'add', code: 'impossible', most: MOST_FACILITIES }];
  return isDefinite(book, asListed(book, enquiry)) ? [] : [{ field: 'sum', code: 'indefinite' }];
}
