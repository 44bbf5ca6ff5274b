import type { RefObject } from 'preact';
import {
  ABOVE_CEILING,
  byLiability,
  FACILITY_IDS,
  type FormAction,
  type FormState,
  facilityLabel,
  ratesOf,
} from '../domain/premium/index.ts';
import { Choice, controlId, described, FieldErrorText, TextField } from './Controls.tsx';
import type { CalculatorProps } from './props.ts';
import {
  aboveCeilingText,
  allPlansText,
  formWords,
  optionHint,
  otherBedsText,
  sizeHint,
  sumChoice,
} from './wording.ts';

interface Props {
  readonly facts: CalculatorProps;
  readonly form: FormState;
  readonly dispatch: (action: FormAction) => void;
  readonly element: RefObject<HTMLFormElement>;
}

/** One listener for all controls: each bears the name of what it changes. */
function changeOf({ target }: Event): FormAction {
  const { name, type, value, checked } = target as HTMLInputElement;
  const isText = type === 'text' || type === 'date';
  return {
    type: 'change',
    control: name,
    value: type === 'checkbox' ? checked : isText ? value : value || null,
  } as FormAction;
}

/**
 * The questions. What changes its words with the kind of facility is keyed by it: page translators wrap texts,
 * and a text that Preact has lost sight of would stay as it was (preactjs/preact #948).
 */
export function Form({ facts, form: { input, errors, ready, more }, dispatch, element }: Props) {
  const { book } = facts;
  const { facility } = input;
  const rates = facility === null ? undefined : ratesOf(book, facility);
  const above = aboveCeilingText(book, facility);
  // Before a facility is chosen only ① is certain: the same type has another ② at a clinic than at a hospital.
  const sums = byLiability((rates ?? book.facilities[0])?.rows ?? []).flat();
  const asked = { facts, errors };
  const dateBroken = () => element.current?.querySelector<HTMLInputElement>('[type=date]')?.validity.badInput ?? false;
  const wrong = (name: string) => errors.some(({ field }) => field === name);

  return (
    <form
      class="calc-form"
      aria-label={formWords.name}
      noValidate
      inert={!ready}
      onInput={(event) => dispatch(changeOf(event))}
      onFocusOut={() => dispatch({ type: 'settle' })}
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: 'ask', dateBroken: dateBroken() });
      }}
      ref={element}
    >
      <fieldset aria-describedby={wrong('facility') ? 'calc-facility-error' : undefined}>
        <legend>{formWords.facility}</legend>
        <FieldErrorText {...asked} field="facility" />
        {FACILITY_IDS.map((id, index) => (
          <Choice
            key={id}
            name="facility"
            value={id}
            id={index === 0 ? controlId('facility') : undefined}
            checked={facility === id}
          >
            {facilityLabel(book, id)}
          </Choice>
        ))}
      </fieldset>
      {rates?.sizeName && facility && (
        <TextField
          key={`size-${facility}`}
          {...asked}
          field="size"
          name="sizeText"
          label={rates.sizeName}
          hint={sizeHint(book, facility)}
          unit={rates.sizeUnit ?? ''}
          value={input.sizeText}
        />
      )}
      {rates?.bedKind && (
        <div key={`beds-${facility}`} class="calc-field">
          <Choice name="otherBeds" checked={input.otherBeds}>
            {otherBedsText(rates.bedKind)}
          </Choice>
        </div>
      )}
      <div key={`sum-${facility}`} class={wrong('sum') ? 'calc-field calc-bad' : 'calc-field'}>
        <label for={controlId('sum')}>{formWords.sum}</label>
        <FieldErrorText {...asked} field="sum" />
        <select
          id={controlId('sum')}
          value={input.grade ?? ''}
          name="grade"
          {...described({ field: 'sum', errors }, false)}
        >
          <option value="">{formWords.allSums}</option>
          {sums.map((row) => (
            <option key={row.grade} value={row.grade}>
              {sumChoice(book, row, rates !== undefined)}
            </option>
          ))}
          {above && <option value={ABOVE_CEILING}>{above}</option>}
        </select>
      </div>
      <fieldset>
        <legend>{formWords.plan}</legend>
        <Choice name="plan" value="" checked={input.plan === null}>
          {allPlansText(book)}
        </Choice>
        {book.plans.map(({ id, name }) => (
          <Choice key={id} name="plan" value={id} checked={input.plan === id}>
            {name}
          </Choice>
        ))}
      </fieldset>
      <div class="calc-field">
        <Choice name="option" checked={input.option} hint="calc-option-hint">
          {formWords.option}
        </Choice>
        <p class="hint" id="calc-option-hint">
          {optionHint(facts)}
        </p>
      </div>
      <details open={more} onToggle={(event) => dispatch({ type: 'toggle', open: event.currentTarget.open })}>
        <summary>{formWords.more}</summary>
        <TextField
          {...asked}
          field="received"
          name="receivedText"
          type="date"
          label={formWords.received}
          hint={formWords.receivedHint}
          value={input.receivedText}
        />
        <TextField
          {...asked}
          field="budget"
          name="budgetText"
          label={formWords.budget}
          hint={formWords.budgetHint}
          unit={formWords.yen}
          value={input.budgetText}
        />
        <div class="calc-field">
          <Choice name="shared" checked={input.shared}>
            {formWords.shared}
          </Choice>
        </div>
        <div class="calc-field">
          <p class="hint">{formWords.addHint}</p>
          <FieldErrorText {...asked} field="add" />
          <button
            type="button"
            class="button"
            id={controlId('add')}
            onClick={() => dispatch({ type: 'add', dateBroken: dateBroken() })}
          >
            {formWords.add}
          </button>
        </div>
      </details>
      <p>
        <button type="submit" class="button primary">
          {formWords.ask}
        </button>
      </p>
    </form>
  );
}
