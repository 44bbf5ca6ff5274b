/** The index leads to what readers see: its words stand in the item itself, or in the title it stands under, not only in what is closed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { siteFolder } from '../support/build-site.ts';
import { edition, YEAR } from '../support/edition.ts';
import { fileOf } from '../support/pages.ts';

const bare = (text: string) => text.replace(/\s/g, '');
const pages = new Map<string, HTMLElement>();
function page(path: string): HTMLElement {
  const known = pages.get(path) ?? parse(readFileSync(join(siteFolder('ended'), fileOf(path)), 'utf8'));
  for (const closed of known.querySelectorAll('.apparatus')) closed.remove();
  pages.set(path, known);
  return known;
}

/** Every way in which a headword may be written. */
const spellings = new Map<string, string[]>();
for (const { term, aliases } of [...edition.indexTerms.terms, ...edition.glossary.terms])
  spellings.set(term, [...(spellings.get(term) ?? [term]), ...aliases]);

test('索引のどの項目にも、引いた言葉が、開かずに見える所にある', () => {
  const links = page(`${YEAR}/index/`)
    .querySelectorAll('.gojuon dl > div')
    .flatMap((entry) => {
      const term = entry.querySelector('dt')?.textContent ?? '';
      return entry.querySelectorAll('dd a').map((link) => ({ term, href: link.getAttribute('href') ?? '' }));
    });
  expect(links.length).toBeGreaterThan(600);
  const missing = links.filter(({ term, href }) => {
    const [path = '', id = ''] = href.slice(1).split('#');
    const item = page(path).getElementById(id);
    const under = item?.closest('.group')?.querySelector('.group-title');
    const seen = bare(`${item?.textContent} ${under?.textContent}`);
    return !(spellings.get(term) ?? []).some((word) => seen.includes(bare(word)));
  });
  expect(missing).toEqual([]);
});
