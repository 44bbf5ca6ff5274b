/** An exception is never read without the words that say what it is: on its page, in the booklet, in the clause's text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { loadEditions } from '../../src/editions/load.ts';
import { siteFolder } from '../support/build-site.ts';
import { fileOf } from '../support/pages.ts';

const folder = siteFolder('ended');
const built = new Map<string, HTMLElement>();
function pageAt(path: string): HTMLElement {
  const page = built.get(path) ?? parse(readFileSync(join(folder, fileOf(path)), 'utf8'));
  built.set(path, page);
  return page;
}

const exceptions = loadEditions().flatMap((edition) =>
  edition.clauses
    .filter(({ form }) => form === 'exception')
    .map((exception) => [edition.id, exception.code, exception, edition] as const),
);

test('例外が1つもない版はない', () => expect(exceptions.length).toBeGreaterThanOrEqual(8));

describe.each(exceptions)('%s年度版の %s', (year, _, exception, edition) => {
  test.each([exception.section, 'booklet'])('%s のページで、見出しが例外の前にある', (page) => {
    const element = pageAt(`${year}/${page}/`).getElementById(exception.id);
    const label = element?.querySelector('b')?.textContent.trim() ?? '';
    expect(label).toMatch(/(あたりません|含みません|除きます|必要がありません|なりません)$/);
    expect(element?.textContent.trim().startsWith(label)).toBe(true);
    // The clause's text, which search, index and proof print show, ends the exception with the same words.
    const whole = edition.clauseById.get(exception.parent ?? '')?.text ?? '';
    expect(whole).toContain(`（${label.replace(/^(ただし、)?(次の[^、は]+は)?/, '')}）`);
  });
});
