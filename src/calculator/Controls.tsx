import type { ComponentChildren } from 'preact';
import type { Field, FieldError, FormInput } from '../domain/premium/index.ts';
import type { CalculatorProps } from './props.ts';
import { errorText } from './wording.ts';

/** Id of a control or of its error; the summary links to controls by it. */
export const controlId = (field: Field) => `calc-${field}`;

export interface Asked {
  readonly facts: CalculatorProps;
  readonly field: Field;
  readonly errors: readonly FieldError[];
}

/** The sentence beside a field, the same as in the summary. */
export function FieldErrorText({ facts, field, errors }: Asked) {
  const error = errors.find((entry) => entry.field === field);
  if (!error) return null;
  const text = errorText(facts, error);
  return (
    <p key={text} class="calc-error" id={`${controlId(field)}-error`}>
      {text}
    </p>
  );
}

/** Attributes that tie a control to its hint and its error. */
export function described({ field, errors }: Omit<Asked, 'facts'>, hint: boolean) {
  const wrong = errors.some((entry) => entry.field === field);
  return {
    'aria-describedby':
      [hint && `${controlId(field)}-hint`, wrong && `${controlId(field)}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': wrong || undefined,
  } as const;
}

interface TextFieldProps extends Asked {
  readonly label: string;
  readonly hint: string;
  readonly unit?: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  /** What it changes in the form's input. */
  readonly name: keyof FormInput;
}

export function TextField({ label, hint, unit, value, name, type = 'text', ...asked }: TextFieldProps) {
  const id = controlId(asked.field);
  return (
    <div class={asked.errors.some(({ field }) => field === asked.field) ? 'calc-field calc-bad' : 'calc-field'}>
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldErrorText {...asked} />
      <input
        id={id}
        class={type === 'date' ? 'calc-date' : 'calc-number'}
        name={name}
        type={type}
        inputMode={type === 'date' ? undefined : 'numeric'}
        autocomplete="off"
        value={value}
        {...described(asked, true)}
      />
      {unit && <span>{unit}</span>}
    </div>
  );
}

interface ChoiceProps {
  /** What it changes in the form's input. */
  readonly name: keyof FormInput;
  /** Of a radio; a checkbox has none. */
  readonly value?: string;
  readonly checked: boolean;
  readonly id?: string | undefined;
  /** Id of the hint that goes with it. */
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A radio or a checkbox with its label around it. */
export function Choice({ children, hint, ...control }: ChoiceProps) {
  return (
    <label class="calc-choice">
      <input type={control.value === undefined ? 'checkbox' : 'radio'} aria-describedby={hint} {...control} />
      <span>{children}</span>
    </label>
  );
}
