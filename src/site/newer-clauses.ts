import type { Edition } from '../editions/load.ts';
import type { PagePlace } from './links.ts';

/** Addresses of a page that a newer edition does not have on the same page. */
export interface ClausesElsewhere {
  /** Ids that the newer edition has nowhere. */
  readonly gone: readonly string[];
  /** `id>slug`: ids that stand on another page of the newer edition. */
  readonly moved: readonly string[];
}

/** Page of every address (clause or group) of an edition. */
function addresses(edition: Edition): Map<string, string> {
  const groups = [...edition.sections, edition.about].flatMap(({ slug, groups: own }) =>
    own.map(({ id }) => [id, slug] as const),
  );
  return new Map([...groups, ...edition.clauses.map(({ id, section }) => [id, section] as const)]);
}

/** What an earlier edition's page has to know to link each of its clauses into the newer edition. A whole book carries all of them. */
export function clausesElsewhere(
  earlier: Edition,
  newer: Edition,
  { slug, wholeBook }: Pick<PagePlace, 'slug' | 'wholeBook'>,
): ClausesElsewhere {
  const own = [...addresses(earlier)].filter(([, page]) => wholeBook || page === slug).map(([id]) => id);
  const now = addresses(newer);
  if (wholeBook) return { gone: own.filter((id) => !now.has(id)), moved: [] };
  return {
    gone: own.filter((id) => !now.has(id)),
    moved: own.filter((id) => now.has(id) && now.get(id) !== slug).map((id) => `${id}>${now.get(id)}`),
  };
}
