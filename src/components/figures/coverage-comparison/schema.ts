import { z } from 'zod';
import { clauseId, rowIdentity } from '../../../schemas/clause.ts';
import { eachPlan } from '../../../schemas/plan.ts';
import { words } from '../fields.ts';

/** content/<年度>/tables/coverage-comparison.json */
export const coverageComparisonSchema = z.strictObject({
  $schema: z.string().optional(),
  rows: z.array(
    z.strictObject({
      ...rowIdentity,
      ...eachPlan(z.strictObject({ text: words, refs: z.array(clauseId) })),
    }),
  ),
  note: words.optional(),
});

export type CoverageComparisonData = z.infer<typeof coverageComparisonSchema>;
