import { z } from 'zod';

/** content/<年度>/unconfirmed.json: what nobody has confirmed yet. Absent or empty means confirmed. */
export const unconfirmedSchema = z.strictObject({
  $schema: z.string().optional(),
  from: z
    .string()
    .regex(/^20\d{2}$/, '年度は西暦4桁で書いてください / four-digit year')
    .describe('写した元の版の年度'),
  open: z
    .record(
      z.string().min(1).describe('版のフォルダーの中のファイル'),
      z.array(z.string().min(1)).describe('まだ確かめていない項目の道筋'),
    )
    .describe('まだ確かめていない項目。確かめたら npm run edition:confirm で消します'),
});

export type Unconfirmed = z.infer<typeof unconfirmedSchema>;
