/** The premiums of every published edition against its second transcription, made without looking at the first. */
import { describe, expect, test } from 'vitest';
import { PLANS } from '../../../src/domain/premium/index.ts';
import { transcribed } from '../../support/own-content.ts';
import type { PremiumLine, PremiumsTranscription } from '../../support/transcriptions.ts';

const key = (line: readonly unknown[]) => line.slice(0, 3).join(' ');

describe.each(await transcribed<PremiumsTranscription>('premiums'))(
  '$id 年度版',
  ({ edition, source: { premiums, notes } }) => {
    const published = edition.premiums.facilities.flatMap((facility) =>
      facility.tables.flatMap(({ rows }) =>
        rows.flatMap((row) =>
          PLANS.flatMap((plan) => row[plan] ?? []).flatMap(({ type, premium }) =>
            Object.entries(premium).map(
              ([size, amount]): PremiumLine => [
                facility.id,
                type,
                size === 'all' ? '' : size,
                row.liability,
                row.response,
                amount,
              ],
            ),
          ),
        ),
      ),
    );

    test('保険料の件数と組み合わせは、2度目の書き取りと同じ', () => {
      expect(published.map(key).toSorted()).toEqual(premiums.map(key).toSorted());
    });

    test.each(premiums)('%s %s %s は ① %i円、② %i円、年間 %i円', (...line) => {
      expect(published.find((entry) => key(entry) === key(line))).toEqual(line);
    });

    test.each(notes)('%s の表の注に「%s」がある', (facility, ...words) => {
      const own = edition.premiums.notes
        .filter(({ of }) => of.some((id) => id === facility))
        .map(({ text }) => text.replaceAll(',', ''));
      expect(own.filter((text) => words.every((word) => text.includes(word)))).toHaveLength(1);
    });
  },
);
