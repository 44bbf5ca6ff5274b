/**
 * Every address of the site, as a path from its root without a leading slash.
 * Pure, so that pages, the search index, inlined scripts, commands and tests
 * build addresses by the same rule; the base path is the caller's to know.
 */

/** A page of an edition: `2025/exclusions/`. Without a slug, the edition's front page: `2025/`. */
export function pagePath(editionId: string, slug = ''): string {
  return slug === '' ? `${editionId}/` : `${editionId}/${slug}/`;
}

/** A file of an edition: `2025/booklet.pdf`. */
export function filePath(editionId: string, name: string): string {
  return `${editionId}/${name}`;
}

/** An element of a page, by its id: `2025/exclusions/#common-04`. */
export function elementPath(editionId: string, slug: string, id: string): string {
  return `${pagePath(editionId, slug)}#${id}`;
}

/** A base path as Astro's `base` allows it (`/`, `/cyber`, `/cyber/`), with one slash at its end. */
export function baseWithSlash(base: string): string {
  return base.replace(/\/*$/, '/');
}
