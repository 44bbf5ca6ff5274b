import { type Edition, GENERATED_PAGES } from '../../editions/load.ts';
import { pagePath } from '../../site/addresses.ts';
import { GENERATED_LABELS } from '../../site/navigation.ts';
import type { PageEntry } from '../catalogue.ts';

/** A page with what a search may find of it. */
export interface EditionPage extends PageEntry {
  /** The sentence below its title. */
  readonly lead: string;
  readonly groups: readonly { readonly id: string; readonly title: string; readonly intro: string }[];
  /** Further names: titles and numbers of the pamphlet's chapters it restates. */
  readonly names: readonly string[];
}

/** The section pages in the order of the book, then the pages that the site makes. */
export function editionPages(edition: Edition, withAbout: boolean): EditionPage[] {
  const chapters = new Map(edition.facts.chapters.map((chapter) => [chapter.id, chapter]));
  const sections = [...edition.sections, ...(withAbout ? [edition.about] : [])].map(
    ({ slug, title, nav, lead, groups, chapters: restated }): EditionPage => ({
      slug,
      title,
      nav,
      path: pagePath(edition.id, slug),
      lead: lead.trim(),
      groups,
      // A page that restates nearly everything (glossary) is not what a chapter's name asks for.
      names:
        restated.length > edition.facts.chapters.length / 2 || slug === 'about'
          ? []
          : restated.flatMap((id) => {
              const chapter = chapters.get(id);
              return chapter ? [chapter.title, chapter.label] : [];
            }),
    }),
  );
  const made = GENERATED_PAGES.map(
    (slug): EditionPage => ({
      slug,
      title: GENERATED_LABELS[slug],
      nav: GENERATED_LABELS[slug],
      path: pagePath(edition.id, slug),
      lead: '',
      groups: [],
      names: [],
    }),
  );
  return [...sections, ...made];
}

/** Slugs of all pages, for checking what lists of words refer to. */
export function pageSlugs(edition: Edition): Set<string> {
  return new Set([...edition.sections.map(({ slug }) => slug), 'about', ...GENERATED_PAGES]);
}
