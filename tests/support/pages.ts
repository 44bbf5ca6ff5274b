import { readdirSync } from 'node:fs';

/** Addresses of all pages of a built site, relative to its base: `2014/exclusions/`, `404.html`, … */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** The file of such an address. */
export function fileOf(page: string): string {
  return page === '' || page.endsWith('/') ? `${page}index.html` : page;
}
