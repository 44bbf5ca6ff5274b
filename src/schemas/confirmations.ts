import { z } from 'zod';

/** Initials of a person, as they stand in the file. */
export const initials = z
  .string()
  .regex(/^[\p{L}\p{N}]{1,8}$/u, '確かめた人は、頭文字など1〜8文字で書いてください。例 KM / initials, 1 to 8 letters')
  .describe('確かめた人の頭文字');

const confirmation = z.strictObject({
  by: initials,
  on: z.iso.date().describe('確かめた日。YYYY-MM-DD'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('確かめたときの文のハッシュ。文が変わると、確認は効かなくなります'),
});

/** content/<年度>/confirmations.json: who has confirmed what, and when. Written by the commands, not by hand. */
export const confirmationsSchema = z.strictObject({
  $schema: z.string().optional(),
  from: z
    .string()
    .regex(/^20\d{2}$/, '年度は西暦4桁で書いてください / four-digit year')
    .describe('写した元の版の年度'),
  confirmed: z
    .record(
      z.string().min(1).describe('版のフォルダーの中のファイル'),
      z.record(z.string().min(1).describe('項目の名'), z.array(confirmation).min(1)),
    )
    .describe('確かめたもの。npm run edition:desk か edition:confirm が書きます'),
});

export type Confirmations = z.infer<typeof confirmationsSchema>;
export type Confirmation = z.infer<typeof confirmation>;
