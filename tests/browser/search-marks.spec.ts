/** Marks on a page that was reached from a search: what matched, in the clause, few, and removable. */
import { expect, type Page, test } from '@playwright/test';

const marked = (page: Page, id: string) => page.locator(`#${id} mark`);
/** The module that marks, and the page with it run: what it does not mark then stays unmarked. */
const MODULE = '/scripts/marks.js';
async function openMarked(page: Page, address: string): Promise<void> {
  const module = page.waitForResponse((response) => response.url().endsWith(MODULE));
  await page.goto(address);
  await module;
  // The same module: it answers when it has run.
  await page.evaluate((path) => import(path), MODULE);
}
const mark = (...words: string[]) => words.map((word) => `mark=${encodeURIComponent(word)}`).join('&');

test('印の命令は、言葉の入ったアドレスのときだけ取りに行く', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('2014/exclusions/#common-10');
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual(['/2014/exclusions/']);
  await page.goto(`2014/coverage/?${mark('損害')}#all-risk-liability`);
  await expect(marked(page, 'all-risk-liability').first()).toHaveText('損害');
  expect(asked).toContain(MODULE);
});

test('条項の中だけに印が付き、どこから来た印かを言い、「印を消す」で消える', async ({ page }) => {
  await openMarked(page, `2014/exclusions/?${mark('暗号資産')}#common-10`);
  await expect(marked(page, 'common-10').first()).toHaveText('暗号資産');
  await expect(page.locator('mark')).toHaveCount(await marked(page, 'common-10').count());
  await expect(page.locator('#common-10 .marks')).toContainText('さがした言葉に印を付けています。');
  const before = await page.locator('#common-10').innerText();
  await page.getByRole('button', { name: '印を消す' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  await expect(page.locator('.marks')).toHaveCount(0);
  await expect(page).toHaveURL(/\/2014\/exclusions\/#common-10$/);
  const after = await page.locator('#common-10').innerText();
  expect(before.startsWith(after.trimEnd())).toBe(true);
});

test('表の行にも印が付き、消すボタンは行の中に入る', async ({ page }) => {
  await page.goto('2014/plans/');
  const id = (await page.locator('tr[id]').first().getAttribute('id')) ?? '';
  const word = ((await page.locator(`#${id} td`).first().innerText()).match(/対象外?/) ?? ['対象'])[0];
  await openMarked(page, `2014/plans/?${mark(word)}#${id}`);
  await expect(marked(page, id).first()).toHaveText(word);
  await expect(page.locator(`#${id} td .marks button`)).toBeVisible();
});

test('言葉は要素の境をまたいでも印が付く', async ({ page }) => {
  await page.goto('2014/exclusions/#common-10');
  const text = await page.locator('#common-10').evaluate((clause) => {
    const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
    let joined = '';
    while (walker.nextNode()) joined += walker.currentNode.textContent;
    return joined;
  });
  // The end of the code and the beginning of the title stand in two elements.
  const across = text.trim().slice(0, 8);
  await page.goto('about:blank');
  await openMarked(page, `2014/exclusions/?${mark(across)}#common-10`);
  expect((await marked(page, 'common-10').allTextContents()).join('')).toBe(across);
});

test('打ち消しは、打ち消される言葉とともに印が付く', async ({ page }) => {
  await page.goto('2014/exclusions/');
  // A clause of the page that denies something, and what it denies.
  const found = await page.evaluate(() => {
    for (const clause of document.querySelectorAll('main article[id], main li[id]')) {
      if (clause.querySelector('article, h1, h2')) continue;
      const denied = /([一-龠]{2,})([ぁ-ん]{1,5}(?:ない|ません))/.exec(clause.textContent ?? '');
      if (denied) return { id: clause.id, word: denied[1] ?? '', whole: denied[0] };
    }
    return null;
  });
  if (!found) throw new Error('no clause denies anything');
  await page.goto('about:blank');
  await openMarked(page, `2014/exclusions/?${mark(found.word)}#${found.id}`);
  const stretches = await marked(page, found.id).allTextContents();
  expect(stretches.join('')).toContain(found.whole);
});

for (const [name, hash] of [
  ['ページ全体', '#main'],
  ['見出し', '#common'],
  ['ない番地', '#nowhere'],
  ['番地なし', ''],
] as const) {
  test(`${name}には印が付かない`, async ({ page }) => {
    await openMarked(page, `2014/exclusions/?${mark('保険金をお支払い', 'の')}${hash}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('mark')).toHaveCount(0);
    await expect(page.locator('.marks')).toHaveCount(0);
  });
}

test('同じ言葉を100回、長い言葉、空の言葉を渡しても、印は重ならず、ページは固まらない', async ({ page }) => {
  const words = [...Array.from({ length: 100 }, () => 'の'), 'あ'.repeat(41), '', ' ', ...'はがをにと'];
  const started = Date.now();
  await openMarked(page, `2014/glossary/?${mark(...words)}#main`);
  await page.goto('about:blank');
  await openMarked(page, `2014/exclusions/?${mark(...words)}#common-10`);
  await expect(page.locator('h1')).toBeVisible();
  expect(Date.now() - started).toBeLessThan(5000);
  expect(await page.locator('mark mark').count()).toBe(0);
  const distinct = new Set(await page.locator('mark').allTextContents());
  expect(distinct.size).toBeLessThanOrEqual(5);
  expect([...distinct].every((word) => 'のはがをにと'.includes(word))).toBe(true);
});

test('長い言葉の印の中に、短い言葉の印は入らない', async ({ page }) => {
  await openMarked(page, `2014/exclusions/?${mark('資産', '暗号資産')}#common-10`);
  expect(await page.locator('mark mark').count()).toBe(0);
  expect(await marked(page, 'common-10').allTextContents()).toContain('暗号資産');
});

for (const hash of ['#%', '#%zz', '#%E3%81', '#%FF', '#a%b', '#%u0041', '#"]', '#\u0000']) {
  test(`こわれた番地「${hash}」でも、何も起こらず、/ は欄へ行く`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await openMarked(page, `2014/exclusions/?${mark('暗号資産')}${hash}`);
    await page.keyboard.press('/');
    await expect(page.locator('input[type=search]')).toBeFocused();
    expect(errors).toEqual([]);
  });
}

test('印の付いた行は、紙には出ない', async ({ page }) => {
  await openMarked(page, `2014/exclusions/?${mark('暗号資産')}#common-10`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.marks')).toBeHidden();
});
