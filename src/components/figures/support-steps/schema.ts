import { z } from 'zod';
import { clauseId, rowIdentity } from '../../../schemas/clause.ts';
import { words } from '../fields.ts';

/** content/<年度>/tables/support-steps.json */
export const supportStepsSchema = z.strictObject({
  $schema: z.string().optional(),
  parties: z.array(z.strictObject({ id: clauseId, name: words, role: words })),
  rows: z.array(z.strictObject({ ...rowIdentity, text: words })),
});

export type SupportStepsData = z.infer<typeof supportStepsSchema>;
