import { z } from 'zod';
import { clauseId } from './clause.ts';

const question = z.string().trim().min(2).max(40);

/** A question that people really ask, and what the pamphlet says to it in two or three lines. */
const answer = z.strictObject({
  id: clauseId.describe('答えの名（版の中で一意。answer- で始める）'),
  title: question.describe('問い。結果の題になる'),
  questions: z
    .array(question)
    .min(3)
    .max(24)
    .describe('同じことの、ほかの尋ね方。読む人の言葉で。言い回しを変えて3〜24'),
  text: z
    .string()
    .min(1)
    .max(400)
    .describe(
      '答え。2、3文。clauses の条項に書かれていることだけ。電話番号・日付などは <Fact of="contacts.agency.tel" /> の形で示す。ほかの数は clauses の条項にある数だけ',
    ),
  clauses: z.array(clauseId).min(1).max(6).describe('もとになる条項の id。いちばん大事なものから'),
  silent: z
    .literal(true)
    .optional()
    .describe('パンフレットに書かれていないことを言う答え。text に「書かれていません」と、尋ねる先を書く'),
});

/** content/<年度>/answers.json: written answers to questions, and readers' question forms for clauses. */
export const answersSchema = z.strictObject({
  $schema: z.string().optional(),
  answers: z.array(answer).min(1),
  clauseQuestions: z
    .record(clauseId, z.array(question).min(1).max(16))
    .describe('条項の id ごとに、その条項が答えになる尋ね方。ふつうは3〜5つ。答えを書くほどでないもの'),
});

export type Answers = z.infer<typeof answersSchema>;
export type WrittenAnswer = z.infer<typeof answer>;
