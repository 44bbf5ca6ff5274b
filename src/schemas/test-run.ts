import { createHash } from 'node:crypto';
import { z } from 'zod';

const count = z.int().nonnegative();
const words = z.string().min(1);

const result = z.strictObject({
  check: words.describe('確かめたこと。src/site/accessibility.ts の名'),
  engine: words.describe('ブラウザーの名'),
  version: words.describe('ブラウザーの版'),
  passed: count,
  failed: count,
  skipped: count,
});

const contents = z.strictObject({
  ranOn: z.iso.date().describe('検査を始めた日（日本の日付）'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .describe('検査したコミット'),
  system: words.describe('検査した機械のOSとNode'),
  tools: z.array(z.strictObject({ name: words, version: words })).min(1),
  results: z.array(result).min(1),
  failures: z.array(z.strictObject({ check: words, engine: words, title: words })).describe('失敗した検査の名'),
});

/** What a record says, without its seal. */
export type TestRunContents = z.infer<typeof contents>;

/** The seal of a record: who changes a number by hand breaks it. */
export function sealOf(record: TestRunContents): string {
  return createHash('sha256')
    .update(JSON.stringify(contents.parse(record)))
    .digest('hex');
}

/** records/accessibility.json: what the tests found, written by `npm run test:record` from their reports. */
export const testRunSchema = contents
  .extend({ seal: z.string().describe('ほかの欄から作るハッシュ。手で直すと合わなくなる') })
  .superRefine(({ seal, ...record }, context) => {
    if (sealOf(record) !== seal)
      context.addIssue({
        code: 'custom',
        path: ['seal'],
        message: '記録が手で直されています。npm run test:record で作り直してください / edited by hand',
      });
    const failed = record.results.reduce((sum, entry) => sum + entry.failed, 0);
    if (failed !== record.failures.length)
      context.addIssue({
        code: 'custom',
        path: ['failures'],
        message: `失敗は${failed}件なのに、名は${record.failures.length}件です / failures must be named`,
      });
  });

export type TestRun = z.infer<typeof testRunSchema>;
