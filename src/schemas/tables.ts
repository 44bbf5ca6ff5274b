import { z } from 'zod';
import { clauseId, rowIdentity } from './clause.ts';

const words = z.string().min(1);
const list = z.array(words).min(1);
/** Whether the source ends the list with など. */
const etc = z.boolean().describe('原典の「など」');
const yen = z.int().positive().describe('金額（円）');

/** content/<年度>/tables/*.json, by file name. Every row with an `id` is a clause of its own. */
export const tableSchemas = {
  'threat-figures': z.strictObject({
    $schema: z.string().optional(),
    rows: z.array(
      z.strictObject({
        ...rowIdentity,
        value: words.describe('欄外に掲げる数'),
        approx: z.boolean(),
        counted: words.describe('何を数えた数か'),
        year: words.optional(),
        source: words.optional().describe('原典が挙げる出所。名のとおり'),
        silent: words.optional().describe('読み取れないこと'),
      }),
    ),
  }),
  'response-flow': z.strictObject({
    $schema: z.string().optional(),
    ...rowIdentity,
    start: words,
    effectsTitle: words,
    effects: list,
    groupsTitle: words,
    silent: words.optional().describe('読み取れないこと'),
    groups: z.array(z.strictObject({ ...rowIdentity, items: list, etc })).min(1),
  }),
  'cost-example': z.strictObject({
    $schema: z.string().optional(),
    id: clauseId,
    title: words,
    at: words,
    chapter: words,
    scenario: words,
    rows: z.array(
      z.strictObject({
        ...rowIdentity,
        detail: words,
        amount: yen.nullable().describe('金額の例（円）。記載がなければ null'),
        approx: z.boolean(),
        note: words.optional().describe('このサイトの読み取り'),
      }),
    ),
    paidBy: z.array(z.strictObject({ ...rowIdentity, applies: z.array(clauseId), text: words })),
    total: z.strictObject({ text: words, note: words }),
  }),
  'plan-matrix': z.strictObject({
    $schema: z.string().optional(),
    rows: z.array(
      z.strictObject({
        ...rowIdentity,
        label: words.optional().describe('表の見出しの全文。title で足りないときだけ'),
        allRisk: z.boolean(),
        leakOnly: z.boolean(),
        checked: words.optional().describe('プランの名と合わない〇×を、原典で確かめたわけ。ページには出ません'),
      }),
    ),
  }),
  'coverage-comparison': z.strictObject({
    $schema: z.string().optional(),
    rows: z.array(
      z.strictObject({
        ...rowIdentity,
        allRisk: z.strictObject({ text: words, refs: z.array(clauseId) }),
        leakOnly: z.strictObject({ text: words, refs: z.array(clauseId) }),
      }),
    ),
    note: words.optional(),
  }),
  'support-steps': z.strictObject({
    $schema: z.string().optional(),
    parties: z.array(z.strictObject({ id: clauseId, name: words, role: words })),
    rows: z.array(z.strictObject({ ...rowIdentity, text: words, from: words, to: words })),
  }),
  'support-functions': z.strictObject({
    $schema: z.string().optional(),
    asOf: z.iso.date(),
    rows: z.array(z.strictObject({ ...rowIdentity, items: list, etc, providers: list, inferred: words.optional() })),
  }),
  'further-services': z.strictObject({
    $schema: z.string().optional(),
    rows: z.array(
      z.strictObject({
        ...rowIdentity,
        target: words.optional(),
        text: words,
        limit: words.optional(),
        fee: z.enum(['無償', '有償']),
        feeInferred: z.boolean().describe('費用の欄が原文の並びからの読み取りか'),
      }),
    ),
  }),
  'claim-documents': z.strictObject({
    $schema: z.string().optional(),
    rows: z.array(
      z.strictObject({
        ...rowIdentity,
        label: words.optional().describe('書類の名の全文。title で足りないときだけ'),
        examples: list.optional(),
        etc,
        cases: z.array(z.strictObject({ when: words, examples: list, etc })).optional(),
      }),
    ),
    note: words.optional(),
  }),
} as const;

export type TableName = keyof typeof tableSchemas;
export type Tables = { readonly [Name in TableName]: z.infer<(typeof tableSchemas)[Name]> };
export const TABLE_NAMES = Object.keys(tableSchemas) as TableName[];
