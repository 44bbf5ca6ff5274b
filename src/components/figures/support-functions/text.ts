import { type FigureClause, rowClause } from '../figure.ts';
import type { SupportFunctionsData } from './schema.ts';

/** The rows as clauses. */
export function supportFunctionsClauses({ rows }: SupportFunctionsData): FigureClause[] {
  return rows.map((row) => rowClause(row, row.title, ...row.items, ...row.providers));
}
