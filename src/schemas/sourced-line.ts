import { z } from 'zod';
import { clauseId } from './clause.ts';

/**
 * A line that shortens what clauses say, for a sheet of its own. `refs` names
 * the clauses it stands for: the page prints them as the line's source, and a
 * line without a clause behind it cannot be written.
 */
export const sourcedLine = z.strictObject({
  text: z.string().min(1).max(240).describe('紙に載せる短い言い方'),
  refs: z.array(clauseId).min(1).describe('もとになる条項の id'),
});

export type SourcedLine = z.infer<typeof sourcedLine>;
