/** Every published edition has a second transcription of its premiums, made without looking at the first. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PLANS } from '../../../src/domain/premium/index.ts';
import { editionYears, readEdition } from '../../../src/editions/load.ts';
import { PROJECT } from '../../support/build-site.ts';

type Line = readonly [
  facility: string,
  type: string,
  size: string,
  liability: number,
  response: number,
  premium: number,
];

const published = editionYears()
  .map((year) => readEdition(year))
  .filter(({ facts }) => facts.publication === 'published');

test('公開した版が1つはある', () => {
  expect(published.length).toBeGreaterThan(0);
});

test.each(published)('$id年度版の保険料は、2度目の書き取りと1件も違わない', async ({ id, premiums }) => {
  const file = join(PROJECT, `tests/fixtures/transcription-${id}-premiums.ts`);
  expect(
    existsSync(file),
    `tests/fixtures/transcription-${id}-premiums.ts がありません。パンフレットから、もう1人が書き取ってください`,
  ).toBe(true);
  const transcription = ((await import(file)) as { premiums: readonly Line[] }).premiums;
  const lines = premiums.facilities.flatMap((facility) =>
    facility.tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        PLANS.flatMap((plan) => row[plan] ?? []).flatMap(({ type, premium }) =>
          Object.entries(premium).map(
            ([size, amount]): Line => [
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
  const sorted = (all: readonly Line[]) => all.map((line) => line.join(' ')).toSorted();
  expect(sorted(lines)).toEqual(sorted(transcription));
});
