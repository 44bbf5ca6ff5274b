import { z } from 'zod';
import { PLAN_SCOPES } from './plan.ts';

/** Kinds of clause. The Japanese names are what readers see (search filters, proof print). */
export const CLAUSE_KINDS = {
  exclusion: '免責',
  coverage: '補償',
  condition: '条件',
  duty: '義務',
  procedure: '手続き',
  note: '注',
  service: 'サービス',
  fact: '事実',
  definition: '用語',
  premium: '保険料',
  contact: '連絡先',
  gap: '原典の空白',
} as const;

export type ClauseKind = keyof typeof CLAUSE_KINDS;

/** How a clause is written down in the content. */
export type ClauseForm = 'clause' | 'item' | 'exception' | 'row' | 'term' | 'premium';

export const clauseId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '小文字の英数字とハイフンで書いてください / kebab-case id');
const words = z.string().min(1);
/** The fields that every clause carries, whether it stands in MDX or in a table file. */
export const identity = {
  id: clauseId.describe('条項のアドレス（版の中で一意）'),
  code: words.max(24).describe('電話で読み上げられる短い符号（版の中で一意）'),
  title: words.max(32).describe('条項の名'),
  at: words.describe('原典の章の中での場所'),
  kind: z.enum(Object.keys(CLAUSE_KINDS) as [ClauseKind, ...ClauseKind[]]),
  plan: z.enum(PLAN_SCOPES).optional(),
};

/** A table row is a clause; `see` is a list here. */
export const rowIdentity = { ...identity, chapter: words.describe('原典の章'), see: z.array(clauseId).optional() };

/** What every row of a table carries: its address, its code and where it stands in the pamphlet. */
export type RowIdentity = z.infer<z.ZodObject<typeof rowIdentity>>;
