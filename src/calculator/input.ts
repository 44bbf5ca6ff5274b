import {
  asListed,
  type CalculatorState,
  EMPTY_STATE,
  isDefinite,
  LARGEST_BUDGET,
  LARGEST_SIZE,
  MOST_FACILITIES,
  type RateBook,
  ratesOf,
  readBudget,
  readDay,
  readSize,
} from '../domain/premium/index.ts';
import { errorWords, refusalText } from './wording.ts';

/** What stands in the controls: the state, and the texts as the reader typed them. */
export interface FormInput extends CalculatorState {
  readonly sizeText: string;
  /** The size text that the answer is for: behind `sizeText` while the reader is typing. */
  readonly settledSize: string;
  readonly receivedText: string;
  readonly budgetText: string;
}

/** Names of the controls that can be wrong; also the ends of their ids. */
export type Field = 'facility' | 'size' | 'sum' | 'received' | 'budget' | 'add';
export interface FieldError {
  readonly field: Field;
  readonly text: string;
}

export const EMPTY_INPUT: FormInput = {
  ...EMPTY_STATE,
  sizeText: '',
  settledSize: '',
  receivedText: '',
  budgetText: '',
};

/** Fills the controls from a state that came from the address. */
export function inputOf(state: CalculatorState): FormInput {
  const sizeText = String(state.size ?? '');
  return {
    ...state,
    sizeText,
    settledSize: sizeText,
    receivedText: state.received ?? '',
    budgetText: String(state.budget ?? ''),
  };
}

/** The state that the answer is for; a text that cannot be read counts as not given. */
export function stateOf(input: FormInput): CalculatorState {
  const size = readSize(input.settledSize);
  const budget = readBudget(input.budgetText);
  return {
    ...input,
    size: size.tag === 'read' ? size.value : null,
    budget: budget.tag === 'read' ? budget.value : null,
    received: readDay(input.receivedText),
  };
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
  if (facility === null) return [{ field: 'facility', text: errorWords.facility }];
  const errors: FieldError[] = [];
  const rates = ratesOf(book, facility);
  const size = readSize(input.sizeText);
  if (rates?.sizeName && size.tag === 'refused') {
    errors.push({ field: 'size', text: refusalText(size.code, rates.sizeName, LARGEST_SIZE, rates.sizes[0] ?? 1) });
  }
  if (dateBroken || (input.receivedText !== '' && readDay(input.receivedText) === null))
    errors.push({ field: 'received', text: errorWords.received });
  const budget = readBudget(input.budgetText);
  if (budget.tag === 'refused' && budget.code !== 'empty')
    errors.push({ field: 'budget', text: refusalText(budget.code, '年間の予算', LARGEST_BUDGET, 50_000) });
  return errors;
}

/** What keeps the facility from joining the list; to be asked when `errorsOf` finds nothing. */
export function addErrorsOf(input: FormInput, book: RateBook): FieldError[] {
  const { facility } = input;
  if (input.list.length >= MOST_FACILITIES) return [{ field: 'add', text: errorWords.listFull }];
  if (facility === null || isDefinite(book, asListed(book, { ...stateOf(input), facility }))) return [];
  return [{ field: 'sum', text: errorWords.indefinite }];
}
