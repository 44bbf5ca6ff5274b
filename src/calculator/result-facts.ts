import type { Answer, CalculatorState, Enquiry, Entry } from '../domain/premium/index.ts';
import type { CalculatorProps } from './props.ts';
import type { EntryWords } from './wording.ts';

/** An answer with what it answers; everything the result, the slip and the announcement show. */
export interface ResultFacts {
  readonly state: CalculatorState;
  readonly enquiry: Enquiry;
  readonly answer: Answer;
  /** null without a day of receipt. */
  readonly entry: (EntryWords & { readonly tag: Entry['tag'] }) | null;
  readonly status: CalculatorProps['status'];
}
