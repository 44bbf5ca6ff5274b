import { sumText } from '../../../domain/money.ts';
import { type FigureClause, rowClause } from '../figure.ts';
import type { CostExampleData } from './schema.ts';

/** `約500万円`: the amount of a row as its clause says it. */
function amountText(amount: number, approx: boolean): string {
  return `${approx ? '約' : ''}${sumText(amount)}`;
}

/** The rows as clauses. */
export function costExampleClauses({ rows, paidBy }: CostExampleData): FigureClause[] {
  return [
    ...rows.map((row) =>
      rowClause(row, row.title, row.detail, row.amount === null ? undefined : amountText(row.amount, row.approx)),
    ),
    ...paidBy.map((note) => rowClause(note, note.title, note.text)),
  ];
}
