import { type FigureClause, rowClause } from '../figure.ts';
import type { ThreatFiguresData } from './schema.ts';

/** The rows as clauses. */
export function threatFiguresClauses({ rows }: ThreatFiguresData): FigureClause[] {
  return rows.map((row) => ({
    ...rowClause(row, row.title, row.value, row.counted, row.source, row.silent),
    noteParts: row.silent ? [row.silent] : [],
  }));
}
