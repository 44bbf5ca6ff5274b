import { useEffect, useRef, useState } from 'preact/hooks';
import { type EditionStatus, STATUS_ORDER } from '../domain/edition/index.ts';
import { type FormAction, type FormState, type RateBook, stateFromQuery } from '../domain/premium/index.ts';

type Dispatch = (action: FormAction) => void;

/** How long typing must rest before 掲載なし may take the place of an answer, ms. */
const TYPING_RESTS = 400;
/** How long the answer must stand before it is announced, ms. */
const ANSWER_RESTS = 700;

/** Fills the form from the page's address, now and whenever the reader goes back to an earlier one. */
export function useAddressReading(book: RateBook, dispatch: Dispatch): void {
  useEffect(() => {
    const restore = () => dispatch({ type: 'restore', state: stateFromQuery(location.search, book) });
    restore();
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, []);
}

/** Puts the state into the page's address. A change of another control is a step of its own in the history. */
export function useAddressWriting({ ready, steps }: FormState, query: string): void {
  const written = useRef(0);
  useEffect(() => {
    if (!ready) return;
    const isStep = steps > written.current;
    written.current = steps;
    if (query === location.search) return;
    try {
      history[isStep ? 'pushState' : 'replaceState'](null, '', location.pathname + query + location.hash);
    } catch {
      // A saved copy on a disk has no address to change; the answer stands without it.
    }
  }, [ready, steps, query]);
}

/** Lets the answer follow the size once the reader has stopped typing. */
export function useTypingRest(sizeText: string, dispatch: Dispatch): void {
  useEffect(() => {
    const timer = setTimeout(() => dispatch({ type: 'settle' }), TYPING_RESTS);
    return () => clearTimeout(timer);
  }, [sizeText]);
}

/** What the live region says: a line once it has stood for a while. */
export function useSpoken(line: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(line), ANSWER_RESTS);
    return () => clearTimeout(timer);
  }, [line]);
  return spoken;
}

/** The status that the page's own script has set by the reader's clock, forward only; until then that of the build. */
export function useEditionStatus(built: EditionStatus): EditionStatus {
  const [status, setStatus] = useState(built);
  useEffect(() => {
    const shown = document.documentElement.dataset['editionStatus'];
    setStatus(STATUS_ORDER.find((name) => name === shown) ?? built);
  }, []);
  return status;
}

/** Tells the page that the form works and whether there is an answer to print; see gate.ts and the styles. */
export function usePageMark(ready: boolean, answered: boolean): void {
  useEffect(() => {
    if (ready) document.documentElement.setAttribute('data-calculator', answered ? 'answered' : 'ready');
  }, [ready, answered]);
}
