/** The premium calculator as people use it: by mouse, keyboard, address, on paper, and when its script is missing. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { dateText } from '../../src/domain/edition/index.ts';
import { EXAMPLES, type Example } from '../fixtures/calculator-examples.ts';
import { premiums } from '../fixtures/frozen/premiums.ts';
import { serveFaulty } from '../support/faulty-server.ts';
import { bare, readPdf } from '../support/read-pdf.ts';

const CALCULATOR = '2014/calculator/';
const LABELS = { clinic: '一般医院・診療所', hospital: '病院', care: '介護老人保健施設' } as const;
/** Also what Astro's island asks for a second time, with a mark behind the name. */
const SCRIPT = /\/_astro\/[^/]+\.js/;

const result = (page: Page): Locator => page.locator('[data-calculator-result]');
const button = (page: Page): Locator => page.getByRole('button', { name: '保険料をみる' });
const live = (page: Page): Locator => page.locator('[data-calculator-live]');

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(CALCULATOR + query);
  await expect(page.locator('html')).toHaveAttribute('data-calculator', /ready|answered/);
}

/** Leads to a named state as a reader would. */
async function show(page: Page, example: Example): Promise<void> {
  await open(page, example.query);
  if (example.typed?.label) await page.getByLabel(example.typed.label, { exact: true }).fill(example.typed.text);
  if (example.typed) await button(page).click();
  await expect(result(page)).toContainText(example.shows[0] ?? '');
}

test.describe('掲載のある保険料100件', () => {
  for (const [facility, label] of Object.entries(LABELS)) {
    test(`${label}：欄を選んで出る金額が、書き写した表と同じ`, async ({ page }) => {
      await open(page);
      await page.getByRole('radio', { name: label, exact: true }).check();
      for (const [, type, size, , , premium] of premiums.filter(([id]) => id === facility)) {
        if (size) await page.getByLabel(facility === 'hospital' ? '病床数' : '定員数', { exact: true }).fill(size);
        await page.getByLabel('保険金額', { exact: true }).selectOption(type.slice(1));
        await page
          .getByRole('radio', { name: type.startsWith('S') ? 'オールリスクプラン' : '情報漏えい限定プラン' })
          .check();
        const answer = result(page).locator('.calc-figure data');
        await expect(answer).toHaveText(`${premium.toLocaleString('en')}円`);
        await expect(answer).toHaveAttribute('value', String(premium));
        await expect(answer).toHaveAttribute('data-type', type);
        await expect(answer).toHaveAttribute('data-facility', facility);
        await expect(answer).toHaveAttribute('data-size', size);
        await expect(result(page).locator('.calc-on data')).toHaveAttribute('data-type', type);
      }
    });
  }
});

for (const example of EXAMPLES) {
  test.describe(example.name, () => {
    for (const width of [1280, 320]) {
      test(`幅${width}：言葉と金額が正しく、axeに指摘がなく、横にはみ出さない`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await show(page, example);
        for (const words of example.shows) await expect(result(page)).toContainText(words);
        for (const words of example.hides ?? []) await expect(result(page)).not.toContainText(words);
        const shown = await result(page)
          .locator('data[data-type]')
          .evaluateAll((all) =>
            all.map((element) => [
              element.dataset['facility'],
              element.dataset['type'],
              element.dataset['size'],
              Number((element as HTMLDataElement).value),
              element.textContent,
            ]),
          );
        expect(shown).toHaveLength(example.premiums);
        for (const [facility, type, size, value, text] of shown) {
          expect(premiums.map(([id, code, at, , , premium]) => [id, code, at, premium])).toContainEqual([
            facility,
            type,
            size,
            value,
          ]);
          expect(text).toBe(`${value?.toLocaleString('en')}円`);
        }
        await expect(live(page)).toHaveText(example.announced);
        if (example.error) {
          await expect(page.getByRole('alert')).toBeFocused();
          await expect(page.getByRole('alert').getByRole('link')).toHaveText(example.error);
          await expect(page.locator('.calc-error')).toHaveText(example.error);
        } else await expect(page.getByRole('alert')).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }

    if (example.announced) {
      test('紙では掲載保険料の控えが、ちょうど1枚になる', async ({ page }) => {
        await show(page, example);
        const { sheets } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
        expect(sheets).toHaveLength(1);
        const text = sheets[0]?.text ?? '';
        const address = await page.evaluate(() => location.href);
        for (const words of [
          '掲載保険料の控え',
          '2014年度版',
          '2014年5月5日 午後4時から2015年5月5日 午後4時まで',
          'この版では加入できません',
          '092-000-1540',
          '050-0000-4966',
          address,
        ]) {
          expect(text).toContain(bare(words));
        }
        expect(text).toContain(bare(`印刷した日${dateText(new Date())}`));
        expect(text).not.toContain(bare('見積書'));
        expect(text).not.toContain(bare('保険料をみる'));
      });
    }
  });
}

test('答えがなければ、紙には保険料の表がそのまま出る', async ({ page }) => {
  await open(page);
  const { sheets } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  const text = sheets.map((sheet) => sheet.text).join('');
  expect(text).toContain('885,480円');
  expect(text).not.toContain(bare('掲載保険料の控え'));
});

for (const [width, height] of [
  [1366, 768],
  [375, 667],
] as const) {
  test(`${width}×${height}の窓で「保険料をみる」を押すと、答えが見える所に来て、キーボードの位置はボタンに残る`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, '?facility=hospital&size=100&type=S3');
    await button(page).evaluate((element) => element.scrollIntoView({ block: 'end' }));
    const figure = result(page).locator('.calc-figure');
    await expect(figure).not.toBeInViewport();
    await button(page).click();
    await expect(result(page).locator('.calc-panel h2')).toBeInViewport({ ratio: 1 });
    await expect(figure).toBeInViewport({ ratio: 1 });
    await expect(button(page)).toBeFocused();
  });
}

for (const width of [320, 375, 768, 1366]) {
  test(`幅${width}pxの「すべてのタイプ」は、隣りあう欄の字が6px以上離れる`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '?facility=hospital&size=100');
    const gaps = await result(page)
      .locator('.calc-types tbody tr')
      .evaluateAll((rows) =>
        rows.flatMap((row) => {
          const boxes = [...row.children].map((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return range.getBoundingClientRect();
          });
          return boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0));
        }),
      );
    expect(gaps).toHaveLength(60);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('キーボードだけで、病院100床のS3の保険料190,040円に着く', async ({ page }) => {
  await open(page);
  await page.locator('h1').click();
  const reach = async (name: Locator) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if (await name.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error('Tabで着けない');
  };
  await reach(page.getByRole('radio', { name: '一般医院・診療所' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '病院', exact: true })).toBeChecked();
  await reach(page.getByLabel('病床数', { exact: true }));
  await page.keyboard.type('五十');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('病床数', { exact: true })).toBeFocused();
  await expect(page.getByLabel('病床数', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('１００床');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await reach(page.getByLabel('保険金額', { exact: true }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('保険金額', { exact: true })).toHaveValue('1');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('保険金額', { exact: true })).toHaveValue('3');
  await reach(page.getByRole('radio', { name: '両方' }));
  await page.keyboard.press('ArrowDown');
  await expect(result(page).locator('.calc-figure data')).toHaveText('190,040円');
});

test.describe('この施設の、すべてのタイプの表', () => {
  const sumOf = (yen: number) =>
    yen % 100_000_000 === 0 ? `${yen / 100_000_000}億円` : `${(yen / 10_000).toLocaleString('en')}万円`;
  /** The cells of a plan's table, from the second transcription: smaller ① first, then smaller ②. */
  const cellsOf = (facility: string, size: string, letter: string) =>
    premiums
      .filter(([id, type, at]) => id === facility && at === size && type.startsWith(letter))
      .toSorted((a, b) => a[3] - b[3] || a[4] - b[4])
      .map(([, type, , liability, response, premium]) => [
        `① ${sumOf(liability)}`,
        `② ${sumOf(response)}`,
        type,
        `${premium.toLocaleString('en')}円`,
      ]);

  for (const [query, facility, size, unit] of [
    ['?facility=clinic', 'clinic', '', ''],
    ['?facility=hospital&size=100', 'hospital', '100', '100床'],
    ['?facility=care&size=50', 'care', '50', '50人'],
  ] as const) {
    for (const [place, plan] of [
      [0, 'S'],
      [1, 'P'],
    ] as const) {
      test(`${query} ${plan}タイプ：①・②・記号・金額は、書式がなくても、写しても、別々の言葉`, async ({ page }) => {
        await open(page, query);
        const table = result(page).locator('.calc-types').nth(place);
        const expected = cellsOf(facility, size, plan);
        expect(expected).toHaveLength(10);
        const texts = await table.locator('tbody tr').allTextContents();
        expect(texts.map((text) => text.split(/\s+/).filter(Boolean))).toEqual(
          expected.map((cells) => cells.join(' ').split(' ')),
        );
        const copied = await table.evaluate((element) => {
          getSelection()?.selectAllChildren(element);
          return getSelection()?.toString() ?? '';
        });
        const lines = copied.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
        for (const cells of expected) expect(lines).toContainEqual(cells);
        // What a screen reader says of a premium: the heads of its row and of its column, and the table's name.
        const rows = table.getByRole('row');
        for (const [index, cells] of expected.entries()) {
          const row = rows.nth(index + 1);
          await expect(row.getByRole('rowheader')).toHaveText(cells.slice(0, 3));
          await expect(row.getByRole('cell')).toHaveText(cells[3] ?? '');
        }
        await expect(table.getByRole('columnheader').last()).toHaveText(unit ? `年間保険料（${unit}）` : '年間保険料');
        const name = plan === 'S' ? 'オールリスクプラン' : '情報漏えい限定プラン';
        await expect(table.locator('caption')).toContainText(`${unit}の年間保険料　${name}`);
        await expect(table.locator('caption')).toContainText('1加入者ごとに、保険期間中に');
      });
    }
  }
});

test.describe('打っているあいだ', () => {
  test('1、10、100と打つ途中で「掲載なし」は出ず、読み上げは1度だけ', async ({ page }) => {
    await open(page, '?facility=hospital&type=S3');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const watch = (selector: string) => {
        const element = document.querySelector(selector);
        if (element)
          new MutationObserver(() => seen.push(element.textContent ?? '')).observe(element, {
            childList: true,
            subtree: true,
            characterData: true,
          });
      };
      watch('[data-calculator-result]');
      watch('[data-calculator-live]');
    });
    await page.getByLabel('病床数', { exact: true }).pressSequentially('100', { delay: 60 });
    await expect(live(page)).toHaveText('病院・100床・S3（オールリスクプラン）：年間保険料 190,040円');
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.filter((text) => text.includes('掲載なし'))).toEqual([]);
    expect(seen.filter((text) => text.startsWith('病院・100床・S3（オールリスクプラン）：'))).toHaveLength(1);
  });

  test('誤りは、きくまで出ない。直すと消える', async ({ page }) => {
    await open(page, '?facility=hospital&size=100&type=S3');
    const size = page.getByLabel('病床数', { exact: true });
    await size.fill('0');
    await size.blur();
    await expect(result(page)).toContainText('病床数を入れると');
    await expect(page.locator('.calc-error')).toHaveCount(0);
    await button(page).click();
    await expect(page.locator('.calc-error')).toHaveCount(1);
    await expect(size).toHaveValue('0');
    await size.fill('50');
    await expect(page.locator('.calc-error')).toHaveCount(0);
    await expect(result(page).locator('.calc-figure data')).toHaveText('143,910円');
  });
});

test.describe('施設の一覧', () => {
  test('加えて、外して、合計を出す。掲載のない施設は数える', async ({ page }) => {
    await open(page, '?facility=clinic&type=S3&shared=0&received=2014-11-16');
    const add = page.getByRole('button', { name: 'この条件を一覧に加える' });
    await add.click();
    await page.getByRole('radio', { name: '歯科医院・歯科診療所' }).check();
    await add.click();
    await page.getByRole('radio', { name: '病院', exact: true }).check();
    await page.getByLabel('病床数', { exact: true }).fill('100');
    await add.click();
    const list = page.locator('.calc-list');
    await expect(list).toContainText('2施設の合計 235,660円');
    await expect(list).toContainText('1施設（合計に入っていません）');
    await expect(list.locator('data:not([data-type])')).toHaveAttribute('value', '235660');
    await list.getByRole('button', { name: '1番目の一般医院・診療所' }).click();
    await expect(list).toContainText('1施設の合計 190,040円');
    await expect(page.locator('#calc-list-title')).toBeFocused();
    await page.reload();
    await expect(list).toContainText('1施設の合計 190,040円');
    await page.goBack();
    await expect(list).toContainText('2施設の合計 235,660円');
  });

  test('共有するときは、掲載なしと言い、合計を出さない', async ({ page }) => {
    await open(page, '?facility=clinic&type=S3&shared=1&list=clinic..S3');
    await expect(result(page)).toContainText('共有する場合の保険料は掲載されていません');
    await expect(result(page).locator('data:not([data-type])')).toHaveCount(0);
  });
});

test.describe('アドレス', () => {
  test('選ぶたびに条件が入り、読み直しても、戻っても残る', async ({ page }) => {
    await open(page);
    await page.getByRole('radio', { name: '病院', exact: true }).check();
    await page.getByLabel('病床数', { exact: true }).fill('100');
    await page.getByLabel('保険金額', { exact: true }).selectOption('3');
    await page.getByRole('radio', { name: 'オールリスクプラン' }).check();
    await expect(page).toHaveURL(/\?facility=hospital&size=100&type=S3$/);
    await page.reload();
    await expect(result(page).locator('.calc-figure data')).toHaveText('190,040円');
    await page.getByRole('radio', { name: '情報漏えい限定プラン' }).check();
    await page.getByRole('radio', { name: '介護老人保健施設' }).check();
    await expect(result(page).locator('.calc-figure data')).toHaveText('84,140円');
    await page.goBack();
    await expect(result(page).locator('.calc-figure data')).toHaveText('132,760円');
    await expect(page.getByRole('radio', { name: '病院', exact: true })).toBeChecked();
    await page.getByRole('link', { name: '補償の内容' }).first().click();
    await page.goBack();
    await expect(result(page).locator('.calc-figure data')).toHaveText('132,760円');
  });

  test('知らない値や悪意のある値は捨て、アドレスからも消す', async ({ page }) => {
    const problems: string[] = [];
    page.on('dialog', (dialog) => {
      problems.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (/error|warning/.test(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await open(
      page,
      `?facility=${encodeURIComponent('"><img src=x onerror=alert(1)>')}&size=1e9&type=S99&evil=1&list=${encodeURIComponent('<script>alert(1)</script>')}`,
    );
    await expect(page).toHaveURL(/calculator\/$/);
    await expect(result(page)).toContainText('施設の種類を選ぶと');
    await open(page, `?facility=clinic&type=S3&x=${encodeURIComponent('<svg onload=alert(1)>')}`);
    await expect(page).toHaveURL(/\?facility=clinic&type=S3$/);
    expect(problems).toEqual([]);
  });

  test('この条件へのリンクは、いまのアドレスと同じ', async ({ page }) => {
    await open(page, '?facility=clinic&type=S3');
    await expect(page.getByRole('link', { name: 'この条件へのリンク' })).toHaveAttribute('href', page.url());
  });
});

test.describe('文面のコピー', () => {
  /** Characters of JIS X 0208, by decoding its rows; the rows of NEC and IBM are left out. */
  const jis = new Set([...'\n\t', ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))]);
  const decoder = new TextDecoder('shift_jis');
  for (let row = 1; row <= 84; row += 1) {
    if (row >= 9 && row <= 15) continue;
    for (let cell = 1; cell <= 94; cell += 1) {
      const lead = Math.floor((row - 1) / 2) + (row <= 62 ? 0x81 : 0xc1);
      const trail = row % 2 === 1 ? cell + (cell <= 63 ? 0x3f : 0x40) : cell + 0x9e;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (!/[\ufffd～∥－￠￡￢―]/.test(character)) jis.add(character);
    }
  }

  for (const example of EXAMPLES.filter(({ announced }) => announced)) {
    test(`${example.name}：Shift_JISで安全な文字だけで、条件と問い合わせ先が入る`, async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', {
          value: {
            writeText: (text: string) => {
              Object.assign(window, { copied: text });
              return Promise.resolve();
            },
          },
        }),
      );
      await show(page, example);
      await page.getByRole('button', { name: '文面をコピー' }).click();
      await expect(page.getByText('コピーしました。')).toBeVisible();
      const text = await page.evaluate(() => (window as unknown as { copied: string }).copied);
      expect([...text].filter((character) => !jis.has(character))).toEqual([]);
      for (const words of ['掲載保険料の控え', '2014年度版', '092-000-1540', page.url()]) expect(text).toContain(words);
      expect(text).not.toMatch(/文面をコピー|外す/);
    });
  }

  test('一覧の文面に、施設の種類ごとの条件と、例を含むことが入る。表の行はタブで分かれる', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await open(page, '?facility=clinic&type=S3&list=clinic..S3_hospital.100.S3_care.50.S3');
    await page.getByRole('button', { name: '文面をコピー' }).click();
    const text = await page.getByLabel('結果の文面').inputValue();
    for (const words of [
      '例の金額を含みます（2施設）',
      '病院の条件：',
      '一般病床の場合',
      '病床数および告知内容に基づいて',
      '介護老人保健施設の条件：',
      '施設定員数および告知内容に基づいて',
      '1加入者ごとに、保険期間中に',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/^\(1\) 5,000万円\t\(2\) 500万円\tS3\t45,620円 選択中$/m);
  });

  test('クリップボードが使えなければ、文面を欄に出す', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await open(page, '?facility=clinic&type=S3');
    await page.getByRole('button', { name: '文面をコピー' }).click();
    await expect(page.getByLabel('結果の文面')).toHaveValue(/45,620円/);
  });
});

test.describe('命令が働かないとき', () => {
  /** The six seconds never end: what shows was not waited for. */
  const neverGiveUp = (page: Page) =>
    page.addInitScript(() => {
      const timeout = window.setTimeout;
      window.setTimeout = ((act: () => void, wait?: number) =>
        wait === 6000 ? 0 : timeout(act, wait)) as typeof window.setTimeout;
    });
  const expectTablesOnly = async (page: Page) => {
    await expect(page.locator('.calc-off')).toBeVisible();
    await expect(page.locator('.calc-off')).toContainText('092-000-1540');
    await expect(button(page)).toBeHidden();
    await expect(page.locator('.calc-tables data[data-type]')).toHaveCount(100);
    await expect(page.locator('.calc-tables')).toContainText('1施設あたりの年間保険料');
  };

  test('JavaScriptがなければ、表と読み方だけを見せる', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(CALCULATOR);
    await expectTablesOnly(page);
    await context.close();
  });

  for (const [fault, answer] of [
    ['届かない', 'abort'],
    ['404', 404],
    ['500', 500],
  ] as const) {
    test(`命令のファイルが${fault}なら、待たせずに表を見せる`, async ({ page }) => {
      await page.route(SCRIPT, (route) =>
        answer === 'abort' ? route.abort() : route.fulfill({ status: answer, body: '' }),
      );
      await neverGiveUp(page);
      await page.goto(`${CALCULATOR}?facility=hospital&size=100`);
      await expect(page.locator('html')).toHaveAttribute('data-calculator', 'failed');
      await expectTablesOnly(page);
    });
  }

  test('命令のファイルが壊れていれば、待たせずに表を見せる', async ({ page }) => {
    await page.route(SCRIPT, (route) => route.fulfill({ contentType: 'text/javascript', body: '<html>garbage' }));
    await neverGiveUp(page);
    await page.goto(CALCULATOR);
    await expect(page.locator('html')).toHaveAttribute('data-calculator', 'failed');
    await expectTablesOnly(page);
  });

  test('壊れたものが1年分の期限つきでブラウザーに残っていても、新しく求めて、条件の答えを出す', async ({ page }) => {
    const server = await serveFaulty('ended');
    try {
      server.isWrong = (path) => path.startsWith('/_astro/');
      const url = `${server.url}${CALCULATOR}?facility=hospital&size=100&type=S3`;
      const loads = () => server.asked.filter((path) => path.endsWith('/calculator/')).length;
      await page.goto(url);
      await expect(page.locator('html')).toHaveAttribute('data-calculator', 'failed');
      await expectTablesOnly(page);
      // Read again once, not in a circle: the page, its files' check, the page.
      await page.waitForTimeout(1500);
      expect(loads()).toBeLessThanOrEqual(3);
      server.isWrong = () => false;
      await page.goto('about:blank');
      await page.goto(url);
      await expect(page.locator('html')).toHaveAttribute('data-calculator', 'answered');
      expect(page.url()).toContain('facility=hospital&size=100&type=S3');
    } finally {
      server.stop();
    }
  });

  test('開いたあとの公開で命令のファイルの名が変わっていれば、読み直して、条件の答えを出す', async ({ page }) => {
    // The page of the publication before names files that are gone.
    let old = true;
    await page.route(/\/calculator\//, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: old ? body.replaceAll(/\/_astro\/[^"]+?\.js/g, '/_astro/gone.js') : body });
      old = false;
    });
    await page.goto(`${CALCULATOR}?facility=hospital&size=100&type=S3`);
    await expect(page.locator('html')).toHaveAttribute('data-calculator', 'answered');
    await expect(page).toHaveURL(/facility=hospital&size=100&type=S3/);
  });

  test('命令のファイルが来ないままなら6秒で表を見せ、遅れて来たら欄に戻す', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(SCRIPT, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${CALCULATOR}?facility=clinic&type=S3`, { waitUntil: 'commit' });
    await expectTablesOnly(page);
    release();
    await expect(result(page).locator('.calc-figure data')).toHaveText('45,620円');
    await expect(page.locator('.calc-off')).toBeHidden();
  });
});

for (const query of ['', '?facility=hospital&size=100&type=S3']) {
  test(`欄が動き出しても、見えているものは動かない（${query || '条件なし'}）`, async ({ page }) => {
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, query);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      );
      expect(shift, `幅${width}`).toBe(0);
    }
  });
}

test('版の終わりを過ぎて開いた古い頁でも、答えは終わったと言う', async ({ page }) => {
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () =>
      document.documentElement.setAttribute('data-edition-status', 'ended'),
    ),
  );
  await open(page, '?facility=clinic&type=S3');
  await expect(result(page)).toContainText('この版では加入できません');
});
