import type { SearchFiles } from '../files.ts';
import type { Answer } from '../query/engine.ts';
import { LONGEST_QUERY, parseQuery } from '../query/terms.ts';
import { readAddress, type SearchRequest, writeAddress } from './address.ts';
import { type LoadedEngine, loadEngine } from './load.ts';
import { facetList, failureNote, fillExcerpt, resultItem, type ShownResult, suggestionNote } from './view.ts';

/** A pause in typing after which the query is looked up, in milliseconds. */
const PAUSE_MS = 250;
/** Excerpts that are there when the answer is; the others come into view first. */
const EXCERPTS_AT_ONCE = 3;
/** Results that are listed at once, and with each press of the button below them. */
const LISTED = 30;

/** The parts of the search page; see pages/search.astro. */
interface Page {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  /** Sections and telephone, for when there is no answer. */
  readonly help: HTMLElement;
  /** Choice of editions, where there are several. */
  readonly editions: HTMLElement | null;
  /** Address of the site's root, with a slash at its end. */
  readonly base: string;
  /** Years, newest first. */
  readonly years: readonly string[];
  /** Files of each year's search. */
  readonly files: Readonly<Record<string, SearchFiles>>;
}

function part<Part extends Element>(selector: string): Part {
  const found = document.querySelector<Part>(selector);
  if (!found) throw new Error(`${selector} is missing`);
  return found;
}

function readPage(): Page {
  const results = part<HTMLElement>('[data-search-results]');
  return {
    form: part('form[data-search-form]'),
    field: part('form[data-search-form] input[type=search]'),
    status: part('[data-search-status]'),
    facets: part('[data-search-facets]'),
    results,
    help: part('[data-search-help]'),
    editions: document.querySelector('[data-search-editions]'),
    base: new URL(results.dataset['base'] ?? '/', location.href).href,
    years: (results.dataset['years'] ?? '').split(' '),
    files: JSON.parse(results.dataset['files'] || '{}') as Record<string, SearchFiles>,
  };
}

interface EditionAnswer {
  readonly engine: LoadedEngine;
  readonly answer: Answer;
}

/** Makes the search page answer. */
export function startSearchPage(): void {
  const page = readPage();
  const engines = new Map<string, Promise<LoadedEngine>>();
  let attempt = 0;
  let asked = 0;
  let composing = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let request: SearchRequest = { query: '', section: '', edition: '' };
  const [newest = ''] = page.years;

  const engineOf = (year: string): Promise<LoadedEngine> => {
    const kept = engines.get(year);
    if (kept) return kept;
    const files = page.files[year];
    if (!files) return Promise.reject(new RangeError(year));
    const loading = loadEngine(new URL(`pagefind/${year}/`, page.base).href, files, attempt);
    engines.set(year, loading);
    loading.catch(() => engines.delete(year));
    return loading;
  };

  const yearsOf = ({ edition }: SearchRequest) =>
    edition === 'all' ? page.years : [page.years.includes(edition) ? edition : newest];

  function setState(state: 'idle' | 'loading' | 'done' | 'failed', query: string): void {
    page.results.dataset['searchState'] = state;
    page.results.dataset['searchQuery'] = query;
    page.results.setAttribute('aria-busy', String(state === 'loading'));
  }

  function show(...nodes: Node[]): void {
    page.results.replaceChildren(...nodes);
  }

  function announce(...words: (string | Node)[]): void {
    page.status.replaceChildren(...words);
  }

  /** Looks up what the request says. Answers that come too late are dropped. */
  async function ask(): Promise<void> {
    const mine = ++asked;
    const { query } = request;
    if (parseQuery(query).terms.length === 0) {
      announce(
        query.trim() === ''
          ? '言葉、符号（共通⑩など）、電話番号、金額でさがせます。'
          : 'さがせる文字がありません。言葉を入れてください。',
      );
      page.facets.hidden = true;
      page.help.hidden = false;
      show(...(query.trim() === '' ? [] : [noneNote()]));
      setState(query.trim() === '' ? 'idle' : 'done', query);
      return;
    }
    setState('loading', query);
    try {
      const answers = await Promise.all(
        yearsOf(request).map(async (year): Promise<EditionAnswer> => {
          const engine = await engineOf(year);
          return { engine, answer: await engine.search(query, { deep: true }) };
        }),
      );
      if (mine !== asked) return;
      await render(answers, mine);
      if (mine === asked) setState('done', query);
    } catch {
      if (mine === asked) fail();
    }
  }

  function fail(): void {
    announce('検索に使うファイルを読み込めませんでした。');
    page.facets.hidden = true;
    page.help.hidden = false;
    show(failureNote(new URL(`${newest}/index/`, page.base).href, retry));
    setState('failed', request.query);
  }

  function retry(): void {
    attempt += 1;
    for (const loading of engines.values())
      loading.then(
        ({ close }) => close(),
        () => undefined,
      );
    engines.clear();
    page.field.focus();
    void ask();
  }

  async function render(answers: readonly EditionAnswer[], mine: number): Promise<void> {
    const found = answers.flatMap(({ engine, answer }) =>
      answer.results.map(
        (result): ShownResult => ({
          result,
          catalogue: engine.catalogue,
          nameEdition: answers.length > 1,
          text: () => engine.text(result.record),
        }),
      ),
    );
    if (answers.length > 1) found.sort((a, b) => b.result.score - a.result.score);
    const counts = new Map<string, number>();
    for (const shown of found) counts.set(sectionOf(shown), (counts.get(sectionOf(shown)) ?? 0) + 1);
    const listed = request.section === '' ? found : found.filter((shown) => sectionOf(shown) === request.section);
    const suggestion = answers.find(({ answer }) => answer.suggestion !== undefined)?.answer.suggestion;
    const sections = answers[0]?.engine.catalogue.sections ?? [];

    const list = document.createElement('ol');
    list.className = 'hits';
    const nodes: Node[] =
      suggestion === undefined ? [] : [suggestionNote(suggestion, hrefOf({ ...request, query: suggestion }))];
    if (listed.length > 0) nodes.push(list);
    const items = listed.map((shown) => ({ shown, item: undefined as HTMLLIElement | undefined }));
    const more = moreButton();
    const extend = async (count: number): Promise<void> => {
      const from = list.children.length;
      const added = items.slice(from, from + count).map((entry) => {
        entry.item = resultItem(entry.shown, page.base);
        return { item: entry.item, shown: entry.shown };
      });
      list.append(...added.map(({ item }) => item));
      more.hidden = list.children.length >= items.length;
      const atOnce = added.slice(0, from === 0 ? EXCERPTS_AT_ONCE : 0);
      for (const entry of added.slice(atOnce.length))
        whenSeen(
          entry.item,
          () =>
            void fillExcerpt(entry.item, entry.shown).catch(() => {
              if (mine === asked) fail();
            }),
        );
      await Promise.all(atOnce.map(({ item, shown }) => fillExcerpt(item, shown)));
    };
    more.addEventListener('click', () => {
      const next = list.children.length;
      void extend(LISTED).then(() => list.children[next]?.querySelector('a')?.focus());
    });
    await extend(LISTED);
    if (mine !== asked) return;
    if (!more.hidden) nodes.push(more);
    if (listed.length === 0) nodes.push(noneNote());
    show(...nodes);
    page.help.hidden = found.length > 0;
    page.facets.hidden = found.length === 0;
    page.facets
      .querySelector('ul')
      ?.replaceWith(
        facetList(sections, counts, found.length, request.section, (section) => hrefOf({ ...request, section })),
      );
    const title = document.createElement('b');
    title.textContent = `「${shortened(request.query)}」は${suggestion === undefined ? listed.length : 0}件`;
    announce(title, statusWords(answers, listed.length, suggestion));
  }

  function statusWords(answers: readonly EditionAnswer[], count: number, suggestion: string | undefined): string {
    const book = answers.length > 1 ? 'すべての版' : (answers[0]?.engine.catalogue.label ?? '');
    const narrowed = answers[0]?.engine.catalogue.sections.find(({ slug }) => slug === request.section)?.nav;
    const cut = answers.some(({ answer }) => answer.cut)
      ? `長いので、はじめの${LONGEST_QUERY}文字・8語まででさがしました。`
      : '';
    if (suggestion !== undefined) return `です。「${suggestion}」でさがした${count}件を示します。${cut}`;
    if (count === 0 && narrowed === undefined) return `です。${book}のどの章にも、この言葉はありません。${cut}`;
    const partial = answers.some(({ answer }) => answer.partial)
      ? 'すべての言葉がそろう項はないので、一部の言葉がある項を示します。'
      : '';
    return `です。${narrowed === undefined ? `${book}の全章をさがしました。` : `「${narrowed}」でしぼっています。`}${partial}${cut}`;
  }

  function hrefOf(wanted: SearchRequest): string {
    return location.pathname + writeAddress(wanted);
  }

  /** Takes a request over into address, field and choice of editions, and answers it. */
  function go(next: SearchRequest, history_: 'push' | 'replace' | 'none'): void {
    clearTimeout(pause);
    request = next;
    const address = location.pathname + writeAddress(next);
    if (history_ === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
    else if (history_ !== 'none') history.replaceState(null, '', address);
    if (page.field.value !== next.query) page.field.value = next.query;
    for (const link of page.editions?.querySelectorAll('a') ?? []) {
      const edition = link.dataset['edition'] ?? '';
      link.href = hrefOf({ ...request, edition });
      if (edition === next.edition) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    void ask();
  }

  page.field.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(pause);
  });
  page.field.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  page.field.addEventListener('input', (event) => {
    if (!composing && !(event as InputEvent).isComposing) typed();
  });
  page.field.addEventListener('focus', () => void engineOf(newest).catch(() => undefined), { once: true });
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!composing) go({ ...request, query: page.field.value }, 'push');
  });
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('[data-search-facets] a, [data-search-editions] a, .maybe a')
        : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(readAddress(new URL(link.href).search), 'push');
  });
  document.addEventListener('keydown', onKey);
  addEventListener('popstate', () => go(readAddress(location.search), 'none'));
  go(readAddress(location.search), 'none');

  function typed(): void {
    clearTimeout(pause);
    pause = setTimeout(() => go({ ...request, query: page.field.value, section: '' }, 'replace'), PAUSE_MS);
  }

  /** `/` to the field; arrows through the results. Nothing while a word is being converted. */
  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || composing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = event.target === page.field;
    if (event.key === '/' && !inField) {
      event.preventDefault();
      page.field.focus();
      page.field.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const links = [...page.results.querySelectorAll<HTMLAnchorElement>('.hits h3 a')];
      const { activeElement } = document;
      const at = activeElement instanceof HTMLAnchorElement ? links.indexOf(activeElement) : -1;
      if (!inField && at < 0) return;
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (inField && event.key === 'ArrowUp') return;
      event.preventDefault();
      if (next < 0) page.field.focus();
      else links[next]?.focus();
    }
  }
}

function sectionOf({ result, catalogue }: ShownResult): string {
  return catalogue.sections[catalogue.records[result.record]?.[4] ?? -1]?.slug ?? '';
}

/** Longest query that the answer repeats. */
const LONGEST_SHOWN = 40;

function shortened(query: string): string {
  const letters = [...query.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').trim()];
  return letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN).join('')}…` : letters.join('');
}

function moreButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn more';
  button.textContent = 'つづきを表示';
  return button;
}

function noneNote(): HTMLParagraphElement {
  const note = document.createElement('p');
  note.className = 'lead';
  note.textContent = '下の章の一覧か五十音索引からさがすか、電話でお尋ねください。';
  return note;
}

/** Runs a task when an element comes into view. */
function whenSeen(element: Element, task: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    task();
  });
  observer.observe(element);
}
