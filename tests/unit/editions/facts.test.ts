/** Facts that texts and pages quote: every name exists, each type is written in one way. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leavesOf } from '../../../src/editions/files/leaves.ts';
import { isDialable, isWebAddress } from '../../../src/editions/words/facts.ts';
import { edition2025 } from '../../support/edition-2025.ts';

const { texts, facts } = edition2025;

test('ページのテンプレートが引く事実の名は、どれも版にある', () => {
  const quoted = globSync('src/**/*.{astro,ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/texts\[\s*'([^']+)'\s*\]/g)].map(([, name = '']) => `${name} ${file}`),
  );
  expect(quoted.length).toBeGreaterThan(10);
  expect(quoted.filter((name) => !texts[name.split(' ')[0] ?? ''])).toEqual([]);
});

test('edition.json のどの文と数も、項目の道筋で引ける', () => {
  const silent = ['$schema', 'edition', 'publication', 'id', 'cheaperThan', 'optionRuledOutBy'];
  const missing = leavesOf(facts)
    .filter(({ value, keys }) => ['string', 'number'].includes(typeof value) && !silent.includes(String(keys.at(-1))))
    .filter(({ path }) => !texts[path]);
  expect(missing.map(({ path }) => path)).toEqual([]);
});

test.each([
  ['label', '2025年度版'],
  ['applicationDeadline', '2025年3月14日'],
  ['applicationDeadline.withWeekday', '2025年3月14日（金）'],
  ['period.start', '2025年5月5日 午後4時'],
  ['period.end.date', '2026年5月5日'],
  ['period.end.time', '午後4時'],
  ['period.years', '1'],
  ['contacts.agency.hours', '平日 午前9時から午後5時'],
  ['contacts.adr.hours.open', '午前9時15分'],
  ['contacts.agency.postalCode', '814-8515'],
  ['chapters.13b.title', 'この保険のあらまし'],
  ['premiums.conditions.groupDiscountPercent', '20'],
  ['premiums.facilities.clinic.tables.standard.rows.S1.liability', '1,000万円'],
  ['premiums.facilities.clinic.tables.standard.rows.S1.allRisk.premium.all', '29,380円'],
])('%s は「%s」と書かれる', (path, text) => {
  expect(texts[path]).toBe(text);
});

test('電話としてかけられるのは窓口の電話番号だけで、FAXは入らない', () => {
  expect(Object.keys(texts).filter(isDialable)).toEqual([
    'contacts.agency.tel',
    'contacts.insurer.tel',
    'contacts.incidentDesk.tel',
    'contacts.adr.tel',
  ]);
  expect(Object.keys(texts).filter(isWebAddress)).toEqual(['contacts.insurer.website', 'contacts.adr.website']);
});
