/**
 * The calculator under page translation. Translators and extensions put every text into <font>: some move the text
 * node, some replace it. Preact then updates nodes that are no longer in the page (preactjs/preact #948).
 */
import { expect, type Page, test } from '@playwright/test';
import { answer, enquiryOf, rowsOf, stateFromQuery, total } from '../../src/domain/premium/index.ts';
import { premiums } from '../fixtures/frozen/premiums.ts';
import { book } from '../support/calculator-facts.ts';

const CALCULATOR = '2014/calculator/';
const SCRIPT = /\/_astro\/[^/]+\.js/;
type Hand = 'move' | 'replace';

/** Runs in the page: puts every text that is not yet in a <font> into one. */
function translate(hand: Hand): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('font, script, style, textarea')) continue;
    const font = document.createElement('font');
    if (hand === 'replace') font.append(text.data);
    text.replaceWith(font);
    if (hand === 'move') font.append(text);
  }
}

/** Runs in the page: a translator that never sleeps. */
function neverSleep(run: () => void): void {
  const watch = () => {
    run();
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  const observer = new MutationObserver(() => {
    observer.disconnect();
    watch();
  });
  watch();
}

/** Every control once or more, and back again. */
const STEPS: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['一般医院・診療所', (page) => page.getByRole('radio', { name: '一般医院・診療所' }).check()],
  ['S3', (page) => page.locator('#calc-sum').selectOption('3')],
  ['オールリスクプラン', (page) => page.getByRole('radio', { name: 'オールリスクプラン' }).check()],
  ['S5', (page) => page.locator('#calc-sum').selectOption('5')],
  ['情報漏えい限定プラン', (page) => page.getByRole('radio', { name: '情報漏えい限定プラン' }).check()],
  ['オプション', (page) => page.locator('[name=option]').check()],
  ['両方', (page) => page.getByRole('radio', { name: '両方' }).check()],
  ['オプションなし', (page) => page.locator('[name=option]').uncheck()],
  ['病院', (page) => page.getByRole('radio', { name: '病院', exact: true }).check()],
  ['100床', (page) => page.locator('#calc-size').fill('100')],
  ['50床', (page) => page.locator('#calc-size').fill('50')],
  ['一般病床以外', (page) => page.locator('[name=otherBeds]').check()],
  ['一般病床', (page) => page.locator('[name=otherBeds]').uncheck()],
  ['80床', (page) => page.locator('#calc-size').fill('80')],
  ['介護老人保健施設', (page) => page.getByRole('radio', { name: '介護老人保健施設' }).check()],
  ['100人', (page) => page.locator('#calc-size').fill('100')],
  ['S1000', (page) => page.locator('#calc-sum').selectOption('1000')],
  ['S', (page) => page.getByRole('radio', { name: 'オールリスクプラン' }).check()],
  ['受付日', (page) => page.locator('#calc-received').fill('2014-11-16')],
  ['締切のあと', (page) => page.locator('#calc-received').fill('2014-04-01')],
  ['予算', (page) => page.locator('#calc-budget').fill('100000')],
  ['一覧に加える', (page) => page.locator('#calc-add').click()],
  ['歯科', (page) => page.getByRole('radio', { name: '歯科医院・歯科診療所' }).check()],
  ['もう1つ加える', (page) => page.locator('#calc-add').click()],
  ['共有', (page) => page.locator('[name=shared]').check()],
  ['別々', (page) => page.locator('[name=shared]').uncheck()],
  ['一覧から外す', (page) => page.locator('.calc-list button').first().click()],
  ['戻る', (page) => page.goBack()],
];

/** The premiums that the state in the address has to show, as `facility type size premium`, in any order. */
function premiumsOf(query: string): string[] {
  const state = stateFromQuery(query, book);
  const enquiry = enquiryOf(book, state);
  if (enquiry === null) return [];
  const found = answer(book, enquiry, state.shared);
  const lines =
    found.tag === 'published'
      ? found.lines
      : found.tag === 'not-published'
        ? found.reference.flatMap(({ lines }) => lines.filter(({ grade }) => (enquiry.grade ?? grade) === grade))
        : [];
  const rows = [
    ...(found.tag === 'published' ? found.chosen : []),
    ...total(book, state.list).entries.flatMap(({ published }) => published ?? []),
    ...lines.flatMap((line) => rowsOf(book, line)),
  ];
  return rows.map(({ facility, type, size, premium }) => `${facility} ${type} ${size ?? ''} ${premium}`).sort();
}

/** The figures in the answer as their texts say them, not their attributes. */
function shownIn(page: Page): Promise<string[]> {
  return page.locator('[data-calculator-result] data[data-type]').evaluateAll((all) =>
    all
      .map((element) => {
        const { facility, type, size } = element.dataset;
        return `${facility} ${type} ${size} ${element.textContent?.replace(/[,円]/g, '')}`;
      })
      .sort(),
  );
}

const PRINTED = premiums.map(([facility, type, size, , , premium]) => `${facility} ${type} ${size} ${premium}`);

const PARTS = ['[data-calculator-result]', '.calc-form', '.calc .calc-slip'];
const textsOf = (page: Page) => Promise.all(PARTS.map((part) => page.locator(part).allTextContents()));

/** The texts of a page that nobody has touched, by its address: each is opened once for all hands and moments. */
const untouched = new Map<string, string[][]>();

async function untouchedTexts(fresh: Page, address: string): Promise<string[][]> {
  const known = untouched.get(address);
  if (known) return known;
  await fresh.goto('about:blank');
  await fresh.goto(address);
  await expect(fresh.locator('html')).toHaveAttribute('data-calculator', /ready|answered/);
  const texts = await textsOf(fresh);
  untouched.set(address, texts);
  return texts;
}

/** The address follows the controls a moment later: what is said holds once it has. */
async function expectTruth(page: Page, fresh: Page, step: string): Promise<void> {
  await expect(async () => {
    const address = page.url();
    const shown = await shownIn(page);
    expect(shown, step).toEqual(premiumsOf(new URL(address).search));
    for (const premium of shown) expect(PRINTED, step).toContain(premium);
    // Every word, not only the figures: the same as on a page that nobody has touched.
    expect(await textsOf(page), step).toEqual(await untouchedTexts(fresh, address));
    expect(page.url()).toBe(address);
  }).toPass({ timeout: 60_000 });
}

for (const hand of ['move', 'replace'] as const) {
  for (const moment of ['欄が動く前から', '動いたあと、変えるたびに', '文字が変わるたびに'] as const) {
    test(`文字が包まれても（${hand}、${moment}）、見える金額と言葉は条件のとおり`, async ({ page, context }) => {
      test.setTimeout(240_000);
      const fresh = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(SCRIPT, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(CALCULATOR, { waitUntil: 'commit' });
      await page.locator('.calc-tables').waitFor({ state: 'attached' });
      if (moment === '欄が動く前から') await page.evaluate(translate, hand);
      release();
      await expect(page.locator('html')).toHaveAttribute('data-calculator', /ready|answered/);
      if (moment === '文字が変わるたびに')
        await page.evaluate(
          `(() => { const translate = ${translate.toString()}; (${neverSleep.toString()})(() => translate('${hand}')); })()`,
        );
      for (const [step, change] of STEPS) {
        if (moment === '動いたあと、変えるたびに') await page.evaluate(translate, hand);
        await change(page);
        if (step === '一般医院・診療所') await page.locator('details > summary').click();
        await expectTruth(page, fresh, step);
      }
      expect(problems).toEqual([]);
    });
  }
}
