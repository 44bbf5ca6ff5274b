import { z } from 'zod';
import { rowIdentity } from '../../../schemas/clause.ts';
import { etc, list, words } from '../fields.ts';

/** content/<年度>/tables/response-flow.json */
export const responseFlowSchema = z.strictObject({
  $schema: z.string().optional(),
  ...rowIdentity,
  start: words,
  effectsTitle: words,
  effects: list,
  groupsTitle: words,
  silent: words.optional().describe('読み取れないこと'),
  groups: z.array(z.strictObject({ ...rowIdentity, items: list, etc })).min(1),
});

export type ResponseFlowData = z.infer<typeof responseFlowSchema>;
