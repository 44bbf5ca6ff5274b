import { firstToCall, readOfficeHours } from '../../domain/contact-hours/index.ts';
import { type SearchRequest, writeAddress } from './address.ts';
import { button, element, link } from './elements.ts';
import { facetsOf, narrowed, type Outcome } from './outcome.ts';
import type { PageParts } from './page-parts.ts';
import { addressOf, answerCard, resultItem } from './render-results.ts';
import type { PageState } from './state.ts';
import { FAULT_WORDS, headedAnswers, type StatusWords, statusWords, suggestionOf } from './words.ts';

/** What the reader may press in what is drawn. */
export interface Presses {
  more(): void;
  retry(): void;
}

/** Address of this page for another request. */
export function hrefOf(request: SearchRequest): string {
  return location.pathname + writeAddress(request);
}

/** The choice of editions, each for the same words. */
export function showEditions({ editions }: PageParts, request: SearchRequest): void {
  for (const choice of editions?.querySelectorAll('a') ?? []) {
    const edition = choice.dataset['edition'] ?? '';
    choice.href = hrefOf({ ...request, edition });
    if (edition === request.edition) choice.setAttribute('aria-current', 'true');
    else choice.removeAttribute('aria-current');
  }
}

/** Draws a state into the page. */
export function draw(page: PageParts, before: PageState, state: PageState, presses: Presses): void {
  const { results } = page;
  drawStatus(page, state);
  if (state.outcome !== before.outcome || state.listed !== before.listed || state.phase !== before.phase) {
    if (canExtend(before, state)) extend(page, state, presses);
    else if (state.phase !== 'loading' || !state.outcome) drawResults(page, state, presses);
  }
  // Last, so that whoever waits for the state finds the rest in place.
  results.setAttribute('aria-busy', String(state.phase === 'loading'));
  results.dataset['searchQuery'] = state.request.query;
  results.dataset['searchState'] = state.phase;
}

function drawStatus({ status }: PageParts, state: PageState): void {
  const words: StatusWords = statusWords(state);
  const nodes: (Node | string)[] = [];
  if (words.query !== '') nodes.push(element('span', 'asked', `さがした言葉：${words.query}`), ' ');
  if (words.count !== '') nodes.push(element('b', '', words.count), ' ');
  nodes.push(words.sentence);
  const { outcome, request } = state;
  if (outcome && outcome.request.section !== '' && words.count !== '')
    nodes.push(' ', narrowLink(request, `すべての章の${outcome.hits.length}件を見る`, ''));
  status.replaceChildren(...nodes);
}

function narrowLink(request: SearchRequest, words: string, section: string): HTMLAnchorElement {
  const made = link(hrefOf({ ...request, section }), words);
  made.dataset['section'] = section;
  return made;
}

/** Whether only more of the same list is wanted. */
function canExtend(before: PageState, state: PageState): boolean {
  return (
    state.phase === 'done' &&
    before.phase === 'done' &&
    state.outcome === before.outcome &&
    state.listed > before.listed
  );
}

function extend(page: PageParts, state: PageState, presses: Presses): void {
  const list = page.results.querySelector('.hits');
  if (!list || !state.outcome) return;
  const from = list.children.length;
  list.append(...itemsOf(page, state.outcome, from, state.listed));
  const more = page.results.querySelector('.more');
  if (narrowed(state.outcome).length <= state.listed) more?.remove();
  else if (!more) page.results.append(moreButton(presses));
  list.children[from]?.querySelector('a')?.focus();
}

function itemsOf(page: PageParts, outcome: Outcome, from: number, to: number): HTMLLIElement[] {
  const hits = narrowed(outcome);
  const several = outcome.searches.length > 1;
  const mixed = new Set(hits.map(({ result }) => result.how)).size > 1;
  return hits.slice(from, to).map((hit) => resultItem(hit, page, several, mixed));
}

function moreButton(presses: Presses): HTMLButtonElement {
  return button('つづきを表示', 'button more', presses.more);
}

function drawResults(page: PageParts, state: PageState, presses: Presses): void {
  const { results, facets } = page;
  const outcome = state.phase === 'done' ? state.outcome : undefined;
  const hits = outcome ? narrowed(outcome) : [];
  const nodes: Node[] = [];
  if (outcome) {
    const suggestion = suggestionOf(outcome);
    if (suggestion !== undefined)
      nodes.push(
        element('p', 'did-you-mean', 'もしかして　', link(hrefOf({ ...state.request, query: suggestion }), suggestion)),
      );
    for (const { heading, answers } of headedAnswers(outcome))
      nodes.push(
        element('section', 'answers', element('h2', '', heading), ...answers.map((hit) => answerCard(hit, page))),
      );
    if (hits.length > 0)
      nodes.push(
        element('h2', outcome.answers.length > 0 ? 'others' : 'visually-hidden', '検索結果'),
        element('ol', 'hits', ...itemsOf(page, outcome, 0, state.listed)),
      );
    if (hits.length > state.listed) nodes.push(moreButton(presses));
  }
  const found = hits.length > 0 || (outcome?.answers.length ?? 0) > 0;
  if (state.phase === 'blank' || (outcome && !found))
    nodes.push(element('p', 'lead', '下の章の一覧か五十音索引からさがすか、電話でお尋ねください。'));
  if (state.phase === 'failed') nodes.push(failureNote(page, state, presses));
  results.replaceChildren(...nodes);
  drawFacets(facets, outcome);
  const year = yearOf(page, state.request);
  // An answer that says that nothing is written leaves the reader to ask; the number stands below it.
  const onlySilence = hits.length === 0 && (outcome?.answers.every(({ entry }) => entry.silent === 1) ?? true);
  for (const help of page.help) help.hidden = !onlySilence || help.dataset['searchHelp'] !== year;
  drawEmergency(page, outcome?.emergency === true ? year : '');
}

/** The edition whose pages and telephone are shown. */
function yearOf({ years }: PageParts, { edition }: SearchRequest): string {
  return years.includes(edition) ? edition : (years[0] ?? '');
}

/** The filter: one line when it is closed, which names what is chosen. */
function drawFacets(facets: HTMLElement, outcome: Outcome | undefined): void {
  facets.hidden = outcome === undefined || outcome.hits.length === 0;
  if (!outcome || facets.hidden) return;
  const { request } = outcome;
  const entries = [{ section: '', label: 'すべての章', count: outcome.hits.length }, ...facetsOf(outcome)];
  const chosen = entries.find(({ section }) => section === request.section);
  facets
    .querySelector('summary')
    ?.replaceChildren(
      '章でしぼる',
      ...(request.section === '' || !chosen ? [] : [element('b', '', `：${chosen.label}`)]),
    );
  facets.querySelector('ul')?.replaceChildren(
    ...entries.map(({ section, label, count }) => {
      const made = narrowLink(request, label, section);
      made.append(' ', element('span', '', `${count}件`));
      if (section === request.section) made.setAttribute('aria-current', 'true');
      return element('li', '', made);
    }),
  );
}

/** The number for the hour, above everything else. */
function drawEmergency({ emergencies }: PageParts, year: string): void {
  for (const box of emergencies) {
    box.hidden = box.dataset['searchEmergency'] !== year;
    if (box.hidden) continue;
    const now = firstToCall(new Date(), readOfficeHours(box.dataset['hours'] ?? ''));
    for (const line of box.querySelectorAll<HTMLElement>('[data-call]')) line.hidden = line.dataset['call'] !== now;
  }
}

function failureNote(page: PageParts, { fault = 'missing', request }: PageState, presses: Presses): HTMLElement {
  const { why, help } = FAULT_WORDS[fault];
  const index = link(addressOf(`${yearOf(page, request)}/index/`, page.site), '五十音索引');
  return element(
    'section',
    'zero',
    element('h2', '', 'いまは検索できません'),
    element('p', '', `${why}${help}入力した言葉は残っています。`),
    ...(fault === 'unable' ? [] : [element('p', 'print-action', button('もう一度さがす', 'button', presses.retry))]),
    element('p', '', '索引からもさがせます。', index),
  );
}
