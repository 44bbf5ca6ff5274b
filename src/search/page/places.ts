/** Where the reader stood in a list: kept with the entry of the browser's history, for Back. */

export interface Place {
  readonly listed: number;
  /** From the top of the page, in CSS pixels. */
  readonly y: number;
}

/** A pause in scrolling after which the place is noted, in milliseconds; browsers allow few notes a second. */
const REST_MS = 200;

/** The place noted in the current entry, if any. */
export function notedPlace(): Place | undefined {
  const { listed, y } = (history.state ?? {}) as Partial<Place>;
  return typeof listed === 'number' && typeof y === 'number' ? { listed, y } : undefined;
}

export function notePlace(listed: number): void {
  history.replaceState({ ...(history.state as object | null), listed, y: scrollY }, '');
}

/** Notes the place whenever scrolling rests and when the page is left; `listed` says how many results are listed now. */
export function keepPlaces(listed: () => number): void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => notePlace(listed()), REST_MS);
    },
    { passive: true },
  );
  addEventListener('pagehide', () => {
    clearTimeout(timer);
    notePlace(listed());
  });
}
