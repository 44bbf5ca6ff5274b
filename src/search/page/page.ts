/** Makes the search page answer: typing, keys and links become questions, answers become states, states are drawn. */
import { parseQuery } from '../query/terms.ts';
import { readAddress, type SearchRequest, visible } from './address.ts';
import type { EditionSearch } from './edition-search.ts';
import { SearchFileError } from './files.ts';
import { isOutdated, reloadOnce } from './freshness.ts';
import { listenToKeys } from './keys.ts';
import { type EditionLoader, editionLoader } from './load.ts';
import { outcomeOf } from './outcome.ts';
import { readPage } from './page-parts.ts';
import { keepPlaces, notedPlace, notePlace } from './places.ts';
import { draw, hrefOf } from './render.ts';
import { FIRST_STATE, nextState, type PageEvent, type PageState } from './state.ts';
import { shownQuery, spoken, statusWords } from './words.ts';

/** Rest after which what stands above the results is announced, and the address and title follow, in milliseconds. */
const REST_MS = 800;
/** A search that takes longer says what it waits for, and how far it is. */
const WAITING_MS = 1000;
const PROGRESS_MS = 500;
/** After a failure of the line: pauses before trying again by itself, in milliseconds. */
const RETRY_MS = [5_000, 15_000, 30_000, 60_000];

export function startSearchPage(): void {
  const page = readPage();
  const [newest = ''] = page.years;
  const title = document.title;
  const editions = new Map<string, EditionLoader>();
  let state: PageState = FIRST_STATE;
  let converting = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wanted: { readonly y: number } | undefined;

  const loaderOf = (year: string): EditionLoader => {
    const known = editions.get(year);
    if (known) return known;
    const files = page.files[year];
    if (!files) throw new SearchFileError('unable', year);
    const loader = editionLoader(new URL(`pagefind/${year}/`, page.site.base).href, files);
    editions.set(year, loader);
    return loader;
  };
  const yearsOf = ({ edition }: SearchRequest) =>
    edition === 'all' ? page.years : [page.years.includes(edition) ? edition : newest];

  function send(event: PageEvent): void {
    const before = state;
    state = nextState(state, event);
    if (state !== before) draw(page, before, state, { more: () => send({ type: 'more' }), retry });
  }

  async function answer(): Promise<void> {
    const { asked, request } = state;
    const started = Date.now();
    const waiting = setInterval(() => {
      if (Date.now() - started < WAITING_MS) return;
      const parts = yearsOf(request).map((year) => editions.get(year)?.progress() ?? { received: 0, total: 0 });
      const sum = (key: 'received' | 'total') => parts.reduce((total, part) => total + part[key], 0);
      send({ type: 'waiting', asked, progress: { received: sum('received'), total: sum('total') } });
    }, PROGRESS_MS);
    try {
      const answered = await Promise.all(
        yearsOf(request).map(async (year) => {
          const search: EditionSearch = await loaderOf(year).open();
          return { search, answer: await search.search(request.query) };
        }),
      );
      send({ type: 'answer', asked, outcome: outcomeOf(request, answered) });
      failures = 0;
      if (asked === state.asked) void returnToPlace();
      for (const { search } of answered) void search.loadBook().catch(() => undefined);
    } catch (error) {
      await explain(error, asked);
    } finally {
      clearInterval(waiting);
      if (asked === state.asked && rest === undefined) settle();
    }
  }

  /** Says why there is no answer: the site is newer than this page, or a file could not be had. */
  async function explain(error: unknown, asked: number): Promise<void> {
    const fault = error instanceof SearchFileError ? error.kind : 'unable';
    if (fault !== 'unable' && asked === state.asked && (await isOutdated(page.filesText))) {
      send({ type: 'renewed' });
      if (reloadOnce(page.filesText)) return;
    }
    if (asked !== state.asked) return;
    send({ type: 'fault', asked, fault });
    if (fault === 'line' || fault === 'stalled')
      retrying = setTimeout(retry, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
  }

  function retry(): void {
    if (state.phase === 'failed' || state.phase === 'renewed') ask(state.request);
  }

  function ask(request: SearchRequest, listed?: number): void {
    clearTimeout(retrying);
    const askable = parseQuery(request.query).terms.length > 0;
    send({ type: 'ask', request, askable, ...(listed === undefined ? {} : { listed }) });
    if (askable) void answer();
  }

  /** Back: the list is as long as it was; now to the place in it. */
  async function returnToPlace(): Promise<void> {
    const place = wanted;
    wanted = undefined;
    if (!place || !state.outcome) return;
    // Excerpts give the results their height.
    await Promise.allSettled(
      state.outcome.hits.slice(0, state.listed).map(({ search, result }) => search.text(result.record)),
    );
    requestAnimationFrame(() => scrollTo({ top: place.y, behavior: 'instant' }));
  }

  /** When typing has come to rest: one announcement, and the address and the tab say what is shown. */
  function settle(): void {
    clearTimeout(rest);
    rest = undefined;
    if (state.phase === 'loading') return;
    const words = spoken(statusWords(state));
    if (page.announcement.textContent !== words) page.announcement.textContent = words;
    const query = state.outcome ? shownQuery(state.outcome) : '';
    document.title = query === '' ? title : `検索：${query}｜${title}`;
  }

  /** Takes a request over into address, field and choice of editions, and answers it. */
  function go(request: SearchRequest, how: 'push' | 'replace' | 'keep'): void {
    const address = hrefOf(request);
    if (how === 'push' && address !== location.pathname + location.search) {
      notePlace(state.listed);
      history.pushState(null, '', address);
    } else if (how !== 'keep') history.replaceState(history.state, '', address);
    if (visible(page.field.value) !== request.query) page.field.value = request.query;
    for (const choice of page.editions?.querySelectorAll('a') ?? []) {
      const edition = choice.dataset['edition'] ?? '';
      choice.href = hrefOf({ ...request, edition });
      if (edition === request.edition) choice.setAttribute('aria-current', 'true');
      else choice.removeAttribute('aria-current');
    }
    const place = how === 'keep' ? notedPlace() : undefined;
    wanted = place;
    ask(request, place?.listed);
  }

  /** Results follow each key; address, title and announcement follow when typing rests. */
  function typed(): void {
    const request = { ...state.request, query: visible(page.field.value), section: '' };
    if (request.query !== state.request.query) ask(request);
    clearTimeout(rest);
    rest = setTimeout(() => {
      history.replaceState(null, '', hrefOf(state.request));
      settle();
    }, REST_MS);
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
  page.field.addEventListener('focus', () => void open(newest), { once: true });
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (converting) return;
    clearTimeout(rest);
    rest = undefined;
    go({ ...state.request, query: visible(page.field.value), section: state.request.section }, 'push');
  });
  document.addEventListener('click', (event) => {
    const pressed =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-section], [data-search-editions] a, .maybe a')
        : null;
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const narrowing = pressed.dataset['section'] !== undefined;
    go(readAddress(new URL(pressed.href).search), 'push');
    if (narrowing) showNarrowed();
  });
  listenToKeys(page.field, page.results, () => converting);
  addEventListener('popstate', () => go(readAddress(location.search), 'keep'));
  addEventListener('online', () => {
    retry();
    if (state.phase === 'done') for (const year of yearsOf(state.request)) void open(year, true);
  });
  keepPlaces(() => state.listed);

  function open(year: string, withBook = false): Promise<void> {
    return Promise.resolve()
      .then(() => loaderOf(year).open())
      .then((search) => (withBook ? search.loadBook() : undefined))
      .catch(() => undefined);
  }

  /** After choosing a page: the filter closes where it covers the list, and the list is brought into view. */
  function showNarrowed(): void {
    const details = page.facets.querySelector('details');
    if (!details || wide.matches) return;
    details.open = false;
    page.status.scrollIntoView({ block: 'start' });
    page.status.focus({ preventScroll: true });
  }

  const wide = matchMedia('(min-width: 64em)');
  const openWhenWide = () => {
    const details = page.facets.querySelector('details');
    if (details) details.open = wide.matches;
  };
  wide.addEventListener('change', openWhenWide);
  openWhenWide();
  page.results.dataset['searchStarted'] = '';
  go(readAddress(location.search), 'keep');
}
