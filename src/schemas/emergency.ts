import { z } from 'zod';
import { clauseId } from './clause.ts';
import { sourcedLine } from './sourced-line.ts';

const label = z.string().min(1).max(40);

/** A blank for what the source asks to be notified. */
const field = z.strictObject({
  label: label.describe('書き込む欄の名'),
  tall: z.boolean().default(false).describe('何行か書く、高い欄'),
  refs: z.array(clauseId).min(1).describe('もとになる条項の id'),
});

/** A heading that forbids and a line that denies would say the opposite of the clause; what stands in brackets only explains. */
const forbidden = sourcedLine.refine(({ text }) => !/(ない|ません)。$/.test(text.replace(/（[^）]*）/g, '')), {
  path: ['text'],
  message:
    '「してはいけないこと」の見出しの下なので、打ち消さずに「…する。」と書いてください / a line under “must not” must not deny',
});

/** What to do only when something is so; these have no order among each other. */
const caseLine = sourcedLine.extend({ when: z.string().min(1).max(48).describe('どのときにあてはまるか') });

/** content/<年度>/emergency.json: the one sheet for the day of an incident (万一のとき). */
export const emergencySchema = z.strictObject({
  $schema: z.string().optional(),
  unanswered: sourcedLine.describe('代理店と保険会社の欄に置く、つながらないときの行き先'),
  desk: sourcedLine.describe('サポートデスクの欄に添える、時間にかかわらない使い方'),
  night: sourcedLine.describe('夜間の範囲についての、このサイトの読み取り（画面にだけ出る）'),
  own: z.array(label).min(1).max(3).describe('前もって書き込む欄の名（このサイトが置く欄で、出典はない）'),
  call: z.array(label).min(1).max(3).describe('連絡したときに書き込む欄の名（このサイトが置く欄で、出典はない）'),
  steps: z.array(sourcedLine).min(1).describe('すること。番号を付けて並べる。順があるものだけ'),
  never: z.array(forbidden).min(1).describe('してはいけないこと。打ち消さずに書く。例外は、その禁止と同じ行に書く'),
  cases: z.array(caseLine).min(1).describe('あてはまるときにすること。番号は付けない'),
  fields: z.array(field).min(1).describe('書き留めて通知すること'),
  know: z.array(sourcedLine).min(1).describe('知っておくこと'),
});

export type Emergency = z.infer<typeof emergencySchema>;
