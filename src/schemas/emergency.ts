import { z } from 'zod';
import { clauseId } from './clause.ts';
import { sourcedLine } from './sourced-line.ts';

/** A blank that readers fill in by hand. */
const field = z.strictObject({
  label: z.string().min(1).max(32).describe('書き込む欄の名'),
  wide: z.boolean().default(false).describe('紙の幅いっぱいの欄'),
  refs: z.array(clauseId).min(1).describe('もとになる条項の id'),
});

/** content/<年度>/emergency.json: the one sheet for the day of an incident (万一のとき). */
export const emergencySchema = z.strictObject({
  $schema: z.string().optional(),
  desk: sourcedLine.describe('事故の受付窓口に添える、時間にかかわらない使い方'),
  steps: z.array(sourcedLine).min(1).describe('すること。順に'),
  never: z.array(sourcedLine).min(1).describe('してはいけないこと'),
  fields: z.array(field).min(1).describe('書き留めて通知すること'),
  know: z.array(sourcedLine).min(1).describe('知っておくこと'),
});

export type Emergency = z.infer<typeof emergencySchema>;
