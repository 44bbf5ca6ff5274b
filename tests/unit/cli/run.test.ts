/** What commands of editors say when something goes wrong: words, no trace of the program. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ForEditors } from '../../../src/authoring/for-editors.ts';
import { runCommand } from '../../../src/cli/run.ts';
import { ContentError } from '../../../src/editions/files/content-error.ts';

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    said.push(words.join(' '));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const finding = {
  file: 'content/2031/premiums.json',
  line: 3,
  field: 'facilities',
  message: '直してください / mend it',
};

test.each<[string, () => unknown, RegExp]>([
  [
    '内容の誤り',
    () => Promise.reject(new ContentError([finding])),
    /^内容のファイルに誤りが1件[\s\S]*premiums\.json:3 {2}facilities: 直してください/,
  ],
  ['編集する人への知らせ', () => Promise.reject(new ForEditors('もうあります')), /^もうあります$/],
  [
    'ない場所',
    () => readFileSync('/nai/table.xlsx'),
    /^\/nai\/table\.xlsx：ファイルかフォルダーがありません \/ ENOENT$/,
  ],
  ['フォルダー', () => readFileSync('/'), /^ファイルの名が要るところに、フォルダーの名が書かれています \/ EISDIR$/],
  ['知らない指定', () => parseArgs({ args: ['--nani'], options: {} }), /^使い方$/],
  [
    '思わぬ誤り',
    () => Promise.reject(new TypeError('x is not a function')),
    /^思わぬ誤りで止まりました：x is not a function\n/,
  ],
])('%s', async (_, command, words) => {
  vi.stubEnv('DEBUG', '');
  await runCommand('使い方', async () => {
    await command();
  });
  expect(said).toEqual([expect.stringMatching(words)]);
  expect(said[0]).not.toMatch(/\n\s+at /);
  expect(process.exitCode).toBe(1);
});

test('うまくいけば、何も言わない', async () => {
  await runCommand('使い方', () => undefined);
  expect([said, process.exitCode]).toEqual([[], undefined]);
});
