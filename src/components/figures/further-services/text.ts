import { type FigureClause, rowClause } from '../figure.ts';
import type { FurtherServicesData } from './schema.ts';

/** The rows as clauses. */
export function furtherServicesClauses({ rows }: FurtherServicesData): FigureClause[] {
  return rows.map((row) => rowClause(row, row.title, row.target, row.text, row.limit, row.fee));
}
