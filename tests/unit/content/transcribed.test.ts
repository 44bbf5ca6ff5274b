/** Every published edition has its second transcription: without it the other tests here say nothing of it. */
import { expect, test } from 'vitest';
import {
  missingTranscription,
  ownEditions,
  TRANSCRIPTION_PARTS,
  transcriptionOf,
  unreadTranscription,
} from '../../support/own-content.ts';

test('公開した版が1つはある', () => {
  expect(ownEditions.length).toBeGreaterThan(0);
});

const parts = ownEditions.flatMap(({ id, facts }) => TRANSCRIPTION_PARTS.map((part) => [id, part, facts] as const));

test.each(parts)('公開した%s年度版に、2度目の書き取り（%s）がある', async (year, part) => {
  expect(await transcriptionOf(year, part), missingTranscription(year, part)).toBeDefined();
});

// Editions from before records were kept were transcribed from blank files.
const prepared = parts.filter(([, , { confirmation }]) => confirmation === 'by-item');
if (prepared.length > 0)
  test.each(prepared)('%s年度版の書き取り（%s）は、写したままでなく、人が読んでいる', async (year, part) => {
    const source = await transcriptionOf<{ readBy?: string }>(year, part);
    expect(source?.readBy?.trim() ?? '', unreadTranscription(year, part)).not.toBe('');
  });
