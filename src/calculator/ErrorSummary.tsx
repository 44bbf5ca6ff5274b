import type { RefObject } from 'preact';
import type { FieldError } from '../domain/premium/index.ts';
import { controlId } from './Controls.tsx';
import type { CalculatorProps } from './props.ts';
import { errorsHeading, errorText } from './wording.ts';

interface Props {
  readonly facts: CalculatorProps;
  readonly errors: readonly FieldError[];
  readonly element: RefObject<HTMLDivElement>;
}

/** What is wrong, each with a link to its control; takes the focus when the reader asks. */
export function ErrorSummary({ facts, errors, element }: Props) {
  if (errors.length === 0) return null;
  const texts = errors.map((error) => ({ field: error.field, text: errorText(facts, error) }));
  return (
    <div class="calc-summary" role="alert" tabIndex={-1} ref={element} aria-labelledby="calc-summary-title">
      <div key={texts.map(({ text }) => text).join()}>
        <h2 id="calc-summary-title">{errorsHeading(errors.length)}</h2>
        <ul>
          {texts.map(({ field, text }) => (
            <li key={field}>
              <a
                href={`#${controlId(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(controlId(field))?.focus();
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
