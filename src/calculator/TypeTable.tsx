import { figureText, sumText } from '../domain/money.ts';
import { byLiability, type Line, PLANS, type PublishedRow } from '../domain/premium/index.ts';
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

/** Said in so many words, because a narrow screen lays the cells out as a grid: some browsers then forget the table. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

interface Props {
  readonly facts: CalculatorProps;
  /** Of this table among those of the page: its cells' ids begin with it. */
  readonly id: string;
  readonly caption: string;
  readonly note: string;
  /** `100床`; empty where the size does not matter. */
  readonly size: string;
  readonly lines: readonly Line[];
  /** To be emphasised. */
  readonly chosen: readonly PublishedRow[];
  /** Yen a year; types within it are marked. */
  readonly budget: number | null;
}

/**
 * All types of a facility in one table: equal sums insured side by side, the standard ② above the enlarged one.
 * Every premium's headers name plan, size, both sums and type; each of them is a cell of its own, with a space behind
 * it, so that no two run together when a row is copied or read. Marks are words, never colour alone.
 */
export function TypeTable({ facts, id, caption, note, size, lines, chosen, budget }: Props) {
  const { limits, plans } = facts;
  const isChosen = (row: PublishedRow) => chosen.some(({ type }) => type === row.type);
  return (
    <table class="calc-types" {...ROLE.table}>
      <caption>
        <b>{`${caption} `}</b>
        <small>{note}</small>
      </caption>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          <th {...ROLE.columnheader} scope="col" rowSpan={2} id={`${id}-liability`}>{`①${limits.liability} `}</th>
          <th {...ROLE.columnheader} scope="col" rowSpan={2} id={`${id}-response`}>{`②${limits.response} `}</th>
          {PLANS.map((plan) => (
            <th key={plan} {...ROLE.columnheader} scope="colgroup" colSpan={2} id={`${id}-${plan}`}>
              {`${plans[plan]} `}
            </th>
          ))}
        </tr>
        <tr {...ROLE.row}>
          {PLANS.map((plan) => [
            <th key={`${plan}-type`} {...ROLE.columnheader} scope="col" id={`${id}-${plan}-type`}>
              {`${answerWords.type} `}
            </th>,
            <th key={plan} {...ROLE.columnheader} scope="col" id={`${id}-${plan}-premium`} class="calc-fee">
              {`${answerWords.premium}${size && `（${size}）`} `}
            </th>,
          ])}
        </tr>
      </thead>
      {byLiability(lines).map((group) => (
        <tbody key={group[0]?.grade} {...ROLE.rowgroup}>
          {group.map((line) => {
            const row = `${id}-${line.grade}`;
            return (
              <tr key={line.grade} {...ROLE.row}>
                <th {...ROLE.rowheader} scope="row" id={`${row}-liability`} headers={`${id}-liability`}>
                  {`① ${sumText(line.liability)} `}
                </th>
                <th {...ROLE.rowheader} scope="row" id={`${row}-response`} headers={`${id}-response`}>
                  {`② ${sumText(line.response)} `}
                </th>
                {PLANS.map((plan) => {
                  const published = line.rows[plan];
                  const on = isChosen(published);
                  const within = budget !== null && published.premium <= budget;
                  const type = `${row}-${plan}`;
                  return [
                    <th
                      key={`${plan}-type`}
                      {...ROLE.rowheader}
                      id={type}
                      class={on ? 'calc-type calc-on-type' : 'calc-type'}
                      headers={`${id}-${plan} ${id}-${plan}-type`}
                    >
                      {`${published.type} `}
                    </th>,
                    <td
                      key={plan}
                      {...ROLE.cell}
                      class={on ? 'calc-fee calc-on' : 'calc-fee'}
                      headers={`${id}-${plan} ${id}-${plan}-premium ${row}-liability ${row}-response ${type}`}
                    >
                      <Premium row={published} /> {on && <b>{`${answerWords.chosen} `}</b>}
                      {within && <b>{`${answerWords.withinBudget} `}</b>}
                    </td>,
                  ];
                })}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
