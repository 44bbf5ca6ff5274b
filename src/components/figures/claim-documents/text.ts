import { type FigureClause, rowClause } from '../figure.ts';
import type { ClaimDocumentsData } from './schema.ts';

/** The rows as clauses. */
export function claimDocumentsClauses({ rows }: ClaimDocumentsData): FigureClause[] {
  return rows.map((row) =>
    rowClause(
      row,
      row.label ?? row.title,
      ...(row.examples ?? []),
      ...(row.cases ?? []).flatMap(({ when, examples }) => [when, ...examples]),
    ),
  );
}
