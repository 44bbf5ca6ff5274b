/** Makes the search page answer: what the reader does to it goes to the session. */

import { whenIdle } from '../query/idle.ts';
import { readAddress, type SearchRequest, visible } from './address.ts';
import { listenToKeys } from './keys.ts';
import { type PageParts, readPage } from './page-parts.ts';
import { keepPlaces } from './places.ts';
import { createSession, type Session } from './session.ts';

/** From here on the filter stands beside the results and is open; as in search.css. */
const WIDE = '(min-width: 64em)';

export function startSearchPage(): void {
  const page = readPage();
  const session = createSession(page);
  const { isConverting } = listenToField(page, session);
  listenToLinks(page, session);
  listenToKeys(page.field, page.results, isConverting);
  addEventListener('online', () => {
    session.retry();
    if (session.state().phase === 'done') session.prepare();
  });
  keepPlaces(() => session.state().listed);
  const wide = matchMedia(WIDE);
  wide.addEventListener('change', () => setFilter(page, wide.matches));
  setFilter(page, wide.matches);
  page.results.dataset['searchStarted'] = '';
  goTo(page, session, readAddress(location.search), 'same');
  // Whoever comes here will search: the files are there, and compared with, before the first key.
  if (session.state().phase === 'idle') whenIdle(session.prepare);
}

/** Takes a request over into the field, and answers it. */
function goTo(page: PageParts, session: Session, request: SearchRequest, entry: 'new' | 'same'): void {
  if (visible(page.field.value) !== request.query) page.field.value = request.query;
  session.go(request, entry);
}

/** Typing, converting, sending. Nothing is looked up while a word is being converted, and at once when it is. */
function listenToField({ field, form }: PageParts, session: Session): { isConverting: () => boolean } {
  let converting = false;
  const typed = () => session.typed(visible(field.value));
  field.addEventListener('compositionstart', () => {
    converting = true;
  });
  field.addEventListener('compositionend', () => {
    converting = false;
    typed();
  });
  field.addEventListener('input', (event) => {
    if (!converting && !(event as InputEvent).isComposing) typed();
  });
  field.addEventListener('focus', session.prepare, { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!converting) session.go({ ...session.state().request, query: visible(field.value) }, 'new');
  });
  return { isConverting: () => converting };
}

/** Links of this page that are other requests, and the browser's own Back. */
function listenToLinks(page: PageParts, session: Session): void {
  document.addEventListener('click', (event) => {
    const pressed =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-section], [data-search-editions] a, .maybe a')
        : null;
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(page, session, readAddress(new URL(pressed.href).search), 'new');
    if (pressed.dataset['section'] !== undefined) showChoice(page);
  });
  addEventListener('popstate', () => goTo(page, session, readAddress(location.search), 'same'));
}

/** After choosing a page: the filter closes where it covers the list, and the line that names the choice comes into view. */
function showChoice(page: PageParts): void {
  if (matchMedia(WIDE).matches) return;
  setFilter(page, false);
  page.status.focus({ preventScroll: true });
  page.status.scrollIntoView({ block: 'start' });
}

function setFilter({ facets }: PageParts, open: boolean): void {
  const details = facets.querySelector('details');
  if (details) details.open = open;
}
