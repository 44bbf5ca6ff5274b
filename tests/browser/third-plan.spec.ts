/**
 * A third plan is content and one line of code: a copy of the project with an edition of three plans beside one of two.
 * Every place that shows plans shows three of the one and two of the other.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'node-html-parser';
import { removeContent } from '../support/edition-copies.ts';
import { copyProject } from '../support/project-copy.ts';
import { secondEdition } from '../support/second-edition.ts';
import { type ServedBuild, serveBuild } from '../support/served-build.ts';
import { addThirdPlan, nameThirdPlan, THIRD } from '../support/third-plan.ts';

const TWO = ['オールリスクプラン', '情報漏えい限定プラン'];
const NAMES = { 2014: TWO, 2015: [...TWO, THIRD.name] } as const;
const YEARS = [2014, 2015] as const;
let root = '';
let project = '';
let site: ServedBuild;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  root = secondEdition('third-plan');
  addThirdPlan(join(root, '2015'));
  project = copyProject('third-plan');
  nameThirdPlan(project);
  const SOURCE_DATE_EPOCH = String(Date.parse('2015-12-01T12:00:00+09:00') / 1000);
  site = await serveBuild('third-plan', { CONTENT_DIR: root, SOURCE_DATE_EPOCH }, project);
});
test.afterAll(() => {
  site?.stop();
  removeContent(root);
  rmSync(project, { recursive: true, force: true });
});

const page = (path: string) => parse(readFileSync(join(site.folder, path, 'index.html'), 'utf8'));
const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const texts = (path: string, selector: string) =>
  page(path)
    .querySelectorAll(selector)
    .map(({ textContent }) => words(textContent));

for (const year of YEARS) {
  const names = NAMES[year];

  test(`${year}：保険料の表はどれも、${names.length}つのプランの見出しと、プランごとの保険料を持つ`, () => {
    const tables = page(`${year}/premiums`).querySelectorAll('.premium-table');
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(table.querySelectorAll('.plan-name').map(({ text }) => words(text).replace(/（※）/, ''))).toEqual(names);
      const letters = table.querySelectorAll('tbody th.type').map(({ text }) => words(text).charAt(0));
      expect(new Set(letters).size).toBe(names.length);
    }
    const figures = page(`${year}/premiums`).querySelectorAll('.premium-table data');
    expect(figures.length).toBe(50 * names.length);
  });

  test(`${year}：〇×の表と補償の対照は、${names.length}つのプランを並べる`, () => {
    expect(texts(String(year), '.matrix thead th').slice(1)).toEqual(names);
    expect(texts(`${year}/plans`, '.matrix thead th').slice(1)).toEqual(names);
    expect(texts(`${year}/coverage`, '.versus thead th').slice(1)).toEqual(names);
    expect(texts(`${year}/plans`, '.matrix caption').join()).toContain(`${names.length}つのプラン`);
    for (const row of page(`${year}/coverage`).querySelectorAll('.versus tbody tr'))
      expect(row.querySelectorAll('td')).toHaveLength(names.length);
  });

  test(`${year}：保険料の調べ方で、${names.length}つのプランから選べ、答えの表も${names.length}つ`, async ({
    page,
  }) => {
    await page.goto(`${site.origin}/${year}/calculator/?facility=clinic`);
    await expect(page.locator('.calc-all .calc-types')).toHaveCount(names.length);
    const choices = page.getByRole('group', { name: 'プラン', exact: true }).getByRole('radio');
    await expect(choices).toHaveCount(names.length + 1);
    for (const plan of names) await expect(page.getByRole('radio', { name: plan, exact: true })).toBeVisible();
    await expect(page.getByRole('radio', { name: names.length === 2 ? '両方' : 'すべて', exact: true })).toBeVisible();
    await expect(page.locator('.calc-result')).toContainText(`${10 * names.length}タイプの年間保険料`);
  });
}

test('3つ目のプランの保険料を調べる：診療所B1は7,710円で、アドレスから戻せ、オプションをセットできる', async ({
  page,
}) => {
  await page.goto(`${site.origin}/2015/calculator/?facility=clinic`);
  await page.getByRole('combobox').selectOption('1');
  await page.getByRole('radio', { name: THIRD.name, exact: true }).check();
  await expect(page.locator('.calc-figure')).toContainText('7,710円');
  await expect(page).toHaveURL(/type=B1/);
  await page.reload();
  await expect(page.locator('.calc-figure')).toContainText('7,710円');
  await page.goto(`${site.origin}/2015/calculator/?facility=clinic&plan=basic&option=1`);
  await expect(page.locator('.calc-figure')).toContainText('掲載なし');
  await expect(page.locator('#calc-option-hint')).toContainText(
    `セットできるのはオールリスクプラン（Sタイプ）・${THIRD.name}（Bタイプ）だけです。情報漏えい限定プラン（Pタイプ）にはセットできません。`,
  );
});

test('3つ目のプランの符号と名は、検索からも引ける', async ({ page }) => {
  await page.goto(`${site.origin}/search/?q=B1`);
  await expect(page.locator('main')).toContainText('S1・P1・B1');
});

test('2つのプランだけを述べる項には、その2つの名が出る', () => {
  const clause = page('2015/plans').getElementById('feature-rating');
  expect(words(clause?.querySelector('.plan-of')?.textContent ?? '')).toBe(TWO.join('・'));
  expect(page('2014/plans').getElementById('feature-rating')?.querySelector('.plan-of')).toBeNull();
});
