import { z } from 'zod';
import { clauseId, rowIdentity } from '../../../schemas/clause.ts';
import { words, yen } from '../fields.ts';

/** content/<年度>/tables/cost-example.json */
export const costExampleSchema = z.strictObject({
  $schema: z.string().optional(),
  id: clauseId,
  title: words,
  at: words,
  chapter: words,
  scenario: words,
  rows: z.array(
    z.strictObject({
      ...rowIdentity,
      detail: words,
      amount: yen.nullable().describe('金額の例（円）。記載がなければ null'),
      approx: z.boolean(),
    }),
  ),
  paidBy: z.array(z.strictObject({ ...rowIdentity, applies: z.array(clauseId), text: words })),
  total: z.strictObject({ text: words, note: words }),
});

export type CostExampleData = z.infer<typeof costExampleSchema>;
