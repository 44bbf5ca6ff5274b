import type { SearchFiles } from '../wire.ts';
import type { SiteAddresses } from './render-results.ts';

/** The parts of the search page; see pages/search.astro. */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  /** The line above the results. */
  readonly status: HTMLElement;
  /** The same line for screen readers, when typing has come to rest. */
  readonly announcement: HTMLElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  /** Pages and telephone of each edition, for when there is no answer. */
  readonly help: readonly HTMLElement[];
  /** The number for the hour, of each edition. */
  readonly emergencies: readonly HTMLElement[];
  /** What is said of each edition where a result speaks of applying: that the time for it is over; empty before. */
  readonly joining: readonly HTMLElement[];
  /** Choice of editions, where there are several. */
  readonly editions: HTMLElement | null;
  readonly site: SiteAddresses;
  /** Years, newest first. */
  readonly years: readonly string[];
  /** Files of each year's search, as the build wrote them into the page. */
  readonly files: Readonly<Record<string, SearchFiles>>;
  /** The same as text, to tell this page from one of a later publication. */
  readonly filesText: string;
}

function part<Part extends Element>(selector: string): Part {
  const found = document.querySelector<Part>(selector);
  if (!found) throw new Error(`${selector} is missing`);
  return found;
}

export function readPage(): PageParts {
  const results = part<HTMLElement>('[data-search-results]');
  const filesText = results.dataset['files'] || '{}';
  // On a disk the root is the folder above this page's own, whatever the site's address was to be.
  const onDisk = location.protocol === 'file:';
  return {
    form: part('form[data-search-form]'),
    field: part('form[data-search-form] input[type=search]'),
    status: part('[data-search-status]'),
    announcement: part('[data-search-announcement]'),
    facets: part('[data-search-facets]'),
    results,
    help: [...document.querySelectorAll<HTMLElement>('[data-search-help]')],
    emergencies: [...document.querySelectorAll<HTMLElement>('[data-search-emergency]')],
    joining: [...document.querySelectorAll<HTMLElement>('[data-search-joining]')],
    editions: document.querySelector('[data-search-editions]'),
    site: { base: new URL(onDisk ? '../' : (results.dataset['base'] ?? '/'), location.href).href, named: onDisk },
    years: (results.dataset['years'] ?? '').split(' '),
    files: JSON.parse(filesText) as Record<string, SearchFiles>,
    filesText,
  };
}
