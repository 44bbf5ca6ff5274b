/** Asks the editions' engines for what a state wants to know, and says what came of it as events. */
import type { SearchRequest } from './address.ts';
import { SearchFileError } from './files.ts';
import { isOutdated, wasReloaded } from './freshness.ts';
import { type EditionLoader, editionLoader } from './load.ts';
import { outcomeOf } from './outcome.ts';
import type { PageParts } from './page-parts.ts';
import type { PageEvent, PageState, Progress } from './state.ts';

/** A search that takes longer says what it waits for, and how far it is, in milliseconds. */
const WAITING_MS = 1000;
const PROGRESS_MS = 500;

export interface Asker {
  /** Answers the question of a state with an `answer`, `fault` or `renewed`, and `waiting` meanwhile. Never rejects. */
  answer(state: PageState): Promise<void>;
  /** Fetches all that searches in these editions may need: before the first key, and for when the line is cut. Never rejects. */
  keep(request: SearchRequest): Promise<void>;
}

export function createAsker(page: PageParts, send: (event: PageEvent) => void): Asker {
  const loaders = new Map<string, EditionLoader>();
  const [newest = ''] = page.years;

  const loaderOf = (year: string): EditionLoader => {
    const known = loaders.get(year);
    if (known) return known;
    const files = page.files[year];
    if (!files) throw new SearchFileError('unable', year);
    const loader = editionLoader(new URL(`pagefind/${year}/`, page.site.base).href, files);
    loaders.set(year, loader);
    return loader;
  };
  const yearsOf = ({ edition }: SearchRequest) =>
    edition === 'all' ? page.years : [page.years.includes(edition) ? edition : newest];

  function progressOf(request: SearchRequest): Progress {
    const parts = yearsOf(request).map((year) => loaders.get(year)?.progress() ?? { received: 0, total: 0 });
    return parts.reduce((sum, part) => ({ received: sum.received + part.received, total: sum.total + part.total }), {
      received: 0,
      total: 0,
    });
  }

  async function find({ asked, request }: PageState): Promise<void> {
    const answered = await Promise.all(
      yearsOf(request).map(async (year) => {
        const search = await loaderOf(year).open();
        return { search, answer: await search.search(request.query) };
      }),
    );
    send({ type: 'answer', asked, outcome: outcomeOf(request, answered) });
  }

  /** Says why there is no answer: the site is newer than this page, or a file could not be had. */
  async function explain(error: unknown, asked: number): Promise<void> {
    const fault = error instanceof SearchFileError ? error.kind : 'unable';
    const renewed = !wasReloaded(page.filesText) && (await isOutdated(page.filesText));
    send(renewed ? { type: 'renewed' } : { type: 'fault', asked, fault });
  }

  return {
    async answer(state) {
      const tell = () => send({ type: 'waiting', asked: state.asked, progress: progressOf(state.request) });
      let repeat: ReturnType<typeof setInterval> | undefined;
      const first = setTimeout(() => {
        tell();
        repeat = setInterval(tell, PROGRESS_MS);
      }, WAITING_MS);
      try {
        await find(state);
        void this.keep(state.request);
      } catch (error) {
        await explain(error, state.asked);
      } finally {
        clearTimeout(first);
        clearInterval(repeat);
      }
    },
    async keep(request) {
      await Promise.allSettled(yearsOf(request).map(async (year) => (await loaderOf(year).open()).loadAll()));
    },
  };
}
