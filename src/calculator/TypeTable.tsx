import { figureText, sumText } from '../domain/money.ts';
import { byLiability, type Line, PLANS, type PublishedRow } from '../domain/premium/index.ts';
import type { CalculatorProps } from './props.ts';

/** A published premium, marked up as in the tables of the pamphlet's pages. */
export function Premium({ row }: { readonly row: PublishedRow }) {
  return (
    <data value={row.premium} data-type={row.type} data-facility={row.facility} data-size={row.size ?? ''}>
      {figureText(row.premium)}円
    </data>
  );
}

interface Props {
  readonly facts: CalculatorProps;
  readonly caption: string;
  readonly note: string;
  readonly lines: readonly Line[];
  /** To be emphasised. */
  readonly chosen: readonly PublishedRow[];
  /** Yen a year; types within it are marked. */
  readonly budget: number | null;
}

/**
 * All types of a facility in one table: equal sums insured side by side, the
 * standard ② above the enlarged one. Marks are words, never colour alone.
 */
export function TypeTable({ facts, caption, note, lines, chosen, budget }: Props) {
  const isChosen = (row: PublishedRow) => chosen.some(({ type }) => type === row.type);
  return (
    <table class="fee">
      <caption>
        <b>{caption}</b>
        <small>{note}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col" class="m">
            保険金額
            <br />
            <span>①{facts.limits.liability}</span>
            <span>②{facts.limits.response}</span>
          </th>
          {PLANS.map((plan) => (
            <th key={plan} scope="col" class="p">
              {facts.plans[plan]}
            </th>
          ))}
        </tr>
      </thead>
      {byLiability(lines).map((group) => (
        <tbody key={group[0]?.liability}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              ① {sumText(group[0]?.liability ?? 0)}
            </th>
          </tr>
          {group.map((line) => (
            <tr key={line.grade}>
              <th scope="row" class="z">
                ② {sumText(line.response)}
              </th>
              {PLANS.map((plan) => {
                const row = line[plan];
                const on = isChosen(row);
                return (
                  <td key={plan} class={on ? 'p calc-on' : 'p'}>
                    <i>{row.type}</i>
                    <Premium row={row} />
                    {on && <b>選択中</b>}
                    {budget !== null && row.premium <= budget && <b>予算内</b>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
