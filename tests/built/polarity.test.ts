/** An exception is never read without the words that say what it is: on its page, in the booklet, in the clause's text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { editionsOfSite } from '../support/editions-of-site.ts';
import { fileOf } from '../support/pages.ts';
import type { SiteName } from '../support/sites.ts';

const built = new Map<string, HTMLElement>();
function pageAt(site: SiteName, path: string): HTMLElement {
  const file = join(siteFolder(site), fileOf(path));
  const page = built.get(file) ?? parse(readFileSync(file, 'utf8'));
  built.set(file, page);
  return page;
}

const exceptions = (['ended', 'own'] as const).flatMap((site) =>
  editionsOfSite(site).flatMap((edition) =>
    edition.clauses
      .filter(({ form }) => form === 'exception')
      .map((exception) => [site, edition.id, exception.code, exception, edition] as const),
  ),
);

test('例外は見つかっている', () => expect(exceptions.length).toBeGreaterThanOrEqual(8));

describe.each(exceptions)('%s の %s年度版の %s', (site, year, _, exception, edition) => {
  test.each([exception.section, 'booklet'])('%s のページで、見出しが例外の前にある', (page) => {
    const element = pageAt(site, `${year}/${page}/`).getElementById(exception.id);
    const label = element?.querySelector('b')?.textContent.trim() ?? '';
    expect(label).toMatch(/(あたりません|含みません|除きます|必要がありません|なりません)$/);
    expect(element?.textContent.trim().startsWith(label)).toBe(true);
    // The clause's text, which search, index and proof print show, ends the exception with the same words.
    const whole = edition.clauseById.get(exception.parent ?? '')?.text ?? '';
    expect(whole).toContain(`（${label.replace(/^(ただし、)?(次の[^、は]+は)?/, '')}）`);
  });
});
