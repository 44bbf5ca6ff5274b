/** The booklet as `npm run pdf` makes it: numbers in its contents are those of its own sheets. */
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { PROJECT, siteFolder } from '../support/build-site.ts';
import { bare, readPdf } from '../support/read-pdf.ts';
import { SITES } from '../support/sites.ts';

const run = promisify(execFile);

test('冊子のPDFの目次は、どの章も、その章のある紙の番号を示す', async ({ page, baseURL }) => {
  const site = `${siteFolder('ended')}-pdf`;
  rmSync(site, { recursive: true, force: true });
  cpSync(siteFolder('ended'), site, { recursive: true });
  await run(process.execPath, [join(PROJECT, 'src/cli/make-pdf.ts')], {
    cwd: PROJECT,
    env: { ...process.env, ...SITES.ended.env, OUT_DIR: site },
  });
  const { sheets } = await readPdf(readFileSync(join(site, '2014/booklet.pdf')));
  rmSync(site, { recursive: true, force: true });

  await page.goto(`${baseURL}2014/booklet/`);
  const entries = await page.locator('.book-contents p').evaluateAll((all) =>
    all.map((entry) => ({
      title: entry.querySelector('a')?.textContent ?? '',
      range: entry.querySelector('span')?.textContent ?? '',
      next: entry.nextElementSibling?.querySelector('a')?.textContent ?? '',
    })),
  );
  expect(entries.length).toBeGreaterThan(10);
  const contents = sheets
    .slice(0, 2)
    .map(({ text }) => text)
    .join('');
  let earliest = 1;
  for (const { title, range, next } of entries) {
    // A chapter's own heading is set larger than anything else with its words.
    const at = sheets.findIndex(({ runs }, index) => {
      if (index === 0) return false;
      const large = runs.filter(({ size }) => size > 16).map(({ text }) => text);
      return bare(large.join('')).includes(bare(title));
    });
    expect(at, title).toBeGreaterThan(0);
    expect(at + 1, title).toBeGreaterThanOrEqual(earliest);
    earliest = at + 1;
    // What follows tells where the number ends: group names may begin with a digit (2つのプラン…).
    expect(contents, title).toContain(bare(`${title}${range}${at + 1}${next}`));
  }
});

test('ブラウザーで見る冊子の目次に、番号の場所だけが残って見えることはない', async ({ page }) => {
  await page.goto('2014/booklet/');
  await expect(page.locator('[data-page-of]').first()).toBeHidden();
});
