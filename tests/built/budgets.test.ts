/** Bytes of every page as they travel (brotli 11): HTML with all its CSS inside, and the files it needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { packed } from '../support/packed.ts';
import { fileOf, pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';
import { CALCULATOR, filesOf, parts, weightOf } from '../support/weight.ts';

/** One round trip of a new connection: ten segments of 1,460 bytes. */
const ROUND_TRIP = 14_600;
/** The register of the source's gaps (about) is for those who check the site against the paper: a second round trip is allowed. */
const REGISTER = 16_600;
const limitOf = (page: string) => (/(^|\/)about\/$/.test(page) ? REGISTER : ROUND_TRIP);

const folder = siteFolder('ended');
const read = (page: string) => readFileSync(join(folder, fileOf(page)), 'utf8');

const free = pagesOf(folder).filter((page) => !/calculator|search|booklet|proof/.test(page));

describe.each(free)('/%s', (page) => {
  const html = read(page);
  test(`HTMLとCSSで ${limitOf(page)} バイトまで`, () => {
    expect(packed(html), parts(html)).toBeLessThanOrEqual(limitOf(page));
  });
  test('命令のファイルも、書体も、ほかのファイルも読み込まない', () => {
    expect(filesOf(folder, html)).toEqual([]);
    expect(html).not.toMatch(/<link[^>]+rel="?(stylesheet|preload|modulepreload)|@font-face|<img/);
  });
});

describe.each(['ended', 'current', 'upcoming', 'based'] as const)('保険料をしらべるページ（%s）', (name) => {
  test(`命令も含めて ${CALCULATOR} バイトまで`, () => {
    const { html, files, total } = weightOf(siteFolder(name), '2014/calculator/', SITES[name].base);
    expect(files.length).toBeGreaterThan(1);
    expect(total, `HTML ${html}、${files.map(({ path, bytes }) => `${path} ${bytes}`).join('、')}`).toBeLessThanOrEqual(
      CALCULATOR,
    );
  });
});
