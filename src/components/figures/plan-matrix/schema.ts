import { z } from 'zod';
import { rowIdentity } from '../../../schemas/clause.ts';
import { eachPlan } from '../../../schemas/plan.ts';
import { words } from '../fields.ts';

/** content/<年度>/tables/plan-matrix.json */
export const planMatrixSchema = z.strictObject({
  $schema: z.string().optional(),
  rows: z.array(
    z.strictObject({
      ...rowIdentity,
      label: words.optional().describe('表の見出しの全文。title で足りないときだけ'),
      ...eachPlan(z.boolean()),
      checked: words.optional().describe('プランの名と合わない〇×を、原典で確かめたわけ。ページには出ません'),
    }),
  ),
});

export type PlanMatrixData = z.infer<typeof planMatrixSchema>;
