import { type FigureClause, rowClause } from '../figure.ts';
import type { CoverageComparisonData } from './schema.ts';

/** The rows as clauses. */
export function coverageComparisonClauses({ rows }: CoverageComparisonData): FigureClause[] {
  return rows.map((row) => rowClause(row, row.title, row.allRisk.text, row.leakOnly.text));
}
