import { z } from 'zod';
import { clauseId } from './clause.ts';
import { sourcedLine } from './sourced-line.ts';

/** A line to tick, with blanks that are filled in by hand. */
const item = sourcedLine.extend({
  blanks: z.array(z.string().min(1).max(16)).min(1).optional().describe('行の下に置く、書き込む欄の名'),
});

const list = z
  .strictObject({
    id: clauseId.describe('まとまりのアドレス'),
    title: z.string().min(1).max(32),
    lead: sourcedLine.describe('いつ使う一覧か'),
    numbers: z.boolean().default(false).describe('取扱代理店・引受保険会社・サポートデスクの番号を添えるか'),
    joining: z.boolean().default(false).describe('加入の手続きの一覧か。版が終わると、受付がないことを一覧の中に示す'),
    items: z.array(item).min(1).optional().describe('確かめる項目'),
    table: z.enum(['claim-documents']).optional().describe('項目を表の行から作るときの、表の名'),
    also: z.array(sourcedLine).optional().describe('あわせて知っておくこと（チェック欄なし）'),
  })
  .refine((entry) => (entry.items === undefined) !== (entry.table === undefined), {
    message: 'items と table のどちらか一方を書いてください / exactly one of items and table',
  });

/** content/<年度>/checklists.json: lists that are printed and ticked by hand. */
export const checklistsSchema = z.strictObject({ $schema: z.string().optional(), lists: z.array(list).min(1) });

export type Checklists = z.infer<typeof checklistsSchema>;
