import { type FigureClause, rowClause } from '../figure.ts';
import type { PlanMatrixData } from './schema.ts';

/** The rows as clauses. */
export function planMatrixClauses({ rows }: PlanMatrixData): FigureClause[] {
  return rows.map((row) => rowClause(row, row.label ?? row.title));
}
