/** Makes the search page answer: typing, keys and links become questions, answers become states, states are drawn. */
import { parseQuery } from '../query/terms.ts';
import { readAddress, type SearchRequest, visible } from './address.ts';
import { createAsker } from './asker.ts';
import { reload } from './freshness.ts';
import { listenToKeys } from './keys.ts';
import { readPage } from './page-parts.ts';
import { keepPlaces, notedPlace, notePlace, type Place } from './places.ts';
import { draw, hrefOf } from './render.ts';
import { FIRST_STATE, nextState, type PageEvent } from './state.ts';
import { shownQuery, spoken, statusWords } from './words.ts';

/** Rest in typing after which what stands above the results is announced, and address and title follow, in milliseconds. */
const REST_MS = 800;
/** After a failure of the line: pauses before trying again by itself, in milliseconds. */
const RETRY_MS = [5_000, 15_000, 30_000, 60_000];
/** From here on the filter stands beside the results and is open; as in search.css. */
const WIDE = '(min-width: 64em)';

export function startSearchPage(): void {
  const page = readPage();
  const ownTitle = document.title;
  const asker = createAsker(page, send);
  let state = FIRST_STATE;
  /** Whether an input method is at work on the field. */
  let converting = false;
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

  function retry(): void {
    if (state.phase === 'failed') ask(state.request);
  }

  function ask(request: SearchRequest, listed = 0): void {
    clearTimeout(retrying);
    const askable = parseQuery(request.query).terms.length > 0;
    send({ type: 'ask', request, askable, listed });
    if (askable) void asker.answer(state);
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
    document.title = query === '' ? ownTitle : ownTitle.replace('｜', `：${query}｜`);
  }

  /** Takes a request over into address, field and choice of editions, and answers it. */
  function go(request: SearchRequest, entry: 'new' | 'same'): void {
    clearTimeout(rest);
    rest = undefined;
    const address = hrefOf(request);
    if (entry === 'new' && address !== location.pathname + location.search) {
      notePlace(state.listed);
      history.pushState(null, '', address);
    }
    if (visible(page.field.value) !== request.query) page.field.value = request.query;
    showEditions(request);
    wanted = entry === 'same' ? notedPlace() : undefined;
    ask(request, wanted?.listed);
  }

  function showEditions(request: SearchRequest): void {
    for (const choice of page.editions?.querySelectorAll('a') ?? []) {
      const edition = choice.dataset['edition'] ?? '';
      choice.href = hrefOf({ ...request, edition });
      if (edition === request.edition) choice.setAttribute('aria-current', 'true');
      else choice.removeAttribute('aria-current');
    }
  }

  /** Results follow each key; address, title and announcement follow when typing rests. */
  function typed(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      history.replaceState(history.state, '', hrefOf(state.request));
      showEditions(state.request);
      if (state.phase !== 'loading') settle();
    }, REST_MS);
    const query = visible(page.field.value);
    if (query !== state.request.query) ask({ ...state.request, query, section: '' });
  }

  /** After choosing a page: the filter closes where it covers the list, and the line that names the choice comes into view. */
  function showChoice(): void {
    if (wide.matches) return;
    setFilter(false);
    page.status.focus({ preventScroll: true });
    page.status.scrollIntoView({ block: 'start' });
  }

  function setFilter(open: boolean): void {
    const details = page.facets.querySelector('details');
    if (details) details.open = open;
  }

  page.field.addEventListener('compositionstart', () => {
    converting = true;
  });
  page.field.addEventListener('compositionend', () => {
    converting = false;
    typed();
  });
  page.field.addEventListener('input', (event) => {
    if (!converting && !(event as InputEvent).isComposing) typed();
  });
  page.field.addEventListener('focus', () => void asker.keep(state.request), { once: true });
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!converting) go({ ...state.request, query: visible(page.field.value) }, 'new');
  });
  document.addEventListener('click', (event) => {
    const pressed =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-section], [data-search-editions] a, .maybe a')
        : null;
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(readAddress(new URL(pressed.href).search), 'new');
    if (pressed.dataset['section'] !== undefined) showChoice();
  });
  listenToKeys(page.field, page.results, () => converting);
  addEventListener('popstate', () => go(readAddress(location.search), 'same'));
  addEventListener('online', () => {
    retry();
    if (state.phase === 'done') void asker.keep(state.request);
  });
  keepPlaces(() => state.listed);

  const wide = matchMedia(WIDE);
  wide.addEventListener('change', () => setFilter(wide.matches));
  setFilter(wide.matches);
  page.results.dataset['searchStarted'] = '';
  go(readAddress(location.search), 'same');
}
