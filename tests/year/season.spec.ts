/**
 * The season of what content/ holds, once `npm run test:year` has published a next edition there: the two newest
 * editions on one built site, browsed before the deadline, between deadline and start, after the start, after the end.
 */
import { expect, type Page, test } from '@playwright/test';
import { PLANS } from '../../src/domain/premium/index.ts';
import type { Edition } from '../../src/editions/load.ts';
import { ownEditions } from '../support/own-content.ts';
import { hoursFrom, lastSecond, readAt, seasonEdition, seasonEpoch, testSeasonHours } from '../support/season-hours.ts';
import { type ServedBuild, serveBuild } from '../support/served-build.ts';
import { SITES } from '../support/sites.ts';

const [newest, before] = ownEditions;
if (!newest || !before) throw new Error('公開した版が2つ要ります。npm run test:year が、写しの中で動かします');
const [earlier, coming] = [seasonEdition(before.facts), seasonEdition(newest.facts)];
let site: ServedBuild;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await serveBuild('year', { ...SITES.own.env, SOURCE_DATE_EPOCH: seasonEpoch(coming) });
});
test.afterAll(() => site?.stop());

const read = (page: Page, path: string, now: Date) => readAt(page, site.origin + path, now);

/** The first premium of an edition: as it is written, and its type. */
function firstPremium({ premiums }: Edition): { readonly yen: number; readonly type: string } {
  const row = premiums.facilities[0]?.tables[0]?.rows[0];
  const [offer] = PLANS.flatMap((plan) => row?.[plan] ?? []);
  return { yen: Object.values(offer?.premium ?? {})[0] ?? 0, type: offer?.type ?? '' };
}

test('2つの版は、番号も保険料も違う', () => {
  expect(coming.incidentTel).not.toBe(earlier.incidentTel);
  expect(firstPremium(newest).yen).not.toBe(firstPremium(before).yen);
});

testSeasonHours(() => site.origin, earlier, coming);

for (const [words, now] of [
  ['締切の前', hoursFrom(lastSecond(coming), -1)],
  ['締切と開始のあいだ', hoursFrom(lastSecond(coming), 1)],
  ['開始のあと', hoursFrom(coming.period.start, 1)],
  ['終了のあと', hoursFrom(coming.period.end, 1)],
] as const) {
  test.describe(`${words}の、どちらの版のページでも`, () => {
    for (const [edition, own, other] of [
      [before, earlier, coming],
      [newest, coming, earlier],
    ] as const) {
      const year = edition.id;
      test(`${year}年度版：保険料、しらべた額、万一の紙の番号、検索の行き先は、${year}年度版のもの`, async ({
        page,
      }) => {
        const { yen, type } = firstPremium(edition);
        await read(page, `/${year}/premiums/`, now);
        await expect(page.locator('main table').first()).toContainText(yen.toLocaleString('en'));
        const [facility] = edition.premiums.facilities;
        await read(page, `/${year}/calculator/?facility=${facility?.id}&type=${type}`, now);
        await expect(
          page.locator(`[data-calculator-result] data[data-type="${type}"][value="${yen}"]`).first(),
        ).toBeVisible();
        await read(page, `/${year}/emergency/`, now);
        await expect(page.locator('main')).toContainText(own.incidentTel);
        await expect(page.locator('main')).not.toContainText(other.incidentTel);
        await read(page, `/${year}/exclusions/`, now);
        await page.locator('input[type=search]').last().fill('補償');
        await page.keyboard.press('Enter');
        await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
        const paths = await page
          .locator('[data-search-results] h3 a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.slice(1, 5)));
        expect([...new Set(paths)]).toEqual([year]);
      });
    }

    test('前の版の項目から、お知らせのリンクで、新しい版の同じ項目へ移る', async ({ page }) => {
      const common = new Set(newest.clauses.map(({ id, section }) => `${section} ${id}`));
      const kept = before.clauses.find(
        ({ id, section, parent }) => parent === undefined && section === 'exclusions' && common.has(`${section} ${id}`),
      );
      await read(page, `/${before.id}/exclusions/#${kept?.id}`, now);
      await page.locator('[data-newer-link]').click();
      await expect(page).toHaveURL(`${site.origin}/${newest.id}/exclusions/#${kept?.id}`);
    });
  });
}

test('何が変わったかは、変わった保険料と、前と今の番号を並べる', async ({ page }) => {
  await read(page, `/${newest.id}/changes/`, hoursFrom(lastSecond(coming), -1));
  await expect(page.locator('table.changes').first()).toContainText(firstPremium(newest).yen.toLocaleString('en'));
  for (const { incidentTel } of [earlier, coming]) await expect(page.locator('main')).toContainText(incidentTel);
});
