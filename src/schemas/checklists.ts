import { z } from 'zod';
import { clauseId } from './clause.ts';
import { sourcedLine } from './sourced-line.ts';

const list = z
  .strictObject({
    id: clauseId.describe('まとまりのアドレス'),
    title: z.string().min(1).max(32),
    lead: sourcedLine.describe('いつ使う一覧か'),
    items: z.array(sourcedLine).min(1).optional().describe('確かめる項目'),
    table: z.enum(['claim-documents']).optional().describe('項目を表の行から作るときの、表の名'),
    also: z.array(sourcedLine).optional().describe('あわせて知っておくこと（チェック欄なし）'),
  })
  .refine((entry) => (entry.items === undefined) !== (entry.table === undefined), {
    message: 'items と table のどちらか一方を書いてください / exactly one of items and table',
  });

/** content/<年度>/checklists.json: lists that are printed and ticked by hand. */
export const checklistsSchema = z.strictObject({ $schema: z.string().optional(), lists: z.array(list).min(1) });

export type Checklists = z.infer<typeof checklistsSchema>;
