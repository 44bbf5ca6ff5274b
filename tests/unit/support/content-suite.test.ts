/**
 * The tests of the content, tested: green when a next edition is published with its transcription and when a premium
 * is corrected in its two files; red, with words that say what to do, when one of the two is missing.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { editionYears, readEdition } from '../../../src/editions/load.ts';
import { PROJECT } from '../../support/build-site.ts';
import { copyDesk, correctPremium, type Desk, publishNext, transcribeNext } from '../../support/edition-year.ts';
import { nextPaper } from '../../support/next-paper.ts';

let desk: ReturnType<typeof copyDesk>;
afterEach(() => desk.remove());

/** Runs tests/unit/content on a copy. */
function runSuite({ content, transcriptions }: Desk): { isGreen: boolean; said: string } {
  const vitest = join(PROJECT, 'node_modules/vitest/vitest.mjs');
  const files = ['transcribed', 'premiums', 'facts', 'completeness', 'connectives', 'polarity', 'tables', 'answers'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '-c',
      'tests/vitest.config.ts',
      '--reporter=verbose',
      ...files.map((name) => `tests/unit/content/${name}.test.ts`),
    ],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, NO_COLOR: '1', OWN_CONTENT: content, OWN_TRANSCRIPTIONS: transcriptions },
    },
  );
  return { isGreen: status === 0, said: stdout + stderr };
}

test('次の年度を公開すると、書き取りがあるまでは、何をするかを言って止まり、書き取れば通る', () => {
  desk = copyDesk('next-year');
  const year = publishNext(desk.content);
  // `edition:new` has prepared copies; two of them are lost.
  const file = (part: string) => join(desk.transcriptions, `transcription-${year}-${part}.ts`);
  for (const part of ['premiums', 'answers']) rmSync(file(part));
  const missing = runSuite(desk);
  expect(missing.isGreen).toBe(false);
  for (const part of ['premiums', 'answers'])
    expect(missing.said).toContain(
      `tests/fixtures/transcription-${year}-${part}.ts がありません。${year}年度版のパンフレットから`,
    );
  for (const part of ['facts', 'tables'])
    expect(missing.said).toContain(`tests/fixtures/transcription-${year}-${part}.ts は、まだ書き取っていません`);
  const last = readEdition(String(Number(year) - 1), desk.content);
  transcribeNext(desk, nextPaper(last, { isChanged: false }));
  const { isGreen, said } = runSuite(desk);
  expect(isGreen, said).toBe(true);
  expect(said).toContain(`${year} 年度版`);
});

test('保険料の訂正は、データと書き取りの2つのファイルで通り、片方だけでは止まる', () => {
  desk = copyDesk('correction');
  const year = editionYears(desk.content)[0] ?? '';
  correctPremium(desk, year, ['data']);
  const half = runSuite(desk);
  expect(half.isGreen).toBe(false);
  expect(half.said).toMatch(/premiums\.test\.ts > .*は ① /);
  correctPremium({ ...desk, content: join(PROJECT, 'content') }, year, ['transcription']);
  const { isGreen, said } = runSuite(desk);
  expect(isGreen, said).toBe(true);
});
