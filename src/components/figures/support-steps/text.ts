import { type FigureClause, rowClause } from '../figure.ts';
import type { SupportStepsData } from './schema.ts';

/** The rows as clauses. */
export function supportStepsClauses({ rows }: SupportStepsData): FigureClause[] {
  return rows.map((row) => rowClause(row, row.title, row.text));
}
