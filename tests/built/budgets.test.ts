/** Bytes of every page as they travel (brotli 11): HTML with all its CSS inside, and the files it needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { editionsOfSite } from '../support/editions-of-site.ts';
import { packed } from '../support/packed.ts';
import { fileOf, pagesOf } from '../support/pages.ts';
import { SITES, type SiteName } from '../support/sites.ts';
import { CALCULATOR, filesOf, parts, weightOf } from '../support/weight.ts';

/** One round trip of a new connection: ten segments of 1,460 bytes. */
const ROUND_TRIP = 14_600;
/** The register of the source's gaps (about) is for those who check the site against the paper: a second round trip is allowed. */
const REGISTER = 16_600;
const limitOf = (page: string) => (/(^|\/)about\/$/.test(page) ? REGISTER : ROUND_TRIP);

const free = (['ended', 'own'] as const).flatMap((site) =>
  pagesOf(siteFolder(site))
    .filter((page) => !/calculator|search|booklet|proof/.test(page))
    .map((page) => [site, page] as const),
);

describe.each(free)('%s /%s', (site, page) => {
  const folder = siteFolder(site);
  const html = readFileSync(join(folder, fileOf(page)), 'utf8');
  test(`HTMLとCSSで ${limitOf(page)} バイトまで`, () => {
    expect(packed(html), parts(html)).toBeLessThanOrEqual(limitOf(page));
  });
  test('命令のファイルも、書体も、ほかのファイルも読み込まない', () => {
    expect(filesOf(folder, html)).toEqual([]);
    expect(html).not.toMatch(/<link[^>]+rel="?(stylesheet|preload|modulepreload)|@font-face|<img/);
  });
});

const calculators = (Object.keys(SITES) as SiteName[]).flatMap((site) =>
  editionsOfSite(site).map(({ id }) => [site, id] as const),
);

describe.each(calculators)('保険料をしらべるページ（%s、%s年度版）', (name, year) => {
  test(`命令も含めて ${CALCULATOR} バイトまで`, () => {
    const { html, files, total } = weightOf(siteFolder(name), `${year}/calculator/`, SITES[name].base);
    expect(files.length).toBeGreaterThan(1);
    expect(total, `HTML ${html}、${files.map(({ path, bytes }) => `${path} ${bytes}`).join('、')}`).toBeLessThanOrEqual(
      CALCULATOR,
    );
  });
});
