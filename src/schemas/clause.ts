import { z } from 'zod';

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

/** Plans a clause may speak of; their names are the edition's, see clauses/plan-name.ts. */
export const PLANS = ['all-risk', 'leak-only', 'both', 'option'] as const;

export type ClauseKind = keyof typeof CLAUSE_KINDS;
export type Plan = (typeof PLANS)[number];

export const clauseId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '小文字の英数字とハイフンで書いてください / kebab-case id');
const words = z.string().min(1);
const idList = z
  .string()
  .regex(
    /^[!-~]*(?:[ \n]+[!-~]+)*$/,
    '条項の id は、半角の空白で区切ってください（全角の空白や読点は使えません） / separate ids by one half-width space',
  )
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(clauseId));

/** The fields that every clause carries, whether it stands in MDX or in a table file. */
const identity = {
  id: clauseId.describe('条項のアドレス（版の中で一意）'),
  code: words.max(24).describe('電話で読み上げられる短い符号（版の中で一意）'),
  title: words.max(32).describe('条項の名'),
  at: words.describe('原典の章の中での場所'),
  kind: z.enum(Object.keys(CLAUSE_KINDS) as [ClauseKind, ...ClauseKind[]]),
  plan: z.enum(PLANS).optional(),
};

/** Attributes of the components that MDX may use, by component name. */
export const componentSchemas = {
  Group: z.strictObject({ id: clauseId, title: words, label: words.max(4).optional() }),
  Clause: z.strictObject({ ...identity, chapter: words.optional(), see: idList.optional() }),
  Item: z.strictObject({ id: clauseId, code: words.max(6) }),
  Exception: z.strictObject({ id: clauseId, label: words.optional() }),
  Closed: z.strictObject({}),
  Plain: z.strictObject({}),
  Silent: z.strictObject({}),
  Ref: z.strictObject({ to: z.string().regex(/^(section:)?[a-z0-9-]+$/) }),
  Fact: z.strictObject({ of: words }),
  Contact: z.strictObject({ of: z.enum(['agency', 'insurer', 'desk', 'adr']) }),
  PremiumTables: z.strictObject({ of: z.enum(['clinic', 'hospital', 'care']) }),
  ThreatFigures: z.strictObject({}),
  ResponseFlow: z.strictObject({}),
  CostExample: z.strictObject({}),
  PlanMatrix: z.strictObject({}),
  CoverageComparison: z.strictObject({}),
  SupportSteps: z.strictObject({}),
  SupportFunctions: z.strictObject({}),
  FurtherServices: z.strictObject({}),
  ClaimDocuments: z.strictObject({}),
  Glossary: z.strictObject({}),
} as const;

export type ComponentName = keyof typeof componentSchemas;

/** A table row is a clause; `see` is a list here. */
export const rowIdentity = { ...identity, chapter: words.describe('原典の章'), see: z.array(clauseId).optional() };
