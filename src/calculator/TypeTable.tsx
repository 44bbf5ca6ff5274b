import { figureText, sumText } from '../domain/money.ts';
import { byLiability, type Line, ofPlan, type Plan, type PublishedRow } from '../domain/premium/index.ts';
import type { CalculatorProps } from './props.ts';
import { answerWords } from './wording.ts';

/** A published premium, marked up as in the tables of the pamphlet's pages. */
export function Premium({ row }: { readonly row: PublishedRow }) {
  return (
    <data value={row.premium} data-type={row.type} data-facility={row.facility} data-size={row.size ?? ''}>
      {`${figureText(row.premium)}円`}
    </data>
  );
}

interface Props {
  readonly facts: CalculatorProps;
  readonly plan: Plan;
  readonly caption: string;
  readonly note: string;
  /** `100床`; empty where the size does not matter. */
  readonly size: string;
  readonly lines: readonly Line[];
  /** To be emphasised. */
  readonly chosen?: readonly PublishedRow[];
  /** Yen a year; types within it are marked. */
  readonly budget?: number | null;
}

/**
 * All types of a plan for one facility, the standard ② above the enlarged one; beside the other plans' tables the rows
 * of equal sums insured stand side by side. Sums, type and premium are cells of their own with a space behind them, so
 * that no two run together when a row is copied or read. Marks are words, never colour alone.
 */
export function TypeTable({ facts, plan, caption, note, size, lines, chosen = [], budget = null }: Props) {
  return (
    <table class="calc-types">
      <caption>
        <b>{`${caption} `}</b>
        <small>{note}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{`①${facts.limits.liability} `}</th>
          <th scope="col">{`②${facts.limits.response} `}</th>
          <th scope="col">{`${answerWords.type} `}</th>
          <th scope="col">{`${answerWords.premium}${size && `（${size}）`} `}</th>
        </tr>
      </thead>
      {byLiability(lines).map((group) => (
        <tbody key={group[0]?.grade}>
          {group.map(({ grade, liability, response, rows }) => {
            const row = ofPlan(rows, plan);
            const on = chosen.some(({ type }) => type === row.type);
            return (
              <tr key={grade}>
                <th scope="row">{`① ${sumText(liability)} `}</th>
                <th scope="row">{`② ${sumText(response)} `}</th>
                <th scope="row">
                  {`${row.type} `}
                  {budget !== null && row.premium <= budget && <b>{`${answerWords.withinBudget} `}</b>}
                </th>
                <td class={on ? 'calc-on' : undefined}>
                  <Premium row={row} /> {on && <b>{`${answerWords.chosen} `}</b>}
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
