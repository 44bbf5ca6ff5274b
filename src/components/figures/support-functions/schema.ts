import { z } from 'zod';
import { rowIdentity } from '../../../schemas/clause.ts';
import { etc, list } from '../fields.ts';

/** content/<年度>/tables/support-functions.json */
export const supportFunctionsSchema = z.strictObject({
  $schema: z.string().optional(),
  asOf: z.iso.date(),
  rows: z.array(z.strictObject({ ...rowIdentity, items: list, etc, providers: list })),
});

export type SupportFunctionsData = z.infer<typeof supportFunctionsSchema>;
