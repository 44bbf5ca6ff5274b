import { z } from 'zod';
import { rowIdentity } from '../../../schemas/clause.ts';
import { words } from '../fields.ts';

/** content/<年度>/tables/further-services.json */
export const furtherServicesSchema = z.strictObject({
  $schema: z.string().optional(),
  rows: z.array(
    z.strictObject({
      ...rowIdentity,
      target: words.optional(),
      text: words,
      limit: words.optional(),
      fee: z.enum(['無償', '有償']),
      feeInferred: z.boolean().describe('費用の欄が原文の並びからの読み取りか'),
    }),
  ),
});

export type FurtherServicesData = z.infer<typeof furtherServicesSchema>;
