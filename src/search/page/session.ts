/** One reader's search: holds the state, asks for what it needs, and keeps address, tab and announcement in step with it. */
import { parseQuery } from '../query/terms.ts';
import type { SearchRequest } from './address.ts';
import { createAsker } from './asker.ts';
import { reload } from './freshness.ts';
import type { PageParts } from './page-parts.ts';
import { notedPlace, notePlace, type Place } from './places.ts';
import { draw, hrefOf, showEditions } from './render.ts';
import { FIRST_STATE, nextState, type PageEvent, type PageState } from './state.ts';
import { shownQuery, spoken, statusWords } from './words.ts';

/** Rest in typing after which what stands above the results is announced, and address and title follow, in milliseconds. */
const REST_MS = 800;
/** After a failure of the line: pauses before trying again by itself, in milliseconds. */
const RETRY_MS = [5_000, 15_000, 30_000, 60_000];

export interface Session {
  state(): PageState;
  /** A request as a step of its own: a link, a press of the button. `same`: the entry of the browser's history that is there already (Back, the first one). */
  go(request: SearchRequest, entry: 'new' | 'same'): void;
  /** The words of the field after a key. Results follow at once; address, title and announcement when typing rests. */
  typed(query: string): void;
  /** Asks again after a failure. */
  retry(): void;
  /** Fetches all that a search may need. */
  prepare(): void;
}

export function createSession(page: PageParts): Session {
  const ownTitle = document.title;
  const asker = createAsker(page, send);
  let state = FIRST_STATE;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** Where the reader stood in the list that is being asked for again. */
  let wanted: Place | undefined;

  function send(event: PageEvent): void {
    const before = state;
    state = nextState(state, event);
    if (state === before) return;
    draw(page, before, state, { more: () => send({ type: 'more' }), retry });
    if (event.type === 'answer') {
      failures = 0;
      void returnTo(wanted);
      wanted = undefined;
    }
    if (event.type === 'renewed') reload(page.filesText, hrefOf(state.request));
    if (event.type === 'fault' && (event.fault === 'line' || event.fault === 'stalled')) {
      retrying = setTimeout(retry, RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
      failures += 1;
    }
    if (state.phase !== 'loading' && rest === undefined) settle();
  }

  function ask(request: SearchRequest, listed = 0): void {
    clearTimeout(retrying);
    const askable = parseQuery(request.query).terms.length > 0;
    send({ type: 'ask', request, askable, listed });
    if (askable) void asker.answer(state);
  }

  function retry(): void {
    if (state.phase === 'failed') ask(state.request);
  }

  /** Back: the list is as long as it was; now to the place in it, once its excerpts give it its height. */
  async function returnTo(place: Place | undefined): Promise<void> {
    const hits = state.outcome?.hits.slice(0, state.listed) ?? [];
    if (!place || place.y === 0) return;
    await Promise.allSettled(hits.map(({ search, result }) => search.text(result.record)));
    requestAnimationFrame(() => scrollTo({ top: place.y, behavior: 'instant' }));
  }

  /** One announcement, and the tab names the query. */
  function settle(): void {
    const words = spoken(statusWords(state));
    if (page.announcement.textContent !== words) page.announcement.textContent = words;
    const query = state.outcome ? shownQuery(state.outcome) : '';
    document.title = query === '' ? ownTitle : ownTitle.replace('｜', () => `：${query}｜`);
  }

  return {
    state: () => state,
    go(request, entry) {
      clearTimeout(rest);
      rest = undefined;
      const address = hrefOf(request);
      if (entry === 'new' && address !== location.pathname + location.search) {
        notePlace(state.listed);
        history.pushState(null, '', address);
      }
      showEditions(page, request);
      wanted = entry === 'same' ? notedPlace() : undefined;
      ask(request, wanted?.listed);
    },
    typed(query) {
      clearTimeout(rest);
      rest = setTimeout(() => {
        rest = undefined;
        history.replaceState(history.state, '', hrefOf(state.request));
        showEditions(page, state.request);
        if (state.phase !== 'loading') settle();
      }, REST_MS);
      if (query !== state.request.query) ask({ ...state.request, query, section: '' });
    },
    retry,
    prepare: () => void asker.keep(state.request),
  };
}
