import { asListed, type CalculatorState } from './address.ts';
import {
  addErrorsOf,
  answersAtOnce,
  EMPTY_INPUT,
  enquiryOf,
  errorsOf,
  type FieldError,
  type FormInput,
  inputOf,
  stateOf,
} from './form.ts';
import type { RateBook } from './rates.ts';

/** What came of the reader's last request; `count` tells two like ones apart. */
export interface Attempt {
  readonly count: number;
  readonly outcome: 'none' | 'refused' | 'answered' | 'added' | 'removed';
}

/** All that the form knows. */
export interface FormState {
  readonly input: FormInput;
  /** Shown errors: they come when the reader asks, and go as soon as their field is right. */
  readonly errors: readonly FieldError[];
  /** Whether the further questions are open. */
  readonly more: boolean;
  /** The address has been read: the form works. */
  readonly ready: boolean;
  /** The control changed last: further changes of it take its place in the history. */
  readonly lastControl: string;
  /** Steps in the history since the address was read. */
  readonly steps: number;
  readonly attempt: Attempt;
}

/** What a reader changes with one control. */
export type Change = {
  readonly [Control in keyof FormInput]: { readonly control: Control; readonly value: FormInput[Control] };
}[keyof FormInput];

export type FormAction =
  /** An address was opened, or the reader went back to one. */
  | { readonly type: 'restore'; readonly state: CalculatorState }
  | ({ readonly type: 'change' } & Change)
  /** Typing rests: the answer may follow the size. */
  | { readonly type: 'settle' }
  /** The reader asks for the answer, or for the facility to join the list. `dateBroken`: half a date in its field. */
  | { readonly type: 'ask' | 'add'; readonly dateBroken: boolean }
  /** Takes a facility off the list; the first is 0. */
  | { readonly type: 'remove'; readonly index: number }
  | { readonly type: 'toggle'; readonly open: boolean };

export const EMPTY_FORM: FormState = {
  input: EMPTY_INPUT,
  errors: [],
  more: false,
  ready: false,
  lastControl: '',
  steps: 0,
  attempt: { count: 0, outcome: 'none' },
};

/** Fields among the further questions: an error there opens them. */
const AMONG_MORE: ReadonlySet<string> = new Set<FieldError['field']>(['received', 'budget', 'add']);

function settled(input: FormInput): FormInput {
  return input.settledSize === input.sizeText ? input : { ...input, settledSize: input.sizeText };
}

function changed(book: RateBook, state: FormState, { control, value }: Change): FormState {
  const next: FormInput = { ...state.input, [control]: value };
  const atOnce = control !== 'sizeText' || answersAtOnce(next, book);
  const wrong = state.errors.length > 0 ? [...errorsOf(next, book, false), ...addErrorsOf(next, book)] : [];
  return {
    ...state,
    input: atOnce ? settled(next) : next,
    errors: state.errors.filter(({ field }) => wrong.some((error) => error.field === field)),
    steps: state.lastControl === control ? state.steps : state.steps + 1,
    lastControl: control,
  };
}

function attempted(state: FormState, outcome: Attempt['outcome'], errors: readonly FieldError[] = []): FormState {
  return {
    ...state,
    errors,
    more: state.more || errors.some(({ field }) => AMONG_MORE.has(field)),
    attempt: { count: state.attempt.count + 1, outcome },
  };
}

/** A changed list is a step of its own, and what is changed next is one again. */
function withList(book: RateBook, state: FormState, value: FormInput['list'], outcome: Attempt['outcome']): FormState {
  const next = changed(book, { ...state, lastControl: '' }, { control: 'list', value });
  return attempted({ ...next, lastControl: '' }, outcome);
}

/** The form after an action. Pure: knows no page, no clock, no history. */
export function reduceForm(book: RateBook, state: FormState, action: FormAction): FormState {
  const { input } = state;
  switch (action.type) {
    case 'restore': {
      const { received, budget, shared, list } = action.state;
      const asksMore = received !== null || budget !== null || shared || list.length > 0;
      return {
        ...state,
        input: inputOf(action.state),
        errors: [],
        more: state.more || asksMore,
        ready: true,
        lastControl: '',
        steps: 0,
      };
    }
    case 'change':
      return changed(book, state, action);
    case 'settle':
      return settled(input) === input ? state : { ...state, input: settled(input) };
    case 'ask': {
      const errors = errorsOf(input, book, action.dateBroken);
      return attempted({ ...state, input: settled(input) }, errors.length > 0 ? 'refused' : 'answered', errors);
    }
    case 'add': {
      const whole: FormState = { ...state, input: settled(input) };
      const found = errorsOf(whole.input, book, action.dateBroken);
      const errors = found.length > 0 ? found : addErrorsOf(whole.input, book);
      const enquiry = enquiryOf(book, stateOf(whole.input));
      if (errors.length > 0 || enquiry === null) return attempted(whole, 'refused', errors);
      return withList(book, whole, [...input.list, asListed(book, enquiry)], 'added');
    }
    case 'remove':
      return withList(
        book,
        state,
        input.list.filter((_, position) => position !== action.index),
        'removed',
      );
    case 'toggle':
      return state.more === action.open ? state : { ...state, more: action.open };
  }
}
