/** What a search is: all of it stands in the page's address. */
export interface SearchRequest {
  readonly query: string;
  /** Slug of the page that results are narrowed to; empty for all. */
  readonly section: string;
  /** Year, `all`, or empty for the newest edition. */
  readonly edition: string;
}

/** Signs without a shape of their own (zero width, soft hyphen, direction, variants of emoji): nobody types them, pasting brings them. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F/gu;

/** A query without what cannot be seen: 免<U+200B>責 is 免責. */
export function visible(query: string): string {
  return query.replace(INVISIBLE, '');
}

export function readAddress(search: string): SearchRequest {
  const parameters = new URLSearchParams(search);
  return {
    query: visible(parameters.get('q') ?? ''),
    section: parameters.get('section') ?? '',
    edition: parameters.get('edition') ?? '',
  };
}

/** `?q=…&section=…&edition=…`, without what is empty. */
export function writeAddress(request: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (request.query !== '') parameters.set('q', wellFormed(request.query));
  if (request.section !== '') parameters.set('section', request.section);
  if (request.edition !== '') parameters.set('edition', request.edition);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Longest query that an address carries, in UTF-16 units; servers refuse longer addresses. */
const LONGEST_IN_ADDRESS = 300;

function wellFormed(query: string): string {
  return query.slice(0, LONGEST_IN_ADDRESS).replace(/\p{Cs}/gu, '');
}
