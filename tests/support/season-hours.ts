/**
 * The season as a reader meets it, hour by hour, on one built site with two editions: an incident goes to the edition
 * that is running, joining and premiums to the one that comes. Registers its tests in the file that calls it.
 */
import { expect, type Page, test } from '@playwright/test';
import type { EditionFacts } from '../../src/schemas/index.ts';

/** What tells an edition of the season: its folder, its dates, and its number for incidents. */
export type SeasonEdition = Pick<EditionFacts, 'edition' | 'applicationDeadline'> & {
  readonly period: Pick<EditionFacts['period'], 'start' | 'end'>;
  readonly incidentTel: string;
};

export function seasonEdition({ edition, applicationDeadline, period, contacts }: EditionFacts): SeasonEdition {
  return { edition, applicationDeadline, period, incidentTel: contacts.incidentDesk.tel };
}

/** A moment some hours from an instant. */
export function hoursFrom(instant: string, hours: number): Date {
  return new Date(Date.parse(instant) + hours * 3_600_000);
}

/** The last second in which one can join an edition. */
export function lastSecond({ applicationDeadline }: Pick<SeasonEdition, 'applicationDeadline'>): string {
  return `${applicationDeadline}T23:59:59+09:00`;
}

/** When the sites of a season are built: three weeks before the deadline, so that every hour is read on an older page. */
export function seasonEpoch(coming: SeasonEdition): string {
  return String(Math.floor(hoursFrom(lastSecond(coming), -500).getTime() / 1000));
}

/** Opens a page at an hour of the reader's clock. */
export async function readAt(page: Page, address: string, now: Date): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(address);
}

/** The telephone numbers that a reader sees on a page. */
export function shownNumbers(page: Page): Promise<string[]> {
  return page.locator('main a[href^="tel:"]:visible').allTextContents();
}

/** The hours at which the site is read. `origin` is asked when the tests run: the site is built by then. */
export function testSeasonHours(origin: () => string, earlier: SeasonEdition, coming: SeasonEdition): void {
  const deadline = lastSecond(coming);
  const { start, end } = coming.period;
  for (const [words, now, running, isPassed] of [
    ['締切の前', hoursFrom(deadline, -1), earlier, false],
    ['締切と開始のあいだ', hoursFrom(deadline, 1), earlier, true],
    ['開始の1分前', hoursFrom(start, -1 / 60), earlier, true],
    ['開始のあと', hoursFrom(start, 0), coming, true],
    ['終了のあと', hoursFrom(end, 1), coming, true],
  ] as const) {
    test.describe(words, () => {
      const tel = running.incidentTel;
      const other = (running === earlier ? coming : earlier).incidentTel;
      const emergencySheet = `/${running.edition}/emergency/`;

      test(`はじめのページの番号と万一の紙は ${running.edition}年度版のもの、保険料と加入は ${coming.edition}年度版のもの`, async ({
        page,
      }) => {
        await readAt(page, `${origin()}/`, now);
        const shown = await shownNumbers(page);
        expect(shown).toContain(tel);
        expect(shown).not.toContain(other);
        const emergency = page.locator('.nav').getByRole('link', { name: '万一のとき', exact: true });
        await expect(emergency).toHaveCount(1);
        await expect(emergency).toHaveAttribute('href', emergencySheet);
        await expect(page.locator('.incident:visible h2 a')).toHaveAttribute('href', emergencySheet);
        await expect(page.locator('.more-doors a[href*="premiums"]')).toHaveAttribute(
          'href',
          `/${coming.edition}/premiums/`,
        );
        const which = page.locator('.which');
        await expect(which.locator('h2')).toHaveText('いつ始まった契約ですか');
        await expect(which.locator('dt')).toHaveText([/^.+から.*契約$/, /^.+から.*契約$/]);
        await expect(which.locator(`a[href="/${earlier.edition}/emergency/"]`)).toBeVisible();
        await expect(which.locator(`a[href="/${coming.edition}/outline/"]`)).toBeVisible();
        expect(/締切を過ぎています|受付は終わっています/.test((await which.textContent()) ?? '')).toBe(isPassed);
      });

      test('ページのないアドレスでも、番号は同じ版のもの', async ({ page }) => {
        await readAt(page, `${origin()}/nai/`, now);
        const shown = await shownNumbers(page);
        expect(shown).toContain(tel);
        expect(shown).not.toContain(other);
      });

      test('事故の言葉の検索でも、番号は同じ版のもの', async ({ page }) => {
        await readAt(page, `${origin()}/search/?q=${encodeURIComponent('ウイルスに感染した')}`, now);
        const box = page.locator('[data-search-emergency]:visible');
        await expect(box.locator(`a[href="${emergencySheet}"]:visible`)).toBeVisible();
        await expect(box.locator('a[href$="/emergency/"]:visible')).toHaveCount(1);
      });
    });
  }
}
