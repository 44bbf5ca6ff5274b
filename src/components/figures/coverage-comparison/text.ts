import { ofPlan } from '../../../domain/premium/index.ts';
import { type FigureClause, type FigureData, rowClause } from '../figure.ts';
import type { CoverageComparisonData } from './schema.ts';

/** The rows as clauses. */
export function coverageComparisonClauses({ rows }: CoverageComparisonData, { facts }: FigureData): FigureClause[] {
  const texts = (row: (typeof rows)[number]) => facts.product.plans.map(({ id }) => ofPlan(row, id).text);
  return rows.map((row) => rowClause(row, row.title, ...texts(row)));
}
