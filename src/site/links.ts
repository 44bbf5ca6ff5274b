import type { Edition } from '../editions/load.ts';
import { baseWithSlash, elementPath, filePath, pagePath } from './addresses.ts';

const BASE = baseWithSlash(import.meta.env.BASE_URL);

/** An address inside the site, under whatever base path it is built for. `path` has no leading slash. */
export function siteHref(path = ''): string {
  return BASE + path;
}

/** A page of an edition: `pageHref('2025', 'exclusions')`. Without a slug: the edition's front page. */
export function pageHref(editionId: string, slug = ''): string {
  return siteHref(pagePath(editionId, slug));
}

/** A file of an edition: `fileHref('2025', 'booklet.pdf')`. */
export function fileHref(editionId: string, name: string): string {
  return siteHref(filePath(editionId, name));
}

/** Where the page that is being rendered stands; decides how clauses are linked. */
export interface PagePlace {
  readonly edition: Edition;
  /** The section being read, or the name of a generated page. */
  readonly slug: string;
  /** All sections on one page: links to clauses stay within it. */
  readonly wholeBook: boolean;
}

/** Whether a clause stands outside the whole book that is being rendered: the register of gaps. The book leads nowhere else. */
export function isOutsideBook(place: PagePlace, id: string): boolean {
  return place.wholeBook && place.edition.clauseById.get(id)?.section === place.edition.about.slug;
}

/** Link from a page to a clause, group or section of the same edition. */
export function referenceHref(place: PagePlace, to: string): string {
  const page = /^section:(.*)$/.exec(to)?.[1];
  if (page !== undefined) {
    return place.wholeBook && place.edition.sections.some(({ slug }) => slug === page)
      ? `#section-${page}`
      : pageHref(place.edition.id, page);
  }
  const target =
    place.edition.clauseById.get(to)?.section ??
    [...place.edition.sections, place.edition.about].find(({ groups }) => groups.some(({ id }) => id === to))?.slug;
  if (target === undefined) throw new Error(`「${to}」という条項はありません / unknown clause`);
  const samePage = place.slug === target || (place.wholeBook && target !== 'about');
  return samePage ? `#${to}` : siteHref(elementPath(place.edition.id, target, to));
}
