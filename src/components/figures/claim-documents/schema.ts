import { z } from 'zod';
import { rowIdentity } from '../../../schemas/clause.ts';
import { etc, list, words } from '../fields.ts';

/** content/<年度>/tables/claim-documents.json */
export const claimDocumentsSchema = z.strictObject({
  $schema: z.string().optional(),
  rows: z.array(
    z.strictObject({
      ...rowIdentity,
      label: words.optional().describe('書類の名の全文。title で足りないときだけ'),
      examples: list.optional(),
      etc,
      cases: z.array(z.strictObject({ when: words, examples: list, etc })).optional(),
    }),
  ),
  note: words.optional(),
});

export type ClaimDocumentsData = z.infer<typeof claimDocumentsSchema>;
