import type { AskedWord, How, Result, SearchAnswer, SearchStatus } from '../query/answers.ts';
import type { RecordEntry } from '../record.ts';
import type { SearchRequest } from './address.ts';
import type { EditionSearch } from './edition-search.ts';

/** One result with what is needed to show it. */
export interface Hit {
  readonly search: EditionSearch;
  readonly entry: RecordEntry;
  readonly result: Result;
  /** Slug of the page that it leads to. */
  readonly section: string;
}

/** The answers of all editions that were searched, as one. */
export interface Outcome {
  readonly request: SearchRequest;
  readonly searches: readonly EditionSearch[];
  /** Written answers that come before anything else, best first. */
  readonly answers: readonly Hit[];
  /** The others, best first, of all pages. */
  readonly hits: readonly Hit[];
  readonly status: SearchStatus;
  readonly asked: readonly AskedWord[];
  readonly emergency: boolean;
  readonly cut: boolean;
}

/** From the most to the least that can be said. */
const STATUSES: readonly SearchStatus[] = ['found', 'found-by-other-words', 'partly', 'none'];

/** Puts the answers of the editions together: one edition's order as it is, several by score. */
export function outcomeOf(
  request: SearchRequest,
  answered: readonly { readonly search: EditionSearch; readonly answer: SearchAnswer }[],
): Outcome {
  const all = answered.flatMap(({ search, answer }) =>
    answer.results.flatMap((result): Hit[] => {
      const entry = search.catalogue.records[result.record];
      return entry ? [{ search, entry, result, section: sectionOf(entry, search) }] : [];
    }),
  );
  if (answered.length > 1) all.sort((a, b) => b.result.score - a.result.score);
  const leading = all.findIndex(({ entry }) => entry.form !== 'answer');
  const first = leading < 0 ? all.length : leading;
  const summaries = answered.map(({ answer }) => answer.summary);
  const best = STATUSES.find((status) => summaries.some((summary) => summary.status === status)) ?? 'none';
  return {
    request,
    searches: answered.map(({ search }) => search),
    answers: all.slice(0, first),
    hits: all.slice(first),
    status: best,
    asked: summaries.find(({ status }) => status === best)?.asked ?? [],
    emergency: summaries.some(({ emergency }) => emergency),
    cut: summaries.some(({ cut }) => cut),
  };
}

function sectionOf(entry: RecordEntry, { catalogue }: EditionSearch): string {
  return catalogue.pages[entry.page]?.slug ?? '';
}

/** The hits of the page that the request narrows to. */
export function narrowed({ hits, request }: Outcome): readonly Hit[] {
  return request.section === '' ? hits : hits.filter(({ section }) => section === request.section);
}

/** How many hits were found in each way. */
export function countsOf(hits: readonly Hit[]): Readonly<Record<How, number>> {
  const counts = { literal: 0, term: 0, partial: 0 };
  for (const { result } of hits) counts[result.how] += 1;
  return counts;
}

/** A page among the hits, with their number: an entry of the filter. */
export interface Facet {
  readonly section: string;
  readonly label: string;
  readonly count: number;
}

/** The pages that hold hits: exclusions first, then in the order of the book. The chosen page stays, even without hits. */
export function facetsOf({ hits, searches, request }: Outcome): Facet[] {
  const counts = new Map<string, number>();
  for (const { section } of hits) counts.set(section, (counts.get(section) ?? 0) + 1);
  const labels = new Map(searches.flatMap(({ catalogue }) => catalogue.pages).map(({ slug, nav }) => [slug, nav]));
  return [...labels]
    .filter(([slug]) => counts.has(slug) || slug === request.section)
    .sort(([a], [b]) => Number(b === 'exclusions') - Number(a === 'exclusions'))
    .map(([section, label]) => ({ section, label, count: counts.get(section) ?? 0 }));
}
