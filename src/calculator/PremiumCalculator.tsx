import { useEffect, useReducer, useRef } from 'preact/hooks';
import {
  answer,
  EMPTY_FORM,
  enquiryOf,
  entryFor,
  type FormAction,
  type FormState,
  queryOf,
  reduceForm,
  stateOf,
} from '../domain/premium/index.ts';
import { controlId } from './Controls.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Form } from './Form.tsx';
import {
  useAddressReading,
  useAddressWriting,
  useEditionStatus,
  usePageMark,
  useSpoken,
  useTypingRest,
} from './hooks.ts';
import type { CalculatorProps } from './props.ts';
import { Result } from './Result.tsx';
import type { ResultFacts } from './result-facts.ts';
import { announcement, entryWords } from './wording.ts';

/** The answer to what stands in the form; null until a kind of facility is chosen. */
function resultOf(facts: CalculatorProps, { input }: FormState, status: CalculatorProps['status']): ResultFacts | null {
  const { book, entry: rules } = facts;
  const state = stateOf(input);
  const enquiry = enquiryOf(book, state);
  if (enquiry === null) return null;
  const period = { start: new Date(rules.start), end: new Date(rules.end) };
  const entry = state.received && entryFor(state.received, { ...rules, period });
  return {
    state,
    enquiry,
    answer: answer(book, enquiry, state.shared),
    entry: state.received && entry ? { ...entryWords(facts, state.received, entry), tag: entry.tag } : null,
    status,
  };
}

/**
 * The premium calculator. Asks and shows; what is published is decided in src/domain/premium, which also holds the
 * form's state. The first render is the empty form, as on the server; the address is read once the form works.
 */
export default function PremiumCalculator(facts: CalculatorProps) {
  const { book } = facts;
  const [form, dispatch] = useReducer<FormState, FormAction>(
    (state, action) => reduceForm(book, state, action),
    EMPTY_FORM,
  );
  const element = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const status = useEditionStatus(facts.status);
  const result = resultOf(facts, form, status);
  const query = queryOf(stateOf(form.input), book);
  const address = form.ready ? location.origin + location.pathname + query : '';
  const listed = form.input.list.length;
  const spoken = useSpoken(
    result ? announcement(facts, result.enquiry, result.answer, listed, result.entry?.note ?? '') : '',
  );

  useAddressReading(book, dispatch);
  useAddressWriting(form, query);
  useTypingRest(form.input.sizeText, dispatch);
  usePageMark(form.ready, result !== null && result.answer.tag !== 'size-missing');
  useEffect(() => {
    const { outcome } = form.attempt;
    if (outcome === 'refused') summary.current?.focus();
    if (outcome === 'answered') document.querySelector('.calc-panel')?.scrollIntoView({ block: 'nearest' });
    // The pressed button is gone; the reader must not be thrown back to the top.
    if (outcome === 'removed')
      (document.getElementById('calc-list-title') ?? document.getElementById(controlId('add')))?.focus();
  }, [form.attempt.count]);

  return (
    <div class="calc">
      <ErrorSummary facts={facts} errors={form.errors} element={summary} />
      <Form facts={facts} form={form} dispatch={dispatch} element={element} />
      {/* Built anew with each answer, so that no text of an earlier one can stay behind (see Form.tsx). */}
      <Result
        key={`${status} ${address}`}
        facts={facts}
        result={result}
        address={address}
        onRemove={(index) => dispatch({ type: 'remove', index })}
      />
      <p class="visually-hidden" role="status" data-calculator-live>
        <span key={spoken}>{spoken}</span>
      </p>
    </div>
  );
}
