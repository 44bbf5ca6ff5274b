/** Every published edition has its second transcription: without it the other tests here say nothing of it. */
import { expect, test } from 'vitest';
import { missingTranscription, ownEditions, TRANSCRIPTION_PARTS, transcriptionOf } from '../../support/own-content.ts';

test('公開した版が1つはある', () => {
  expect(ownEditions.length).toBeGreaterThan(0);
});

test.each(ownEditions.flatMap(({ id }) => TRANSCRIPTION_PARTS.map((part) => [id, part] as const)))(
  '公開した%s年度版に、2度目の書き取り（%s）がある',
  async (year, part) => {
    expect(await transcriptionOf(year, part), missingTranscription(year, part)).toBeDefined();
  },
);
