import { z } from 'zod';
import { sourcedLine } from './sourced-line.ts';

/** content/<年度>/front.json: what the front page says of the insurance itself, as the pamphlet's cover does. */
export const frontSchema = z.strictObject({
  $schema: z.string().optional(),
  covered: sourcedLine.describe('何を補償する保険か。プランによる違いと、補償されない場合があることも'),
  causes: sourcedLine.describe('どのような事故と情報が対象か。サイバー攻撃に限られないこと'),
  call: sourcedLine.describe('万一のとき、どこへ連絡するか'),
  matrix: z.array(sourcedLine).min(1).describe('プランの表に添える読み方'),
});

export type Front = z.infer<typeof frontSchema>;
